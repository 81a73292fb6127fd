package anthology.content.leftover;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the tags and expressions of JSX; gives up on a text in which too many of them never end. */
final class JsxReader {
    private static final int LONGEST = 10_000;
    private static final int MOST_FAILURES = 50;

    private final String text;
    private int failures;

    JsxReader(String text) {
        this.text = text;
    }

    /** What starts there, or null. */
    @Nullable
    JsxTag at(int start) {
        if (failures > MOST_FAILURES) {
            return null;
        }
        if (text.charAt(start) == '{') {
            int end = balanced(start);
            failures += end < 0 ? 1 : 0;
            return end < 0
                    ? null
                    : new JsxTag(start, end, JsxTag.Kind.EXPRESSION, text.substring(start + 1, end - 1), Map.of());
        }
        return tag(start);
    }

    private @Nullable JsxTag tag(int start) {
        int i = start + 1;
        boolean closing = i < text.length() && text.charAt(i) == '/';
        i += closing ? 1 : 0;
        int nameEnd = i;
        while (nameEnd < text.length()
                && (Character.isLetterOrDigit(text.charAt(nameEnd)) || "._-".indexOf(text.charAt(nameEnd)) >= 0)) {
            nameEnd++;
        }
        String name = text.substring(i, nameEnd);
        char next = nameEnd < text.length() ? text.charAt(nameEnd) : 0;
        boolean fragment = name.isEmpty() && next == '>';
        boolean named = !name.isEmpty()
                && Character.isLetter(name.charAt(0))
                && (Character.isWhitespace(next) || next == '/' || next == '>');
        if (!fragment && !named) {
            return null;
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        i = attributes(nameEnd, attributes);
        if (i < 0) {
            failures++;
            return null;
        }
        boolean selfClosing = text.charAt(i) == '/';
        int end = i + (selfClosing ? 2 : 1);
        JsxTag.Kind kind = closing ? JsxTag.Kind.CLOSE : selfClosing ? JsxTag.Kind.SELF_CLOSING : JsxTag.Kind.OPEN;
        return new JsxTag(start, end, kind, name, attributes);
    }

    /** Reads up to {@code >} or {@code />}; where that stands, or -1. */
    private int attributes(int from, Map<String, String> attributes) {
        int i = from;
        int to = Math.min(text.length(), from + LONGEST);
        while (i < to) {
            char c = text.charAt(i);
            if (c == '>' || text.startsWith("/>", i)) {
                return i;
            }
            if (c == '<') {
                return -1;
            }
            if (c == '{') {
                i = balanced(i);
                if (i < 0) {
                    return -1;
                }
            } else if (Character.isLetter(c) || c == '_' || c == ':' || c == '@') {
                int end = i;
                while (end < to
                        && (Character.isLetterOrDigit(text.charAt(end)) || "_-:.@".indexOf(text.charAt(end)) >= 0)) {
                    end++;
                }
                String key = text.substring(i, end);
                i = text.startsWith("=", end) ? value(end + 1, key, attributes) : end;
                if (i < 0) {
                    return -1;
                }
                attributes.putIfAbsent(key, "");
            } else {
                i++;
            }
        }
        return -1;
    }

    private int value(int from, String key, Map<String, String> attributes) {
        char c = from < text.length() ? text.charAt(from) : ' ';
        int end;
        if (c == '"' || c == '\'') {
            int close = text.indexOf(c, from + 1);
            end = close < 0 || close - from > LONGEST ? -1 : close + 1;
            attributes.put(key, end < 0 ? "" : text.substring(from + 1, close));
        } else if (c == '{') {
            end = balanced(from);
            attributes.put(key, end < 0 ? "" : text.substring(from, end));
        } else {
            end = from;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && text.charAt(end) != '>') {
                end++;
            }
            attributes.put(key, text.substring(from, end));
        }
        return end;
    }

    /** Behind the brace that closes the one there, or -1. */
    private int balanced(int start) {
        int depth = 0;
        char quote = 0;
        int to = Math.min(text.length(), start + LONGEST);
        for (int i = start; i < to; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                i += c == '\\' ? 1 : 0;
                quote = c == quote || (c == '\n' && quote != '`') ? 0 : quote;
            } else if (c == '"' || c == '`' || (c == '\'' && (i == 0 || !Character.isLetter(text.charAt(i - 1))))) {
                quote = c;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }
}
