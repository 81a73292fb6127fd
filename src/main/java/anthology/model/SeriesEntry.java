package anthology.model;

import org.jspecify.annotations.Nullable;

/**
 * A post's place in a series.
 *
 * @param order the number the author gave the post in it, or null
 */
public record SeriesEntry(String name, @Nullable Integer order, Origin origin) {
    public SeriesEntry(String name, @Nullable Integer order) {
        this(name, order, Origin.HEADER);
    }

    /** What makes posts a series; the surest first. */
    public enum Origin {
        HEADER("named in headers"),
        SENTENCE("named in a sentence"),
        TITLE("named in titles"),
        FOLDER("in one folder"),
        CATEGORY("a category"),
        TAG("a tag");

        private final String words;

        Origin(String words) {
            this.words = words;
        }

        /** Whether posts say it themselves, in a header, a sentence or a title. */
        public boolean isSaid() {
            return compareTo(TITLE) <= 0;
        }

        /** As a user reads it. */
        public String words() {
            return words;
        }
    }
}
