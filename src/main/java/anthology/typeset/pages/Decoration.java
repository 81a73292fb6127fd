package anthology.typeset.pages;

import anthology.css.ComputedStyle;
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

    /** Adds the fills for the part of the block between the two heights; open ends have no border. */
    void paint(double from, double to, boolean opens, boolean closes, List<Placed> into) {
        Borders.paint(style, x, from, width, to - from, new Borders.Sides(opens, true, closes, true), into);
    }
}
