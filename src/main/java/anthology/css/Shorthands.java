package anthology.css;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shorthand properties and old names, each unfolded into values of longhands. */
final class Shorthands {
    /**
     * A shorthand.
     *
     * @param longhands all that it sets; further shorthands may be among them
     */
    record Shorthand(List<String> longhands, Unfolding unfolding) {
        /** The longhands' values, or null where the value is not allowed. */
        @Nullable
        Map<String, List<Value>> unfold(List<Value> values) {
            if (values.size() != 1 || !Grammars.isOneOf(values.get(0), "inherit", "initial", "unset")) {
                return unfolding.unfold(values);
            }
            Map<String, List<Value>> same = new LinkedHashMap<>();
            longhands.forEach(longhand -> same.put(longhand, values));
            return same;
        }
    }

    @FunctionalInterface
    interface Unfolding {
        @Nullable
        Map<String, List<Value>> unfold(List<Value> values);
    }

    private static final List<Value> INITIAL = List.of(new Value.Word("initial"));
    private static final List<String> SIDES = List.of("top", "right", "bottom", "left");
    private static final List<String> BORDER = List.of("border-top-style", "border-top-width", "border-top-color");
    private static final List<String> LIST_STYLE = List.of("list-style-position", "list-style-type");
    private static final List<String> TEXT_DECORATION = List.of(
            "text-decoration-line", "text-decoration-style", "text-decoration-color", "text-decoration-thickness");
    private static final List<String> COLUMNS = List.of("column-count", "column-width");
    private static final List<String> COLUMN_RULE =
            List.of("column-rule-style", "column-rule-width", "column-rule-color");
    private static final Map<String, Shorthand> ALL = all();

    private Shorthands() {}

    static @Nullable Shorthand named(String name) {
        return ALL.get(name);
    }

    static Set<String> names() {
        return new TreeSet<>(ALL.keySet());
    }

    private static Map<String, Shorthand> all() {
        Map<String, Shorthand> all = new LinkedHashMap<>();
        all.put("margin", sides("margin-%s"));
        all.put("padding", sides("padding-%s"));
        all.put("inset", sides("%s"));
        all.put("border-width", sides("border-%s-width"));
        all.put("border-style", sides("border-%s-style"));
        all.put("border-color", sides("border-%s-color"));
        all.put("border", border("top", "right", "bottom", "left"));
        SIDES.forEach(side -> all.put("border-" + side, border(side)));
        logical(all);
        all.put("font", new Shorthand(FontShorthand.LONGHANDS, FontShorthand::unfold));
        all.put("font-variant", new Shorthand(FontShorthand.VARIANTS, FontShorthand::variants));
        all.put("border-radius", corners());
        all.put("list-style", new Shorthand(LIST_STYLE, Shorthands::listStyle));
        all.put("background", BackgroundValues.shorthand());
        all.put("text-decoration", new Shorthand(TEXT_DECORATION, Shorthands::textDecoration));
        all.put("columns", new Shorthand(COLUMNS, Shorthands::columns));
        all.put("column-rule", new Shorthand(COLUMN_RULE, values -> anyOrder(values, COLUMN_RULE, Set.of())));
        all.put("overflow", pair("overflow-x", "overflow-y"));
        aliases(all);
        return Map.copyOf(all);
    }

    /** Lines run horizontally. */
    private static void logical(Map<String, Shorthand> all) {
        for (String box : List.of("margin", "padding", "border")) {
            all.put(box + "-block-start", renamed(box + "-top"));
            all.put(box + "-block-end", renamed(box + "-bottom"));
        }
        for (String box : List.of("margin", "padding")) {
            all.put(box + "-block", pair(box + "-top", box + "-bottom"));
            all.put(box + "-inline", pair(box + "-inline-start", box + "-inline-end"));
        }
        all.put("border-block", border("top", "bottom"));
        all.put("border-inline", border("inline-start", "inline-end"));
        all.put("border-inline-start", border("inline-start"));
        all.put("border-inline-end", border("inline-end"));
        all.put("inline-size", renamed("width"));
        all.put("block-size", renamed("height"));
        all.put("max-inline-size", renamed("max-width"));
        all.put("min-inline-size", renamed("min-width"));
        all.put("max-block-size", renamed("max-height"));
        all.put("min-block-size", renamed("min-height"));
    }

    private static void aliases(Map<String, Shorthand> all) {
        all.put("page-break-before", renamed("break-before"));
        all.put("page-break-after", renamed("break-after"));
        all.put("page-break-inside", renamed("break-inside"));
        all.put("word-wrap", renamed("overflow-wrap"));
        all.put("text-emphasis", renamed("text-emphasis-style"));
        all.put("text-wrap-style", renamed("text-wrap"));
        all.put(
                "gap",
                new Shorthand(
                        List.of("column-gap"), values -> values.isEmpty() ? null : Map.of("column-gap", last(values))));
    }

    private static List<Value> last(List<Value> values) {
        return values.subList(values.size() - 1, values.size());
    }

