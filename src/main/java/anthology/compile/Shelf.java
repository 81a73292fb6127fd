package anthology.compile;

import anthology.book.Selection;
import anthology.book.Translations;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.model.Post;
import anthology.model.Recipe;
import anthology.source.Gathered;
import anthology.source.SeriesSentences;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A blog in one language: what an anthology can take from. */
final class Shelf {
    private final Gathered blog;
    private final Recipe recipe;
    private final Request request;
    private final Translations.Choice choice;

    Shelf(Gathered blog, Recipe recipe, Request request) {
        this.blog = blog;
        this.recipe = recipe;
        this.request = request;
        // a recipe's language is that of the book; only who asks for it on the command line wants no other
        this.choice = new Translations(blog.posts(), blog.works(), blog.site().language())
                .in(recipe.language(), request.language() != null);
    }

    /** Each post once. */
    List<Post> posts() {
        return choice.posts();
    }

    /** The posts of the anthology, in its order. */
    List<Post> select(Diagnostics diagnostics) {
        List<Post> series = select(choice.posts(), diagnostics);
        reportTranslations(series, diagnostics);
        return SeriesSentences.settle(series, recipe.keep(), diagnostics);
    }

    private List<Post> select(List<Post> posts, Diagnostics diagnostics) {
        return Selection.select(
                posts, blog.postsFolder(), recipe.gather(), recipe.order(), request.today(), diagnostics);
    }

    private void reportTranslations(List<Post> series, Diagnostics diagnostics) {
        long translated = series.stream()
                .filter(post -> blog.works().containsKey(post.path()))
                .count();
        if (translated > 0 && request.language() == null) {
            String languages = blog.posts().stream()
                    .filter(post -> blog.works().containsKey(post.path()))
                    .map(post -> post.header().language() == null
                            ? blog.site().language()
                            : post.header().language())
                    .map(language -> language == null ? "unnamed" : language)
                    .collect(Collectors.toCollection(TreeSet::new))
                    .stream()
                    .collect(Collectors.joining(", "));
            diagnostics.report(
                    Code.POST_014,
                    null,
                    translated + (translated == 1 ? " post is" : " posts are") + " there in several languages ("
                            + languages + "); one of each was taken",
                    "--language says which");
        }
        int elsewhere = select(choice.elsewhere(), new Diagnostics()).size();
        if (elsewhere > 0) {
            diagnostics.report(
                    Code.POST_014,
                    null,
                    elsewhere + (elsewhere == 1 ? " post is" : " posts are") + " there only in another language than "
                            + request.language(),
                    "without --language they are taken too");
        }
    }
}
