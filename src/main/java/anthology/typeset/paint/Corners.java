package anthology.typeset.paint;

import anthology.css.ComputedStyle;
import anthology.model.Artwork.Outline;
import java.util.ArrayList;
import java.util.List;

/**
 * The round corners of a box; CSS Backgrounds 3, 5. Circles only.
 *
 * @param radii clockwise from the top left, pt; together never longer than a side
 */
record Corners(List<Double> radii) {
    /** Where the control points of a quarter of a circle stand. */
    private static final double CIRCLE = 0.5523;

    static Corners of(ComputedStyle style, double width, double height) {
        List<Double> radii = new ArrayList<>();
        for (int corner = 0; corner < 4; corner++) {
            radii.add(style.radius(corner).resolve(width));
        }
        double scale = 1;
        for (int corner = 0; corner < 4; corner++) {
            double sum = radii.get(corner) + radii.get((corner + 1) % 4);
            double side = corner % 2 == 0 ? width : height;
            scale = sum > side ? Math.min(scale, side / sum) : scale;
        }
        double all = scale;
        return new Corners(radii.stream().map(radius -> radius * all).toList());
    }

    boolean areSquare() {
        return radii.stream().allMatch(radius -> radius <= 0);
    }

    Outline outline(double width, double height) {
        Path path = new Path();
        path.add(radii, 0, width, height);
        return path.outline(false);
    }

    /** Between the outline and one inside it. */
    Outline ring(double width, double height, double thickness) {
        Path path = new Path();
        path.add(radii, 0, width, height);
        List<Double> inner =
                radii.stream().map(radius -> Math.max(0, radius - thickness)).toList();
        if (width > 2 * thickness && height > 2 * thickness) {
            path.add(inner, thickness, width - thickness, height - thickness);
        }
        return path.outline(true);
    }

    /** Gathers the steps of an outline. */
    private static final class Path {
        private final StringBuilder steps = new StringBuilder();
        private final List<Double> points = new ArrayList<>();

        /** A rectangle from ({@code from}, {@code from}) to (right, bottom), clockwise. */
        void add(List<Double> radii, double from, double right, double bottom) {
            double topLeft = radii.get(0);
            step('m', from + topLeft, from);
            step('l', right - radii.get(1), from);
            corner(right, from, radii.get(1), 1, 0, 0, 1);
            step('l', right, bottom - radii.get(2));
            corner(right, bottom, radii.get(2), 0, 1, -1, 0);
            step('l', from + radii.get(3), bottom);
            corner(from, bottom, radii.get(3), -1, 0, 0, -1);
            step('l', from, from + topLeft);
            corner(from, from, topLeft, 0, -1, 1, 0);
            step('h');
        }

        /** Around (x, y), coming in the direction (dx, dy) and going on in (ex, ey). */
        private void corner(double x, double y, double radius, int dx, int dy, int ex, int ey) {
            if (radius > 0) {
                double near = radius * (1 - CIRCLE);
                step('c', x - dx * near, y - dy * near, x + ex * near, y + ey * near, x + ex * radius, y + ey * radius);
            }
        }

        private void step(char step, double... coordinates) {
            steps.append(step);
            for (double coordinate : coordinates) {
                points.add(coordinate);
            }
        }

        Outline outline(boolean isEvenOdd) {
            return new Outline(
                    steps.toString(),
                    points.stream().mapToDouble(Double::doubleValue).toArray(),
                    isEvenOdd);
        }
    }
}
