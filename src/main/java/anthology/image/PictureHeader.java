package anthology.image;

/**
 * What the first bytes of a picture file say of it, whatever its kind.
 *
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param orientation of the EXIF tag, 1 to 8
 * @param isUsual whether books can take the file as it is, its size apart
 * @param inks how a picture is stored that is made of inks
 */
record PictureHeader(int width, int height, int orientation, boolean isUsual, Inks inks) {

    /** Four inks, and how they are stored. */
    enum Inks {
        /** There are none: the picture is made of light. */
        NONE,
        /** How much there is of each. */
        PLAIN,
        /** The light each lets through, as Adobe's programs store them. */
        INVERTED,
        /** As {@link #INVERTED}, the three coloured inks as luminance and two differences. */
        INVERTED_YCCK
    }

    static PictureHeader of(int width, int height, boolean isUsual) {
        return new PictureHeader(width, height, 1, isUsual, Inks.NONE);
    }

    static PictureHeader of(JpegHeader jpeg) {
        Inks inks = jpeg.components() != 4
                ? Inks.NONE
                : !jpeg.isAdobe() ? Inks.PLAIN : jpeg.transform() == 2 ? Inks.INVERTED_YCCK : Inks.INVERTED;
        return new PictureHeader(jpeg.width(), jpeg.height(), jpeg.orientation(), jpeg.isUsual(), inks);
    }

    static PictureHeader of(WebpHeader webp) {
        return new PictureHeader(webp.width(), webp.height(), webp.orientation(), false, Inks.NONE);
    }

    static PictureHeader of(GifHeader gif) {
        return of(gif.width(), gif.height(), true);
    }

    long pixels() {
        return (long) width * height;
    }
}
