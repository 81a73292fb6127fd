package anthology.image;

import anthology.model.Artwork.Gradient;
import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.MultipleGradientPaint;
import java.awt.MultipleGradientPaint.CycleMethod;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import org.jspecify.annotations.Nullable;

/** Gradients of drawings as print has them. */
final class Gradients {
    private Gradients() {}

    /**
     * The gradient, or null where print has none like it: one that repeats itself, or that is more transparent here than
     * there.
     *
     * @param transform of the shape that it fills
     */
    static @Nullable Gradient of(Paint paint, AffineTransform transform) {
        double[] coordinates =
                switch (paint) {
                    case LinearGradientPaint line -> line(line.getStartPoint(), line.getEndPoint());
                    case RadialGradientPaint circles -> circles(circles);
                    default -> new double[0];
                };
        if (coordinates.length == 0
                || !(paint instanceof MultipleGradientPaint gradient)
                || gradient.getCycleMethod() != CycleMethod.NO_CYCLE
                || !isEvenlyOpaque(gradient.getColors())) {
            return null;
        }
        AffineTransform whole = new AffineTransform(transform);
        whole.concatenate(gradient.getTransform());
        double[] matrix = new double[6];
        whole.getMatrix(matrix);
        float[] fractions = gradient.getFractions();
        double[] offsets = new double[fractions.length];
        int[] colors = new int[fractions.length];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = fractions[i];
            colors[i] = gradient.getColors()[i].getRGB() & 0xFFFFFF;
        }
        return new Gradient(coordinates, offsets, colors, matrix);
    }

    /** The opacity of a gradient that {@link #of} takes, 0 to 1. */
    static double opacity(Paint paint) {
        return paint instanceof MultipleGradientPaint gradient ? gradient.getColors()[0].getAlpha() / 255.0 : 1;
    }

    private static double[] line(Point2D start, Point2D end) {
        return new double[] {start.getX(), start.getY(), end.getX(), end.getY()};
    }

    private static double[] circles(RadialGradientPaint paint) {
        Point2D focus = paint.getFocusPoint();
        Point2D centre = paint.getCenterPoint();
        return new double[] {focus.getX(), focus.getY(), 0, centre.getX(), centre.getY(), paint.getRadius()};
    }

    private static boolean isEvenlyOpaque(Color[] colors) {
        for (Color color : colors) {
            if (color.getAlpha() != colors[0].getAlpha()) {
                return false;
            }
        }
        return true;
    }
}
