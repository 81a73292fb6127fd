package anthology.css;

import anthology.model.Artwork;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Colours that pass into each other behind a box; CSS Images 3, 3.
 *
 * @param stops at least two; a null colour says where the middle is between those beside it
 * @param repeats whether the stops begin anew where they end
 */
public record Gradient(Geometry geometry, List<Stop> stops, boolean repeats) implements BackgroundImage {
    /** A colour and its place on the line, or ray, that colours change along. */
    record Stop(@Nullable Color color, @Nullable Length place) {}

    /** Along what the colours change. */
    interface Geometry {
        /** From where to where in a box of that size, pt. */
        Line line(double width, double height);
    }

    /**
     * @param unit pt that 100% are
     * @param reach pt within which the box has colours
     * @param radial whether it is a ray from the middle of circles
     * @param matrix a, b, c, d, e, f: from the line, which runs to the right, to the box, y downwards
     */
    record Line(double unit, double reach, boolean radial, double[] matrix) {}

    public Gradient {
        stops = List.copyOf(stops);
    }

    /**
     * What fills a box of that size, from its left upper corner.
     *
     * @param ground the colour behind it, which shows through, 0xRRGGBB
     * @param text the colour of text, 0xRRGGBB
     */
    public Artwork.Gradient paint(double width, double height, int ground, int text) {
        Line line = geometry.line(width, height);
        ColorRow row = ColorRow.of(stops, line.unit(), ground, text);
        if (repeats) {
            row = row.repeated(line.reach());
        }
        return line.radial() ? radial(line, row.from(0)) : linear(line, row);
    }

    private static Artwork.Gradient linear(Line line, ColorRow row) {
        double[] ends = {row.start(), 0, row.end(), 0};
        return new Artwork.Gradient(ends, row.offsets(), row.colors(), line.matrix());
    }

    private static Artwork.Gradient radial(Line line, ColorRow row) {
        double[] circles = {0, 0, row.start(), 0, 0, row.end()};
        return new Artwork.Gradient(circles, row.offsets(), row.colors(), line.matrix());
    }
}
