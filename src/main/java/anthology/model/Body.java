package anthology.model;

import org.jspecify.annotations.Nullable;

/**
 * The text of a post below its header, as it was written.
 *
 * @param text without the sentence in {@code cut}
 * @param firstLine the line of the post's file on which {@code text} starts, from 1
 * @param cut the sentence that says to which series the post belongs, or null where there is none
 */
public record Body(
        Format format, String text, int firstLine, @Nullable Cut cut) {
    public Body(Format format, String text, int firstLine) {
        this(format, text, firstLine, null);
    }

    /** This body with the sentence back in its place. */
    public Body whole() {
        return cut == null
                ? this
                : new Body(
                        format, text.substring(0, cut.offset) + cut.text + text.substring(cut.offset), firstLine, null);
    }

    /**
     * A passage that was taken out.
     *
     * @param offset where in the text that is left it stood
     * @param line of the post's file, from 1
     */
    public record Cut(String text, int offset, int line) {}

    /** How the text is to be understood. */
    public enum Format {
        MARKDOWN,
        HTML,
        /** Paragraphs with blank lines between them; no character means more than itself. */
        PLAIN
    }
}
