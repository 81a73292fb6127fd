package anthology.typeset.pages;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Side;
import anthology.typeset.Placed;
import anthology.typeset.boxes.Box;
import anthology.typeset.boxes.Box.RowGroup;
import java.util.ArrayList;
import java.util.List;

/** Lays a table out as strips, one a row; CSS Tables 3. Used once. */
final class TableLayout {
    /** A row of more than this part of a page may be divided between its lines. */
    private static final double TALL_ROW = 0.35;

    private static final double TALLEST_HEAD = 0.33;
    private static final double IN_ROW = 300;
    /** A row alone under its head, or alone on the last page, is worse than a page that ends five lines early. */
    private static final double LONE_ROW = 2000;

    private static final double SLACK = 0.02;

    private final Setting setting;
    private final Box.Table table;
    private final TableGrid grid;
    private final List<Strip> strips = new ArrayList<>();
    private double left;
    private double width;
    private double scale = 1;
    private double[] starts = {};
    private double[] widths = {};
    /** Index after the last row that a cell of the rows so far reaches into. */
    private int spanEnd;

    TableLayout(Setting setting, Box.Table table) {
        this.setting = setting;
        this.table = table;
        this.grid = TableGrid.of(table);
    }

    /** A cell laid out; heights as printed. */
    private record Filled(TableGrid.Place place, Flowed content, double height) {}

    List<Strip> strips(double x, double available) {
        measure(x, available);
        List<Strip> above = new ArrayList<>();
        List<Strip> below = new ArrayList<>();
        for (Box.Block caption : table.captions()) {
            (caption.style().captionBelow() ? below : above).addAll(caption(caption));
        }
        rows();
        border();
        repeatHeads();
        List<Strip> all = new ArrayList<>(above);
        if (!above.isEmpty() && !strips.isEmpty()) {
            strips.getFirst().penalty = Strip.AVOID;
        }
        all.addAll(strips);
        below.forEach(strip -> strip.penalty = Strip.AVOID);
        all.addAll(below);
        return all;
    }

    private void measure(double x, double available) {
        ComputedStyle style = table.style();
        Span span = Span.of(style, available);
        Columns columns = Columns.of(grid, new Widths(setting.breaker()));
        double room = Math.max(1, style.width() == null ? Math.min(span.width(), available) : span.width());
        widths = columns.fit(room, style.width() != null);
        double spacing = columns.spacing();
        double total = Columns.sum(widths) + spacing * (widths.length + 1);
        scale = total > room + SLACK ? room / total : 1;
        starts = new double[widths.length];
        double at = spacing;
        for (int c = 0; c < widths.length; c++) {
            starts[c] = at;
            at += widths[c] + spacing;
        }
        width = total * scale;
        boolean centred = style.margin(Side.LEFT) == null && style.margin(Side.RIGHT) == null;
        boolean pushed = style.margin(Side.LEFT) == null;
        double rest = Math.max(0, available - width);
        left = x + (centred ? rest / 2 : pushed ? rest : Flow.margin(style, Side.LEFT, available));
    }

