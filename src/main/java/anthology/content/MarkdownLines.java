package anthology.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Markdown made ready for flexmark, line by line. Lines that hold nothing but an attribute list become comments, so
 * that no paragraph swallows them; nesting deeper than {@link #DEEPEST} is cut, for flexmark recurses; and long runs
 * that cost flexmark quadratic time are broken up.
 */
final class MarkdownLines {
    /** How many quotes and lists may stand within one another. */
    static final int DEEPEST = 100;

    private static final int WIDEST_INDENT = 2 * DEEPEST;
    private static final int MOST_DEFINITIONS = 50;
    private static final int MOST_BRACKETS = 60;
    private static final int MOST_MARKS = 3_000;
    private static final int MOST_SPACES = 200;
    private static final Pattern ATTRIBUTE_LIST = Pattern.compile(" {0,3}\\{:[^{}<>]*\\}[ \\t]*");
    private static final Pattern DEFINITION = Pattern.compile(" {0,3}\\[[^\\]\\^][^\\]]{0,999}\\]:.*");

    private static final Pattern BLOCK = Pattern.compile("\\s{0,200}([-+*]\\s|#|\\||[0-9]{1,9}[.)]\\s)");

    private final StringBuilder out = new StringBuilder();
    private final List<Start> starts = new ArrayList<>();
    private final List<Integer> inputs = new ArrayList<>();
    private boolean flattened;
    private char fence;
    private int fenceLength;
    private int definitions;
    private int marks;
    private boolean blankBefore = true;

    /** Where a line starts in what flexmark gets, and which it was. */
    private record Start(int offset, int line) {}

    MarkdownLines(String text) {
        int number = 0;
        for (int start = 0; start <= text.length(); ) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            inputs.add(start);
            number++;
            add(number, ready(text.substring(start, end), number));
            start = text.startsWith("\r\n", end) ? end + 2 : end + 1;
        }
    }

    /** What flexmark is to parse. */
    String text() {
        return out.toString();
    }

    /** Whether something was nested too deep. */
    boolean flattened() {
        return flattened;
    }

    /** The offset in the text that was given of an offset in {@link #text()}. */
    int input(int offset) {
        int found = Collections.binarySearch(starts, new Start(offset, 0), Comparator.comparingInt(Start::offset));
        Start start = starts.get(found >= 0 ? found : Math.max(0, -found - 2));
        return inputs.get(start.line - 1) + offset - start.offset;
    }

    private void add(int number, String line) {
        starts.add(new Start(out.length(), number));
        out.append(line).append('\n');
    }

    private String ready(String line, int number) {
        boolean inside = fence != 0;
        trackFence(line);
        if (inside || fence != 0) {
            blankBefore = false;
            return line;
        }
        boolean first = blankBefore;
        blankBefore = line.isBlank();
        if (line.length() > 2
                && line.indexOf("{:") >= 0
                && ATTRIBUTE_LIST.matcher(line).matches()) {
            blankBefore = first;
            return AttributeLists.comment(line.strip(), first);
        }
        definitions = line.indexOf("]:") > 0 && DEFINITION.matcher(line).matches() ? definitions + 1 : 0;
        if (definitions > MOST_DEFINITIONS) {
            definitions = 1;
            marks = 0;
            add(number, "");
        }
        if (blankBefore || BLOCK.matcher(line).lookingAt()) {
            marks = 0;
        }
        return withoutManyMarks(withoutDeepBrackets(withoutDeepMarkers(withoutLongSpaces(line))));
    }

    /** Outside code, many spaces between two words are one; flexmark looks at each of them from each of them. */
    private static String withoutLongSpaces(String line) {
        if (line.length() <= MOST_SPACES || (line.indexOf("  ") < 0 && line.indexOf('\t') < 0)) {
            return line;
        }
        StringBuilder out = new StringBuilder();
        int run = 0;
        boolean indent = true;
        for (int i = 0; i <= line.length(); i++) {
            if (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
                run++;
                continue;
            }
            out.append(line, run > MOST_SPACES && !indent ? i - 1 : i - run, Math.min(line.length(), i + 1));
            indent = false;
            run = 0;
        }
        return out.toString();
    }

    /** Within one paragraph, what may open emphasis, links and code costs the more the more there is of it. */
    private String withoutManyMarks(String line) {
        StringBuilder escaped = null;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean mark = c == '[' || c == '*' || c == '_' || c == '`';
            marks += mark ? 1 : 0;
            if (mark && marks > MOST_MARKS && escaped == null) {
                escaped = new StringBuilder(line.substring(0, i));
                flattened = true;
            }
            if (escaped != null) {
                escaped.append(mark ? "\\" : "").append(c);
            }
        }
        return escaped == null ? line : escaped.toString();
    }

    private void trackFence(String line) {
        int start = 0;
        while (start < line.length() && (line.charAt(start) == ' ' || line.charAt(start) == '>')) {
            start++;
        }
        char c = start < line.length() ? line.charAt(start) : 0;
        if (c != '`' && c != '~') {
            return;
        }
        int end = start;
        while (end < line.length() && line.charAt(end) == c) {
            end++;
        }
        int length = end - start;
        if (fence == 0 && length >= 3 && !(c == '`' && line.indexOf('`', end) >= 0)) {
            fence = c;
            fenceLength = length;
        } else if (fence == c && length >= fenceLength && line.substring(end).isBlank()) {
            fence = 0;
        }
    }

    /** Cuts indentation, and markers of quotes and lists at the start of a line, that go too deep. */
    private String withoutDeepMarkers(String line) {
        int markers = 0;
        int i = 0;
        int spaces = 0;
        int kept = -1;
        while (i < line.length()) {
            char c = line.charAt(i);
            if (c == ' ' || c == '\t') {
                spaces += c == '\t' ? 4 : 1;
            } else if (c == '>' || ("-*+".indexOf(c) >= 0 && isSpace(line, i + 1))) {
                markers++;
            } else if (c >= '0' && c <= '9' && numberEnd(line, i) > i) {
                markers++;
                i = numberEnd(line, i);
            } else {
                break;
            }
            if (kept < 0 && (markers >= DEEPEST || spaces >= WIDEST_INDENT + markers)) {
                kept = i;
            }
            i++;
        }
        if (kept < 0 || (i >= line.length() && markers < DEEPEST)) {
            return line;
        }
        flattened = true;
        int text = markers < DEEPEST ? lastMarker(line, i) : i;
        return line.substring(0, kept) + " " + line.substring(text);
    }

    /** The place of the full stop or parenthesis of a list number, or {@code i} where there is no number. */
    private static int numberEnd(String line, int i) {
        int end = i;
        while (end < line.length() && end < i + 9 && line.charAt(end) >= '0' && line.charAt(end) <= '9') {
            end++;
        }
        boolean stop = end < line.length() && (line.charAt(end) == '.' || line.charAt(end) == ')');
        return stop && isSpace(line, end + 1) ? end : i;
    }

    private static int lastMarker(String line, int end) {
        int i = end;
        while (i > 0 && (line.charAt(i - 1) == ' ' || line.charAt(i - 1) == '\t')) {
            i--;
        }
        return i > 0 && "-*+>".indexOf(line.charAt(i - 1)) >= 0 ? i - 1 : end;
    }

    private static boolean isSpace(String line, int i) {
        return i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t');
    }

    private String withoutDeepBrackets(String line) {
        if (line.length() < MOST_BRACKETS) {
            return line;
        }
        int open = 0;
        int deepest = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            open = c == '[' ? open + 1 : c == ']' ? Math.max(0, open - 1) : open;
            deepest = Math.max(deepest, open);
        }
        if (deepest < MOST_BRACKETS) {
            return line;
        }
        flattened = true;
        return line.replace("[", "\\[");
    }
}
