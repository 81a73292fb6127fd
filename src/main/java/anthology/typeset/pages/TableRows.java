package anthology.typeset.pages;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Break;
import anthology.css.ComputedStyle.Side;
import anthology.css.Length;
import anthology.typeset.Placed;
import anthology.typeset.boxes.Box.RowGroup;
import anthology.typeset.pages.TableCut.Slice;
import anthology.typeset.pages.TableGrid.Place;
import anthology.typeset.pages.TablePaint.Slab;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Lays the rows of a table out as strips. Rows that a cell ties together make a band; a band that is short stands on
 * one page, a tall one is cut where no line of any cell is in the way. Used once.
 */
final class TableRows {
    /** Bands of more than this part of a page may be divided. */
    private static final double TALL = 0.35;
    /** Rows of fewer lines are not divided, whatever the style allows. */
    private static final int LEAST_DIVIDED = 4;

    /** Cells of so many lines come again where the rows that they span go on after a page turn. */
    private static final int LONGEST_LABEL = 2;

    private static final double IN_ROW = 300;
    private static final double IN_SPAN = 120;
    /** A row alone under its head, or alone on the last page, is worse than a page that ends five lines early. */
    private static final double LONE_ROW = 2000;

    /** Tables of less than this part of a page stay whole. */
    private static final double SMALL = 0.25;

    private static final double SLACK = 0.02;

    private final Setting setting;
    private final TableGrid grid;
    private final TableGeometry geometry;
    private final TableBorders borders;
    private final TablePaint paint;
    private final double page;
    private final List<Strip> strips = new ArrayList<>();
    private final double[] heights;
    /** Top of each row from the top of its band; spacing is below. */
    private final double[] tops;
    /** For each row the number of strips before that in which it begins. */
    private final int[] before;

    /** What comes above strips in the middle of a band, when they are the first of their page. */
    private final Map<Strip, GoingOn> divided = new HashMap<>();

    /** @param page height of a page, in the table's own points */
    TableRows(Setting setting, TableGrid grid, TableGeometry geometry, TableBorders borders, double page) {
        this.setting = setting.inside();
        this.grid = grid;
        this.geometry = geometry;
        this.borders = borders;
        this.page = page;
        this.heights = new double[grid.rows().size()];
        this.tops = new double[grid.rows().size()];
        this.before = new int[grid.rows().size() + 1];
        this.paint = new TablePaint(grid, geometry, borders, tops, heights);
    }

    /**
     * How a band goes on after a page turn.
     *
     * @param air above its text
     * @param labels the cells from above that span its rows
     */
    record GoingOn(double air, List<Placed> labels) {
        Strip.Again below(Strip.Again head) {
            List<Placed> content = new ArrayList<>(head.content());
            Flowed.place(labels, 0, head.height(), content);
            return new Strip.Again(head.height() + air, content);
        }
    }

    /** A cell laid out; {@code drop} is what its first line sinks to stand on the baseline of its row. */
    private record Filled(Place place, Flowed content, double top, double drop, double height) {}

    List<Strip> strips() {
        int count = grid.rows().size();
        int from = 0;
        while (from < count) {
            int to = from + 1;
            for (int r = from; r < to; r++) {
                for (Place place : grid.rows().get(r).cells()) {
                    to = Math.max(to, place.endRow());
                }
            }
            band(from, to);
            from = to;
        }
        before[count] = strips.size();
        if (Arrays.stream(heights).sum() < page * SMALL) {
            strips.stream().skip(1).forEach(strip -> strip.cost(Strip.AVOID));
        }
        return strips;
    }

    /** How many strips stand before the row. */
    int stripsBefore(int row) {
        return before[row];
    }

    private void band(int from, int to) {
        List<Filled> cells = new ArrayList<>();
        for (int r = from; r < to; r++) {
            fillRow(r, cells);
        }
        cells.forEach(this::stretch);
        boolean separate = !grid.table().style().borderCollapse();
        double around = separate ? borders.down() : 0;
        double y = from == 0 ? borders.outside(Side.TOP) + around : 0;
        for (int r = from; r < to; r++) {
            tops[r] = y;
            y += heights[r] + borders.down();
        }
        boolean closes = to == heights.length;
        double bottom = closes ? y - borders.down() + around + borders.outside(Side.BOTTOM) : y;
        boolean tall = bottom > page * TALL;
        int first = strips.size();
        List<Slice> slices = slices(cells);
        if (tall || (to == from + 1 && isDivided(slices, from))) {
            divide(from, to, bottom, slices);
        } else {
            for (int r = from; r < to; r++) {
                before[r] = first;
            }
            strips.add(strip(new Slab(from, to, 0, bottom, from == 0, closes), slices, 0, null));
        }
        strips.get(first).penalty = penalty(from);
        strips.get(first).forced = forced(from);
    }

