package anthology.content.leftover;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Notes as Obsidian has them: {@code [[links]]}, {@code ![[embedded files]]}, {@code ==marked==} words and
 * {@code %%comments%%}.
 *
 * @see <a href="https://help.obsidian.md/syntax">Obsidian: basic formatting syntax</a>
 */
final class Vault {
    private static final int LONGEST = 2_000;
    private static final Pattern LINK = Pattern.compile("(?=[^\\n]*\\p{L})[^\\[\\];{}<>'\"\\n]{1,300}");
    private static final Pattern PICTURE = Pattern.compile("(?i).{1,300}\\.(png|jpe?g|gif|webp|svg|avif|bmp)");
    private static final Pattern SIZE = Pattern.compile("\\d{1,5}(x\\d{1,5})?");

    private Vault() {}

    static Edited resolved(Edited before) {
        String text = before.text();
        if (!text.contains("[[") && !text.contains("==") && !text.contains("%%")) {
            return before;
        }
        Code code = Code.inMarkdown(text);
        Edited.Editor out = new Edited.Editor(before);
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int next = i + 1;
            if ((c == '[' || c == '=' || c == '%') && text.startsWith(c + "" + c, i)) {
                int codeEnd = code.endAt(i);
                next = codeEnd >= 0
                        ? codeEnd
                        : switch (c) {
                            case '[' -> link(text, i, out);
                            case '=' -> mark(text, i, code, out);
                            default -> comment(text, i, out);
                        };
            } else if (c == '\\') {
                next = i + 2;
            } else if (c == '<') {
                next = Math.max(Markdown.tagEnd(text, i), code.endAt(i));
            }
            i = next;
        }
        return out.done();
    }

    private static int link(String text, int start, Edited.Editor out) {
        int end = end("]]", text, start + 2);
        String inner = end < 0 ? "" : text.substring(start + 2, end);
        boolean reference = end >= 0 && end + 2 < text.length() && "([]".indexOf(text.charAt(end + 2)) >= 0;
        if (reference || !LINK.matcher(inner).matches() || inner.isBlank()) {
            return start + 2;
        }
        boolean embedded = start > 0 && text.charAt(start - 1) == '!';
        int bar = inner.replace("\\|", "|").indexOf('|');
        String plain = inner.replace("\\|", "|");
        String target = (bar < 0 ? plain : plain.substring(0, bar)).strip();
        String label = bar < 0 ? "" : plain.substring(bar + 1).strip();
        int from = embedded ? start - 1 : start;
        out.copyTo(from);
        if (embedded && PICTURE.matcher(target).matches()) {
            String alt = SIZE.matcher(label).matches() ? "" : label;
            out.replaceTo(end + 2, Html.image(target, alt, ""));
        } else {
            out.replaceTo(
                    end + 2,
                    Html.anchor(address(target), label.isEmpty() ? Html.literal(named(target)) : Html.inline(label)));
        }
        return end + 2;
    }

    /** Without the mark of a block, which has no place that anything could lead to. */
    private static String address(String target) {
        int block = target.indexOf("#^");
        return (block < 0 ? target : target.substring(0, block))
                .replace("%", "%25")
                .replace("?", "%3F");
    }

    private static String named(String target) {
        String name = target.startsWith("#") ? target.substring(1) : target;
        String file = name.substring(name.lastIndexOf('/') + 1);
        file = file.toLowerCase(Locale.ROOT).endsWith(".md") ? file.substring(0, file.length() - 3) : file;
        return file.replace("#^", "#").replace("#", " › ");
    }

    private static int mark(String text, int start, Code code, Edited.Editor out) {
        int open = Markdown.runEnd(text, start, text.length());
        boolean opens = open - start == 2
                && open < text.length()
                && !Character.isWhitespace(text.charAt(open))
                && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)));
        int end = opens ? end("==", text, open) : -1;
        if (end <= open || text.indexOf('\n', open, end) >= 0) {
            return open;
        }
        boolean closes = !Character.isWhitespace(text.charAt(end - 1))
                && Markdown.runEnd(text, end, text.length()) - end == 2
                && code.endAt(end) < 0;
        if (!closes) {
            return open;
        }
        out.copyTo(start);
        out.replaceTo(open, "<mark>");
        out.copyTo(end);
        out.replaceTo(end + 2, "</mark>");
        return end + 2;
    }

    private static int comment(String text, int start, Edited.Editor out) {
        boolean apart = start == 0 || Character.isWhitespace(text.charAt(start - 1));
        int end = apart ? end("%%", text, start + 2) : -1;
        if (end < 0) {
            return start + 2;
        }
        out.copyTo(start);
        out.replaceTo(end + 2, "");
        return end + 2;
    }

    /** Where the bracket stands, when it is near. */
    private static int end(String bracket, String text, int from) {
        int to = Math.min(text.length(), from + LONGEST);
        return from < to ? text.indexOf(bracket, from, to) : -1;
    }
}
