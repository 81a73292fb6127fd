package anthology.data;

import anthology.data.Value.Entry;
import anthology.data.Value.Kind;
import anthology.data.Value.Mapping;
import anthology.data.Value.Scalar;
import anthology.data.Value.Sequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads TOML 1.0 (<a href="https://toml.io/en/v1.0.0">specification</a>). Dates stay text. */
public final class Toml {
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int MOST_BRACKETS_DEEP = 200;
    /** Dotted keys nest too. */
    private static final int MOST_DOTS_IN_A_LINE = 1_000;

    private final int lineOffset;

    private Toml(int lineOffset) {
        this.lineOffset = lineOffset;
    }

    public static Mapping read(String text) throws DataException {
        return read(text, 1);
    }

    /** Reads a document, the first line of which is {@code firstLine} of a file. */
    public static Mapping read(String text, int firstLine) throws DataException {
        checkSize(text, firstLine);
        TomlParseResult result;
        try {
            result = org.tomlj.Toml.parse(text);
        } catch (RuntimeException | AssertionError broken) {
            // the library stumbles over what it has recovered from, such as half an offset
            throw new DataException("a value cannot be read", firstLine, 1);
        }
        if (result.hasErrors()) {
            TomlParseError error = result.errors().getFirst();
            throw new DataException(
                    String.valueOf(error.getMessage()),
                    error.position().line() + firstLine - 1,
                    error.position().column());
        }
        return new Toml(firstLine).table(result, firstLine, 1);
    }

    private Mapping table(TomlTable table, int line, int column) {
        List<Entry> entries = new ArrayList<>();
        for (String key : table.keySet()) {
            List<String> path = List.of(key);
            @Nullable TomlPosition at = table.inputPositionOf(path);
            int keyLine = at == null ? line : at.line() + lineOffset - 1;
            int keyColumn = at == null ? column : at.column();
            @Nullable Object value = table.get(path);
            if (value != null) {
                entries.add(new Entry(key, keyLine, keyColumn, value(value, keyLine, keyColumn)));
            }
        }
        // the library keeps tables in hash order
        entries.sort(Comparator.comparingInt(Entry::line).thenComparingInt(Entry::column));
        return new Mapping(entries, line, column);
    }

    private Value value(Object value, int line, int column) {
        return switch (value) {
            case TomlTable table -> table(table, line, column);
            case TomlArray array -> array(array, line, column);
            case Boolean bool -> new Scalar(bool.toString(), Kind.BOOLEAN, line, column);
            case Number number -> new Scalar(number.toString(), Kind.NUMBER, line, column);
            default -> new Scalar(value.toString(), Kind.TEXT, line, column);
        };
    }

    private Sequence array(TomlArray array, int line, int column) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            TomlPosition at = array.inputPositionOf(i);
            values.add(value(array.get(i), at.line() + lineOffset - 1, at.column()));
        }
        return new Sequence(values, line, column);
    }

    private static void checkSize(String text, int firstLine) throws DataException {
        if (text.length() > MOST_CHARACTERS) {
            throw new DataException("it is far too long", firstLine, 1);
        }
        int depth = 0;
        int dots = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            dots = c == '\n' ? 0 : c == '.' ? dots + 1 : dots;
            if (dots > MOST_DOTS_IN_A_LINE) {
                throw new DataException("keys are nested too deeply", firstLine, 1);
            }
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            if (depth > MOST_BRACKETS_DEEP) {
                throw new DataException("values are nested too deeply", firstLine, 1);
            }
        }
    }
}
