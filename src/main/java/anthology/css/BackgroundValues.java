package anthology.css;

import anthology.css.Background.Repeat;
import anthology.css.Background.Size;
import anthology.model.Image;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what stands behind boxes: one layer; CSS Backgrounds 3, 3. */
final class BackgroundValues {
    private static final Length START = Length.ZERO;
    private static final Length CENTER = Length.percent(50);
    private static final Length END = Length.percent(100);

    static final Grammar<BackgroundImage> IMAGE =
            Grammar.single("none, url(), linear-gradient(), radial-gradient(), repeating-", BackgroundValues::image);

    static final Grammar<Repeat> REPEAT =
            new Grammar<>("repeat, no-repeat, repeat-x, repeat-y", BackgroundValues::repeat);

    static final Grammar<Size> SIZE =
            new Grammar<>("auto, cover, contain, one or two lengths or percentages", BackgroundValues::size);

    static final Grammar<List<Length>> POSITION = new Grammar<>(
            "one or two of left, center, right, top, bottom, lengths and percentages, or two sides each with how far inwards",
            BackgroundValues::position);

    private static final List<String> LONGHANDS = List.of(
            "background-color", "background-image", "background-repeat", "background-position", "background-size");

    private BackgroundValues() {}

    private static @Nullable Specified<BackgroundImage> image(Value value) {
        if (value.is("none")) {
            return Specified.always(null);
        }
        if (value instanceof Value.Function function) {
            return GradientReader.read(function);
        }
        return value instanceof Value.Url url ? basis -> file(basis.pictures().get(url.href())) : null;
    }

    private static @Nullable BackgroundImage file(@Nullable Image image) {
        return image == null ? null : new BackgroundImage.File(image);
    }

    private static @Nullable Specified<Repeat> repeat(List<Value> values) {
        if (values.size() == 1 && values.get(0).is("repeat-x")) {
            return Specified.always(new Repeat(true, false));
        }
        if (values.size() == 1 && values.get(0).is("repeat-y")) {
            return Specified.always(new Repeat(false, true));
        }
        boolean known = !values.isEmpty()
                && values.size() <= 2
                && values.stream().allMatch(value -> Grammars.isOneOf(value, "repeat", "no-repeat", "space", "round"));
        return known
                ? Specified.always(new Repeat(
                        !values.getFirst().is("no-repeat"), !values.getLast().is("no-repeat")))
                : null;
    }

    private static @Nullable Specified<Size> size(List<Value> values) {
        if (values.size() == 1 && values.get(0).is("cover")) {
            return Specified.always(new Size(Size.Kind.COVER, null, null));
        }
        if (values.size() == 1 && values.get(0).is("contain")) {
            return Specified.always(new Size(Size.Kind.CONTAIN, null, null));
        }
        if (values.isEmpty() || values.size() > 2) {
            return null;
        }
        Grammar<Length> length = Grammars.length(false, "auto");
        Specified<Length> width = length.reader().read(values.subList(0, 1));
        Specified<Length> height =
                values.size() < 2 ? Specified.always(null) : length.reader().read(values.subList(1, 2));
        return width == null || height == null
                ? null
                : basis -> new Size(Size.Kind.LENGTHS, width.compute(basis), height.compute(basis));
    }

    /** Across, then down: one or two places, or sides each with how far inwards; CSS Backgrounds 3, 3.6. */
    private static @Nullable Specified<List<Length>> position(List<Value> values) {
        if (values.size() == 3 || values.size() == 4) {
            return offsets(values);
        }
        if (values.isEmpty() || values.size() > 2) {
            return null;
        }
        Value first = values.getFirst();
        Value second = values.size() < 2 ? new Value.Word("center") : values.getLast();
        boolean turned = Grammars.isOneOf(first, "top", "bottom") || Grammars.isOneOf(second, "left", "right");
        return both(along(turned ? second : first, "left", "right"), along(turned ? first : second, "top", "bottom"));
    }

