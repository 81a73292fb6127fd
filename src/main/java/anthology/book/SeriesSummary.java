package anthology.book;

import anthology.model.PostDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the catalogue of series.
 *
 * @param name in the spelling that is used most
 * @param first date of a post in it, or null when none has one
 * @param last date of a post in it, or null when none has one
 */
public record SeriesSummary(
        String name,
        int posts,
        @Nullable PostDate first,
        @Nullable PostDate last) {}
