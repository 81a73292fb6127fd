package anthology.css;

import anthology.model.Matrix;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Functions that move, turn and scale a box about a point of it; CSS Transforms 1. Its place in the flow stays.
 *
 * @param x the point, from the left edge of the border box
 * @param y from its upper edge
 */
public record Transformation(List<Step> steps, Length x, Length y) {
    static final Grammar<List<Step>> GRAMMAR =
            new Grammar<>("none, or some of rotate(), scale(), translate(), skew(), matrix()", Transformation::read);

    /** A function: all numbers but for lengths to move by. */
    record Step(double a, double b, double c, double d, Length e, Length f) {
        private Matrix matrix(double width, double height) {
            return new Matrix(a, b, c, d, e.resolve(width), f.resolve(height));
        }
    }

    /** For a border box of the size, about its left upper corner. */
    public Matrix matrix(double width, double height) {
        Matrix all = Matrix.SAME;
        for (Step step : steps) {
            all = all.after(step.matrix(width, height));
        }
        double px = x.resolve(width);
        double py = y.resolve(height);
        return Matrix.translation(px, py).after(all).after(Matrix.translation(-px, -py));
    }

    private static @Nullable Specified<List<Step>> read(List<Value> values) {
        if (values.size() == 1 && values.get(0).is("none")) {
            return Specified.always(List.of());
        }
        List<Specified<Step>> steps = new ArrayList<>();
        for (Value value : values) {
            Specified<Step> step = value instanceof Value.Function function ? step(function) : null;
            if (step == null) {
                return null;
            }
            steps.add(step);
        }
        return values.isEmpty()
                ? null
                : basis -> steps.stream()
                        .map(step -> java.util.Objects.requireNonNull(step.compute(basis)))
                        .toList();
    }

    private static @Nullable Specified<Step> step(Value.Function function) {
        List<List<Value>> arguments = Value.split(function.arguments(), ',');
        if (function.name().startsWith("translate")) {
            return translation(function.name(), arguments);
        }
        List<Double> numbers = new ArrayList<>();
        boolean turns = function.name().startsWith("rotate") || function.name().startsWith("skew");
        for (List<Value> argument : arguments) {
            Value only = argument.size() == 1 ? argument.get(0) : null;
            Double found = only == null ? null : turns ? Angle.radians(only) : Amount.number(only);
            if (found == null) {
                return null;
            }
            numbers.add(found);
        }
        Step step = step(function.name(), numbers);
        return step == null ? null : Specified.always(step);
    }

    private static @Nullable Step step(String name, List<Double> n) {
        double first = n.isEmpty() ? 0 : n.get(0);
        double second = n.size() > 1 ? n.get(1) : 0;
        return switch (name + n.size()) {
            case "rotate1", "rotatez1" -> linear(Math.cos(first), Math.sin(first), -Math.sin(first), Math.cos(first));
            case "scale1" -> linear(first, 0, 0, first);
            case "scale2" -> linear(first, 0, 0, second);
            case "scalex1" -> linear(first, 0, 0, 1);
            case "scaley1" -> linear(1, 0, 0, first);
            case "skew1", "skewx1" -> linear(1, 0, Math.tan(first), 1);
            case "skew2" -> linear(1, Math.tan(second), Math.tan(first), 1);
            case "skewy1" -> linear(1, Math.tan(first), 0, 1);
            case "matrix6" ->
                new Step(first, second, n.get(2), n.get(3), Length.pt(n.get(4) * 0.75), Length.pt(n.get(5) * 0.75));
            default -> null;
        };
    }

    private static Step linear(double a, double b, double c, double d) {
        return new Step(a, b, c, d, Length.ZERO, Length.ZERO);
    }

    private static @Nullable Specified<Step> translation(String name, List<List<Value>> arguments) {
        List<Specified<Length>> lengths = new ArrayList<>();
        for (List<Value> argument : arguments) {
            Specified<Length> length = Grammars.length(true).reader().read(argument);
            if (length == null) {
                return null;
            }
            lengths.add(length);
        }
        if (lengths.isEmpty() || lengths.size() > (name.equals("translate") ? 2 : 1)) {
            return null;
        }
        Specified<Length> none = Specified.always(Length.ZERO);
        Specified<Length> across = name.equals("translatey") ? none : lengths.get(0);
        Specified<Length> down =
                name.equals("translatey") ? lengths.get(0) : lengths.size() > 1 ? lengths.get(1) : none;
        return basis -> new Step(1, 0, 0, 1, or(across.compute(basis)), or(down.compute(basis)));
    }

    private static Length or(@Nullable Length length) {
        return length == null ? Length.ZERO : length;
    }
}
