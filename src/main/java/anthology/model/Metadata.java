package anthology.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a book in both of its files. Nothing here depends on the machine or the moment of the build, but for
 * {@code modified} where the environment sets it.
 *
 * @param language a BCP 47 tag
 * @param direction {@code ltr} or {@code rtl}
 * @param identifier a URN or URL, the same in EPUB and PDF
 * @param date of the newest post, or null
 * @param modified whole seconds
 * @param source the blog's address, or null
 */
public record Metadata(
        String title,
        @Nullable String subtitle,
        List<Creator> creators,
        String language,
        String direction,
        String identifier,
        @Nullable LocalDate date,
        Instant modified,
        @Nullable String publisher,
        @Nullable String description,
        @Nullable String rights,
        @Nullable String source,
        List<String> subjects,
        Recipe.@Nullable Collection collection) {

    public Metadata {
        creators = List.copyOf(creators);
        subjects = List.copyOf(subjects);
    }
}
