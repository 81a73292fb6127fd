package anthology.cli;

/** Text of others on a terminal: what would move its cursor, or reorder what stands beside it, is made visible. */
final class Visible {
    private static final char REPLACEMENT = '\uFFFD';

    private Visible() {}

    /** With escapes in the place of such characters. */
    static String text(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (moves(c)) {
                out = out == null ? new StringBuilder(text.substring(0, i)) : out;
                out.append(c == '\n' ? "\\n" : String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
            } else if (out != null) {
                out.append(c);
            }
        }
        return out == null ? text : out.toString();
    }

    /** With one character for each, so that columns stay where they are. */
    static String characters(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append(moves((char) c) ? REPLACEMENT : (char) c));
        return out.toString();
    }

    private static boolean moves(char c) {
        return Character.isISOControl(c) || (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }
}
