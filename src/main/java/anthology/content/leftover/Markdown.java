package anthology.content.leftover;

/** Places in the lines of a Markdown text. */
final class Markdown {
    /** Markers of quotations and items take no more room on a line that people wrote. */
    private static final int FARTHEST = 500;

    private static final int LONGEST_TAG = 5_000;

    private Markdown() {}

    /** Where the line ends, without its line break. */
    static int lineEnd(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                return i;
            }
        }
        return text.length();
    }

    /** Where the next line starts, after a line's end. */
    static int nextLine(String text, int lineEnd) {
        boolean two = text.startsWith("\r\n", lineEnd);
        return lineEnd >= text.length() ? text.length() + 1 : lineEnd + (two ? 2 : 1);
    }

    /** Where the offset's line starts; the offset where that is so far off that it does not matter. */
    private static int lineStart(String text, int offset) {
        int i = offset;
        while (i > 0 && text.charAt(i - 1) != '\n' && text.charAt(i - 1) != '\r') {
            i--;
            if (offset - i > FARTHEST) {
                return offset;
            }
        }
        return i;
    }

    static int spacesEnd(String text, int from, int to) {
        int i = from;
        while (i < to && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    /** How many of the same characters follow one another. */
    static int runEnd(String text, int from, int to) {
        int i = from;
        while (i < to && text.charAt(i) == text.charAt(from)) {
            i++;
        }
        return i;
    }

    /** The width of what stands there. */
    static int columns(String text, int from, int to) {
        int columns = 0;
        for (int i = from; i < to; i++) {
            columns += text.charAt(i) == '\t' ? 4 - columns % 4 : 1;
        }
        return columns;
    }

    /** Where the text of a list's item begins, when its marker stands there; else {@code from}. */
    static int markerEnd(String text, int from, int to) {
        int i = from;
        if (i < to && "-*+".indexOf(text.charAt(i)) >= 0) {
            i++;
        } else {
            while (i < to && i - from < 9 && Character.isDigit(text.charAt(i))) {
                i++;
            }
            if (i == from || i == to || (text.charAt(i) != '.' && text.charAt(i) != ')')) {
                return from;
            }
            i++;
        }
        int end = spacesEnd(text, i, to);
        return end > i && end < to ? (end - i <= 4 ? end : i + 1) : from;
    }

    /** What a new line has to begin with to belong to the same quotations and items as the line of the offset. */
    static String prefix(String text, int offset) {
        int start = lineStart(text, offset);
        StringBuilder prefix = new StringBuilder();
        int i = start;
        while (i < offset) {
            int mark = spacesEnd(text, i, offset);
            prefix.append(text, i, mark);
            int item = markerEnd(text, mark, offset);
            if (mark < offset && text.charAt(mark) == '>') {
                prefix.append('>');
                i = mark + 1;
            } else if (item > mark || isMarkerOnly(text, mark, offset)) {
                int end = item > mark ? item : offset;
                prefix.append(" ".repeat(end - mark));
                i = end;
            } else {
                break;
            }
        }
        return prefix.toString();
    }

    private static boolean isMarkerOnly(String text, int from, int to) {
        int i = from;
        while (i < to && Character.isDigit(text.charAt(i))) {
            i++;
        }
        return i < to && ".)-*+".indexOf(text.charAt(i)) >= 0 && spacesEnd(text, i + 1, to) == to && i + 1 < to;
    }

    /** Whether nothing but quotations' and items' markers stands before the offset on its line. */
    static boolean startsLine(String text, int offset) {
        int start = lineStart(text, offset);
        int i = start;
        if (start == offset && start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
            return false;
        }
        while (i < offset) {
            int mark = spacesEnd(text, i, offset);
            if (mark == offset) {
                return true;
            }
            int item = markerEnd(text, mark, offset);
            if (text.charAt(mark) == '>') {
                i = mark + 1;
            } else if (item > mark) {
                i = item;
            } else {
                return isMarkerOnly(text, mark, offset);
            }
        }
        return true;
    }

    /** Behind the tag of HTML that starts there, or the next character where none does. */
    static int tagEnd(String text, int start) {
        int i = start + 1;
        if (i >= text.length() || !(Character.isLetter(text.charAt(i)) || text.charAt(i) == '/')) {
            return i;
        }
        char quote = 0;
        for (int to = Math.min(text.length(), start + LONGEST_TAG); i < to; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return i + 1;
            } else if (c == '<') {
                break;
            } else if ((c == '"' || c == '\'') && text.charAt(i - 1) == '=') {
                quote = c;
            }
        }
        return start + 1;
    }

    static boolean endsLine(String text, int offset) {
        int end = spacesEnd(text, offset, text.length());
        return end == text.length() || text.charAt(end) == '\n' || text.charAt(end) == '\r';
    }
}