    private boolean isDivided(List<Slice> slices, int row) {
        return slices.size() >= LEAST_DIVIDED
                && !grid.rows().get(row).row().style().breakInsideAvoid()
                && slices.stream().anyMatch(slice -> slice.index() >= LEAST_DIVIDED - 1);
    }

    /** Cost of a page break before a row. */
    private double penalty(int row) {
        if (row == 0) {
            return 0;
        }
        TableGrid.Line above = grid.rows().get(row - 1);
        TableGrid.Line here = grid.rows().get(row);
        boolean ends = here.in(RowGroup.Kind.FOOT) && (here.opens() || !above.in(RowGroup.Kind.FOOT));
        if (above.in(RowGroup.Kind.HEAD) || ends || isAvoided(above, here)) {
            return Strip.AVOID;
        }
        boolean second = row == 1 || grid.rows().get(row - 2).in(RowGroup.Kind.HEAD);
        boolean last = row == heights.length - 1 || grid.rows().get(row + 1).in(RowGroup.Kind.FOOT);
        return second || last ? LONE_ROW : 0;
    }

    /** A page break that must be before a row, or AUTO; the table itself has one before its first. */
    private Break forced(int row) {
        if (row == 0) {
            return Break.AUTO;
        }
        TableGrid.Line above = grid.rows().get(row - 1);
        TableGrid.Line here = grid.rows().get(row);
        List<Break> wishes = new ArrayList<>();
        wishes.add(here.row().style().breakBefore());
        wishes.add(above.row().style().breakAfter());
        if (here.opens()) {
            wishes.add(here.group().style().breakBefore());
            wishes.add(above.group().style().breakAfter());
        }
        return wishes.stream()
                .filter(wish -> wish != Break.AUTO && wish != Break.AVOID && wish != Break.AVOID_PAGE)
                .findFirst()
                .orElse(Break.AUTO);
    }

    private static boolean isAvoided(TableGrid.Line above, TableGrid.Line here) {
        boolean within = !here.opens() && here.group().style().breakInsideAvoid();
        return within
                || isAvoid(above.row().style().breakAfter())
                || isAvoid(here.row().style().breakBefore());
    }

    private static boolean isAvoid(Break wish) {
        return wish == Break.AVOID || wish == Break.AVOID_PAGE;
    }

    /** Fills the cells of a row and finds its height, as far as its own cells make it. */
    private void fillRow(int r, List<Filled> cells) {
        List<Filled> own = new ArrayList<>();
        double baseline = 0;
        for (Place place : grid.rows().get(r).cells()) {
            Filled cell = fill(place);
            own.add(cell);
            if (isOnBaseline(cell)) {
                baseline = Math.max(baseline, cell.top() + cell.content().baseline());
            }
        }
        double height = asked(grid.rows().get(r).row().style());
        for (Filled cell : own) {
            double drop =
                    isOnBaseline(cell) ? baseline - cell.top() - cell.content().baseline() : 0;
            Filled set = new Filled(cell.place(), cell.content(), cell.top(), drop, cell.height() + drop);
            cells.add(set);
            if (cell.place().rows() == 1) {
                height = Math.max(height, set.height());
            }
        }
        heights[r] = height;
    }

    private static boolean isOnBaseline(Filled cell) {
        return switch (cell.place().style().verticalAlign()) {
            case "top", "middle", "bottom" -> false;
            default -> !cell.content().strips().isEmpty();
        };
    }

    private Filled fill(Place place) {
        double kept = borders.edges(place) + place.lead() + place.away();
        double width = Math.max(1, geometry.width(place) - kept);
        Flowed content = Flow.inside(setting, place.cell().content(), width + SLACK);
        double top = borders.edge(place, Side.TOP);
        double edges = top + borders.edge(place, Side.BOTTOM);
        double asked = asked(place.style());
        asked += asked > 0 && !place.style().borderBox() ? edges : 0;
        return new Filled(place, content, top, 0, Math.max(edges + content.height(), asked));
    }