    private static @Nullable Specified<List<Length>> both(
            @Nullable Specified<Length> across, @Nullable Specified<Length> down) {
        return across == null || down == null
                ? null
                : basis -> List.of(require(across.compute(basis)), require(down.compute(basis)));
    }

    private static @Nullable Specified<List<Length>> offsets(List<Value> values) {
        List<Value> sides = new ArrayList<>();
        List<@Nullable Amount> inwards = new ArrayList<>();
        for (Value value : values) {
            Amount amount = Grammars.lengthAmount(value);
            if (amount == null) {
                sides.add(value);
                inwards.add(null);
            } else if (sides.isEmpty()
                    || inwards.getLast() != null
                    || sides.getLast().is("center")) {
                return null;
            } else {
                inwards.set(inwards.size() - 1, amount);
            }
        }
        if (sides.size() != 2) {
            return null;
        }
        int across = Grammars.isOneOf(sides.get(0), "top", "bottom") || Grammars.isOneOf(sides.get(1), "left", "right")
                ? 1
                : 0;
        return both(
                inwards(along(sides.get(across), "left", "right"), sides.get(across), inwards.get(across)),
                inwards(along(sides.get(1 - across), "top", "bottom"), sides.get(1 - across), inwards.get(1 - across)));
    }

    private static @Nullable Specified<Length> inwards(
            @Nullable Specified<Length> side, Value name, @Nullable Amount amount) {
        double sign = Grammars.isOneOf(name, "right", "bottom") ? -1 : 1;
        return side == null || amount == null
                ? side
                : basis -> require(side.compute(basis))
                        .plus(amount.value().apply(basis).times(sign));
    }

    private static Length require(@Nullable Length length) {
        return java.util.Objects.requireNonNull(length);
    }

    private static @Nullable Specified<Length> along(Value value, String start, String end) {
        if (value.is(start)) {
            return Specified.always(START);
        }
        if (value.is("center")) {
            return Specified.always(CENTER);
        }
        if (value.is(end)) {
            return Specified.always(END);
        }
        Amount amount = Grammars.lengthAmount(value);
        return amount == null ? null : amount.value()::apply;
    }

    /** The shorthand: position and size with a slash between them, the rest in any order. */
    static @Nullable Map<String, List<Value>> shorthand(List<Value> values) {
        Map<String, List<Value>> found = new LinkedHashMap<>();
        List<Value> position = new ArrayList<>();
        List<Value> repeat = new ArrayList<>();
        int i = 0;
        while (i < values.size()) {
            Value value = values.get(i);
            if (value.isMark('/')) {
                int end = Math.min(values.size(), i + 3);
                while (end > i + 1 && SIZE.reader().read(values.subList(i + 1, end)) == null) {
                    end--;
                }
                if (end == i + 1) {
                    return null;
                }
                found.put("background-size", values.subList(i + 1, end));
                i = end;
                continue;
            }
            if (!found.containsKey("background-image") && IMAGE.reader().read(List.of(value)) != null) {
                found.put("background-image", List.of(value));
            } else if (!found.containsKey("background-color") && Color.read(value) != null) {
                found.put("background-color", List.of(value));
            } else if (REPEAT.reader().read(List.of(value)) != null) {
                repeat.add(value);
            } else if (POSITION.reader().read(List.of(value)) != null) {
                position.add(value);
            } else if (!Grammars.isOneOf(
                    value, "scroll", "fixed", "local", "border-box", "padding-box", "content-box")) {
                return null;
            }
            i++;
        }
        put(found, "background-repeat", repeat);
        put(found, "background-position", position);
        LONGHANDS.forEach(name -> found.putIfAbsent(name, List.of(new Value.Word("initial"))));
        return values.isEmpty() ? null : found;
    }

    private static void put(Map<String, List<Value>> found, String name, List<Value> values) {
        if (!values.isEmpty()) {
            found.put(name, List.copyOf(values));
        }
    }

    static Shorthands.Shorthand shorthand() {
        return new Shorthands.Shorthand(LONGHANDS, BackgroundValues::shorthand);
    }
}
