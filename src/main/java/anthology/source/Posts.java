package anthology.source;

import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.model.Post;
import anthology.model.Site;
import anthology.workspace.Workspace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entry of this package: finds the posts of a blog and reads them. */
public final class Posts {
    /** No post that a person wrote is larger; feeds and exports are not posts. */
    private static final long LARGEST_POST = 20_000_000;

    /** In this order; the first that recognises a file reads it. */
    private static final List<PostReader> READERS =
            List.of(new ScrapedTextReader(), new MarkdownReader(), new HtmlReader());

    private Posts() {}

    /**
     * Reads every post and the blog's configuration. Files are read in parallel; the result is the same however many
     * threads there are.
     *
     * @param postsFolder in the workspace, or null to look where posts usually are
     */
    public static Gathered gather(Workspace workspace, @Nullable String postsFolder, Diagnostics diagnostics) {
        PostsFolder folder;
        try {
            folder = postsFolder == null ? PostsFolder.find(workspace) : PostsFolder.named(workspace, postsFolder);
        } catch (IOException e) {
            if (workspace.isFolder("")) {
                diagnostics.report(
                        Code.POST_001,
                        null,
                        "the posts cannot be read: " + Workspace.reason(e),
                        "--posts names a folder in the workspace");
            } else {
                diagnostics.report(
                        Code.WORKSPACE_001,
                        null,
                        "the blog's folder does not exist or cannot be read",
                        "-C or --workspace names it");
            }
            return new Gathered(List.of(), Site.UNKNOWN, postsFolder == null ? "" : postsFolder);
        }
        folder.skipped()
                .forEach(skipped -> diagnostics.report(Code.POST_012, Location.of(skipped.path()), skipped.reason()));
        List<Post> posts = folder.files().parallelStream()
                .flatMap(path -> read(workspace, path, diagnostics).stream())
                .toList();
        if (posts.isEmpty()) {
            diagnostics.report(
                    Code.POST_001,
                    folder.folder().isEmpty() ? null : Location.of(folder.folder()),
                    "no post was found here",
                    "posts are .md files, or .txt files with a header or taken off a page; --posts names their folder");
        }
        return new Gathered(posts, SiteConfig.read(workspace, folder.folder(), diagnostics), folder.folder());
    }

    /**
     * Settles what becomes of the sentence that names the series: in the posts of a book it goes, which is reported, or
     * comes back.
     *
     * @param keep what the recipe wants kept; {@code series-sentence} is what matters here
     */
    public static List<Post> settleSeriesSentences(List<Post> selected, Set<String> keep, Diagnostics diagnostics) {
        boolean kept = keep.contains("series-sentence");
        List<Post> settled = new ArrayList<>();
        for (Post post : selected) {
            var cut = post.body().cut();
            if (cut != null && !kept) {
                diagnostics.report(
                        Code.POST_007,
                        new Location(post.path(), cut.line(), 0),
                        "the sentence '" + Characters.oneLine(cut.text()) + "' was taken out",
                        "'keep: [series-sentence]' in the recipe keeps it");
            }
            settled.add(
                    cut != null && kept
                            ? new Post(
                                    post.path(),
                                    post.slug(),
                                    post.header(),
                                    post.body().whole())
                            : post);
        }
        return settled;
    }

    static boolean isTaken(String extension) {
        return READERS.stream().anyMatch(reader -> reader.takes(extension));
    }

    private static List<Post> read(Workspace workspace, String path, Diagnostics diagnostics) {
        byte[] bytes;
        try {
            bytes = workspace.read(path, LARGEST_POST);
        } catch (IOException e) {
            diagnostics.report(Code.POST_005, Location.of(path), "this post cannot be read: " + Workspace.reason(e));
            return List.of();
        }
        SourceText source = SourceText.decode(path, bytes, diagnostics);
        String extension = source.extension();
        Optional<PostReader> reader = READERS.stream()
                .filter(candidate -> candidate.takes(extension) && candidate.recognises(source))
                .findFirst();
        return reader.isPresent() ? reader.get().read(source, diagnostics) : List.of();
    }
}
