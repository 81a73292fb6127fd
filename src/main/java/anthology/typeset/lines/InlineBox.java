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

    /** Margin, border and padding of a side, pt. */
    double edge(Side side) {
        return margin(side) + style.borderWidth(side) + style.padding(side).pt();
    }
}
