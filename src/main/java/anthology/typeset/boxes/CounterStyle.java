package anthology.typeset.boxes;

import java.util.Locale;

/** Writes counters; CSS Counter Styles 3, 6. */
public final class CounterStyle {
    private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_SIGNS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int ROMAN_LIMIT = 3999;

    private CounterStyle() {}

    /** The counter's value alone; a quoted style is its own text, a style that is not known is decimal. */
    public static String format(int value, String style) {
        if (style.length() >= 2 && (style.startsWith("\"") || style.startsWith("'"))) {
            return style.substring(1, style.length() - 1);
        }
        return switch (style.toLowerCase(Locale.ROOT)) {
            case "none" -> "";
            case "disc" -> "•";
            case "circle" -> "◦";
            case "square" -> "▪";
            case "lower-roman" -> roman(value);
            case "upper-roman" -> roman(value).toUpperCase(Locale.ROOT);
            case "lower-alpha", "lower-latin" -> letters(value, 'a', 26);
            case "upper-alpha", "upper-latin" -> letters(value, 'A', 26);
            case "lower-greek" -> greek(value);
            case "decimal-leading-zero" -> (value >= 0 && value < 10 ? "0" : "") + value;
            default -> Integer.toString(value);
        };
    }

    /** What a list item shows: numbers with a full stop, symbols and strings as they are. */
    static String marker(int value, String style) {
        String written = format(value, style);
        boolean symbol = written.isEmpty()
                || style.startsWith("\"")
                || style.startsWith("'")
                || style.equals("disc")
                || style.equals("circle")
                || style.equals("square");
        return symbol ? written : written + ".";
    }

    private static String roman(int value) {
        if (value < 1 || value > ROMAN_LIMIT) {
            return Integer.toString(value);
        }
        StringBuilder written = new StringBuilder();
        int rest = value;
        for (int i = 0; i < ROMAN.length; i++) {
            for (; rest >= ROMAN[i]; rest -= ROMAN[i]) {
                written.append(ROMAN_SIGNS[i]);
            }
        }
        return written.toString();
    }

    private static String letters(int value, char first, int count) {
        if (value < 1) {
            return Integer.toString(value);
        }
        StringBuilder written = new StringBuilder();
        for (int rest = value; rest > 0; rest = (rest - 1) / count) {
            written.append((char) (first + (rest - 1) % count));
        }
        return written.reverse().toString();
    }

    private static String greek(int value) {
        String letters = "αβγδεζηθικλμνξοπρστυφχψω";
        return value >= 1 && value <= letters.length()
                ? String.valueOf(letters.charAt(value - 1))
                : Integer.toString(value);
    }
}
