package anthology.typeset.pages;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Side;
import anthology.typeset.Placed;
import anthology.typeset.paint.Borders;
import java.util.List;

/**
 * Background and borders of a block.
 *
 * @param first strip of the block
 * @param top of the border box below the top of that strip, pt
 * @param last strip of the block
 * @param bottom of the border box below the top of that strip, pt
 * @param x left edge of the border box
 */
record Decoration(int first, double top, int last, double bottom, double x, double width, ComputedStyle style) {

    Decoration moved(double dx, double dy) {
        return new Decoration(first, top + dy, last, bottom + dy, x + dx, width, style);
    }

    /** The same in a flow that has so many strips before those of its own. */
    Decoration after(int strips) {
        return new Decoration(first + strips, top, last + strips, bottom, x, width, style);
    }

    /**
     * Adds the fills for the part of the block between the two heights. Open ends have no border; where the style wants
     * edges all round, they reach over the text by what they are wide.
     */
    void paint(double from, double to, boolean opens, boolean closes, List<Placed> into) {
        boolean round = style.edgesAllRound();
        double top = opens || !round ? from : from - Flow.edge(style, Side.TOP, width);
        double bottom = closes || !round ? to : to + Flow.edge(style, Side.BOTTOM, width);
        Borders.paint(
                style,
                x,
                top,
                width,
                bottom - top,
                new Borders.Sides(opens || round, true, closes || round, true),
                into);
    }
}
