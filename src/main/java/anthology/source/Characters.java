package anthology.source;

/** Which characters may go into a book. */
final class Characters {
    private Characters() {}

    /**
     * The text without what <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0</a> forbids or discourages: control
     * characters, lone surrogates, U+FFFE and U+FFFF, byte order marks; vertical tabs and form feeds become spaces, and
     * every line end becomes {@code \n}.
     */
    static String allowed(String text) {
        int i = 0;
        while (i < text.length() && isPlain(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, i);
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                out.append(c);
            } else if (c == '\r') {
                if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    out.append('\n');
                }
            } else if (c == '\u000B' || c == '\f' || c == '\u0085') {
                out.append(' ');
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            }
        }
        return out.toString();
    }

    private static boolean isPlain(char c) {
        if (c < 0x7F) {
            return c >= ' ' || c == '\n' || c == '\t';
        }
        return (c > 0x9F && c < 0xD800) || (c > 0xDFFF && c < 0xFFFE && c != 0xFEFF);
    }

    /**
     * The text on one line: white space folded, and no characters that turn the direction of what stands beside them
     * (<a href="https://www.unicode.org/reports/tr9/">UAX #9</a> embeddings, overrides and isolates).
     */
    static String oneLine(String text) {
        String allowed = allowed(text);
        StringBuilder out = new StringBuilder(allowed.length());
        boolean space = false;
        for (int i = 0; i < allowed.length(); i++) {
            char c = allowed.charAt(i);
            if (isDirectionControl(c)) {
                continue;
            }
            if (Character.isWhitespace(c)) {
                space = true;
                continue;
            }
            if (space && out.length() > 0) {
                out.append(' ');
            }
            space = false;
            out.append(c);
        }
        return out.toString();
    }

    private static boolean isDirectionControl(char c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }

    /** The text, or its first so many characters, none of them cut in two. */
    static String atMost(int count, String text) {
        return text.codePointCount(0, text.length()) <= count
                ? text
                : text.substring(0, text.offsetByCodePoints(0, count));
    }

    /** Whether a reader would see anything of it. */
    static boolean isVisible(String text) {
        return text.codePoints().anyMatch(c -> switch (Character.getType(c)) {
            case Character.FORMAT,
                    Character.CONTROL,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        });
    }
}
