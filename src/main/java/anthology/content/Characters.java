package anthology.content;

/** Which characters may stand in a book. */
final class Characters {
    private Characters() {}

    /**
     * The text without what XML 1.0 forbids or discourages: controls, lone surrogates, noncharacters, byte order marks.
     *
     * @see <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0, 2.2 Characters</a>
     */
    static String allowed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isPlain(c)) {
                return filtered(text, i);
            }
        }
        return text;
    }

    private static String filtered(String text, int from) {
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, from);
        text.substring(from)
                .codePoints()
                .filter(Characters::isAllowed)
                .forEach(c -> out.appendCodePoint(c == '\r' ? '\n' : c));
        return out.toString();
    }

    /** Allowed without a second look. */
    private static boolean isPlain(char c) {
        return (c >= ' ' && c < 0x7F) || c == '\n' || c == '\t' || (c >= 0xA0 && c < 0xD800);
    }

    private static boolean isAllowed(int c) {
        if (c < ' ') {
            return c == '\n' || c == '\t' || c == '\r';
        }
        return !((c >= 0x7F && c < 0xA0)
                || (c >= 0xD800 && c < 0xE000)
                || (c >= 0xFDD0 && c <= 0xFDEF)
                || c == 0xFEFF
                || (c & 0xFFFE) == 0xFFFE);
    }
}
