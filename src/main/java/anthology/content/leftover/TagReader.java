package anthology.content.leftover;

import anthology.content.leftover.Tag.Form;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the tags of templates in a text. Each search for a bracket is remembered, so that all of them are one pass. */
final class TagReader {
    private static final int LONGEST = 20_000;

    private final String text;
    private final Live live;
    private final Map<String, Search> found = new HashMap<>();

    TagReader(String text, Live live) {
        this.text = text;
        this.live = live;
    }

    /** The tag that starts there, or null. */
    @Nullable
    Tag at(int start) {
        if (start + 4 > text.length() || text.charAt(start) != '{') {
            return null;
        }
        char second = text.charAt(start + 1);
        char third = text.charAt(start + 2);
        if (second == '{' && (third == '<' || third == '%')) {
            return live.shortcodes() ? shortcode(start, third == '<' ? ">}}" : "%}}") : null;
        }
        if (second == '%') {
            return live.statements() ? statement(start) : null;
        }
        if (second == '{') {
            return live.expressions() ? expression(start) : null;
        }
        if (second == '#' && live.comments()) {
            int end = close("#}", start + 2, "{#");
            return end < 0 ? null : new Tag(start, end + 2, Form.COMMENT, "", "", "", false);
        }
        return null;
    }

    private @Nullable Tag shortcode(int start, String closing) {
        if (text.startsWith("/*", start + 3)) {
            int end = next("*/" + closing, start + 5);
            String inner = end < 0 ? "" : text.substring(start + 5, end);
            return end < 0 || inner.length() > LONGEST
                    ? null
                    : new Tag(
                            start,
                            end + 5,
                            Form.ESCAPED,
                            "",
                            "",
                            text.substring(start, start + 3) + inner + closing,
                            false);
        }
        int end = close(closing, start + 3, text.substring(start, start + 3));
        return end < 0
                ? null
                : named(
                        start,
                        end + 3,
                        Form.SHORTCODE,
                        text.substring(start + 3, end).strip());
    }

    private @Nullable Tag statement(int start) {
        int end = close("%}", start + 2, "{%");
        return end < 0 ? null : named(start, end + 2, Form.STATEMENT, trimmed(text.substring(start + 2, end)));
    }

    private @Nullable Tag expression(int start) {
        int end = close("}}", start + 2, "{{");
        if (end < 0) {
            return null;
        }
        String inner = trimmed(text.substring(start + 2, end));
        int name = nameEnd(inner, 0);
        if (name > 0 && name < inner.length() && inner.charAt(name) == '(') {
            Tag call = named(start, end + 2, Form.EXPRESSION, inner);
            if (call != null) {
                return call;
            }
        }
        return new Tag(start, end + 2, Form.EXPRESSION, "", inner, "", false);
    }

    /** With its name, and what follows that; {@code name(…)} as Zola writes it and {@code name …} alike. */
    private static @Nullable Tag named(int start, int end, Form form, String inner) {
        boolean slash = inner.startsWith("/");
        int from = slash ? spaces(inner, 1) : 0;
        int nameEnd = nameEnd(inner, from);
        if (nameEnd == from) {
            return null;
        }
        String written = inner.substring(from, nameEnd);
        String rest = inner.substring(nameEnd).strip();
        if (rest.endsWith("/") && form == Form.SHORTCODE) {
            rest = rest.substring(0, rest.length() - 1).strip();
        }
        if (rest.startsWith("(") && rest.endsWith(")")) {
            rest = rest.substring(1, rest.length() - 1);
        }
        String name = Tag.normal(written);
        boolean ends = form == Form.STATEMENT && name.startsWith("end");
        if (ends) {
            name = name.substring(3);
            name = name.startsWith("-") ? name.substring(1) : name;
        }
        return new Tag(start, end, form, name, written, rest, slash || ends);
    }

    private static int spaces(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int nameEnd(String text, int from) {
        int i = from;
        while (i < text.length()
                && (Character.isLetterOrDigit(text.charAt(i)) || "_-./".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }

    /** Without the hyphens that take white space away. */
    private static String trimmed(String inner) {
        String out = inner.startsWith("-") || inner.startsWith("~") ? inner.substring(1) : inner;
        out = out.endsWith("-") || out.endsWith("~") ? out.substring(0, out.length() - 1) : out;
        return out.strip();
    }

    /** Where the bracket closes, unless another opens first. */
    private int close(String closing, int from, String opening) {
        int end = next(closing, from);
        if (end < 0 || end - from > LONGEST) {
            return -1;
        }
        int other = next(opening, from);
        return other >= 0 && other < end ? -1 : end;
    }

    private int next(String bracket, int from) {
        Search known = found.get(bracket);
        if (known != null && known.from <= from && (known.result < 0 || from <= known.result)) {
            return known.result;
        }
        int next = text.indexOf(bracket, from);
        found.put(bracket, new Search(from, next));
        return next;
    }

    private record Search(int from, int result) {}
}
