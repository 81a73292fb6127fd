package anthology.typeset.pages;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Direction;
import anthology.css.ComputedStyle.Side;
import anthology.typeset.Placed;
import anthology.typeset.boxes.Box;
import anthology.typeset.boxes.Box.RowGroup;
import java.util.ArrayList;
import java.util.List;

/** Lays a table out as strips; CSS Tables 3. Used once. */
final class TableLayout {
    /** Heads and feet that take more of a page than this do not come again. */
    private static final double TALLEST_AGAIN = 0.33;
    /** A caption longer than a line and than its table is as wide as this part of the text. */
    private static final double CAPTION = 0.75;

    /** So many lines at most are kept free for notes beside a table that lies on its side. */
    private static final int MOST_NOTE_LINES = 8;

    private static final Strip.Again NOTHING = new Strip.Again(0, List.of());
    private static final double SLACK = 0.02;

    private final Setting setting;
    private final Box.Table table;
    private final ComputedStyle style;
    private final TableGrid grid;
    private final TableBorders borders;
    private double width;

    TableLayout(Setting setting, Box.Table table) {
        this.setting = setting;
        this.table = table;
        this.style = table.style();
        this.grid = DecimalPoints.aligned(TableGrid.of(table), setting.breaker());
        this.borders = TableBorders.of(grid);
    }

    List<Strip> strips(double x, double available) {
        TableFit fit = TableFit.of(setting, grid, borders, available);
        return switch (fit.way()) {
            case UPRIGHT -> withCaptions(rows(fit, setting.height(), x, available), x, available);
            case TURNED -> {
                List<Strip> lying = lying(fit, available, setting.height());
                int notes =
                        (int) lying.stream().filter(strip -> strip.notes > 0).count();
                yield (notes == 0 ? this : aboveNotes(notes)).turned(lying, x, available, setting.height());
            }
            case DIVIDED -> divided(fit, x, available);
        };
    }

    private List<Strip> lying(TableFit fit, double available, double length) {
        return withCaptions(rows(fit, available, 0, length), 0, length);
    }

    /** The same for pages on which there is room for the notes that the table calls. */
    private TableLayout aboveNotes(int notes) {
        double room = setting.grid() * Math.min(MOST_NOTE_LINES, notes + 2);
        return new TableLayout(
                new Setting(setting.breaker(), setting.height() - room, setting.grid(), true, setting.known()), table);
    }

    /** @param otherwise what to show where the pages are too short for the table */
    private List<Strip> turned(List<Strip> otherwise, double x, double available, double page) {
        TableFit fit = setting.height() == page ? null : TableFit.of(setting, grid, borders, available);
        return fit == null || fit.way() != TableFit.Way.TURNED
                ? TurnedPages.of(otherwise, x, available, page, page)
                : TurnedPages.of(lying(fit, available, setting.height()), x, available, setting.height(), page);
    }

    /** @param page how high a page is for the table */
    private List<Strip> rows(TableFit fit, double page, double x, double available) {
        TableGeometry geometry =
                TableGeometry.of(borders, fit.widths(), style.direction() == Direction.RTL, style.borderCollapse());
        width = geometry.width() * fit.scale();
        TableRows rows = new TableRows(setting, grid, geometry, borders, page / fit.scale());
        List<Strip> strips = rows.strips();
        repeat(rows, strips, page);
        double left = x + left(available, width);
        strips.forEach(strip -> scale(strip, fit.scale(), left));
        return strips;
    }

    private List<Strip> divided(TableFit fit, double x, double available) {
        double around = borders.outside(Side.LEFT) + borders.outside(Side.RIGHT) + 2 * borders.across();
        List<Box.Table> panels = TablePanels.of(grid, fit.widths(), available / fit.scale() - around, borders.across());
        setting.breaker()
                .tooWide(
                        "a table of " + grid.columns() + " columns is wider than a page; it is divided into "
                                + panels.size() + " parts",
                        "leave columns out, or divide the table where its sense allows");
        List<Strip> strips = new ArrayList<>();
        for (Box.Table panel : panels) {
            TableLayout layout = new TableLayout(setting, panel);
            TableFit partFit = TableFit.part(setting, layout.grid, layout.borders, available);
            List<Strip> part = layout.withCaptions(layout.rows(partFit, setting.height(), x, available), x, available);
            if (!strips.isEmpty() && !part.isEmpty()) {
                part.getFirst().space = setting.grid();
            }
            strips.addAll(part);
        }
        return strips;
    }