    private double asked(ComputedStyle style) {
        Length height = style.height();
        return height == null ? 0 : Math.min(page, height.pt());
    }

    /** Makes the rows that a cell spans as high together as the cell, each in its proportion. */
    private void stretch(Filled cell) {
        Place place = cell.place();
        double sum = 0;
        for (int r = place.row(); r < place.endRow(); r++) {
            sum += heights[r];
        }
        double lacking = cell.height() - sum - borders.down() * (place.rows() - 1);
        for (int r = place.row(); r < place.endRow() && lacking > 0; r++) {
            heights[r] += sum > 0 ? lacking * heights[r] / sum : lacking / place.rows();
        }
    }

    /** All strips of the cells where they stand in the band, cell after cell. */
    private List<Slice> slices(List<Filled> cells) {
        List<Slice> slices = new ArrayList<>();
        for (int k = 0; k < cells.size(); k++) {
            Filled cell = cells.get(k);
            double y = contentTop(cell);
            List<Strip> content = cell.content().strips();
            for (int i = 0; i < content.size(); i++) {
                y += i == 0 ? 0 : content.get(i).space;
                slices.add(new Slice(cell.place(), cell.content(), k, i, y, content.get(i).height));
                y += content.get(i).height;
            }
        }
        return slices;
    }

    private double contentTop(Filled cell) {
        Place place = cell.place();
        int last = place.endRow() - 1;
        double height = tops[last] + heights[last] - tops[place.row()];
        double room = height > page * TALL ? 0 : Math.max(0, height - cell.height());
        double down =
                switch (place.style().verticalAlign()) {
                    case "middle" -> room / 2;
                    case "bottom" -> room;
                    default -> cell.drop();
                };
        return tops[place.row()] + cell.top() + down;
    }

    private void divide(int from, int to, double bottom, List<Slice> slices) {
        List<Strip> inRow = new ArrayList<>();
        List<Label> labels = labels(slices);
        Object band = new Object();
        boolean closes = to == heights.length;
        new TableCut(tops, heights, from, to, bottom, slices).slabs((slab, content, shift) -> {
            boolean within = slab.top() > 0 && tops[slab.from()] < slab.top() - TableCut.NEAR;
            boolean last = closes && slab.to() == to && slab.closes();
            Strip strip = strip(
                    new Slab(slab.from(), slab.to(), slab.top(), slab.bottom(), from == 0 && slab.opens(), last),
                    content,
                    shift,
                    band);
            strip.penalty = within ? inRow(slab.from()) : Math.max(IN_SPAN, penalty(slab.from()));
            for (int r = within ? slab.from() + 1 : slab.from(); r < slab.to(); r++) {
                before[r] = strips.size();
            }
            strips.add(strip);
            if (!within || slab.to() > slab.from() + 1) {
                together(inRow);
            }
            if (within) {
                inRow.add(strip);
            }
            double air = within ? air(slab.from()) : 0;
            List<Placed> again = labels(slab, labels, within, air);
            if (air > 0 || !again.isEmpty()) {
                divided.put(strip, new GoingOn(air, again));
            }
        });
        together(inRow);
    }

    /** What stands above the row's text at its beginning; a part that goes on after a page turn has it too. */
    private double air(int row) {
        double air = 0;
        for (Place place : grid.rows().get(row).cells()) {
            air = Math.max(air, place.style().padding(Side.TOP).pt());
        }
        return air;
    }

    /** What comes above a strip that begins a page in the middle of a band; null for nothing. */
    @Nullable
    GoingOn goingOn(Strip strip) {
        return divided.get(strip);
    }

    /** Short cells that span rows and ended above the slab: they are shown again. */
    private List<Placed> labels(Slab slab, List<Label> labels, boolean within, double air) {
        List<Placed> shown = new ArrayList<>();
        for (Label label : labels) {
            Place place = label.place();
            int last = place.endRow() - 1;
            double left = tops[last] + heights[last] - slab.top();
            boolean goesOn = label.end() <= slab.top() + TableCut.NEAR
                    && place.endRow() > slab.from()
                    && tops[place.row()] < slab.top() - TableCut.NEAR
                    && left >= label.content().height();
            if (goesOn) {
                double x = geometry.x(place) + borders.edge(place, Side.LEFT);
                double y = within ? air : borders.edge(place, Side.TOP);
                Flowed.place(Scaling.decoration(label.content().stack()), x, y, shown);
            }
        }
        return shown;
    }

