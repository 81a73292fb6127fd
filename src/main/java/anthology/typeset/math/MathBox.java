package anthology.typeset.math;

import anthology.typeset.Placed;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a formula, laid out. Measures in pt.
 *
 * @param ascent above the baseline
 * @param descent below it
 * @param italic how far its slanted end reaches over its width
 * @param accent where the middle of an accent goes, from the left
 * @param content placed relative to (0, 0) at the left of the baseline
 */
public record MathBox(double width, double ascent, double descent, double italic, double accent, List<Placed> content) {
    static final MathBox EMPTY = new MathBox(0, 0, 0, 0, 0, List.of());

    double height() {
        return ascent + descent;
    }

    /** Of a width, with nothing in it. */
    static MathBox space(double width) {
        return new MathBox(width, 0, 0, 0, width / 2, List.of());
    }

    MathBox withWidth(double newWidth) {
        return new MathBox(newWidth, ascent, descent, italic, newWidth / 2, content);
    }

    /** The same, lower by {@code dy}. */
    MathBox lowered(double dy) {
        return new MathBox(width, ascent - dy, descent + dy, italic, accent, List.of(new Placed.Group(0, dy, content)));
    }

    /** Takes as much room, and shows nothing. */
    MathBox hidden() {
        return new MathBox(width, ascent, descent, italic, accent, List.of());
    }

    /** Boxes put together. Rules and ink give it its height, {@link #done} its width. */
    static final class Composition {
        private final List<Placed> content = new ArrayList<>();
        private double ascent = Double.NEGATIVE_INFINITY;
        private double descent = Double.NEGATIVE_INFINITY;

        /** @param dy how far the baseline of the box is below that of the whole */
        Composition add(MathBox box, double x, double dy) {
            if (!box.content().isEmpty()) {
                content.add(new Placed.Group(x, dy, box.content()));
            }
            return reach(box.ascent() - dy, box.descent() + dy);
        }

        /** A rule; {@code top} is how far its upper edge is above the baseline. */
        Composition rule(double x, double top, double width, double thickness, int color) {
            content.add(new Placed.Fill(x, -top, width, thickness, color));
            return reach(top, thickness - top);
        }

        Composition reach(double up, double down) {
            ascent = Math.max(ascent, up);
            descent = Math.max(descent, down);
            return this;
        }

        MathBox done(double width) {
            return done(width, 0);
        }

        MathBox done(double width, double italic) {
            boolean nothing = ascent == Double.NEGATIVE_INFINITY;
            return new MathBox(
                    width, nothing ? 0 : ascent, nothing ? 0 : descent, italic, width / 2, List.copyOf(content));
        }
    }
}