    private List<Strip> caption(Box.Block caption) {
        Flowed flowed = Flow.block(setting, caption, width);
        List<Strip> lines = new ArrayList<>(flowed.strips());
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).shift(left, 0);
            if (i > 0) {
                lines.get(i).penalty = Strip.AVOID;
            }
        }
        if (!lines.isEmpty()) {
            ComputedStyle style = caption.style();
            lines.getLast().height += Math.max(0, Flow.margin(style, Side.BOTTOM, width));
        }
        return lines;
    }

    private void rows() {
        int count = grid.rows().size();
        double[] heights = new double[count];
        List<List<Filled>> filled = new ArrayList<>(count);
        for (int r = 0; r < count; r++) {
            TableGrid.Line row = grid.rows().get(r);
            List<Filled> cells = new ArrayList<>(row.cells().size());
            for (TableGrid.Place place : row.cells()) {
                Filled cell = fill(place);
                cells.add(cell);
                if (place.rows() == 1) {
                    heights[r] = Math.max(heights[r], cell.height());
                }
            }
            if (row.row().style().height() != null) {
                heights[r] = Math.max(
                        heights[r],
                        Math.min(setting.height(), row.row().style().height().pt()));
            }
            filled.add(cells);
        }
        for (int r = 0; r < count; r++) {
            for (Filled cell : filled.get(r)) {
                int last = r + cell.place().rows() - 1;
                if (last > r) {
                    heights[last] += Math.max(0, cell.height() - sum(heights, r, last));
                }
            }
        }
        for (int r = 0; r < count; r++) {
            row(r, filled.get(r), heights);
        }
    }

    /** A cell that spans much of a page stands in its first row only, so that none of it is lost. */
    private Filled fill(TableGrid.Place place) {
        Box.Block content = place.cell().content();
        ComputedStyle style = content.style();
        double cellWidth = 0;
        for (int c = place.column(); c < place.column() + place.columns(); c++) {
            cellWidth += widths[c] + (c > place.column() ? starts[c] - starts[c - 1] - widths[c - 1] : 0);
        }
        Flowed flowed = Flow.inside(setting, content, cellWidth - Columns.edges(style) + SLACK);
        double edges = Flow.edge(style, Side.TOP, 0) + Flow.edge(style, Side.BOTTOM, 0);
        double height = (flowed.height() + edges) * scale;
        if (style.height() != null) {
            height = Math.max(height, Math.min(setting.height(), style.height().pt()));
        }
        TableGrid.Place stands = place.rows() > 1 && height > setting.height() * TALL_ROW
                ? new TableGrid.Place(place.cell(), place.column(), place.columns(), 1)
                : place;
        return new Filled(stands, flowed, height);
    }

    private static double sum(double[] heights, int from, int to) {
        double sum = 0;
        for (int r = from; r <= to; r++) {
            sum += heights[r];
        }
        return sum;
    }

    private void row(int r, List<Filled> cells, double[] heights) {
        TableGrid.Line row = grid.rows().get(r);
        boolean spans = cells.stream().anyMatch(cell -> cell.place().rows() > 1);
        int first = strips.size();
        if (heights[r] > setting.height() * TALL_ROW && !spans) {
            tallRow(row, cells);
        } else {
            Strip strip = new Strip(heights[r], List.of());
            List<Placed> content = new ArrayList<>();
            backgrounds(row, cells, heights, r, content);
            for (Filled cell : cells) {
                double height = sum(heights, r, r + cell.place().rows() - 1);
                place(cell, height, content);
                cell.content().passTo(strip);
            }
            rules(row, cells, heights, r, content);
            strip.content = content;
            strips.add(strip);
        }
        Strip top = strips.get(first);
        if (r > 0) {
            boolean head = grid.rows().get(r - 1).group().kind() == RowGroup.Kind.HEAD;
            boolean within = spanEnd > r;
            boolean second = r == 1 || grid.rows().get(r - 2).group().kind() == RowGroup.Kind.HEAD;
            boolean last = r == grid.rows().size() - 1;
            top.penalty = head || within ? Strip.AVOID : second || last ? LONE_ROW : 0;
        }
        spanEnd = Math.max(
                spanEnd,
                r + cells.stream().mapToInt(cell -> cell.place().rows()).max().orElse(1));
    }

    private double cellX(TableGrid.Place place) {
        return left + starts[place.column()] * scale;
    }

    private double cellWidth(TableGrid.Place place) {
        int last = place.column() + place.columns() - 1;
        return (starts[last] + widths[last] - starts[place.column()]) * scale;
    }

    private void place(Filled cell, double height, List<Placed> into) {
        ComputedStyle style = cell.place().cell().content().style();
        double room = Math.max(0, height - cell.height());
        double down =
                switch (style.verticalAlign()) {
                    case "middle" -> room / 2;
                    case "bottom" -> room;
                    default -> 0;
                };
        double dx = cellX(cell.place()) + Flow.edge(style, Side.LEFT, 0) * scale;
        double dy = down + Flow.edge(style, Side.TOP, 0) * scale;
        Flowed.place(Scaling.by(scale, cell.content().stack()), dx, dy, into);
    }

    private void backgrounds(TableGrid.Line row, List<Filled> cells, double[] heights, int r, List<Placed> into) {
        Borders.background(table.style(), left, 0, width, heights[r], into);
        Borders.background(row.group().style(), left, 0, width, heights[r], into);
        Borders.background(row.row().style(), left, 0, width, heights[r], into);
        for (Filled cell : cells) {
            ComputedStyle style = cell.place().cell().content().style();
            double height = sum(heights, r, r + cell.place().rows() - 1);
            Borders.background(style, cellX(cell.place()), 0, cellWidth(cell.place()), height, into);
        }
    }

    private void rules(TableGrid.Line row, List<Filled> cells, double[] heights, int r, List<Placed> into) {
        for (Filled cell : cells) {
            ComputedStyle style = cell.place().cell().content().style();
            double height = sum(heights, r, r + cell.place().rows() - 1);
            double x = cellX(cell.place());
            double cellWidth = cellWidth(cell.place());
            rule(style, Side.TOP, x, 0, cellWidth, into);
            rule(style, Side.BOTTOM, x, height, cellWidth, into);
            double leftBorder = style.borderWidth(Side.LEFT);
            double rightBorder = style.borderWidth(Side.RIGHT);
            Borders.edge(style, Side.LEFT, x, 0, leftBorder, height, into);
            Borders.edge(style, Side.RIGHT, x + cellWidth - rightBorder, 0, rightBorder, height, into);
        }
        rule(row.row().style(), Side.TOP, left, 0, width, into);
        rule(row.row().style(), Side.BOTTOM, left, heights[r], width, into);
        if (row.opens()) {
            rule(row.group().style(), Side.TOP, left, 0, width, into);
        }
        if (row.closes()) {
            rule(row.group().style(), Side.BOTTOM, left, heights[r], width, into);
        }
    }

    /** A rule with its middle on the line between two rows, where neighbours draw the same one. */
    private static void rule(ComputedStyle style, Side side, double x, double y, double width, List<Placed> into) {
        double thickness = style.borderWidth(side);
        Borders.edge(style, side, x, y - thickness / 2, width, thickness, into);
    }

    /** Lines of cells that stand beside each other stay together; between them the row may be divided. */
    private void tallRow(TableGrid.Line row, List<Filled> cells) {
        int most = cells.stream()
                .mapToInt(cell -> cell.content().strips().size())
                .max()
                .orElse(0);
        int first = strips.size();
        for (int i = 0; i < Math.max(1, most); i++) {
            Strip strip = new Strip(0, List.of());
            List<Placed> content = new ArrayList<>();
            for (Filled cell : cells) {
                if (i < cell.content().strips().size()) {
                    slice(cell, i, strip, content);
                }
            }
            strip.content = content;
            strip.penalty = i == 1 || i == most - 1 ? Strip.AVOID : i > 0 ? IN_ROW : 0;
            strips.add(strip);
        }
        Strip top = strips.get(first);
        Strip bottom = strips.getLast();
        List<Placed> above = new ArrayList<>();
        List<Placed> below = new ArrayList<>();
        for (Filled cell : cells) {
            ComputedStyle style = cell.place().cell().content().style();
            rule(style, Side.TOP, cellX(cell.place()), 0, cellWidth(cell.place()), above);
            rule(style, Side.BOTTOM, cellX(cell.place()), bottom.height, cellWidth(cell.place()), below);
        }
        rule(row.row().style(), Side.TOP, left, 0, width, above);
        rule(row.row().style(), Side.BOTTOM, left, bottom.height, width, below);
        if (row.opens()) {
            rule(row.group().style(), Side.TOP, left, 0, width, above);
        }
        if (row.closes()) {
            rule(row.group().style(), Side.BOTTOM, left, bottom.height, width, below);
        }
        append(top, above);
        append(bottom, below);
    }

    private void slice(Filled cell, int i, Strip strip, List<Placed> content) {
        List<Strip> lines = cell.content().strips();
        Strip line = lines.get(i);
        ComputedStyle style = cell.place().cell().content().style();
        double above = i == 0 ? Flow.edge(style, Side.TOP, 0) : line.space;
        double below = i == lines.size() - 1 ? Flow.edge(style, Side.BOTTOM, 0) : 0;
        double dx = cellX(cell.place()) + Flow.edge(style, Side.LEFT, 0) * scale;
        Flowed.place(Scaling.by(scale, line.content), dx, above * scale, content);
        strip.height = Math.max(strip.height, (above + line.height + below) * scale);
        strip.absorb(line);
    }

    private static void append(Strip strip, List<Placed> more) {
        List<Placed> content = new ArrayList<>(strip.content);
        content.addAll(more);
        strip.content = content;
    }

    /** The table's own border, above its first row and below its last. */
    private void border() {
        if (strips.isEmpty()) {
            return;
        }
        ComputedStyle style = table.style();
        double top = style.borderWidth(Side.TOP);
        double bottom = style.borderWidth(Side.BOTTOM);
        if (top > 0) {
            Strip first = strips.getFirst();
            first.shift(0, top);
            first.height += top;
            List<Placed> rule = new ArrayList<>();
            Borders.edge(style, Side.TOP, left, 0, width, top, rule);
            append(first, rule);
        }
        if (bottom > 0) {
            Strip last = strips.getLast();
            List<Placed> rule = new ArrayList<>();
            Borders.edge(style, Side.BOTTOM, left, last.height, width, bottom, rule);
            append(last, rule);
            last.height += bottom;
        }
        for (Strip strip : strips) {
            List<Placed> sides = new ArrayList<>();
            double leftBorder = style.borderWidth(Side.LEFT);
            double rightBorder = style.borderWidth(Side.RIGHT);
            Borders.edge(style, Side.LEFT, left, 0, leftBorder, strip.height, sides);
            Borders.edge(style, Side.RIGHT, left + width - rightBorder, 0, rightBorder, strip.height, sides);
            if (!sides.isEmpty()) {
                append(strip, sides);
            }
        }
    }

    /** A head of rows that are whole comes again on each page, unless it takes too much of it. */
    private void repeatHeads() {
        int count = 0;
        for (TableGrid.Line row : grid.rows()) {
            count += row.group().kind() == RowGroup.Kind.HEAD ? 1 : 0;
        }
        if (count == 0 || count >= strips.size()) {
            return;
        }
        Strip.Head head = head(count);
        if (head.height() > setting.height() * TALLEST_HEAD) {
            return;
        }
        for (Strip strip : strips.subList(count, strips.size())) {
            strip.head = head;
        }
    }

    private Strip.Head head(int rows) {
        double height = 0;
        List<Placed> content = new ArrayList<>();
        for (Strip strip : strips.subList(0, rows)) {
            Flowed.place(Scaling.decoration(strip.content), 0, height, content);
            height += strip.height;
        }
        return new Strip.Head(height, List.copyOf(content));
    }
}
