package anthology.compile;

import anthology.book.Assembler;
import anthology.book.MatterPictures;
import anthology.book.RemoteImages;
import anthology.compile.Plan.Planned;
import anthology.content.ContentParser;
import anthology.diagnostic.Diagnostics;
import anthology.model.Book;
import anthology.model.Edition;
import anthology.model.Element;
import anthology.model.Post;
import anthology.model.Progress;
import anthology.source.Gathered;
import anthology.source.Posts;
import anthology.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The editions that a compiler would print, before they are typeset: for what measures the typesetter alone. */
public final class Editions {
    private Editions() {}

    /** One for each anthology that the request is for. */
    public static List<Edition> of(Workspace workspace, Request request) {
        Diagnostics diagnostics = new Diagnostics();
        Gathered blog = Posts.gather(workspace, request.postsFolder(), diagnostics);
        List<Edition> editions = new ArrayList<>();
        for (Planned planned : new Plan(request, blog, workspace, diagnostics).anthologies()) {
            editions.add(edition(workspace, request, planned, blog, diagnostics));
        }
        return editions;
    }

    private static Edition edition(
            Workspace workspace, Request request, Planned planned, Gathered blog, Diagnostics diagnostics) {
        Shelf shelf = new Shelf(blog, planned.recipe(), request);
        List<Post> series = shelf.select(diagnostics);
        WorkspaceImages images = new WorkspaceImages(workspace);
        Assembler assembler = new Assembler(planned.recipe(), blog.site(), images, RemoteImages.NONE, diagnostics);
        String language = assembler.language(series);
        ContentParser parser = new ContentParser(blog.site());
        Map<Post, Element> bodies = new HashMap<>();
        for (Post post : series) {
            String own = post.header().language();
            bodies.put(post, parser.parse(post, own == null ? language : own, diagnostics));
        }
        Book book = assembler.assemble(series, shelf.posts(), bodies::get, ContentParser::title, request.epoch());
        Dressing dressing = new Dressing(workspace, request, planned, Progress.NONE, diagnostics);
        return Objects.requireNonNull(dressing.dress(
                        book, taken -> new MatterPictures(images, RemoteImages.NONE, blog.site(), taken, diagnostics)))
                .edition();
    }
}
