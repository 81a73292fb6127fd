package anthology.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which posts belong in an anthology. What is null does not restrict; what is not null combines with "and".
 *
 * @param series name of a series; case, accents and punctuation aside
 * @param in a glob over the post's path relative to the posts' folder
 * @param titled a glob over the title
 * @param from first local date, inclusive
 * @param to last local date, inclusive
 * @param drafts whether drafts and unpublished posts come too
 * @param future whether posts dated after {@code today} come too
 */
public record Selector(
        @Nullable String series,
        @Nullable String tag,
        @Nullable String category,
        @Nullable String in,
        @Nullable String titled,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean drafts,
        boolean future) {
    public static final Selector ALL = new Selector(null, null, null, null, null, null, null, false, false);

    /** Whether it names something: drafts and future alone do not. */
    public boolean selects() {
        return series != null
                || tag != null
                || category != null
                || in != null
                || titled != null
                || from != null
                || to != null;
    }
}
