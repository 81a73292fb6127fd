package anthology.compile;

import anthology.model.Recipe;
import anthology.model.Selector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a user asks for. Everything that comes from the machine (the day, the environment, the clock) is in here; no
 * stage asks for it itself.
 *
 * @param name a recipe, or a word that fits one series; null for the selector's posts, or for every anthology
 * @param postsFolder where the posts lie, or null to find it
 * @param output folder of the books, relative to the workspace or absolute
 * @param style that takes the place of the recipe's, or null
 * @param title of the book, or null
 * @param author of the book, or null
 * @param language of the posts and the book, a BCP 47 tag, or null for the recipe's or the site's
 * @param order of the chapters, or null for the recipe's
 * @param today posts dated later are future ones
 * @param epoch the moment that stands for the build (SOURCE_DATE_EPOCH), or null
 * @param nanoTime for measuring how long a book takes
 */
public record Request(
        @Nullable String name,
        @Nullable String postsFolder,
        Selector selector,
        Set<Format> formats,
        String output,
        @Nullable String style,
        @Nullable String title,
        @Nullable String author,
        @Nullable String language,
        Recipe.@Nullable Order order,
        LocalDate today,
        @Nullable Instant epoch,
        LongSupplier nanoTime) {

    public Request {
        formats = Set.copyOf(formats);
    }

    /** The kinds of books there are. */
    public enum Format {
        EPUB,
        PDF;

        /** Of the file's name, and as users write it. */
        public String extension() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