    private static Shorthand renamed(String property) {
        return new Shorthand(List.of(property), values -> Map.of(property, values));
    }

    private static Shorthand pair(String first, String second) {
        return new Shorthand(
                List.of(first, second),
                values -> values.isEmpty() || values.size() > 2
                        ? null
                        : Map.of(first, values.subList(0, 1), second, last(values)));
    }

    private static Shorthand sides(String pattern) {
        List<String> longhands =
                SIDES.stream().map(side -> pattern.replace("%s", side)).toList();
        return new Shorthand(longhands, values -> {
            int count = values.size();
            if (count < 1 || count > 4) {
                return null;
            }
            int[] chosen = {0, count > 1 ? 1 : 0, count > 2 ? 2 : 0, count > 3 ? 3 : count > 1 ? 1 : 0};
            Map<String, List<Value>> each = new LinkedHashMap<>();
            for (int side = 0; side < 4; side++) {
                each.put(longhands.get(side), List.of(values.get(chosen[side])));
            }
            return each;
        });
    }

    /** Corners that are round, and not elliptical. */
    private static Shorthand corners() {
        List<String> longhands = List.of(
                "border-top-left-radius",
                "border-top-right-radius",
                "border-bottom-right-radius",
                "border-bottom-left-radius");
        Unfolding each = sides("%s").unfolding();
        return new Shorthand(longhands, values -> {
            Map<String, List<Value>> four = each.unfold(values);
            if (four == null) {
                return null;
            }
            Map<String, List<Value>> corners = new LinkedHashMap<>();
            for (int i = 0; i < 4; i++) {
                corners.put(longhands.get(i), java.util.Objects.requireNonNull(four.get(SIDES.get(i))));
            }
            return corners;
        });
    }

    private static Shorthand border(String... sides) {
        List<String> longhands = Stream.of(sides)
                .flatMap(side -> BORDER.stream().map(part -> part.replace("top", side)))
                .toList();
        return new Shorthand(longhands, values -> border(values, List.of(sides)));
    }

    private static @Nullable Map<String, List<Value>> border(List<Value> values, List<String> sides) {
        Map<String, List<Value>> parts = anyOrder(values, BORDER, Set.of());
        if (parts == null) {
            return null;
        }
        Map<String, List<Value>> longhands = new LinkedHashMap<>();
        for (String side : sides) {
            parts.forEach((name, value) -> longhands.put(name.replace("top", side), value));
        }
        return longhands;
    }

    private static @Nullable Map<String, List<Value>> listStyle(List<Value> values) {
        if (values.size() == 1 && values.get(0).is("none")) {
            return Map.of("list-style-type", values, "list-style-position", INITIAL);
        }
        return anyOrder(values, LIST_STYLE, Set.of());
    }

    /** Number and width in any order; what is auto is left out. */
    private static @Nullable Map<String, List<Value>> columns(List<Value> values) {
        List<Value> given = values.stream().filter(value -> !value.is("auto")).toList();
        return given.isEmpty() && !values.isEmpty() && values.size() <= COLUMNS.size()
                ? Map.of("column-count", INITIAL, "column-width", INITIAL)
                : anyOrder(given, COLUMNS, Set.of());
    }

    /** The lines, of which there may be several, and what they look like, in any order. */
    private static @Nullable Map<String, List<Value>> textDecoration(List<Value> values) {
        List<Value> lines = new ArrayList<>();
        List<Value> others = new ArrayList<>();
        values.forEach(value -> (takes("text-decoration-line", value) ? lines : others).add(value));
        List<String> longhands = TEXT_DECORATION.subList(1, TEXT_DECORATION.size());
        Map<String, List<Value>> looks = others.isEmpty() ? Map.of() : anyOrder(others, longhands, Set.of());
        if (looks == null || values.isEmpty()) {
            return null;
        }
        Map<String, List<Value>> all = new LinkedHashMap<>(looks);
        TEXT_DECORATION.forEach(name -> all.putIfAbsent(name, INITIAL));
        all.put("text-decoration-line", lines.isEmpty() ? INITIAL : List.copyOf(lines));
        return all;
    }

    /**
     * Gives each value to the first longhand that takes it and has none yet; the rest become initial. Values that are
     * {@code ignored} belong to no longhand of ours.
     */
    static @Nullable Map<String, List<Value>> anyOrder(
            List<Value> values, List<String> longhands, Set<String> ignored) {
        Map<String, List<Value>> found = new LinkedHashMap<>();
        for (Value value : values) {
            String taker = longhands.stream()
                    .filter(name -> !found.containsKey(name) && takes(name, value))
                    .findFirst()
                    .orElse(null);
            if (taker != null) {
                found.put(taker, List.of(value));
            } else if (!(value instanceof Value.Word word && ignored.contains(word.name()))) {
                return null;
            }
        }
        longhands.forEach(name -> found.putIfAbsent(name, INITIAL));
        return values.isEmpty() ? null : found;
    }

    static boolean takes(String longhand, Value value) {
        Property<?> property = Properties.named(longhand);
        return property != null && property.grammar().reader().read(List.of(value)) != null;
    }
}
