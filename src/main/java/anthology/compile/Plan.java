package anthology.compile;

import anthology.book.Selection;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Severity;
import anthology.model.Recipe;
import anthology.model.Selector;
import anthology.model.SeriesEntry;
import anthology.model.Site;
import anthology.model.Slug;
import anthology.source.Gathered;
import anthology.style.RecipeOverrides;
import anthology.style.RecipeReader;
import anthology.style.Styles;
import anthology.workspace.Workspace;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides which anthologies a request is for. */
final class Plan {
    /**
     * One of them.
     *
     * @param folder of the anthology in {@code styles/}, or null where the command line alone describes it
     */
    record Planned(Recipe recipe, @Nullable String folder) {}

    /** Characters, so that the file's name stays short enough for any system. */
    private static final int LONGEST_NAME = 80;

    private static final String UNNAMED = "anthology";

    private final Request request;
    private final Gathered blog;
    private final RecipeReader recipes;
    private final Diagnostics diagnostics;

    Plan(Request request, Gathered blog, Workspace workspace, Diagnostics diagnostics) {
        this.request = request;
        this.blog = blog;
        this.recipes = new RecipeReader(workspace, diagnostics);
        this.diagnostics = diagnostics;
    }

    /** None when the request cannot be met, which has then been reported. */
    List<Planned> anthologies() {
        RecipeOverrides overrides = new RecipeOverrides(
                request.title(),
                request.author(),
                request.style(),
                request.language(),
                request.order(),
                request.selector());
        return planned().stream()
                .map(planned -> new Planned(overrides.applyTo(planned.recipe()), planned.folder()))
                .toList();
    }

    private List<Planned> planned() {
        String name = request.name();
        if (name != null) {
            Recipe named = recipes.read(name);
            return named != null ? List.of(new Planned(named, name)) : broken() ? List.of() : seriesOf(name);
        }
        if (request.selector().selects()) {
            return List.of(selected(request.selector()));
        }
        List<Recipe> all = recipes.all();
        return all.isEmpty() && !broken()
                ? List.of(everything())
                : all.stream().map(recipe -> new Planned(recipe, recipe.name())).toList();
    }

    private boolean broken() {
        return diagnostics.has(Severity.FATAL);
    }

    private List<Planned> seriesOf(String word) {
        String series = Selection.seriesNamed(blog.posts(), blog.postsFolder(), word, diagnostics);
        if (series != null) {
            return List.of(selected(series(series)));
        }
        if (!broken()) {
            String known = Selection.catalogue(blog.posts(), blog.postsFolder()).stream()
                    .filter(summary -> summary.origin().compareTo(SeriesEntry.Origin.TITLE) <= 0)
                    .map(summary -> summary.name())
                    .limit(10)
                    .collect(Collectors.joining(", "));
            diagnostics.report(
                    Code.POST_002,
                    null,
                    "'" + word + "' is no anthology in styles/ and fits no series",
                    known.isEmpty() ? "no post here names a series; --tag and --in select too" : "there are: " + known);
        }
        return List.of();
    }

    private static Selector series(String name) {
        return new Selector(name, null, null, null, null, null, null, false, false);
    }

    /** An anthology without a folder: named and titled after what was selected. */
    private Planned selected(Selector selector) {
        String named = Stream.of(
                        selector.series(), selector.tag(), selector.category(), selector.titled(), selector.in())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        String span = Stream.of(selector.from(), selector.to())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining("-"));
        return withoutFolder(named == null ? span : named, selector.series(), selector);
    }

    private Planned everything() {
        Site site = blog.site();
        return withoutFolder(site.title() == null ? UNNAMED : site.title(), null, Selector.ALL);
    }

    private static Planned withoutFolder(String name, @Nullable String title, Selector selector) {
        String slug = Slug.inItsScript(name, LONGEST_NAME);
        Recipe recipe = new Recipe(
                slug.isEmpty() ? UNNAMED : slug,
                Styles.DEFAULT,
                title,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                selector,
                Recipe.Order.DATE,
                null,
                Recipe.GENERATED_COVER,
                null,
                Set.of());
        return new Planned(recipe, null);
    }
}
