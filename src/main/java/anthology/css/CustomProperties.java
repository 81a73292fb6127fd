package anthology.css;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Custom properties of one element, {@code var()} in them resolved; CSS Custom Properties 1, 2 and 3. */
final class CustomProperties {
    /** Values that grow beyond this by repeated substitution count as invalid. */
    private static final int MOST_VALUES = 10_000;

    private final Map<String, List<Value>> own;
    private final Map<String, List<Value>> resolved;
    /** Those that are being resolved, each because of the one before it. */
    private final Set<String> open = new LinkedHashSet<>();

    private final Set<String> done = new HashSet<>();

    private final Set<String> circular = new TreeSet<>();

    /** @param own the element's, as declared */
    CustomProperties(ComputedStyle parent, Map<String, List<Value>> own) {
        this.own = own;
        this.resolved = new LinkedHashMap<>(parent.customProperties());
    }

    /** All that hold on the element. Those that refer to themselves, by whatever way, are not among them. */
    Map<String, List<Value>> resolve() {
        own.keySet().forEach(this::resolve);
        return Map.copyOf(resolved);
    }

    /** Those that refer to themselves, once all are resolved. */
    Set<String> circular() {
        return circular;
    }

    private void resolve(String name) {
        if (!own.containsKey(name) || done.contains(name)) {
            return;
        }
        if (!open.add(name)) {
            open.stream().dropWhile(other -> !other.equals(name)).forEach(circular::add);
            return;
        }
        List<Value> values = own.getOrDefault(name, List.of());
        references(values).forEach(this::resolve);
        open.remove(name);
        done.add(name);
        List<Value> substituted = circular.contains(name) ? null : substitute(values, resolved);
        if (substituted == null || isWide(substituted, "initial")) {
            resolved.remove(name);
        } else if (!isWide(substituted, "inherit") && !isWide(substituted, "unset")) {
            resolved.put(name, substituted);
        }
    }

    private static boolean isWide(List<Value> values, String word) {
        return values.size() == 1 && values.get(0).is(word);
    }

    private static List<String> references(List<Value> values) {
        List<String> names = new ArrayList<>();
        for (Value value : values) {
            if (value instanceof Value.Function f) {
                if (f.name().equals("var")
                        && !f.arguments().isEmpty()
                        && f.arguments().get(0) instanceof Value.Word w) {
                    names.add(w.name());
                }
                names.addAll(references(f.arguments()));
            } else if (value instanceof Value.Group group) {
                names.addAll(references(group.values()));
            }
        }
        return names;
    }

    /** The values with each {@code var()} replaced; null where one has neither a value nor a fallback. */
    static @Nullable List<Value> substitute(List<Value> values, Map<String, List<Value>> custom) {
        List<Value> result = new ArrayList<>();
        for (Value value : values) {
            switch (value) {
                case Value.Function f
                when f.name().equals("var") -> {
                    List<Value> replacement = replacement(f.arguments(), custom);
                    if (replacement == null) {
                        return null;
                    }
                    result.addAll(replacement);
                }
                case Value.Function f -> {
                    List<Value> inner = substitute(f.arguments(), custom);
                    if (inner == null) {
                        return null;
                    }
                    result.add(new Value.Function(f.name(), inner));
                }
                case Value.Group group -> {
                    List<Value> inner = substitute(group.values(), custom);
                    if (inner == null) {
                        return null;
                    }
                    result.add(new Value.Group(inner));
                }
                default -> result.add(value);
            }
        }
        return result.size() > MOST_VALUES ? null : List.copyOf(result);
    }

    /** The first custom property that the values need and that has no value; null where there is none. */
    static @Nullable String missing(List<Value> values, Map<String, List<Value>> custom) {
        for (Value value : values) {
            List<Value> inner =
                    switch (value) {
                        case Value.Function f -> f.arguments();
                        case Value.Group group -> group.values();
                        default -> List.of();
                    };
            boolean variable = value instanceof Value.Function f && f.name().equals("var");
            if (variable && replacement(inner, custom) == null) {
                return !inner.isEmpty() && inner.get(0) instanceof Value.Word name ? name.name() : "var()";
            }
            String missing = variable ? null : missing(inner, custom);
            if (missing != null) {
                return missing;
            }
        }
        return null;
    }

    private static @Nullable List<Value> replacement(List<Value> arguments, Map<String, List<Value>> custom) {
        if (arguments.isEmpty() || !(arguments.get(0) instanceof Value.Word name)) {
            return null;
        }
        List<Value> known = custom.get(name.name());
        if (known != null) {
            return known;
        }
        boolean fallback = arguments.size() > 1 && arguments.get(1).isMark(',');
        return fallback ? substitute(arguments.subList(2, arguments.size()), custom) : null;
    }
}
