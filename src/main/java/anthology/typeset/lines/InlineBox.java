package anthology.typeset.lines;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Direction;
import anthology.css.ComputedStyle.Side;
import anthology.css.Length;

/** A box of an inline element that shows something of itself: edges or a background; CSS 2.2, 9.4.2. Each is its own. */
public final class InlineBox {
    private final ComputedStyle style;

    public InlineBox(ComputedStyle style) {
        this.style = style;
    }

    public ComputedStyle style() {
        return style;
    }

    /** The side at which it begins, or ends. */
    Side side(boolean begins) {
        return begins == (style.direction() == Direction.LTR) ? Side.LEFT : Side.RIGHT;
    }

    /** The margin of a side, pt. */
    double margin(Side side) {
        Length margin = style.margin(side);
        return margin == null ? 0 : margin.pt();
    }

    /** How far it is moved to the right, pt; CSS 2.2, 9.4.3. */
    double dx() {
        return style.relative() ? inset(Side.LEFT, Side.RIGHT) : 0;
    }

    /** How far it is moved down, pt. */
    double dy() {
        return style.relative() ? inset(Side.TOP, Side.BOTTOM) : 0;
    }

    private double inset(Side start, Side end) {
        Length one = style.inset(start);
        Length other = style.inset(end);
        return one != null ? one.pt() : other != null ? -other.pt() : 0;
    }

    /** Margin, border and padding of a side, pt. */
    double edge(Side side) {
        return margin(side) + style.borderWidth(side) + style.padding(side).pt();
    }
}
