package anthology.image;

/**
 * What the first bytes of a picture file say of it.
 *
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param orientation of the EXIF tag, 1 to 8
 * @param asIs whether books can take the file as it is, its size apart
 * @param channels of a JPEG: 1, 3 or 4; of others 0
 * @param inverted whether a JPEG of four channels stores ink as light, as Adobe's do
 * @param ycck whether a JPEG of four channels is stored as YCCK
 */
record PictureHeader(
        int width, int height, int orientation, boolean asIs, int channels, boolean inverted, boolean ycck) {

    static PictureHeader plain(int width, int height, boolean asIs) {
        return new PictureHeader(width, height, 1, asIs, 0, false, false);
    }

    long pixels() {
        return (long) width * height;
    }

    /** Whether width and height change places when the picture is shown. */
    boolean isTurned() {
        return orientation >= 5;
    }
}
