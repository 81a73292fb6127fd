package anthology.css;

import anthology.css.Gradient.Geometry;
import anthology.css.Gradient.Stop;
import anthology.css.GradientShapes.Extent;
import anthology.css.GradientShapes.Linear;
import anthology.css.GradientShapes.Radial;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code linear-gradient()}, {@code radial-gradient()} and those that repeat; CSS Images 3, 3.1 to 3.3. */
final class GradientReader {
    static final Set<String> FUNCTIONS =
            Set.of("linear-gradient", "radial-gradient", "repeating-linear-gradient", "repeating-radial-gradient");

    private static final Length HALF = Length.percent(50);

    private GradientReader() {}

    static @Nullable Specified<BackgroundImage> read(Value.Function function) {
        if (!FUNCTIONS.contains(function.name())) {
            return null;
        }
        List<List<Value>> parts = new ArrayList<>(Value.split(function.arguments(), ','));
        boolean linear = function.name().endsWith("linear-gradient");
        Specified<Geometry> geometry = linear ? linear(parts.getFirst()) : radial(parts.getFirst());
        if (geometry != null) {
            parts.removeFirst();
        } else {
            Geometry plain = linear
                    ? new Linear(Math.PI, 0, 0)
                    : new Radial(false, Extent.FARTHEST_CORNER, null, null, HALF, HALF);
            geometry = Specified.always(plain);
        }
        Specified<List<Stop>> stops = stops(parts);
        Specified<Geometry> shape = geometry;
        boolean repeats = function.name().startsWith("repeating-");
        return stops == null
                ? null
                : basis -> new Gradient(require(shape.compute(basis)), require(stops.compute(basis)), repeats);
    }

    private static <T> T require(@Nullable T value) {
        return java.util.Objects.requireNonNull(value);
    }

    /** An angle, or a side or corner to which the line leads. */
    private static @Nullable Specified<Geometry> linear(List<Value> values) {
        if (values.size() == 1) {
            Double angle = Angle.radians(values.get(0));
            return angle == null ? null : Specified.always(new Linear(angle, 0, 0));
        }
        if (values.size() < 2 || values.size() > 3 || !values.get(0).is("to")) {
            return null;
        }
        int across = 0;
        int down = 0;
        for (Value value : values.subList(1, values.size())) {
            int x = value.is("left") ? -1 : value.is("right") ? 1 : 0;
            int y = value.is("top") ? -1 : value.is("bottom") ? 1 : 0;
            if ((x == 0 && y == 0) || (x != 0 && across != 0) || (y != 0 && down != 0)) {
                return null;
            }
            across += x;
            down += y;
        }
        if (across != 0 && down != 0) {
            return Specified.always(new Linear(0, across, down));
        }
        double angle = across == 0 ? (down < 0 ? 0 : Math.PI) : across * Math.PI / 2;
        return Specified.always(new Linear(angle, 0, 0));
    }

    /** Shape and size in any order, then where the middle is. */
    private static @Nullable Specified<Geometry> radial(List<Value> values) {
        int at = 0;
        while (at < values.size() && !values.get(at).is("at")) {
            at++;
        }
        Specified<List<Length>> middle = at == values.size()
                ? Specified.always(List.of(HALF, HALF))
                : BackgroundValues.POSITION.reader().read(values.subList(at + 1, values.size()));
        Boolean circle = null;
        Extent extent = null;
        List<Amount> radii = new ArrayList<>();
        for (Value value : values.subList(0, at)) {
            Extent named = extent(value);
            Amount radius = Grammars.lengthAmount(value);
            if (value.is("circle") || value.is("ellipse")) {
                circle = value.is("circle");
            } else if (named != null) {
                extent = named;
            } else if (radius != null && !radius.isNegative()) {
                radii.add(radius);
            } else {
                return null;
            }
        }
        boolean round = circle == null ? radii.size() == 1 : circle;
        boolean fits = radii.isEmpty() || (extent == null && radii.size() == (round ? 1 : 2));
        if (values.isEmpty()
                || middle == null
                || !fits
                || (round && !radii.isEmpty() && radii.getFirst().hasPercentage())) {
            return null;
        }
        Extent reach = extent == null ? Extent.FARTHEST_CORNER : extent;
        return basis -> {
            List<Length> place = require(middle.compute(basis));
            Length first = radii.isEmpty() ? null : radii.getFirst().value().apply(basis);
            Length second = radii.isEmpty() ? null : radii.getLast().value().apply(basis);
            return new Radial(round, reach, first, second, place.getFirst(), place.getLast());
        };
    }

    private static @Nullable Extent extent(Value value) {
        for (Extent extent : Extent.values()) {
            if (value.is(extent.name().toLowerCase(Locale.ROOT).replace('_', '-'))) {
                return extent;
            }
        }
        return null;
    }

    private record Written(@Nullable Color color, @Nullable Amount place) {}

    private static @Nullable Specified<List<Stop>> stops(List<List<Value>> parts) {
        List<Written> stops = new ArrayList<>();
        for (List<Value> part : parts) {
            Color color = null;
            List<Amount> places = new ArrayList<>();
            for (Value value : part) {
                Amount place = Grammars.lengthAmount(value);
                Color read = place == null ? Color.read(value) : null;
                if (place != null) {
                    places.add(place);
                } else if (read != null && color == null) {
                    color = read;
                } else {
                    return null;
                }
            }
            if (part.isEmpty() || places.size() > (color == null ? 1 : 2)) {
                return null;
            }
            Color own = color;
            if (places.isEmpty()) {
                stops.add(new Written(own, null));
            }
            places.forEach(place -> stops.add(new Written(own, place)));
        }
        if (stops.size() < 2 || !middlesStandBetweenColors(stops)) {
            return null;
        }
        return basis -> stops.stream()
                .map(stop -> new Stop(
                        stop.color,
                        stop.place == null ? null : stop.place.value().apply(basis)))
                .toList();
    }

    private static boolean middlesStandBetweenColors(List<Written> stops) {
        boolean color = false;
        for (Written stop : stops) {
            if (stop.color == null && !color) {
                return false;
            }
            color = stop.color != null;
        }
        return color;
    }
}
