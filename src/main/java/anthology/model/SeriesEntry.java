package anthology.model;

import org.jspecify.annotations.Nullable;

/**
 * A post's place in a series.
 *
 * @param order the number the author gave the post in it, or null
 */
public record SeriesEntry(String name, @Nullable Integer order) {}
