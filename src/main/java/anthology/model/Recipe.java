package anthology.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one anthology is to be made: {@code styles/<name>/anthology.yaml}, or what the command line says in its place.
 * What is null is found out from the posts and the site.
 *
 * @param name of the recipe or of what was selected, as a slug: names the output files and, with the site, the book's
 *     identifier
 * @param style name of the style that dresses it
 * @param identifier a URN or URL, or null for a UUID of site and name
 * @param page a page size as CSS says it, such as {@code 5.5in 8.5in}, or null for what the style says
 * @param cover {@code generated}, {@code none}, or the name of an image in the recipe's folder
 * @param keep what is usually taken out of posts and is to stay: {@code series-sentence}
 */
public record Recipe(
        String name,
        String style,
        @Nullable String title,
        @Nullable String subtitle,
        List<Creator> creators,
        @Nullable String language,
        @Nullable String identifier,
        @Nullable String publisher,
        @Nullable String description,
        @Nullable String rights,
        Selector gather,
        Order order,
        @Nullable String page,
        String cover,
        @Nullable Collection collection,
        Set<String> keep) {

    /** What {@code cover} says for a cover drawn from title and author. */
    public static final String GENERATED_COVER = "generated";

    /** What {@code cover} says for a book without one. */
    public static final String NO_COVER = "none";

    /** The order of the chapters. */
    public enum Order {
        /** By date, as the posts were written. */
        DATE,
        /** By the numbers that posts have in the series, then by date. */
        SERIES
    }

    /**
     * The shelf on which the book is a volume.
     *
     * @param number the volume's number, or null
     */
    public record Collection(String name, @Nullable String number) {}

    public Recipe {
        creators = List.copyOf(creators);
        keep = Set.copyOf(keep);
    }

    /** This recipe with another cover. */
    public Recipe withCover(String picture) {
        return new Recipe(
                name,
                style,
                title,
                subtitle,
                creators,
                language,
                identifier,
                publisher,
                description,
                rights,
                gather,
                order,
                page,
                picture,
                collection,
                keep);
    }
}
