package anthology.model;

/**
 * A picture of the book, once however often it is shown.
 *
 * @param href ASCII path inside the book, such as {@code images/garden.png}; what {@code img src} of the pages says
 * @param mediaType {@code image/jpeg}, {@code image/png}, {@code image/gif} or {@code image/svg+xml}
 * @param width in pixels, as it is to be shown
 * @param height in pixels, as it is to be shown
 */
public record Image(String href, String mediaType, int width, int height, Bytes bytes) {}
