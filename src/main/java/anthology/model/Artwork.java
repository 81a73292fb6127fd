package anthology.model;

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
     * Opaque rows, filtered and deflated as in a PNG file that is not interlaced.
     *
     * @param components of a pixel, as stored: 1 for grey or an index into the palette, 3 for colour
     * @param depth bits of a component
     * @param palette RGB triples, empty where the components are colours themselves
     */
    record Rows(int width, int height, int components, int depth, byte[] palette, byte[] profile, byte[] deflated)
            implements Artwork {}

    /**
     * Samples of eight bits.
     *
     * @param components of a pixel: 1 for grey, 3 for colour
     * @param alpha a byte a pixel, empty for an opaque picture
     */
    record Samples(int width, int height, int components, byte[] profile, byte[] color, byte[] alpha)
            implements Artwork {}
}
