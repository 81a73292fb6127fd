package anthology.source;

import anthology.data.Value;
import anthology.data.Value.Entry;
import anthology.data.Value.Kind;
import anthology.data.Value.Mapping;
import anthology.data.Value.Scalar;
import anthology.model.SeriesEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A header's values under the many names that blogs give them. Names are compared without case, {@code -} and {@code _};
 * what stands in {@code [taxonomies]}, {@code [extra]} or {@code [params]} counts where the header itself is silent.
 */
final class HeaderFields {
    private static final List<String> NESTED = List.of("taxonomies", "extra", "params");
    private static final Set<String> TRUE = Set.of("true", "yes", "1", "on", "y");
    /** What WordPress, Ghost, Pelican and Nikola call the state of a post that readers cannot see. */
    private static final Set<String> UNPUBLISHED =
            Set.of("draft", "private", "unpublished", "pending", "trash", "auto-draft", "scheduled-draft");

    private static final Set<String> FALSE = Set.of("false", "no", "0", "off", "n");

    private final Map<String, Value> values = new HashMap<>();

    HeaderFields(Mapping header) {
        this(header, NESTED);
    }

    /** @param nestedIn the names of mappings, the values of which count as the header's own */
    HeaderFields(Mapping header, List<String> nestedIn) {
        add(header);
        for (String nested : nestedIn) {
            if (values.get(nested) instanceof Mapping mapping) {
                add(mapping);
            }
        }
    }

    private void add(Mapping mapping) {
        for (Entry entry : mapping.entries()) {
            boolean nothing = entry.value() instanceof Scalar scalar && scalar.kind() == Kind.NULL;
            if (!nothing) {
                values.putIfAbsent(normal(entry.key()), entry.value());
            }
        }
    }

    private static String normal(String key) {
        return key.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    /** The value of the first of these names that has one. */
    @Nullable
    Value first(String... names) {
        for (String name : names) {
            Value value = values.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** The first text under these names, on one line; null when there is none to be seen. */
    @Nullable
    String text(String... names) {
        for (String name : names) {
            Scalar scalar = scalar(values.get(name));
            if (scalar != null) {
                String text = Characters.oneLine(scalar.text());
                if (Characters.isVisible(text)) {
                    return text;
                }
            }
        }
        return null;
    }

    /** A scalar, the first of a list, or the first text of a mapping (of languages, say). */
    static @Nullable Scalar scalar(@Nullable Value value) {
        return switch (value) {
            case null -> null;
            case Scalar scalar -> scalar.kind() == Kind.NULL ? null : scalar;
            case Value.Sequence sequence ->
                sequence.values().isEmpty() ? null : scalar(sequence.values().getFirst());
            case Mapping mapping ->
                mapping.isEmpty() ? null : scalar(mapping.entries().getFirst().value());
        };
    }

    boolean isTrue(String name) {
        return TRUE.contains(word(name));
    }

    boolean isFalse(String name) {
        return FALSE.contains(word(name));
    }

    boolean isUnpublished() {
        return isUnpublished(word("status"));
    }

    static boolean isUnpublished(String status) {
        return UNPUBLISHED.contains(status);
    }

    /** The text under a name in lower case; empty when there is none. */
    String word(String name) {
        String text = text(name);
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    /** Names of people: one, or a list, each a text or a mapping with the name. */
    List<String> authors() {
        Value value = first("authors", "author", "by", "creator");
        Set<String> names = new LinkedHashSet<>();
        for (Value each : Value.listOf(value)) {
            Scalar scalar = each instanceof Mapping mapping
                    ? scalar(new HeaderFields(mapping).first("name", "displayname", "title", "id"))
                    : scalar(each);
            add(names, scalar);
        }
        return List.copyOf(names);
    }

    /** Labels: a list, or one text. Commas part a text; spaces do where {@code bySpaces}, as in Jekyll. */
    List<String> labels(boolean bySpaces, String plural, String... others) {
        Set<String> labels = new LinkedHashSet<>();
        addLabels(labels, values.get(plural), bySpaces);
        for (String other : others) {
            addLabels(labels, values.get(other), false);
        }
        return List.copyOf(labels);
    }

    private static void addLabels(Set<String> labels, @Nullable Value value, boolean bySpaces) {
        String text = Value.textOf(value);
        if (text == null) {
            Value.listOf(value).forEach(each -> add(labels, scalar(each)));
            return;
        }
        for (String label : text.split(text.contains(",") ? "," : bySpaces ? "\\s+" : "\n")) {
            String clean = Characters.oneLine(label);
            if (!clean.isEmpty()) {
                labels.add(clean);
            }
        }
    }

    private static void add(Set<String> texts, @Nullable Scalar scalar) {
        String text = scalar == null ? "" : Characters.oneLine(scalar.text());
        if (!text.isEmpty()) {
            texts.add(text);
        }
    }

    /** The series: a name, a list, or mappings of name and order; the order may also stand beside them. */
    List<SeriesEntry> series() {
        Integer beside = number(first("seriesorder", "seriespart", "seriesindex", "seriesweight", "part", "weight"));
        List<SeriesEntry> series = new ArrayList<>();
        for (Value each : Value.listOf(first("series", "serie", "collection"))) {
            switch (each) {
                case Mapping mapping -> addSeries(series, mapping, beside);
                case Scalar scalar when scalar.kind() == Kind.BOOLEAN -> {}
                default -> addSeries(series, scalar(each), beside);
            }
        }
        return series;
    }

    private static void addSeries(List<SeriesEntry> series, Mapping mapping, @Nullable Integer beside) {
        HeaderFields fields = new HeaderFields(mapping);
        Value name = fields.first("name", "title", "id", "key", "slug");
        if (name != null) {
            Integer order = number(fields.first("order", "part", "number", "index", "weight", "position"));
            addSeries(series, scalar(name), order == null ? beside : order);
            return;
        }
        // {Kazuo Ishiguro: 3}
        for (Entry entry : mapping.entries()) {
            Integer order = number(entry.value());
            if (order != null) {
                series.add(new SeriesEntry(Characters.oneLine(entry.key()), order));
            }
        }
    }

    private static void addSeries(List<SeriesEntry> series, @Nullable Scalar name, @Nullable Integer order) {
        String text = name == null ? "" : Characters.oneLine(name.text());
        if (Characters.isVisible(text)
                && series.stream().noneMatch(entry -> entry.name().equals(text))) {
            series.add(new SeriesEntry(text, order));
        }
    }

    private static @Nullable Integer number(@Nullable Value value) {
        String text = Value.textOf(value);
        if (text == null) {
            return null;
        }
        try {
            return (int) Math.round(Double.parseDouble(text.strip()));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
