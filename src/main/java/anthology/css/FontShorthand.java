package anthology.css;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code font} and {@code font-variant}; CSS Fonts 4, 2.7 and 6.11. */
final class FontShorthand {
    private static final List<Value> INITIAL = List.of(new Value.Word("initial"));
    static final List<String> VARIANTS = List.of(
            "font-variant-caps",
            "font-variant-numeric",
            "font-variant-ligatures",
            "font-variant-position",
            "font-variant-alternates");

    static final List<String> LONGHANDS = Stream.concat(
                    Stream.of("font-style", "font-weight", "line-height", "font-size", "font-family"),
                    VARIANTS.stream())
            .toList();

    private FontShorthand() {}

    /** Style, variant and weight in any order, then size, line height and families. */
    static @Nullable Map<String, List<Value>> unfold(List<Value> values) {
        Map<String, List<Value>> longhands = new LinkedHashMap<>();
        LONGHANDS.forEach(name -> longhands.put(name, INITIAL));
        int at = 0;
        while (at < values.size() && (!Shorthands.takes("font-size", values.get(at)) || isWeight(values.get(at)))) {
            Value value = values.get(at++);
            String taker = List.of("font-style", "font-weight", "font-variant-caps").stream()
                    .filter(name -> Shorthands.takes(name, value))
                    .findFirst()
                    .orElse(null);
            if (taker == null) {
                return null;
            }
            if (!value.is("normal")) {
                longhands.put(taker, List.of(value));
            }
        }
        if (at >= values.size() - 1) {
            return null;
        }
        longhands.put("font-size", values.subList(at, at + 1));
        at++;
        if (values.get(at).isMark('/') && at + 2 < values.size()) {
            longhands.put("line-height", values.subList(at + 1, at + 2));
            at += 2;
        }
        longhands.put("font-family", values.subList(at, values.size()));
        return longhands;
    }

    private static boolean isWeight(Value value) {
        return value instanceof Value.Numeric n && n.unit().isEmpty() && n.number() >= 1;
    }

    static @Nullable Map<String, List<Value>> variants(List<Value> values) {
        Map<String, List<Value>> longhands = new LinkedHashMap<>();
        for (Value value : values) {
            String taker = VARIANTS.stream()
                    .filter(name -> !value.is("none") && Shorthands.takes(name, value))
                    .findFirst()
                    .orElse(null);
            if (value.is("none")) {
                taker = "font-variant-ligatures";
            }
            if (taker == null) {
                return null;
            }
            longhands.computeIfAbsent(taker, name -> new ArrayList<>()).add(value);
        }
        if (longhands.isEmpty()) {
            return null;
        }
        VARIANTS.forEach(name -> longhands.putIfAbsent(name, INITIAL));
        return longhands;
    }
}