    /** A short cell that spans rows, and where its text ends in the band. */
    private record Label(Place place, Flowed content, double end) {}

    private static List<Label> labels(List<Slice> slices) {
        List<Label> labels = new ArrayList<>();
        for (Slice slice : slices) {
            int count = slice.content().strips().size();
            if (slice.place().rows() > 1 && count <= LONGEST_LABEL && slice.index() == count - 1) {
                labels.add(new Label(slice.place(), slice.content(), slice.top() + slice.height()));
            }
        }
        return labels;
    }

    private double inRow(int row) {
        boolean whole = grid.rows().get(row).row().style().breakInsideAvoid() && heights[row] <= page * TALL;
        return whole ? Strip.AVOID : IN_ROW;
    }

    /** Two lines of a divided row at least stand on each side of a page break. */
    private static void together(List<Strip> inRow) {
        if (!inRow.isEmpty()) {
            inRow.getFirst().penalty = Strip.AVOID;
            inRow.getLast().penalty = Strip.AVOID;
            inRow.clear();
        }
    }

    private Strip strip(Slab slab, List<Slice> slices, double shift, @Nullable Object band) {
        Strip strip = new Strip(slab.height(), List.of());
        List<Placed> below = new ArrayList<>();
        paint.backgrounds(slab, below);
        SortedMap<Integer, List<Placed>> cells = new TreeMap<>();
        List<Slice> inOrder = new ArrayList<>(slices);
        inOrder.sort(Comparator.comparingInt(Slice::cell).thenComparingInt(Slice::index));
        for (int i = 0; i < inOrder.size(); i++) {
            Slice slice = inOrder.get(i);
            double x = geometry.x(slice.place())
                    + borders.edge(slice.place(), Side.LEFT)
                    + slice.place().lead();
            List<Placed> content = cells.computeIfAbsent(slice.cell(), cell -> new ArrayList<>());
            if (i == 0 || slice.cell() != inOrder.get(i - 1).cell()) {
                decorations(inOrder.subList(i, inOrder.size()), slab, shift, x, content);
            }
            Strip inner = slice.content().strips().get(slice.index());
            boolean again = slice.place().cell().again();
            List<Placed> shown = again ? Scaling.decoration(inner.content) : inner.content;
            Flowed.place(shown, x, slice.top() + shift - slab.top(), content);
            if (!again) {
                strip.absorb(inner);
            }
        }
        List<Placed> above = new ArrayList<>();
        paint.borders(slab, above);
        List<Placed> content = new ArrayList<>(below);
        cells.values().forEach(content::addAll);
        content.addAll(above);
        strip.content = content;
        strip.parts = band == null ? null : new Strip.Parts(band, below, cells, above);
        return strip;
    }

    /** Backgrounds and borders of the blocks in a cell, as far as they stand in the slab. */
    private static void decorations(List<Slice> slices, Slab slab, double shift, double x, List<Placed> into) {
        Flowed content = slices.getFirst().content();
        if (content.decorations().isEmpty()) {
            return;
        }
        List<Placed> painted = new ArrayList<>();
        for (Decoration decoration : content.decorations()) {
            double from = Double.NaN;
            double to = Double.NaN;
            boolean opens = false;
            boolean closes = false;
            for (Slice slice : slices) {
                if (slice.cell() != slices.getFirst().cell()) {
                    break;
                }
                if (slice.index() < decoration.first() || slice.index() > decoration.last()) {
                    continue;
                }
                double top = slice.top() + shift - slab.top();
                boolean first = slice.index() == decoration.first();
                from = first ? top + decoration.top() : Double.isNaN(from) ? 0 : from;
                opens |= first;
                closes = slice.index() == decoration.last();
                to = closes ? top + decoration.bottom() : slab.height();
            }
            if (to > from) {
                decoration.paint(from, to, opens, closes, painted);
            }
        }
        Flowed.place(painted, x, 0, into);
    }
}
