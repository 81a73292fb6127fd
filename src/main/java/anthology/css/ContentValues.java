package anthology.css;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What generated content, named strings and counters take; CSS Content 3, CSS GCPM 3, CSS Lists 3. */
final class ContentValues {
    private ContentValues() {}

    static final Grammar<List<Content>> CONTENT = new Grammar<>(
            "none, strings, attr(), counter(), string(), content(), leader(), target-counter(), target-text(),"
                    + " open-quote, close-quote, url()",
            values -> {
                if (values.size() == 1 && Grammars.isOneOf(values.get(0), "none", "normal")) {
                    return Specified.always(null);
                }
                List<Content> list = contentList(values);
                return list == null ? null : Specified.always(list);
            });

    static final Grammar<Map<String, List<Content>>> STRING_SET =
            new Grammar<>("none, or names each followed by strings, content(), attr(), counter()", values -> {
                if (values.size() == 1 && values.get(0).is("none")) {
                    return Specified.always(Map.of());
                }
                Map<String, List<Content>> sets = new LinkedHashMap<>();
                for (List<Value> part : Value.split(values, ',')) {
                    List<Content> list = part.size() < 2 ? null : contentList(part.subList(1, part.size()));
                    if (list == null || !(part.get(0) instanceof Value.Word name)) {
                        return null;
                    }
                    sets.put(name.name(), list);
                }
                return Specified.always(java.util.Collections.unmodifiableMap(sets));
            });

    /** Names of counters, each with a whole number or without one: then {@code otherwise}. */
    static Grammar<Map<String, Integer>> counters(int otherwise) {
        return new Grammar<>("none, or names of counters each with or without a whole number", values -> {
            Map<String, Integer> counters = new LinkedHashMap<>();
            if (values.size() == 1 && values.get(0).is("none")) {
                return Specified.always(Map.of());
            }
            String name = null;
            for (Value value : values) {
                if (value instanceof Value.Word word) {
                    name = word.name();
                    counters.put(name, otherwise);
                } else if (name != null && value instanceof Value.Numeric n && n.isInteger()) {
                    counters.put(name, (int) n.number());
                    name = null;
                } else {
                    return null;
                }
            }
            return counters.isEmpty() ? null : Specified.always(java.util.Collections.unmodifiableMap(counters));
        });
    }

    private static @Nullable List<Content> contentList(List<Value> values) {
        List<Content> list = new ArrayList<>();
        for (Value value : values) {
            if (value.isMark('/')) {
                boolean said = values.getLast() instanceof Value.Quoted;
                list.add(new Content.Alternative(said ? ((Value.Quoted) values.getLast()).text() : ""));
                break;
            }
            Content content = content(value);
            if (content == null) {
                return null;
            }
            list.add(content);
        }
        return list.isEmpty() ? null : List.copyOf(list);
    }

    private static @Nullable Content content(Value value) {
        return switch (value) {
            case Value.Quoted quoted -> new Content.Literal(quoted.text());
            case Value.Url url -> new Content.Picture(url.href());
            case Value.Function f -> function(f.name(), Value.split(f.arguments(), ','));
            case Value.Word word when word.is("open-quote") -> new Content.Quote(true);
            case Value.Word word when word.is("close-quote") -> new Content.Quote(false);
            case Value.Word word -> null;
            case Value.Numeric n -> null;
            case Value.Hash h -> null;
            case Value.Group g -> null;
            case Value.Mark m -> null;
        };
    }

    private static @Nullable Content function(String name, List<List<Value>> arguments) {
        String first = word(arguments, 0);
        return switch (name) {
            case "attr" -> first == null ? null : new Content.Attribute(first);
            case "content" -> first == null || first.equals("text") ? new Content.ElementText() : null;
            case "counter" -> {
                CounterStyle style = style(arguments, 1);
                yield first == null || style == null ? null : new Content.Counter(first, style);
            }
            case "counters" -> {
                String separator = text(arguments, 1);
                CounterStyle style = style(arguments, 2);
                yield first == null || separator == null || style == null
                        ? null
                        : new Content.Counters(first, separator, style);
            }
            case "string" -> first == null ? null : new Content.NamedString(first, word(arguments, 1, "first"));
            case "leader" -> leader(arguments);
            case "target-counter" -> {
                String attribute = attribute(arguments);
                String counter = word(arguments, 1);
                CounterStyle style = style(arguments, 2);
                yield attribute == null || counter == null || style == null
                        ? null
                        : new Content.TargetCounter(attribute, counter, style);
            }
            case "target-text" -> {
                String attribute = attribute(arguments);
                yield attribute == null ? null : new Content.TargetText(attribute);
            }
            default -> null;
        };
    }

    private static @Nullable Content leader(List<List<Value>> arguments) {
        String pattern = text(arguments, 0);
        if (pattern == null) {
            pattern = switch (word(arguments, 0, "")) {
                case "dotted" -> ". ";
                case "solid" -> "_";
                case "space" -> " ";
                default -> "";
            };
        }
        return pattern.isEmpty() ? null : new Content.Leader(pattern);
    }

    /** The attribute's name in {@code attr(href)} or {@code attr(href url)}. */
    private static @Nullable String attribute(List<List<Value>> arguments) {
        List<Value> first = arguments.get(0);
        return first.size() == 1
                        && first.get(0) instanceof Value.Function f
                        && f.name().equals("attr")
                ? word(Value.split(f.arguments(), ','), 0)
                : null;
    }

    private static @Nullable String word(List<List<Value>> arguments, int index) {
        boolean there = index < arguments.size() && !arguments.get(index).isEmpty();
        return there && arguments.get(index).get(0) instanceof Value.Word word ? word.name() : null;
    }

    private static String word(List<List<Value>> arguments, int index, String otherwise) {
        String word = word(arguments, index);
        return word == null ? otherwise : word;
    }

    /** Decimal where none is written; null for one that is not known. */
    private static @Nullable CounterStyle style(List<List<Value>> arguments, int index) {
        return index >= arguments.size() ? CounterStyle.DECIMAL : CounterStyle.read(arguments.get(index));
    }

    private static @Nullable String text(List<List<Value>> arguments, int index) {
        boolean there = index < arguments.size() && arguments.get(index).size() == 1;
        return there && arguments.get(index).get(0) instanceof Value.Quoted quoted ? quoted.text() : null;
    }
}
