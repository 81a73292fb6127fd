package anthology.typeset.pages;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Side;
import anthology.css.Length;
import java.util.List;

/**
 * How a table is made to fit. First its lines turn; then its type shrinks, but not below what can be read; then very
 * long words are broken; then it stands sideways on pages of its own; at last it is divided into parts of some columns
 * each.
 *
 * @param widths of the columns' border boxes, in points that are smaller by {@code scale}; where the table is to be
 *     divided, what they should have
 * @param scale of type and all, at most 1
 */
@SuppressWarnings("ArrayRecordComponent")
record TableFit(Way way, double[] widths, double scale) {
    /** Where a table stands. */
    enum Way {
        UPRIGHT,
        TURNED,
        DIVIDED
    }

    /** Type is not set smaller than this part of its size as long as there is another way. */
    private static final double SMALLEST = 0.7;
    /** The type of a table that is divided. */
    private static final double DIVIDED = 0.85;
    /** A page is turned for no less than this gain in width. */
    private static final double WORTH_TURNING = 1.1;
    /** Columns are never asked to be narrower than this part of the table, whatever words they hold. */
    private static final int[] LONGEST_WORDS = {3, 6, 10};

    private static final double SLACK = 0.02;

    static TableFit of(Setting setting, TableGrid grid, TableBorders borders, double available) {
        ComputedStyle style = grid.table().style();
        Columns columns = Columns.of(grid, borders, new Widths(setting.breaker()));
        boolean asked = style.width() != null;
        double room = room(style, available);
        if (asked && style.fixedTable()) {
            double[] widths = Columns.fixed(grid, borders, columns.gaps(), room);
            double total = Columns.sum(widths) + columns.gaps();
            return new TableFit(Way.UPRIGHT, widths, Math.min(1, available / Math.max(1, total - SLACK)));
        }
        Columns whole = columns.breaking(room / LONGEST_WORDS[0]);
        if (columns.tightest() <= available / SMALLEST || whole.tightest() <= available / SMALLEST) {
            return upright(columns.tightest() <= available / SMALLEST ? columns : whole, room, available, asked);
        }
        double sideways = setting.height();
        if (setting.paged() && sideways > available * WORTH_TURNING) {
            for (Columns tried : List.of(columns, columns.breaking(sideways / LONGEST_WORDS[0]))) {
                if (tried.tightest() <= sideways / SMALLEST) {
                    return fitted(Way.TURNED, tried, sideways, sideways, false);
                }
            }
        }
        for (int part : LONGEST_WORDS) {
            Columns tried = columns.breaking(available / part);
            if (tried.tightest() <= available / SMALLEST) {
                return upright(tried, room, available, asked);
            }
        }
        if (setting.paged() && grid.columns() > 2) {
            return new TableFit(Way.DIVIDED, comfortable(whole, available / DIVIDED), DIVIDED);
        }
        double scale = available / columns.tightest();
        setting.breaker()
                .tooWide(
                        "a table of " + grid.columns() + " columns is too wide for its place; its type is set at "
                                + Math.max(1, Math.round(100 * scale)) + "% of its size",
                        "take the table out of what it stands in, or divide it");
        return fitted(Way.UPRIGHT, columns, available, available, true);
    }

    /** Of a part of a table that is divided: as wide as may be, and no type smaller than in the other parts. */
    static TableFit part(Setting setting, TableGrid grid, TableBorders borders, double available) {
        Columns columns = Columns.of(grid, borders, new Widths(setting.breaker()));
        for (int part : LONGEST_WORDS) {
            Columns tried = columns.breaking(available / part);
            if (tried.tightest() <= available / DIVIDED + SLACK) {
                return new TableFit(Way.UPRIGHT, ColumnShares.of(tried, available / DIVIDED, false), DIVIDED);
            }
        }
        return fitted(Way.UPRIGHT, columns, available, available, true);
    }

    /** Lines turn where a column would take much of the room. */
    private static double[] comfortable(Columns columns, double room) {
        double[] widths = columns.least().clone();
        for (int c = 0; c < widths.length; c++) {
            widths[c] = Math.min(columns.most()[c], Math.max(widths[c], room / 4));
        }
        return widths;
    }

    private static TableFit upright(Columns columns, double room, double available, boolean fill) {
        return fitted(Way.UPRIGHT, columns, room, available, fill);
    }

    private static TableFit fitted(Way way, Columns columns, double room, double available, boolean fill) {
        double least = columns.tightest();
        double[] widths = ColumnShares.of(columns, Math.max(room, least), fill || least > room);
        return new TableFit(way, widths, Math.min(1, available / Math.max(1, least - SLACK)));
    }

    /** The width that the style gives the table, from edge to edge, as HTML has it; never more than there is. */
    private static double room(ComputedStyle style, double available) {
        double margins = Math.max(0, Flow.margin(style, Side.LEFT, available))
                + Math.max(0, Flow.margin(style, Side.RIGHT, available));
        double most = Math.max(1, available - margins);
        Length asked = style.width();
        double width = asked == null ? most : asked.resolve(available);
        if (style.maxWidth() != null) {
            width = Math.min(width, style.maxWidth().resolve(available));
        }
        if (style.minWidth() != null) {
            width = Math.max(width, style.minWidth().resolve(available));
        }
        return Math.clamp(width, 1, most);
    }
}
