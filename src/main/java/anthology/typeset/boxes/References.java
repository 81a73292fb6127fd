package anthology.typeset.boxes;

/** What other places of the book say, for {@code target-counter()} and {@code target-text()}; CSS GCPM 3. */
public interface References {
    /** The folio of a destination, as printed, or "" while it is not known. */
    String folio(String destination);

    /** The text of a destination's element, or "" where there is none. */
    String text(String destination);
}
