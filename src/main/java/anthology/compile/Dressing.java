package anthology.compile;

import anthology.compile.Plan.Planned;
import anthology.compile.Request.Format;
import anthology.content.ContentParser;
import anthology.cover.CoverArtist;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.font.Fonts;
import anthology.image.Images;
import anthology.image.Picture;
import anthology.model.Body;
import anthology.model.Book;
import anthology.model.Creator;
import anthology.model.Edition;
import anthology.model.Element;
import anthology.model.FontFile;
import anthology.model.Header;
import anthology.model.Image;
import anthology.model.Metadata;
import anthology.model.Post;
import anthology.model.Recipe;
import anthology.model.Style;
import anthology.style.Styles;
import anthology.template.Renderer;
import anthology.workspace.Workspace;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Dresses a book: finds its style, its cover and the texts that stand around its chapters, and renders it. */
final class Dressing {
    private final Workspace workspace;
    private final Request request;
    private final Diagnostics diagnostics;

    Dressing(Workspace workspace, Request request, Diagnostics diagnostics) {
        this.workspace = workspace;
        this.request = request;
        this.diagnostics = diagnostics;
    }

    /** The edition; null when the style cannot be loaded, which has then been reported. */
    @Nullable
    Edition dress(Planned planned, Book book) {
        Recipe recipe = planned.recipe();
        Style style = new Styles(workspace, diagnostics).load(recipe.style(), planned.folder());
        if (style == null) {
            return null;
        }
        Style paged = style.withPage(recipe.page());
        List<FontFile> faces = FontsInUse.inPrint(style.stylesheets(), style.fonts());
        return new Renderer(paged, diagnostics).render(book, file -> matter(file, book), faces, cover(planned, book));
    }

    /** A text of the style, parsed as if it were a post without a header. */
    private Element matter(Style.File file, Book book) {
        Header header = new Header(
                "", null, null, List.of(), List.of(), List.of(), List.of(), null, null, null, List.of(), false);
        Body body = new Body(Body.Format.MARKDOWN, file.text(), 1);
        return new ContentParser()
                .parse(new Post(file.path(), "", header, body), book.metadata().language(), diagnostics);
    }

    /** The picture for the cover: drawn, or the recipe's own; only an EPUB has one. */
    private @Nullable Image cover(Planned planned, Book book) {
        Recipe recipe = planned.recipe();
        if (recipe.cover().equals(Recipe.NO_COVER) || !request.formats().contains(Format.EPUB)) {
            return null;
        }
        return recipe.cover().equals(Recipe.GENERATED_COVER) || planned.folder() == null
                ? drawn(book.metadata())
                : own(Styles.FOLDER + "/" + planned.folder() + "/" + recipe.cover());
    }

    /** Drawn while the pages are rendered; whoever writes it waits for it. */
    private Image drawn(Metadata about) {
        String authors = about.creators().stream()
                .filter(creator -> creator.role().equals("aut"))
                .map(Creator::name)
                .collect(Collectors.joining(", "));
        CoverArtist artist = new CoverArtist(Fonts.of(List.of(), diagnostics));
        CompletableFuture<byte[]> picture = CompletableFuture.supplyAsync(() ->
                artist.draw(about.title(), about.subtitle(), authors.isEmpty() ? null : authors, about.language()));
        return new Image("images/cover.jpg", "image/jpeg", CoverArtist.WIDTH, CoverArtist.HEIGHT, picture::join);
    }

    private @Nullable Image own(String path) {
        return switch (Images.inspect(workspace.bytes(path))) {
            case Picture.Usable usable -> {
                String extension = usable.mediaType().equals("image/png") ? "png" : "jpg";
                yield new Image(
                        "images/cover." + extension,
                        usable.mediaType(),
                        usable.width(),
                        usable.height(),
                        usable.bytes());
            }
            case Picture.Refused refused -> {
                diagnostics.report(
                        refused.code(),
                        Location.of(path),
                        "the cover " + refused.reason() + "; the book is made without it",
                        "'cover: generated' draws one");
                yield null;
            }
        };
    }
}
