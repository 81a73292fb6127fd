package anthology.typeset.pages;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Direction;
import anthology.typeset.Placed;
import anthology.typeset.paint.Borders;
import java.util.List;

/**
 * Columns that stand side by side, as many as a style asks for; CSS Multi-column Layout 1, 3. One for each stretch of
 * text between what spans them all.
 *
 * @param x left edge of all of them, pt
 * @param width of one, pt
 */
record ColumnSet(ComputedStyle style, double x, int count, double width, double gap) {
    private static final double LEAST_WIDTH = 18;

    /** @param room for all of them, pt */
    static ColumnSet of(ComputedStyle style, double x, double room) {
        double gap = style.columnGap();
        Double wanted = style.columnWidth();
        double least = wanted == null ? LEAST_WIDTH : Math.max(LEAST_WIDTH, Math.min(wanted, room));
        int fit = (int) Math.max(1, Math.floor((room + gap) / (least + gap) + 1e-6));
        int count = style.columnCount() == 0 ? fit : Math.min(fit, style.columnCount());
        return new ColumnSet(style, x, count, (room - (count - 1) * gap) / count, gap);
    }

    /** The left edge of a column, counted in reading order. */
    double left(int column) {
        int place = style.direction() == Direction.RTL ? count - 1 - column : column;
        return x + place * (width + gap);
    }

    /** Adds the rule before a column, other than the first. */
    void rule(int column, double top, double height, List<Placed> into) {
        double thickness = style.columnRuleWidth();
        double middle = Math.max(left(column - 1), left(column)) - gap / 2;
        Borders.line(
                style.columnRuleStyle(),
                style.columnRuleColor(),
                false,
                new Placed.Fill(middle - thickness / 2, top, thickness, height, style.columnRuleColor()),
                into);
    }
}
