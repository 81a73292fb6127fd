package anthology.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value read from YAML, TOML or JSON: the same tree whatever it was written in. Every value knows where it stood;
 * lines and columns count from 1.
 */
public sealed interface Value {
    int line();

    int column();

    /** What a scalar was in the eyes of its format. Dates are {@link #TEXT}: as they were written, never converted. */
    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        NULL
    }

    /** @param text as it was written, quotes and escapes resolved; empty for null */
    record Scalar(String text, Kind kind, int line, int column) implements Value {}

    record Sequence(List<Value> values, int line, int column) implements Value {
        public Sequence {
            values = List.copyOf(values);
        }
    }

    /** @param entries in the order in which they were written; no key comes twice */
    record Mapping(List<Entry> entries, int line, int column) implements Value {
        /** Without a key. */
        public static final Mapping EMPTY = new Mapping(List.of(), 1, 1);

        public Mapping {
            entries = List.copyOf(entries);
        }

        public @Nullable Value get(String key) {
            return entry(key).map(Entry::value).orElse(null);
        }

        public Optional<Entry> entry(String key) {
            return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
        }

        public boolean isEmpty() {
            return entries.isEmpty();
        }
    }

    /** A key and what belongs to it; line and column are the key's. */
    record Entry(String key, int line, int column, Value value) {}

    /** The text of a scalar that is not null, and null for anything else. */
    static @Nullable String textOf(@Nullable Value value) {
        return value instanceof Scalar scalar && scalar.kind() != Kind.NULL ? scalar.text() : null;
    }

    /** One value or a list of them, as a list; null is an empty one. */
    static List<Value> listOf(@Nullable Value value) {
        return switch (value) {
            case null -> List.of();
            case Scalar scalar when scalar.kind() == Kind.NULL -> List.of();
            case Sequence sequence -> sequence.values();
            case Scalar scalar -> List.of(scalar);
            case Mapping mapping -> List.of(mapping);
        };
    }

    /** The mappings of a list, or the one that there is; what is none is passed over. */
    static List<Mapping> mappingsOf(@Nullable Value value) {
        return listOf(value).stream()
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .toList();
    }

    /** The texts of one scalar or of a list of scalars; what is neither is passed over. */
    static List<String> textsOf(@Nullable Value value) {
        List<String> texts = new ArrayList<>();
        for (Value each : listOf(value)) {
            String text = textOf(each);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }
}
