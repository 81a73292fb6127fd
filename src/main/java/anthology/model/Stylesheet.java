package anthology.model;

/**
 * A stylesheet of the chain of styles; later ones win.
 *
 * @param path as users see it in diagnostics: {@code styles/ishiguro/book.css}
 */
public record Stylesheet(String path, String text, Media media) {
    /** Which of the two books a stylesheet dresses. */
    public enum Media {
        BOOK,
        EPUB,
        PRINT
    }

    /** The text without comments. */
    public String bare() {
        return withoutComments(text);
    }

    /** A sheet's text with a space in the place of each comment; lines keep their numbers. CSS Syntax 3, 4.3.2. */
    public static String withoutComments(String css) {
        StringBuilder bare = new StringBuilder(css.length());
        int at = 0;
        while (at < css.length()) {
            boolean comment = css.startsWith("/*", at);
            int end = comment ? endOfComment(css, at) : endOfPiece(css, at);
            if (comment) {
                bare.append(' ');
                css.substring(at, end).chars().filter(c -> c == '\n').forEach(c -> bare.append('\n'));
            } else {
                bare.append(css, at, end);
            }
            at = end;
        }
        return bare.toString();
    }

    private static int endOfComment(String css, int start) {
        int close = css.indexOf("*/", start + 2);
        return close < 0 ? css.length() : close + 2;
    }

    /** Past a string, which ends with its line when it is not closed, or past a single character. */
    private static int endOfPiece(String css, int start) {
        char quote = css.charAt(start);
        if (quote == '\\') {
            return Math.min(start + 2, css.length());
        }
        if (quote != '"' && quote != '\'') {
            return start + 1;
        }
        for (int i = start + 1; i < css.length(); i++) {
            char c = css.charAt(i);
            if (c == quote || c == '\n') {
                return i + 1;
            }
            i += c == '\\' ? 1 : 0;
        }
        return css.length();
    }
}
