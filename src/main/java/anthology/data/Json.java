package anthology.data;

import anthology.data.Value.Entry;
import anthology.data.Value.Kind;
import anthology.data.Value.Mapping;
import anthology.data.Value.Scalar;
import anthology.data.Value.Sequence;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON (<a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>). */
public final class Json {
    private static final int MOST_DEEP = 200;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_DEEP)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final JsonParser parser;
    private final int lineOffset;
    private final boolean tolerant;
    private @Nullable DataException fault;

    private Json(JsonParser parser, int lineOffset, boolean tolerant) {
        this.parser = parser;
        this.lineOffset = lineOffset;
        this.tolerant = tolerant;
    }

    /**
     * What could be read of a text.
     *
     * @param value ends where the text stops being JSON; null when that is at once
     * @param fault why it does, and where; null when all of it is JSON
     */
    public record Reading(@Nullable Value value, @Nullable DataException fault) {}

    /** Reads a text as far as it is JSON: of objects and arrays that never end, what they hold before that. */
    public static Reading readAsFarAsItGoes(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            Json reader = new Json(parser, 0, true);
            try {
                Value value = reader.value(parser.nextToken());
                return new Reading(value, reader.fault);
            } catch (JsonProcessingException e) {
                return new Reading(null, fault(e, 1));
            } catch (DataException e) {
                return new Reading(null, e);
            }
        } catch (IOException e) {
            return new Reading(null, new DataException(String.valueOf(e.getMessage()), 1, 1));
        }
    }

    public static Value read(String text) throws DataException {
        return read(text, 1);
    }

    /** Reads one value, the first line of which is {@code firstLine} of a file; nothing may follow it. */
    public static Value read(String text, int firstLine) throws DataException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            Json reader = new Json(parser, firstLine - 1, false);
            Value value = reader.value(parser.nextToken());
            if (parser.nextToken() != null) {
                throw reader.error("something follows the value");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw fault(e, firstLine);
        } catch (IOException e) {
            throw new DataException(String.valueOf(e.getMessage()), firstLine, 1);
        }
    }

    private static DataException fault(JsonProcessingException e, int firstLine) {
        @Nullable JsonLocation at = e.getLocation();
        return new DataException(
                String.valueOf(e.getOriginalMessage()),
                at == null ? firstLine : at.getLineNr() + firstLine - 1,
                at == null ? 1 : at.getColumnNr());
    }

    private Value value(@Nullable JsonToken token) throws IOException, DataException {
        int line = line();
        int column = column();
        return switch (token) {
            case null -> throw error("it ends too early");
            case START_OBJECT -> object(line, column);
            case START_ARRAY -> array(line, column);
            case VALUE_STRING -> new Scalar(parser.getText(), Kind.TEXT, line, column);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Scalar(parser.getText(), Kind.NUMBER, line, column);
            case VALUE_TRUE, VALUE_FALSE -> new Scalar(parser.getText(), Kind.BOOLEAN, line, column);
            case VALUE_NULL -> new Scalar("", Kind.NULL, line, column);
            default -> throw error("a value is missing");
        };
    }

    /** Of a key that comes twice the last one counts, as in every JSON reader. */
    private Mapping object(int line, int column) throws IOException, DataException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        try {
            while (fault == null && parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                int keyLine = line();
                int keyColumn = column();
                entries.put(key, new Entry(key, keyLine, keyColumn, value(parser.nextToken())));
            }
        } catch (JsonProcessingException e) {
            endHere(e);
        }
        return new Mapping(List.copyOf(entries.values()), line, column);
    }

    private Sequence array(int line, int column) throws IOException, DataException {
        List<Value> values = new ArrayList<>();
        try {
            for (JsonToken token = parser.nextToken();
                    fault == null && token != JsonToken.END_ARRAY;
                    token = fault == null ? parser.nextToken() : token) {
                values.add(value(token));
            }
        } catch (JsonProcessingException e) {
            endHere(e);
        }
        return new Sequence(values, line, column);
    }

    /** Where a reader need not be strict, what is open ends before the fault. */
    private void endHere(JsonProcessingException e) throws JsonProcessingException {
        if (!tolerant) {
            throw e;
        }
        if (fault == null) {
            fault = fault(e, 1);
        }
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr()) + lineOffset;
    }

    private int column() {
        return Math.max(1, parser.currentTokenLocation().getColumnNr());
    }

    private DataException error(String message) {
        return new DataException(message, line(), column());
    }
}
