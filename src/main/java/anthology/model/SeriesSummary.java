package anthology.model;

import org.jspecify.annotations.Nullable;

/**
 * A line of the catalogue of series.
 *
 * @param name in the spelling that is used most
 * @param origin what makes these posts a series
 * @param first date of a post in it, or null when none has one
 * @param last date of a post in it, or null when none has one
 */
public record SeriesSummary(
        String name,
        SeriesEntry.Origin origin,
        int posts,
        @Nullable PostDate first,
        @Nullable PostDate last) {}
