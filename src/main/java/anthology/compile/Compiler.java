package anthology.compile;

import anthology.book.Assembler;
import anthology.book.ImageSource;
import anthology.book.MatterPictures;
import anthology.book.RemoteImages;
import anthology.book.Selection;
import anthology.book.Translations;
import anthology.code.CodeBlocks;
import anthology.compile.Dressing.Dressed;
import anthology.compile.Plan.Planned;
import anthology.compile.Result.Anthology;
import anthology.compile.Result.Made;
import anthology.content.ContentParser;
import anthology.diagnostic.Diagnostic;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Severity;
import anthology.model.Book;
import anthology.model.Element;
import anthology.model.Post;
import anthology.model.Progress;
import anthology.model.Recipe;
import anthology.model.SeriesSummary;
import anthology.model.Site;
import anthology.source.Gathered;
import anthology.source.Posts;
import anthology.workspace.DiskWorkspace;
import anthology.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The program: gathers the posts of a blog, selects those of an anthology, parses and assembles them into a book,
 * renders it in a style, and packs the edition as an EPUB and, typeset, as a PDF. Data goes one way, from each stage to
 * the next; what goes wrong is reported to the user and not thrown.
 */
public final class Compiler {
    private final Workspace workspace;
    private final Progress progress;
    private final ImageSource files;
    private final RemoteImages remote;

    /** A compiler that uses no network. */
    public Compiler(Workspace workspace, Progress progress) {
        this(workspace, progress, RemoteImages.NONE);
    }

    private Compiler(Workspace workspace, Progress progress, RemoteImages remote) {
        this.remote = remote;
        this.workspace = workspace;
        this.progress = progress;
        this.files = new WorkspaceImages(workspace);
    }

    /**
     * A compiler for a folder on disk.
     *
     * @param output where books go, relative to the folder or absolute
     */
    public static Compiler on(String folder, String output, Progress progress) {
        return new Compiler(DiskWorkspace.of(folder, output), progress);
    }

    /**
     * This compiler, with leave to get pictures from the network.
     *
     * @param cache the folder in which they are kept; it need not exist
     */
    public Compiler fetchingInto(String cache) {
        return new Compiler(workspace, progress, new FetchedImages(cache));
    }

    /** What would be in the books, in order. */
    public Result list(Request request) {
        return each(
                request,
                true,
                (planned, blog, diagnostics) -> new Anthology(
                        planned.recipe().name(),
                        new Shelf(blog, planned.recipe(), request).select(diagnostics),
                        0,
                        List.of()));
    }

    /** Everything but the writing of books. */
    public Result check(Request request) {
        return each(
                request, false, (planned, blog, diagnostics) -> compile(planned, blog, request, false, diagnostics));
    }

    /** The books. */
    public Result build(Request request) {
        return each(request, false, (planned, blog, diagnostics) -> compile(planned, blog, request, true, diagnostics));
    }

    /** One anthology, from the posts of the blog to its books; a fatal report of a stage ends it. */
    private Anthology compile(Planned planned, Gathered blog, Request request, boolean write, Diagnostics diagnostics) {
        Recipe recipe = planned.recipe();
        Shelf shelf = new Shelf(blog, recipe, request);
        List<Post> series = shelf.select(diagnostics);
        if (diagnostics.has(Severity.FATAL)) {
            return new Anthology(recipe.name(), series, 0, List.of());
        }
        Dressing dressing = new Dressing(workspace, request, planned, progress, diagnostics);
        Assembler assembler = new Assembler(recipe, blog.site(), files, remote, diagnostics);
        Map<Post, Element> bodies = parse(series, blog.site(), assembler.language(series), diagnostics);
        Book book = assembler.assemble(series, shelf.posts(), bodies::get, ContentParser::title, request.epoch());
        Dressed dressed =
                dressing.dress(book, taken -> new MatterPictures(files, remote, blog.site(), taken, diagnostics));
        if (dressed == null || diagnostics.has(Severity.FATAL)) {
            return new Anthology(recipe.name(), series, words(book), List.of());
        }
        List<Made> books = new Packing(workspace, request, write, progress, diagnostics).pack(recipe, book, dressed);
        return new Anthology(recipe.name(), series, words(book), books);
    }

    /** The bodies of the posts, parsed and their code coloured, in parallel. */
    private Map<Post, Element> parse(List<Post> series, Site site, String language, Diagnostics diagnostics) {
        ContentParser parser = new ContentParser(site);
        AtomicInteger done = new AtomicInteger();
        Map<Post, Element> bodies = new ConcurrentHashMap<>();
        series.parallelStream().forEach(post -> {
            String own = post.header().language();
            bodies.put(post, CodeBlocks.coloured(parser.parse(post, own == null ? language : own, diagnostics)));
            progress.at("parsing", done.incrementAndGet(), series.size());
        });
        return bodies;
    }

    private static int words(Book book) {
        return book.chapters().parallelStream()
                .mapToInt(chapter -> Words.count(chapter.body().text()))
                .sum();
    }

    /** Every series of the blog, in the language that was asked for. */
    private static List<SeriesSummary> series(Gathered blog, Request request) {
        List<Post> posts = new Translations(
                        blog.posts(), blog.works(), blog.site().language())
                .in(request.language(), request.language() != null)
                .posts();
        return Selection.catalogue(posts, blog.postsFolder());
    }

    /** Makes one anthology of a blog. */
    private interface Task {
        Anthology run(Planned planned, Gathered blog, Diagnostics diagnostics);
    }

    /**
     * Gathers the blog's posts and runs the task for each anthology that the request is for.
     *
     * @param catalogue whether to list the series of a whole blog
     */
    private Result each(Request request, boolean catalogue, Task task) {
        Diagnostics reading = new Diagnostics();
        Gathered blog = Posts.gather(workspace, request.postsFolder(), reading);
        List<Anthology> anthologies = new ArrayList<>();
        List<Diagnostics> reports = new ArrayList<>();
        if (!reading.has(Severity.FATAL)) {
            Diagnostics planning = new Diagnostics();
            reports.add(planning);
            for (Planned planned : new Plan(request, blog, workspace, planning).anthologies()) {
                Diagnostics own = new Diagnostics();
                anthologies.add(task.run(planned, blog, own));
                reports.add(own);
            }
        }
        boolean whole = request.name() == null && !request.selector().selects();
        reports.add(whole ? reading : Reports.concerning(anthologies, reading));
        List<Diagnostic> reported = Reports.together(reports);
        return new Result(
                anthologies,
                reported,
                Reports.excerpts(reported, workspace),
                blog.survey(),
                catalogue && whole ? series(blog, request) : List.of());
    }
}
