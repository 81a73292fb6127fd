package anthology.css;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Text of a declaration's value to component values; CSS Syntax 3, 4. The text is known to be well-formed, so this
 * reader has no errors: a character it has no use for becomes a {@link Value.Mark}.
 */
final class ValueReader {
    private final String text;
    private int at;

    /** Reads from the index {@code at} on; for readers that have quoted strings and names in their text too. */
    ValueReader(String text, int at) {
        this.text = text;
        this.at = at;
    }

    static List<Value> read(String text) {
        return List.copyOf(new ValueReader(text, 0).values());
    }

    private List<Value> values() {
        List<Value> values = new ArrayList<>();
        while (at < text.length() && text.charAt(at) != ')') {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else {
                values.add(value(c));
            }
        }
        return values;
    }

    private Value value(char c) {
        if (c == '"' || c == '\'') {
            return new Value.Quoted(quoted());
        }
        if (startsNumber()) {
            return numeric();
        }
        if (startsName()) {
            return wordOrFunction();
        }
        at++;
        if (c == '#' && at < text.length() && isNamePart(text.charAt(at))) {
            return new Value.Hash(name());
        }
        if (c == '(') {
            return new Value.Group(parenthesised());
        }
        return new Value.Mark(c);
    }

    private List<Value> parenthesised() {
        List<Value> inner = List.copyOf(values());
        at++;
        return inner;
    }

    private Value wordOrFunction() {
        String name = name();
        if (at >= text.length() || text.charAt(at) != '(') {
            return new Value.Word(name);
        }
        at++;
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals("url")) {
            return new Value.Url(url());
        }
        return new Value.Function(lower, parenthesised());
    }

    private String url() {
        skipSpace();
        String href;
        if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            href = quoted();
            skipSpace();
        } else {
            StringBuilder plain = new StringBuilder();
            while (at < text.length() && text.charAt(at) != ')') {
                plain.append(text.charAt(at) == '\\' ? escape() : text.substring(at, ++at));
            }
            href = plain.toString().strip();
        }
        at++;
        return href;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** The index after what was read. */
    int at() {
        return at;
    }

    String quoted() {
        char quote = text.charAt(at++);
        StringBuilder content = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            content.append(text.charAt(at) == '\\' ? escape() : text.substring(at, ++at));
        }
        at++;
        return content.toString();
    }

    private boolean startsNumber() {
        int i = at;
        if ("+-".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        if (i < text.length() && text.charAt(i) == '.') {
            i++;
        }
        return i < text.length() && isDigit(text.charAt(i));
    }

    private Value numeric() {
        int start = at;
        at++;
        while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        if (at < text.length() && "eE".indexOf(text.charAt(at)) >= 0) {
            int digits = at + 1;
            if (digits < text.length() && "+-".indexOf(text.charAt(digits)) >= 0) {
                digits++;
            }
            if (digits < text.length() && isDigit(text.charAt(digits))) {
                at = digits;
                while (at < text.length() && isDigit(text.charAt(at))) {
                    at++;
                }
            }
        }
        double number = Double.parseDouble(text.substring(start, at));
        if (at < text.length() && text.charAt(at) == '%') {
            at++;
            return new Value.Numeric(number, "%");
        }
        return new Value.Numeric(number, startsName() ? name().toLowerCase(Locale.ROOT) : "");
    }

    private boolean startsName() {
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        if (c != '-') {
            return isNamePart(c) && !isDigit(c);
        }
        return at + 1 < text.length() && isNamePart(text.charAt(at + 1)) && !isDigit(text.charAt(at + 1));
    }

    String name() {
        StringBuilder name = new StringBuilder();
        while (at < text.length() && isNamePart(text.charAt(at))) {
            name.append(text.charAt(at) == '\\' ? escape() : text.substring(at, ++at));
        }
        return name.toString();
    }

    /** The character that an escape stands for; CSS Syntax 3, 4.3.7. */
    private String escape() {
        at++;
        int start = at;
        while (at < text.length() && at < start + 6 && Character.digit(text.charAt(at), 16) >= 0) {
            at++;
        }
        if (at > start) {
            int point = Integer.parseInt(text.substring(start, at), 16);
            if (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            boolean real = point > 0 && point <= Character.MAX_CODE_POINT && (point < 0xD800 || point > 0xDFFF);
            return Character.toString(real ? point : 0xFFFD);
        }
        if (at >= text.length()) {
            return "\uFFFD";
        }
        char c = text.charAt(at++);
        return c == '\n' || c == '\r' || c == '\f' ? "" : String.valueOf(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isNamePart(char c) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return letter || isDigit(c) || c == '-' || c == '_' || c == '\\' || c >= 0x80;
    }
}
