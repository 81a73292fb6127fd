package anthology.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The metadata block on top of a post, whatever its form was.
 *
 * @param title plain text; never empty
 * @param date null when the post has none
 * @param series the series the post says it belongs to, by header or by sentence
 * @param language a BCP 47 tag, or null
 * @param permalink path or URL of the post as its header states it, or null
 * @param aliases other paths and URLs under which the post was known
 * @param draft whether the post is marked as not yet published
 * @param translationKey what the translations of one post have in common, or null
 */
public record Header(
        String title,
        @Nullable PostDate date,
        @Nullable PostDate updated,
        List<String> authors,
        List<SeriesEntry> series,
        List<String> tags,
        List<String> categories,
        @Nullable String language,
        @Nullable String description,
        @Nullable String permalink,
        List<String> aliases,
        boolean draft,
        @Nullable String translationKey) {

    /** A header that says no more than the title. */
    public static Header titled(String title) {
        return new Header(
                title, null, null, List.of(), List.of(), List.of(), List.of(), null, null, null, List.of(), false,
                null);
    }

    public Header {
        authors = List.copyOf(authors);
        series = List.copyOf(series);
        tags = List.copyOf(tags);
        categories = List.copyOf(categories);
        aliases = List.copyOf(aliases);
    }

    /** This header, of a post in that language; null where it is not known. */
    public Header in(@Nullable String tag) {
        return new Header(
                title,
                date,
                updated,
                authors,
                series,
                tags,
                categories,
                tag,
                description,
                permalink,
                aliases,
                draft,
                translationKey);
    }
}