    /** Where the table's left edge stands in the room. */
    private double left(double available, double wide) {
        boolean centred = style.margin(Side.LEFT) == null && style.margin(Side.RIGHT) == null;
        boolean pushed = style.margin(Side.LEFT) == null
                || (style.direction() == Direction.RTL && style.margin(Side.RIGHT) != null);
        double rest = Math.max(0, available - wide);
        if (centred) {
            return rest / 2;
        }
        double right = Flow.margin(style, Side.RIGHT, available);
        return pushed ? Math.max(0, rest - right) : Math.min(Flow.margin(style, Side.LEFT, available), rest);
    }

    private List<Strip> withCaptions(List<Strip> strips, double x, double available) {
        List<Strip> above = new ArrayList<>();
        List<Strip> below = new ArrayList<>();
        for (Box.Block caption : table.captions()) {
            (caption.style().captionBelow() ? below : above).addAll(caption(caption, x, available));
        }
        if (!above.isEmpty() && !strips.isEmpty()) {
            strips.getFirst().penalty = Strip.AVOID;
        }
        List<Strip> all = new ArrayList<>(above);
        all.addAll(strips);
        below.forEach(strip -> strip.penalty = Strip.AVOID);
        all.addAll(below);
        return all;
    }

    /** A caption is as wide as its table, wider where it would take more lines for that. */
    private List<Strip> caption(Box.Block caption, double x, double available) {
        double most = new Widths(setting.breaker()).of(caption).most() + SLACK;
        double wide = Math.min(available, Math.max(width, most <= available ? most : available * CAPTION));
        Flowed flowed = Flow.block(setting, caption, wide);
        List<Strip> lines = new ArrayList<>(flowed.strips());
        double left = x + left(available, wide);
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).shift(left, 0);
            if (i > 0) {
                lines.get(i).penalty = Strip.AVOID;
            }
        }
        if (!lines.isEmpty()) {
            lines.getLast().height += Math.max(0, Flow.margin(caption.style(), Side.BOTTOM, wide));
        }
        return lines;
    }

    private static void scale(Strip strip, double scale, double left) {
        strip.content = placed(strip.content, scale, left);
        strip.parts = strip.parts == null ? null : strip.parts.with(content -> placed(content, scale, left));
        strip.height *= scale;
        strip.baseline = strip.height;
        strip.head = scaled(strip.head, scale, left);
        strip.foot = scaled(strip.foot, scale, left);
    }

    private static Strip.@org.jspecify.annotations.Nullable Again scaled(
            Strip.@org.jspecify.annotations.Nullable Again again, double scale, double left) {
        return again == null ? null : new Strip.Again(again.height() * scale, placed(again.content(), scale, left));
    }

    private static List<Placed> placed(List<Placed> content, double scale, double left) {
        return content.isEmpty() ? List.of() : List.of(new Placed.Group(left, 0, Scaling.by(scale, content)));
    }

    /** Heads come again on each page, and feet. */
    private void repeat(TableRows rows, List<Strip> strips, double page) {
        int heads = 0;
        int feet = grid.rows().size();
        while (heads < feet && grid.rows().get(heads).in(RowGroup.Kind.HEAD)) {
            heads++;
        }
        while (feet > heads && grid.rows().get(feet - 1).in(RowGroup.Kind.FOOT)) {
            feet--;
        }
        int first = rows.stripsBefore(heads);
        int last = rows.stripsBefore(feet);
        if (last - first < 2) {
            return;
        }
        Strip.Again head = again(strips.subList(0, first));
        Strip.Again foot = again(strips.subList(last, strips.size()));
        double most = page * TALLEST_AGAIN;
        boolean headed = head.height() > 0 && head.height() <= most;
        for (int i = first + 1; i < last; i++) {
            Strip strip = strips.get(i);
            TableRows.GoingOn goingOn = rows.goingOn(strip);
            strip.head = goingOn == null ? headed ? head : null : goingOn.below(headed ? head : NOTHING);
        }
        for (int i = first; i < last - 1; i++) {
            strips.get(i).foot = foot.height() > 0 && foot.height() <= most ? foot : null;
        }
    }

    private static Strip.Again again(List<Strip> strips) {
        double height = 0;
        List<Placed> content = new ArrayList<>();
        for (Strip strip : strips) {
            Flowed.place(Scaling.decoration(strip.content), 0, height, content);
            height += strip.height;
        }
        return new Strip.Again(height, List.copyOf(content));
    }
}
