package anthology.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/**
 * Makes of the text in WordPress's editor what WordPress shows: blank lines part paragraphs, other line ends are breaks,
 * but for those beside and between block elements. No line end is taken away and none is added.
 *
 * @see <a href="https://developer.wordpress.org/reference/functions/wpautop/">wpautop</a>
 */
final class WordPressParagraphs {
    private static final Set<String> BLOCKS = Set.of(
            "table",
            "thead",
            "tfoot",
            "caption",
            "col",
            "colgroup",
            "tbody",
            "tr",
            "td",
            "th",
            "div",
            "dl",
            "dd",
            "dt",
            "ul",
            "ol",
            "li",
            "pre",
            "form",
            "map",
            "area",
            "blockquote",
            "address",
            "style",
            "script",
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "fieldset",
            "legend",
            "section",
            "article",
            "aside",
            "hgroup",
            "header",
            "footer",
            "nav",
            "figure",
            "figcaption",
            "details",
            "menu",
            "summary",
            "center",
            "main");

    private static final Set<String> EMPTY = Set.of("hr", "col", "area");

    /** What holds paragraphs; a text that stands directly in it is one. */
    private static final Set<String> HOLD_PARAGRAPHS =
            Set.of("", "div", "blockquote", "section", "article", "aside", "main", "center", "details");

    /** What holds them if there are several. */
    private static final Set<String> MAY_HOLD_PARAGRAPHS = Set.of("li", "td", "dd");

    /** Between the blocks of these, text is white space. */
    private static final Set<String> HOLD_BLOCKS =
            Set.of("table", "thead", "tbody", "tfoot", "tr", "colgroup", "ul", "ol", "dl");

    private final String text;
    private final StringBuilder out;
    private final Deque<String> open = new ArrayDeque<>();

    private WordPressParagraphs(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length() + text.length() / 10);
    }

    static String of(String text) {
        WordPressParagraphs paragraphs = new WordPressParagraphs(text);
        paragraphs.open.push("");
        paragraphs.write();
        return paragraphs.out.toString();
    }

    private void write() {
        int run = 0;
        int at = text.indexOf('<');
        while (at >= 0) {
            boolean end = text.startsWith("/", at + 1);
            String name = name(end ? at + 2 : at + 1);
            if (!BLOCKS.contains(name)) {
                at = text.indexOf('<', at + 1);
                continue;
            }
            int close = text.indexOf('>', at);
            if (close < 0) {
                break;
            }
            run(run, at);
            int after = close + 1;
            if (end) {
                close(name);
            } else if (name.equals("pre") || name.equals("script") || name.equals("style")) {
                after = afterElement(name, after);
            } else if (!EMPTY.contains(name) && text.charAt(close - 1) != '/') {
                open.push(name);
            }
            out.append(text, at, after);
            run = after;
            at = text.indexOf('<', after);
        }
        run(run, text.length());
    }

    private String name(int start) {
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end)) && end - start < 12) {
            end++;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private void close(String name) {
        if (open.contains(name)) {
            while (!open.pop().equals(name)) {
                // what was left open ends here
            }
        }
    }

    private int afterElement(String name, int from) {
        for (int at = text.indexOf("</", from); at >= 0; at = text.indexOf("</", at + 2)) {
            if (text.regionMatches(true, at + 2, name, 0, name.length())) {
                int close = text.indexOf('>', at);
                return close < 0 ? text.length() : close + 1;
            }
        }
        return text.length();
    }

    /** Text and inline elements between two tags of blocks. */
    private void run(int start, int end) {
        int first = start;
        int last = end;
        while (first < last && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        String holder = open.element();
        if (first == last || HOLD_BLOCKS.contains(holder)) {
            out.append(text, start, end);
            return;
        }
        boolean paragraphs = HOLD_PARAGRAPHS.contains(holder)
                || (MAY_HOLD_PARAGRAPHS.contains(holder) && nextBlankLine(first, last) < last);
        out.append(text, start, first);
        int from = first;
        while (from < last) {
            int to = Math.min(nextBlankLine(from, last), last);
            out.append(paragraphs ? "<p>" : "");
            breaks(from, to);
            out.append(paragraphs ? "</p>" : "");
            from = to;
            while (from < last && Character.isWhitespace(text.charAt(from))) {
                out.append(text.charAt(from++));
            }
        }
        out.append(text, last, end);
    }

    /** Where the next blank line begins, that is, the line end before it; or {@code end}. */
    private int nextBlankLine(int start, int end) {
        for (int at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
            int next = at + 1;
            while (next < end && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
                next++;
            }
            if (next < end && text.charAt(next) == '\n') {
                return at;
            }
        }
        return end;
    }

    /** A paragraph: its line ends are breaks, but for those inside tags and after breaks. */
    private void breaks(int start, int end) {
        boolean inTag = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            inTag = c == '<' ? i + 1 < end && !Character.isWhitespace(text.charAt(i + 1)) : inTag && c != '>';
            if (c == '\n' && !inTag && !afterBreak()) {
                out.append("<br>");
            }
            out.append(c);
        }
    }

    private boolean afterBreak() {
        int end = out.length();
        while (end > 0 && (out.charAt(end - 1) == ' ' || out.charAt(end - 1) == '\t')) {
            end--;
        }
        String before = out.substring(Math.max(0, end - 6), end);
        return before.endsWith("<br>") || before.endsWith("<br/>") || before.endsWith("<br />");
    }
}
