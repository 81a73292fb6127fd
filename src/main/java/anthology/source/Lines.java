package anthology.source;

import java.util.Arrays;

/** A text and where its lines start; lines count from 0 here. Every operation is linear at most. */
final class Lines {
    private final String text;
    private final int[] starts;

    private Lines(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    static Lines of(String text) {
        int[] starts = new int[64];
        int count = 0;
        int start = 0;
        while (start < text.length()) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = start;
            int end = text.indexOf('\n', start);
            start = end < 0 ? text.length() : end + 1;
        }
        return new Lines(text, Arrays.copyOf(starts, count));
    }

    /** How many lines end before an offset of a text. */
    static int before(String text, int offset) {
        return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    String text() {
        return text;
    }

    int count() {
        return starts.length;
    }

    /** Where a line starts in the text; the line after the last one starts at its end. */
    int start(int line) {
        return line < starts.length ? starts[line] : text.length();
    }

    /** A line without its end. */
    String line(int line) {
        int end = start(line + 1);
        return text.substring(starts[line], end > starts[line] && text.charAt(end - 1) == '\n' ? end - 1 : end);
    }

    /** Lines from {@code first} to before {@code end}, with their ends. */
    String between(int first, int end) {
        return text.substring(start(first), start(end));
    }

    String from(int first) {
        return text.substring(start(first));
    }

    boolean isBlank(int line) {
        return line(line).isBlank();
    }

    /** Whether all lines from {@code first} to before {@code end} are blank or begin with a hash. */
    boolean isBlankOrComment(int first, int end) {
        for (int line = first; line < end; line++) {
            if (!isBlank(line) && text.charAt(starts[line]) != '#') {
                return false;
            }
        }
        return true;
    }

    /** The first line that is not blank, or the count of lines. */
    int firstNotBlank() {
        int line = 0;
        while (line < count() && isBlank(line)) {
            line++;
        }
        return line;
    }

    /** The offset of the first character that is not white space, after {@code skip} characters of a line; or -1. */
    int firstNotBlank(int line, int skip) {
        for (int i = starts[line] + skip; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }
}
