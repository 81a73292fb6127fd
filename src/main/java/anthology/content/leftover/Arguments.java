package anthology.content.leftover;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a tag is given: values by name, and values by place.
 *
 * @param named keys in lower case
 * @param written all of it as it stands there
 */
record Arguments(Map<String, String> named, List<String> positional, String written) {
    private static final int MOST = 200;

    Arguments(Map<String, String> named, List<String> positional) {
        this(named, positional, String.join(" ", positional));
    }

    /** Reads {@code key="value" key=value 'value' value}, with spaces or commas between them. */
    static Arguments read(String text) {
        Map<String, String> named = new LinkedHashMap<>();
        List<String> positional = new ArrayList<>();
        Reader reader = new Reader(text);
        while (reader.more() && named.size() + positional.size() < MOST) {
            String key = reader.key();
            String value = reader.value();
            if (key == null) {
                positional.add(value);
            } else {
                named.putIfAbsent(key.toLowerCase(Locale.ROOT), value);
            }
        }
        return new Arguments(named, positional, text);
    }

    /** The first of these that is there and not blank, or nothing. */
    String named(String... keys) {
        for (String key : keys) {
            String value = named.get(key);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return "";
    }

    /** By place, from 0; nothing where there are fewer. */
    String at(int index) {
        return index < positional.size() ? positional.get(index) : "";
    }

    /** By one of the names, else by place. */
    String namedOr(int index, String... keys) {
        String value = named(keys);
        return value.isEmpty() ? at(index) : value;
    }

    private static final class Reader {
        private final String text;
        private int i;

        Reader(String text) {
            this.text = text;
        }

        boolean more() {
            while (i < text.length() && (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == ',')) {
                i++;
            }
            return i < text.length();
        }

        /** A name with {@code =} behind it, or null. */
        @Nullable
        String key() {
            int end = i;
            while (end < text.length() && isOfKey(text.charAt(end))) {
                end++;
            }
            int equals = end;
            while (equals < text.length() && text.charAt(equals) == ' ') {
                equals++;
            }
            if (end == i || equals == text.length() || text.charAt(equals) != '=') {
                return null;
            }
            String key = text.substring(i, end);
            i = equals + 1;
            while (i < text.length() && text.charAt(i) == ' ') {
                i++;
            }
            return key;
        }

        String value() {
            if (i == text.length()) {
                return "";
            }
            char quote = text.charAt(i);
            if (quote == '"' || quote == '\'' || quote == '`' || quote == '\u201c') {
                return quoted(quote == '\u201c' ? '\u201d' : quote);
            }
            int start = i;
            while (i < text.length() && !Character.isWhitespace(text.charAt(i)) && text.charAt(i) != ',') {
                i++;
            }
            return text.substring(start, Math.max(i, start));
        }

        private String quoted(char quote) {
            StringBuilder value = new StringBuilder();
            i++;
            while (i < text.length() && text.charAt(i) != quote) {
                char c = text.charAt(i);
                if (c == '\\' && quote != '`' && i + 1 < text.length()) {
                    i++;
                    c = text.charAt(i) == 'n' ? ' ' : text.charAt(i);
                }
                value.append(c);
                i++;
            }
            i++;
            return value.toString();
        }

        private static boolean isOfKey(char c) {
            return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ':';
        }
    }
}
