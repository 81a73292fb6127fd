package anthology.model;

/**
 * A picture of the book, once however often it is shown.
 *
 * @param href ASCII path inside the book, such as {@code images/garden.png}; what {@code img src} of the pages says
 * @param mediaType {@code image/jpeg}, {@code image/png}, {@code image/gif} or {@code image/svg+xml}
 * @param width in pixels, as it is to be shown
 * @param height in pixels, as it is to be shown
 * @param bytes the file, for screens
 * @param print its form for print
 */
public record Image(String href, String mediaType, int width, int height, Bytes bytes, Print print) {

    /** The printed form of a picture, made when it is asked for. */
    @FunctionalInterface
    public interface Print {
        /** What is never printed. */
        Print NONE = (width, height) -> {
            throw new IllegalStateException("a picture that is not for print");
        };

        /**
         * The picture in no more detail than is of use.
         *
         * @param width pixels that the place on the page can show
         * @param height pixels that the place on the page can show
         * @throws java.io.UncheckedIOException when it can no longer be read
         * @throws IllegalArgumentException when it cannot be printed; the message says why, as a clause
         */
        Artwork artwork(int width, int height);
    }
}
