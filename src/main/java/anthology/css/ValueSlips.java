package anthology.css;

import anthology.diagnostic.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds which word, function or unit of a value is none, and which one was meant. */
final class ValueSlips {
    /** What values are made of in all properties together. */
    static final Set<String> FUNCTIONS = Set.of(
            "attr",
            "calc",
            "clamp",
            "content",
            "counter",
            "counters",
            "hsl",
            "hsla",
            "leader",
            "linear-gradient",
            "matrix",
            "max",
            "min",
            "radial-gradient",
            "repeating-linear-gradient",
            "repeating-radial-gradient",
            "rgb",
            "rgba",
            "rotate",
            "scale",
            "scalex",
            "scaley",
            "skew",
            "skewx",
            "skewy",
            "string",
            "symbols",
            "target-counter",
            "target-text",
            "translate",
            "translatex",
            "translatey",
            "url",
            "var");

    static final Set<String> UNITS = Set.of(
            "%",
            "pt", "px", "in", "cm", "mm", "q", "pc", "em", "rem", "ex", "ch", "ic", "lh", "rlh", "vw", "vh", "vmin",
            "vmax", "deg", "rad", "grad", "turn", "dpi", "dpcm", "dppx");

    /** Words of descriptions that are no words of values. */
    private static final Set<String> KINDS =
            Set.of("percentage", "percentages", "length", "lengths", "number", "lines", "string", "auto)");

    private ValueSlips() {}

    /** What was meant, in words for the user; null where nothing is near. */
    static @Nullable String meant(String property, List<Value> values) {
        Set<String> words = words(property);
        for (Value value : values) {
            String meant = meant(value, words);
            if (meant != null) {
                return "did you mean '" + meant + "'?";
            }
        }
        return null;
    }

    private static @Nullable String meant(Value value, Set<String> words) {
        return switch (value) {
            case Value.Word word -> near(word.name(), words);
            case Value.Numeric n ->
                UNITS.contains(n.unit()) || n.unit().isEmpty()
                        ? null
                        : Nearest.to(n.unit(), new TreeSet<>(UNITS), 1)
                                .map(unit -> number(n.number()) + unit)
                                .orElse(null);
            case Value.Function f -> {
                String name = near(f.name(), FUNCTIONS);
                yield name != null ? name + "()" : meant(f.arguments(), words);
            }
            case Value.Group group -> meant(group.values(), words);
            case Value.Quoted q -> null;
            case Value.Hash h -> null;
            case Value.Url u -> null;
            case Value.Mark m -> null;
        };
    }

    private static @Nullable String meant(List<Value> values, Set<String> words) {
        return values.stream()
                .map(value -> meant(value, words))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String near(String written, Set<String> words) {
        return words.stream().anyMatch(written::equalsIgnoreCase)
                ? null
                : Nearest.to(written, words).orElse(null);
    }

    private static String number(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private static Set<String> words(String property) {
        Set<String> words = new TreeSet<>(List.of("inherit", "initial", "unset"));
        for (String allowed : allowed(property)) {
            for (String piece : allowed.split(", ")) {
                String last = piece.substring(piece.lastIndexOf(' ') + 1);
                boolean plain = !piece.contains(" ") || piece.contains(" of ") || piece.contains("or ");
                if (plain && last.matches("[a-z-]+") && !KINDS.contains(last)) {
                    words.add(last);
                }
            }
            if (allowed.contains("colour")) {
                words.addAll(ColorNames.read().keySet());
                words.addAll(List.of("currentcolor", "transparent"));
            }
            if (allowed.contains("gradient")) {
                words.addAll(List.of("to", "at", "circle", "ellipse", "top", "right", "bottom", "left", "center"));
            }
            if (allowed.contains("counter")) {
                words.addAll(CounterStyle.names());
            }
        }
        return words;
    }

    /** What the longhands that a property sets take. */
    private static List<String> allowed(String name) {
        Property<?> property = Properties.named(name);
        FlowRelative.Sides sides = FlowRelative.named(name);
        Shorthands.Shorthand shorthand = Shorthands.named(name);
        if (property != null || sides != null) {
            Property<?> own = property != null
                    ? property
                    : java.util.Objects.requireNonNull(sides).ltr();
            return List.of(own.grammar().allowed());
        }
        List<String> all = new ArrayList<>();
        if (shorthand != null) {
            shorthand.longhands().forEach(longhand -> all.addAll(allowed(longhand)));
        }
        return all;
    }
}
