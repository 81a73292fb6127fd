package anthology.typeset.boxes;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Direction;

/** The control characters that stand for the direction of an inline box; CSS Writing Modes 4, 2.4.2. */
final class Directions {
    private static final String POP_ISOLATE = "\u2069";
    private static final String POP = "\u202C";

    private Directions() {}

    static String opening(ComputedStyle style) {
        boolean rtl = style.direction() == Direction.RTL;
        return switch (style.unicodeBidi()) {
            case NORMAL -> "";
            case EMBED -> rtl ? "\u202B" : "\u202A";
            case ISOLATE -> rtl ? "\u2067" : "\u2066";
            case BIDI_OVERRIDE -> rtl ? "\u202E" : "\u202D";
            case ISOLATE_OVERRIDE -> "\u2068" + (rtl ? "\u202E" : "\u202D");
            case PLAINTEXT -> "\u2068";
        };
    }

    static String closing(ComputedStyle style) {
        return switch (style.unicodeBidi()) {
            case NORMAL -> "";
            case EMBED, BIDI_OVERRIDE -> POP;
            case ISOLATE, PLAINTEXT -> POP_ISOLATE;
            case ISOLATE_OVERRIDE -> POP + POP_ISOLATE;
        };
    }
}
