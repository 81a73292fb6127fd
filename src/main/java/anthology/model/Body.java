package anthology.model;

/**
 * The text of a post below its header, as it was written.
 *
 * @param firstLine the line of the post's file on which {@code text} starts, from 1
 */
public record Body(Format format, String text, int firstLine) {

    /** How the text is to be understood. */
    public enum Format {
        MARKDOWN,
        HTML,
        /** Paragraphs with blank lines between them; no character means more than itself. */
        PLAIN
    }
}
