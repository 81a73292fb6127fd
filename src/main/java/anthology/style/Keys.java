package anthology.style;

import anthology.data.Value;
import anthology.data.Value.Entry;
import anthology.data.Value.Kind;
import anthology.data.Value.Mapping;
import anthology.data.Value.Scalar;
import anthology.data.Value.Sequence;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.diagnostic.Nearest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Binds the keys of a mapping one by one. What is wrong is reported as STYLE_002 at the key or value that is wrong, with
 * what would be right, and counts as not written.
 */
final class Keys {
    private final String path;
    private final Mapping mapping;
    private final Diagnostics diagnostics;

    /** @param allowed all keys that may come, in the order in which messages list them */
    Keys(String path, Mapping mapping, List<String> allowed, Diagnostics diagnostics) {
        this.path = path;
        this.mapping = mapping;
        this.diagnostics = diagnostics;
        for (Entry entry : mapping.entries()) {
            if (!allowed.contains(entry.key())) {
                report(
                        entry.line(),
                        entry.column(),
                        "there is no key '" + entry.key() + "'; allowed are " + String.join(", ", allowed),
                        didYouMean(entry.key(), Set.copyOf(allowed)));
            }
        }
    }

    @Nullable
    Value value(String key) {
        Value value = mapping.get(key);
        return value instanceof Scalar scalar && scalar.kind() == Kind.NULL ? null : value;
    }

    /** Where a key's value stands, or null. */
    @Nullable
    Location location(String key) {
        Value value = value(key);
        return value == null ? null : new Location(path, value.line(), value.column());
    }

    /** Text on one line; numbers are taken as they were written. */
    @Nullable
    String text(String key) {
        Value value = value(key);
        if (value == null) {
            return null;
        }
        String text = Value.textOf(value);
        if (text == null || text.isBlank()) {
            wrong(value, key, "text", null);
            return null;
        }
        return text.strip().replaceAll("\\s+", " ");
    }

    /** Text that fulfils a condition, which {@code expected} puts into words. */
    @Nullable
    String text(String key, Predicate<String> condition, String expected) {
        String text = text(key);
        if (text != null && !condition.test(text)) {
            wrong(mapping.get(key), key, expected, null);
            return null;
        }
        return text;
    }

    boolean flag(String key) {
        Value value = value(key);
        if (value == null) {
            return false;
        }
        if (value instanceof Scalar scalar && scalar.kind() == Kind.BOOLEAN) {
            return scalar.text().equals("true");
        }
        wrong(value, key, "true or false", null);
        return false;
    }

    @Nullable
    LocalDate date(String key) {
        String text = text(key);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            boolean written = text.matches("\\d{4}-\\d{2}-\\d{2}");
            String expected = written ? "a day that exists" : "a date as 2022-01-31";
            wrong(mapping.get(key), key, expected, null);
            return null;
        }
    }

    /** One of some words, the first where nothing is written. */
    String oneOf(String key, List<String> words) {
        String text = text(key);
        if (text != null && !words.contains(text)) {
            wrong(mapping.get(key), key, String.join(" or ", words), didYouMean(text, Set.copyOf(words)));
            return words.getFirst();
        }
        return text == null ? words.getFirst() : text;
    }

    /** A word or a list of words, each one of some. */
    Set<String> someOf(String key, List<String> words) {
        Set<String> some = new java.util.TreeSet<>();
        for (Value each : Value.listOf(value(key))) {
            String text = Value.textOf(each);
            if (text == null || !words.contains(text)) {
                wrong(each, key, String.join(", ", words), text == null ? null : didYouMean(text, Set.copyOf(words)));
            } else {
                some.add(text);
            }
        }
        return some;
    }

    /** The mapping below a key. */
    @Nullable
    Keys keys(String key, List<String> allowed) {
        return switch (value(key)) {
            case null -> null;
            case Mapping inner -> new Keys(path, inner, allowed, diagnostics);
            case Scalar wrong -> notAMapping(wrong, key, allowed);
            case Sequence wrong -> notAMapping(wrong, key, allowed);
        };
    }

    /** Each of the mappings and texts below a key: one, or a list of them. */
    List<Value> each(String key) {
        List<Value> each = new ArrayList<>();
        for (Value value : Value.listOf(value(key))) {
            if (value instanceof Mapping || Value.textOf(value) != null) {
                each.add(value);
            } else {
                wrong(value, key, "text or {name: ...}", null);
            }
        }
        return each;
    }

    Keys of(Mapping inner, List<String> allowed) {
        return new Keys(path, inner, allowed, diagnostics);
    }

    void wrong(@Nullable Value value, String key, String expected, @Nullable String hint) {
        String text = Value.textOf(value);
        String found =
                switch (value) {
                    case null -> "nothing";
                    case Scalar scalar -> text == null || text.isBlank() ? "nothing" : "'" + text + "'";
                    case Mapping mapping -> "a mapping";
                    case Sequence sequence -> "a list";
                };
        Value at = value == null ? mapping : value;
        report(at.line(), at.column(), "'" + key + "' must be " + expected + ", not " + found, hint);
    }

    /** Reports that a key is needed. */
    void missing(String key) {
        report(mapping.line(), mapping.column(), "the key '" + key + "' is missing here", null);
    }

    /** Whether there is a value, right or wrong. */
    boolean has(String key) {
        return value(key) != null;
    }

    private @Nullable Keys notAMapping(Value value, String key, List<String> allowed) {
        wrong(value, key, "a mapping with keys from " + String.join(", ", allowed), null);
        return null;
    }

    private static @Nullable String didYouMean(String written, Set<String> known) {
        Optional<String> nearest = Nearest.to(written, known);
        return nearest.map(word -> "did you mean '" + word + "'?").orElse(null);
    }

    private void report(int line, int column, String message, @Nullable String hint) {
        diagnostics.report(Code.STYLE_002, new Location(path, line, column), message, hint);
    }
}
