package anthology.model;

import java.util.List;

/**
 * A picture in the form that print takes: what a page description language can hold without knowing of file formats.
 * Arrays are not copied and not written to. A profile is an ICC colour profile as the picture's file brought it along,
 * empty without one: colours are then sRGB.
 */
public sealed interface Artwork {
    /** Pixels in a row. */
    int width();

    /** Rows. */
    int height();

    /**
     * A JPEG file, baseline, extended or progressive.
     *
     * @param components of a pixel: 1 for grey, 3 for colour
     */
    record Jpeg(int width, int height, int components, byte[] profile, byte[] file) implements Artwork {}

    /**
     * Rows of pixels, filtered and deflated as in a PNG file that is not interlaced.
     *
     * @param components of a pixel, as stored: 1 for grey or an index into the palette, 3 for colour
     * @param depth bits of a component
     * @param palette RGB triples, empty where the components are colours themselves
     * @param mask how opaque the pixels are, in rows of eight bits a pixel, filtered and deflated too; empty for an opaque
     *     picture
     */
    record Rows(
            int width,
            int height,
            int components,
            int depth,
            byte[] palette,
            byte[] profile,
            byte[] deflated,
            byte[] mask)
            implements Artwork {}

    /**
     * Shapes filled one over the other, in px from the top left corner.
     *
     * @param marks in the order in which they are painted
     */
    record Drawing(int width, int height, List<Mark> marks) implements Artwork {
        public Drawing {
            marks = List.copyOf(marks);
        }
    }

    /**
     * A filled shape.
     *
     * @param paint what it is filled with
     * @param opacity 0 to 1
     * @param clips shapes outside of which nothing is painted
     */
    record Mark(Outline outline, Paint paint, double opacity, List<Outline> clips) {
        public Mark {
            clips = List.copyOf(clips);
        }
    }

    /** What a shape is filled with. */
    sealed interface Paint {}

    /** @param rgb 0xRRGGBB */
    record Plain(int rgb) implements Paint {}

    /**
     * Colours that pass into each other, along a line or between two circles; the first and the last go on for ever.
     *
     * @param coordinates x and y of the start and of the end; for circles x, y and radius of each
     * @param offsets of the colours between start and end, from 0 to 1, rising
     * @param colors 0xRRGGBB
     * @param matrix a, b, c, d, e, f: from its own coordinates to those of the drawing
     */
    record Gradient(double[] coordinates, double[] offsets, int[] colors, double[] matrix) implements Paint {}

    /**
     * Lines and cubic curves.
     *
     * @param steps {@code m} and {@code l} with one point each, {@code c} with three, {@code h} with none: the operators of
     *     a page description
     * @param points x and y in turn
     * @param isEvenOdd whether what is inside is told by the even-odd rule, and not by the nonzero winding rule
     */
    record Outline(String steps, double[] points, boolean isEvenOdd) {}
}
