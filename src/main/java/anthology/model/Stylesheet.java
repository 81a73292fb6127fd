package anthology.model;

/**
 * A stylesheet of the chain of styles; later ones win.
 *
 * @param path as users see it in diagnostics: {@code styles/ishiguro/book.css}
 */
public record Stylesheet(String path, String text, Media media) {
    /** Which of the two books a stylesheet dresses. */
    public enum Media {
        BOOK,
        EPUB,
        PRINT
    }
}
