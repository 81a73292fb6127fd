package anthology.epub;

import anthology.model.Stylesheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a stylesheet as browsers do, <a href="https://www.w3.org/TR/css-syntax-3/">CSS Syntax 3</a>, and writes it
 * again in one form, without comments: what does not parse is left out, what follows it stays. Of the at-rules only
 * {@code @media} and {@code @supports} remain.
 */
final class CssReader {
    /** Whether a declaration is to stay. */
    interface Filter {
        /**
         * @param property in lower case
         * @param line from 1
         */
        boolean keeps(String property, String value, int line);
    }

    private static final Pattern PROPERTY = Pattern.compile("-{0,2}[A-Za-z_][\\w-]*");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern URL =
            Pattern.compile("url\\(\\s*(?:\"([^\"]*)\"|'([^']*)'|([^)\"'\\s]*))\\s*\\)", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final Filter filter;
    private final StringBuilder out = new StringBuilder();
    private int at;

    CssReader(String text, Filter filter) {
        this.text = Stylesheet.withoutComments(text);
        this.filter = filter;
    }

    String read() {
        rules(text.length(), "");
        return out.toString();
    }

    /** What the {@code url()}s of a value name. */
    static List<String> urls(String value) {
        List<String> urls = new ArrayList<>();
        Matcher matcher = URL.matcher(value);
        while (matcher.find()) {
            String url = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            urls.add(url != null ? url : matcher.group(3));
        }
        return urls;
    }

    private void rules(int end, String indent) {
        while (at < end) {
            int start = at;
            int stop = find("{;}", start, end);
            String prelude =
                    SPACE.matcher(text.substring(start, stop)).replaceAll(" ").strip();
            at = stop + 1;
            if (stop >= end || text.charAt(stop) != '{') {
                continue; // a statement such as @import, or a stray brace
            }
            int close = Math.min(end, find("}", at, end));
            String name = prelude.toLowerCase(Locale.ROOT);
            if (name.startsWith("@media ") || name.startsWith("@supports ")) {
                int before = out.length();
                out.append(indent).append(prelude).append(" {\n");
                int inside = out.length();
                rules(close, indent + "    ");
                if (out.length() == inside) {
                    out.setLength(before);
                } else {
                    out.append(indent).append("}\n");
                }
            } else if (!prelude.isEmpty() && !prelude.startsWith("@") && isBalanced(prelude)) {
                rule(prelude, close, indent);
            }
            at = close + 1;
        }
    }

    private void rule(String selector, int end, String indent) {
        int before = out.length();
        out.append(indent).append(selector).append(" {\n");
        int inside = out.length();
        while (at < end) {
            int start = at;
            int stop = find(";", start, end);
            at = stop + 1;
            declaration(start, stop, indent);
        }
        if (out.length() == inside) {
            out.setLength(before);
        } else {
            out.append(indent).append("}\n");
        }
    }

    private void declaration(int start, int stop, String indent) {
        String written = text.substring(start, stop);
        int colon = written.indexOf(':');
        if (colon < 0) {
            return;
        }
        String property = written.substring(0, colon).strip();
        String value =
                SPACE.matcher(written.substring(colon + 1)).replaceAll(" ").strip();
        if (!PROPERTY.matcher(property).matches()
                || value.isEmpty()
                || value.indexOf('{') >= 0
                || value.indexOf('}') >= 0
                || !isBalanced(value)) {
            return;
        }
        property = property.startsWith("--") ? property : property.toLowerCase(Locale.ROOT);
        if (filter.keeps(property, value, lineOf(start + written.indexOf(property.charAt(0))))) {
            out.append(indent);
            BookStylesheet.declare(out, property, value);
        }
    }

    private int lineOf(int position) {
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0 && i < position; i = text.indexOf('\n', i + 1)) {
            line++;
        }
        return line;
    }

    /** Where the first of the characters stands that is in no string, parenthesis or block; {@code end} if none is. */
    private int find(String characters, int start, int end) {
        int depth = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (depth == 0 && characters.indexOf(c) >= 0) {
                return i;
            }
            switch (c) {
                case '"', '\'' -> i = endOfString(text, i, end);
                case '\\' -> i++;
                case '(', '[', '{' -> depth++;
                case ')', ']', '}' -> depth = Math.max(0, depth - 1);
                default -> {}
            }
        }
        return end;
    }

    /** Whether each bracket and each string is closed. */
    private static boolean isBalanced(String value) {
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\'' -> {
                    i = endOfString(value, i, value.length());
                    if (i >= value.length() || value.charAt(i) != c) {
                        return false;
                    }
                }
                case '\\' -> i++;
                case '(' -> open.append(')');
                case '[' -> open.append(']');
                case ')', ']' -> {
                    if (open.isEmpty() || open.charAt(open.length() - 1) != c) {
                        return false;
                    }
                    open.setLength(open.length() - 1);
                }
                default -> {}
            }
        }
        return open.isEmpty();
    }

    /** The closing quote, or where a string that is not closed ends: before the line does. */
    private static int endOfString(String text, int start, int end) {
        char quote = text.charAt(start);
        for (int i = start + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == quote) {
                return i;
            }
            if (c == '\n') {
                return i - 1;
            }
            if (c == '\\') {
                i++;
            }
        }
        return end;
    }
}
