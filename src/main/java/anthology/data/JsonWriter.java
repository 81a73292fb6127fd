package anthology.data;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON value (<a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>), indented by two spaces, lines
 * ended by {@code \n}: the same calls make the same text everywhere. Members whose value is null are left out.
 *
 * <pre>{@code
 * JsonWriter json = new JsonWriter(out);
 * json.object().member("title", title).array("series").value("A").end().end();
 * }</pre>
 */
public final class JsonWriter {
    private static final String HEX = "0123456789abcdef";

    private final Appendable out;
    private final Deque<Level> open = new ArrayDeque<>();

    private static final class Level {
        final char close;
        boolean empty = true;

        Level(char close) {
            this.close = close;
        }
    }

    /** @param out is written to as UTF-16 text; the caller encodes and closes it */
    public JsonWriter(Appendable out) {
        this.out = out;
    }

    /** Begins an object as a value or an array's element. */
    public JsonWriter object() throws IOException {
        separate();
        return open('{', '}');
    }

    /** Begins an object as a member. */
    public JsonWriter object(String name) throws IOException {
        name(name);
        return open('{', '}');
    }

    /** Begins an array as a value or an array's element. */
    public JsonWriter array() throws IOException {
        separate();
        return open('[', ']');
    }

    /** Begins an array as a member. */
    public JsonWriter array(String name) throws IOException {
        name(name);
        return open('[', ']');
    }

    /** Ends the innermost object or array; the outermost ends with a line end. */
    public JsonWriter end() throws IOException {
        Level level = open.pop();
        if (!level.empty) {
            newLine();
        }
        out.append(level.close);
        if (open.isEmpty()) {
            out.append('\n');
        }
        return this;
    }

    public JsonWriter member(String name, @Nullable String value) throws IOException {
        if (value != null) {
            name(name);
            string(value);
        }
        return this;
    }

    public JsonWriter member(String name, long value) throws IOException {
        name(name);
        out.append(Long.toString(value));
        return this;
    }

    /** @param value finite */
    public JsonWriter member(String name, double value) throws IOException {
        name(name);
        out.append(Double.toString(value));
        return this;
    }

    public JsonWriter member(String name, boolean value) throws IOException {
        name(name);
        out.append(Boolean.toString(value));
        return this;
    }

    public JsonWriter value(String value) throws IOException {
        separate();
        string(value);
        return this;
    }

    private JsonWriter open(char begin, char close) throws IOException {
        out.append(begin);
        open.push(new Level(close));
        return this;
    }

    private void name(String name) throws IOException {
        separate();
        string(name);
        out.append(": ");
    }

    private void separate() throws IOException {
        Level level = open.peek();
        if (level == null) {
            return;
        }
        if (!level.empty) {
            out.append(',');
        }
        level.empty = false;
        newLine();
    }

    private void newLine() throws IOException {
        out.append('\n').append("  ".repeat(open.size()));
    }

    private void string(String value) throws IOException {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20 || c == 0x7F || c == '\u2028' || c == '\u2029' || isLoneSurrogate(value, i)) {
                        escape(c);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private void escape(char c) throws IOException {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt(c >> shift & 0xF));
        }
    }

    private static boolean isLoneSurrogate(String value, int i) {
        char c = value.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
    }
}
