package anthology.content.leftover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The parts of a text in which every character means itself: code in fences, indented, or between backticks;
 * {@code pre} and its kin; comments.
 *
 * @see <a href="https://spec.commonmark.org/0.31.2/#leaf-blocks">CommonMark: leaf blocks</a>
 */
final class Code {
    private static final List<String> OPAQUE = List.of("<!--", "<pre", "<script", "<style", "<textarea", "<svg");
    private static final List<String> OPAQUE_IN_MDX = List.of("<!--", "<pre", "<script", "<style", "<textarea");

    private final String text;
    private final List<int[]> regions = new ArrayList<>();
    private int[] starts = new int[0];

    private Code(String text) {
        this.text = text;
    }

    static Code inMarkdown(String text) {
        Code code = new Code(text);
        code.new Blocks(true, OPAQUE).scan();
        return code.sorted();
    }

    /** MDX knows no code by indentation, and drawings in it are JSX. */
    static Code inMdx(String text) {
        Code code = new Code(text);
        code.new Blocks(false, OPAQUE_IN_MDX).scan();
        return code.sorted();
    }

    static Code inHtml(String text) {
        Code code = new Code(text);
        code.elements(0, text.length(), List.of("<!--", "<pre", "<script", "<style", "<textarea", "<svg", "<code"));
        return code.sorted();
    }

    /** Where the code ends that the offset lies in, or -1 where it lies in none. */
    int endAt(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int region = found >= 0 ? found : -found - 2;
        return region >= 0 && offset < regions.get(region)[1] ? regions.get(region)[1] : -1;
    }

    private Code sorted() {
        regions.sort(Comparator.<int[]>comparingInt(r -> r[0]).thenComparingInt(r -> -r[1]));
        List<int[]> apart = new ArrayList<>();
        for (int[] region : regions) {
            if (apart.isEmpty() || region[0] >= apart.getLast()[1]) {
                apart.add(region);
            }
        }
        regions.clear();
        regions.addAll(apart);
        starts = regions.stream().mapToInt(r -> r[0]).toArray();
        return this;
    }

    private void add(int start, int end) {
        if (end > start) {
            regions.add(new int[] {start, end});
        }
    }

    /** Elements of these names, as far as both their tags stand in the range. */
    private void elements(int from, int to, List<String> names) {
        Set<String> unclosed = new HashSet<>();
        int i = text.indexOf('<', from, to);
        while (i >= 0) {
            int end = -1;
            for (String name : names) {
                if (isElement(i, name) && !unclosed.contains(name)) {
                    end = elementEnd(i, name, to);
                    if (end < 0) {
                        unclosed.add(name);
                    }
                    break;
                }
            }
            if (end > 0) {
                add(i, end);
            }
            i = text.indexOf('<', Math.min(to, end > 0 ? end : i + 1), to);
        }
    }

    private boolean isElement(int at, String name) {
        int end = at + name.length();
        if (!text.regionMatches(true, at, name, 0, name.length())) {
            return false;
        }
        return name.equals("<!--") || end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
    }

    private int elementEnd(int at, String name, int to) {
        if (name.equals("<!--")) {
            int end = at + 4 > to ? -1 : text.indexOf("-->", at + 4, to);
            return end < 0 ? -1 : end + 3;
        }
        String close = "</" + name.substring(1);
        int end = text.indexOf(close, at, to);
        if (end < 0) {
            end = text.indexOf(close.toUpperCase(Locale.ROOT), at, to);
        }
        int after = end < 0 ? -1 : text.indexOf('>', end, to);
        return after < 0 ? -1 : after + 1;
    }

    /** Reads Markdown line by line. */
    private final class Blocks {
        private final boolean indented;
        private final List<String> opaque;
        private final Set<String> unclosed = new HashSet<>();
        private char fence;
        private int fenceLength;
        private int fenceStart;
        private int fenceQuotes;
        private int listContent;
        private int paragraph = -1;
        private int paragraphEnd;
        private boolean afterBlank = true;

        Blocks(boolean indented, List<String> opaque) {
            this.opaque = opaque;
            this.indented = indented;
        }

        void scan() {
            int start = 0;
            while (start < text.length()) {
                int end = Markdown.lineEnd(text, start);
                int next = line(start, end);
                start = Math.max(next, Markdown.nextLine(text, end));
            }
            if (fence != 0) {
                add(fenceStart, text.length());
            }
            flush();
        }

