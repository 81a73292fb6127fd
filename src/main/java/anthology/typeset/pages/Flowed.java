package anthology.typeset.pages;

import anthology.css.ComputedStyle.Break;
import anthology.typeset.Placed;
import java.util.ArrayList;
import java.util.List;

/**
 * A flow that is laid out, before it is cut into pages.
 *
 * @param after a break that the end of the flow asks for, or AUTO
 * @param floats what became of them
 */
record Flowed(List<Strip> strips, List<Decoration> decorations, Break after, Floating floats) {

    /**
     * The floats of a flow.
     *
     * @param lifted strip that brings the first float that was left out, or -1
     * @param barrier the first strip after it that clears floats
     */
    record Floating(List<Beside> beside, int lifted, int barrier) {
        static final Floating NONE = new Floating(List.of(), -1, Integer.MAX_VALUE);
    }

    /**
     * The strips that a float stands beside: no page ends among them.
     *
     * @param number of the float
     * @param first the strip that holds it
     */
    record Beside(int number, int first, int last) {}

    Flowed(List<Strip> strips, List<Decoration> decorations, Break after) {
        this(strips, decorations, after, Floating.NONE);
    }

    /** Height of all of it on one piece, the margin above the first strip left out. */
    double height() {
        double sum = 0;
        for (int i = 0; i < strips.size(); i++) {
            sum += strips.get(i).height + (i == 0 ? 0 : strips.get(i).space);
        }
        return sum;
    }

    /** From its top to the baseline of its first line, to its foot where it has none. */
    double baseline() {
        double y = 0;
        for (int i = 0; i < strips.size(); i++) {
            Strip strip = strips.get(i);
            y += i == 0 ? 0 : strip.space;
            if (strip.line) {
                return y + strip.baseline;
            }
            y += strip.height;
        }
        return y;
    }

    /** All of it on one piece, its top at y = 0. */
    List<Placed> stack() {
        double[] tops = new double[strips.size()];
        double y = 0;
        for (int i = 0; i < tops.length; i++) {
            y += i == 0 ? 0 : strips.get(i).space;
            tops[i] = y;
            y += strips.get(i).height;
        }
        List<Placed> placed = new ArrayList<>();
        for (Decoration decoration : decorations) {
            decoration.paint(
                    tops[decoration.first()] + decoration.top(),
                    tops[decoration.last()] + decoration.bottom(),
                    true,
                    true,
                    placed);
        }
        for (int i = 0; i < tops.length; i++) {
            place(strips.get(i).content, 0, tops[i], placed);
        }
        return placed;
    }

    /** Carries marks, anchors and notes of all strips over to one that holds their content. */
    void passTo(Strip strip) {
        strips.forEach(strip::absorb);
    }

    static void place(List<Placed> content, double dx, double dy, List<Placed> into) {
        if (!content.isEmpty()) {
            into.add(new Placed.Group(dx, dy, content));
        }
    }
}
