package anthology.style;

import anthology.model.Creator;
import anthology.model.Recipe;
import anthology.model.Selector;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says over a recipe; null says nothing.
 *
 * @param author one name
 */
public record RecipeOverrides(
        @Nullable String title,
        @Nullable String author,
        @Nullable String style,
        @Nullable String language,
        Recipe.@Nullable Order order,
        Selector selector) {
    public static final RecipeOverrides NONE = new RecipeOverrides(null, null, null, null, null, Selector.ALL);

    /**
     * The recipe as it is to be made. Selectors combine: what both say is narrowed to the later first and the earlier
     * last day; of two words for the same thing the command line's counts.
     */
    public Recipe applyTo(Recipe recipe) {
        return new Recipe(
                recipe.name(),
                or(style, recipe.style()),
                title == null ? recipe.title() : title,
                recipe.subtitle(),
                author == null ? recipe.creators() : List.of(Creator.author(author)),
                language == null ? recipe.language() : language,
                recipe.identifier(),
                recipe.publisher(),
                recipe.description(),
                recipe.rights(),
                combined(recipe.gather(), selector),
                order == null ? recipe.order() : order,
                recipe.page(),
                recipe.cover(),
                recipe.collection(),
                recipe.keep());
    }

    private static Selector combined(Selector recipe, Selector line) {
        return new Selector(
                line.series() == null ? recipe.series() : line.series(),
                line.tag() == null ? recipe.tag() : line.tag(),
                line.category() == null ? recipe.category() : line.category(),
                line.in() == null ? recipe.in() : line.in(),
                line.titled() == null ? recipe.titled() : line.titled(),
                later(recipe.from(), line.from()),
                earlier(recipe.to(), line.to()),
                recipe.drafts() || line.drafts(),
                recipe.future() || line.future());
    }

    private static String or(@Nullable String first, String second) {
        return first == null ? second : first;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || (b != null && b.isAfter(a)) ? b : a;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || (b != null && b.isBefore(a)) ? b : a;
    }
}
