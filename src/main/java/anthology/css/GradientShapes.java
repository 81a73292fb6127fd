package anthology.css;

import anthology.css.Gradient.Geometry;
import anthology.css.Gradient.Line;
import org.jspecify.annotations.Nullable;

/** Along what the colours of gradients change. */
final class GradientShapes {
    /** A radius of nothing counts as this, pt; CSS Images 3, 3.2.3. */
    private static final double LEAST = 0.001;

    private GradientShapes() {}

    /**
     * A line through the middle of the box; CSS Images 3, 3.1.1.
     *
     * @param angle clockwise from upwards, unless it leads to a corner
     * @param across -1 for a corner at the left, 1 for one at the right, 0 for none
     * @param down -1 for a corner at the top, 1 for one at the bottom, 0 for none
     */
    record Linear(double angle, int across, int down) implements Geometry {
        @Override
        public Line line(double width, double height) {
            double dx = across == 0 ? Math.sin(angle) : across * height;
            double dy = across == 0 ? -Math.cos(angle) : down * width;
            double norm = Math.max(LEAST, Math.hypot(dx, dy));
            dx /= norm;
            dy /= norm;
            double length = Math.max(LEAST, Math.abs(width * dx) + Math.abs(height * dy));
            double[] matrix = {dx, dy, -dy, dx, width / 2 - dx * length / 2, height / 2 - dy * length / 2};
            return new Line(length, length, false, matrix);
        }
    }

    /** How far a ray reaches. */
    enum Extent {
        CLOSEST_SIDE,
        FARTHEST_SIDE,
        CLOSEST_CORNER,
        FARTHEST_CORNER
    }

    /**
     * Circles or ellipses about a point; CSS Images 3, 3.2.1.
     *
     * @param across radius to the side, or null where the extent says it
     * @param down radius downwards, or null likewise
     */
    record Radial(
            boolean circle,
            Extent extent,
            @Nullable Length across,
            @Nullable Length down,
            Length x,
            Length y) implements Geometry {
        @Override
        public Line line(double width, double height) {
            double cx = x.resolve(width);
            double cy = y.resolve(height);
            double[] radii = across != null && down != null
                    ? new double[] {across.resolve(width), down.resolve(height)}
                    : radii(cx, cy, width, height);
            double rx = Math.max(LEAST, radii[0]);
            double ry = circle ? rx : Math.max(LEAST, radii[1]);
            double flat = ry / rx;
            double farX = Math.max(Math.abs(cx), Math.abs(width - cx));
            double farY = Math.max(Math.abs(cy), Math.abs(height - cy));
            double[] matrix = {1, 0, 0, flat, cx, cy};
            return new Line(rx, Math.hypot(farX, farY / flat), true, matrix);
        }

        private double[] radii(double cx, double cy, double width, double height) {
            double left = Math.abs(cx);
            double right = Math.abs(width - cx);
            double top = Math.abs(cy);
            double bottom = Math.abs(height - cy);
            boolean near = extent == Extent.CLOSEST_SIDE || extent == Extent.CLOSEST_CORNER;
            boolean corner = extent == Extent.CLOSEST_CORNER || extent == Extent.FARTHEST_CORNER;
            double across = near ? Math.min(left, right) : Math.max(left, right);
            double down = near ? Math.min(top, bottom) : Math.max(top, bottom);
            if (circle) {
                double side = near ? Math.min(across, down) : Math.max(across, down);
                double radius = corner ? Math.hypot(across, down) : side;
                return new double[] {radius, radius};
            }
            double scale = corner ? Math.sqrt(2) : 1;
            return new double[] {across * scale, down * scale};
        }
    }
}