        /** Reads a line; returns where reading is to go on if that is further. */
        private int line(int start, int end) {
            int quotes = 0;
            int i = start;
            int mark = Markdown.spacesEnd(text, i, end);
            while (mark < end && text.charAt(mark) == '>' && mark - i <= 3) {
                quotes++;
                i = mark + 1;
                if (i < end && text.charAt(i) == ' ') {
                    i++;
                }
                mark = Markdown.spacesEnd(text, i, end);
            }
            if (fence != 0 && quotes < fenceQuotes) {
                add(fenceStart, start);
                fence = 0;
            }
            if (fence != 0) {
                closeFence(mark, end);
                return 0;
            }
            if (mark == end) {
                flush();
                afterBlank = true;
                return 0;
            }
            int indent = Markdown.columns(text, i, mark);
            if (indented && afterBlank && indent >= listContent + 4) {
                add(start, end);
                return 0; // a blank line may follow, or more code
            }
            int content = mark;
            int after = Markdown.markerEnd(text, content, end);
            if (after > content) {
                flush();
            } else if (indent < listContent && afterBlank) {
                listContent = indent;
            }
            while (after > content) {
                listContent = Markdown.columns(text, i, after);
                content = after;
                after = Markdown.markerEnd(text, content, end);
            }
            boolean before = afterBlank;
            afterBlank = false;
            if (openFence(content, end, quotes)) {
                return 0;
            }
            int opaque = opaqueEnd(start, end);
            if (opaque > 0) {
                return opaque;
            }
            char first = content < end ? text.charAt(content) : ' ';
            if (first == '#' || first == '|') {
                flush();
            }
            if (paragraph < 0) {
                paragraph = start;
            }
            paragraphEnd = end;
            if (first == '#' && !before) {
                flush();
            }
            return 0;
        }

        private boolean openFence(int at, int end, int quotes) {
            int run = Markdown.runEnd(text, at, end);
            char c = at < end ? text.charAt(at) : 0;
            boolean opens = (c == '`' || c == '~') && run - at >= 3;
            if (!opens || (c == '`' && text.substring(run, end).indexOf('`') >= 0)) {
                return false;
            }
            flush();
            fence = c;
            fenceLength = run - at;
            fenceStart = at;
            fenceQuotes = quotes;
            return true;
        }

        private void closeFence(int at, int end) {
            int run = Markdown.runEnd(text, at, end);
            if (at < end
                    && text.charAt(at) == fence
                    && run - at >= fenceLength
                    && text.substring(run, end).isBlank()) {
                add(fenceStart, end);
                fence = 0;
                afterBlank = true;
            }
        }

        /** Where the comment or preformatted element ends that starts on the line, or -1. */
        private int opaqueEnd(int start, int end) {
            int i = start;
            while (i < end && text.charAt(i) != '<' && text.charAt(i) != '`') {
                i++;
            }
            if (i == end || text.charAt(i) == '`') {
                return -1;
            }
            for (String name : opaque) {
                if (isElement(i, name) && !unclosed.contains(name)) {
                    int close = elementEnd(i, name, text.length());
                    if (close > 0) {
                        flush();
                        add(i, close);
                        return close;
                    }
                    unclosed.add(name);
                }
            }
            return -1;
        }

        /** Finds the code in the paragraph. */
        private void flush() {
            if (paragraph >= 0) {
                spans(paragraph, paragraphEnd);
                elements(paragraph, paragraphEnd, List.of("<!--", "<code", "<pre", "<kbd"));
                paragraph = -1;
            }
        }

        private void spans(int from, int to) {
            List<int[]> runs = new ArrayList<>();
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                if (c == '\\' && i + 1 < to && text.charAt(i + 1) == '`') {
                    int run = Markdown.runEnd(text, i + 1, to);
                    runs.add(new int[] {i + 1, run, 1});
                    i = run - 1;
                } else if (c == '\\') {
                    i++;
                } else if (c == '`') {
                    int run = Markdown.runEnd(text, i, to);
                    runs.add(new int[] {i, run, 0});
                    i = run - 1;
                }
            }
            int[] closers = new int[runs.size()];
            Map<Integer, Integer> last = new HashMap<>();
            for (int k = runs.size() - 1; k >= 0; k--) {
                int length = runs.get(k)[1] - runs.get(k)[0];
                int opening = length - runs.get(k)[2]; // the first of them may be escaped
                closers[k] = opening == 0 ? -1 : last.getOrDefault(opening, -1);
                last.put(length, k);
            }
            for (int k = 0; k < closers.length; k++) {
                if (closers[k] > k) {
                    add(runs.get(k)[0] + runs.get(k)[2], runs.get(closers[k])[1]);
                    k = closers[k];
                }
            }
        }
    }
}
