package anthology.compile;

import anthology.book.MatterPictures;
import anthology.code.CodeBlocks;
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
import anthology.model.Progress;
import anthology.model.Recipe;
import anthology.model.Style;
import anthology.style.Styles;
import anthology.template.Renderer;
import anthology.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Dresses a book: finds its style, its cover and the texts that stand around its chapters, and renders it. */
final class Dressing {
    private final Workspace workspace;
    private final Request request;
    private final Planned planned;
    private final Progress progress;
    private final Diagnostics diagnostics;
    private final CompletableFuture<@Nullable Wardrobe> wardrobe;

    /**
     * What renders in a style.
     *
     * @param faces of the printed book
     * @param embedded what tells which fonts an EPUB has to carry, or null when none is to be made
     */
    private record Wardrobe(
            Renderer renderer,
            List<FontFile> faces,
            @Nullable FontsInUse embedded) {}

    /** A rendered book, with the fonts that it has to carry as an EPUB. */
    record Dressed(Edition edition, List<FontFile> fonts) {}

    /** Begins at once to find the style, while the book is still being assembled. */
    Dressing(Workspace workspace, Request request, Planned planned, Progress progress, Diagnostics diagnostics) {
        this.workspace = workspace;
        this.request = request;
        this.planned = planned;
        this.progress = progress;
        this.diagnostics = diagnostics;
        this.wardrobe = CompletableFuture.supplyAsync(this::wardrobe);
    }

    private @Nullable Wardrobe wardrobe() {
        Recipe recipe = planned.recipe();
        Style style = new Styles(workspace, diagnostics).load(recipe.style(), planned.folder());
        return style == null
                ? null
                : new Wardrobe(
                        new Renderer(
                                style.withPage(recipe.page()).withImages(fit(style.images(), diagnostics)),
                                progress,
                                diagnostics),
                        FontsInUse.inPrint(style.stylesheets(), style.fonts()),
                        request.formats().contains(Format.EPUB) ? new FontsInUse(style.stylesheets()) : null);
    }

    /** The pictures of a style, under the names that its sheets and templates know. */
    private static List<Image> fit(List<Image> images, Diagnostics diagnostics) {
        List<Image> fit = new ArrayList<>();
        for (Image image : images) {
            switch (Images.inspect(image.bytes())) {
                case Picture.Usable usable -> fit.add(usable.at(image.href()));
                case Picture.Refused refused ->
                    diagnostics.report(
                            refused.code(), null, "the style's picture " + image.href() + " " + refused.reason());
            }
        }
        return fit;
    }

    /**
     * The edition; null when the style cannot be loaded, which has then been reported.
     *
     * @param pictures finds those of the style's texts, in a book that has these already
     */
    @Nullable
    Dressed dress(Book book, Function<List<Image>, MatterPictures> pictures) {
        Wardrobe worn = wardrobe.join();
        if (worn == null) {
            return null;
        }
        MatterPictures found = pictures.apply(book.images());
        Edition edition = worn.renderer()
                .render(
                        book,
                        file -> matter(file, book, found),
                        FontsInUse.withFormulas(worn.faces(), book),
                        cover(book))
                .withMore(found.all());
        return new Dressed(
                edition, worn.embedded() == null ? List.of() : worn.embedded().inEpub(edition));
    }

    /** A text of the style, parsed as if it were a post without a header. */
    private Element matter(Style.File file, Book book, MatterPictures pictures) {
        Body body = new Body(Body.Format.MARKDOWN, file.text(), 1);
        Post post = new Post(file.path(), "", Header.titled(""), body);
        Element text = new ContentParser().parse(post, book.metadata().language(), diagnostics);
        return pictures.shown(post, CodeBlocks.coloured(text));
    }

    /** The picture for the cover: drawn, or the recipe's own; only an EPUB has one. */
    private @Nullable Image cover(Book book) {
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
        return new Image(
                "images/cover.jpg",
                "image/jpeg",
                CoverArtist.WIDTH,
                CoverArtist.HEIGHT,
                picture::join,
                Image.Print.NONE);
    }

    private @Nullable Image own(String path) {
        return switch (Images.inspect(workspace.bytes(path))) {
            case Picture.Usable usable -> {
                String extension = usable.mediaType().equals("image/png") ? "png" : "jpg";
                yield usable.at("images/cover." + extension);
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
