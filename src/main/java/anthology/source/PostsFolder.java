package anthology.source;

import anthology.workspace.Workspace;
import anthology.workspace.Workspace.Listing;
import anthology.workspace.Workspace.Skipped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the posts lie, and which files may be some.
 *
 * @param folder in the workspace; empty for the workspace itself
 * @param files that may be posts, by path
 */
record PostsFolder(String folder, List<String> files, List<Skipped> skipped) {
    /** In this order; the first that holds a file that may be a post is the one. */
    private static final List<String> USUAL = List.of(
            "posts",
            "_posts",
            "source/_posts",
            "src/_posts",
            "content/posts",
            "content/post",
            "content/blog",
            "src/content/posts",
            "src/content/blog",
            "src/posts",
            "data/blog",
            "blog/_posts",
            "docs/_posts",
            "content",
            "src/content",
            "src/blog",
            "blog");

    /** Names that repositories give to files about themselves, without extension. */
    private static final Set<String> ABOUT_THE_REPOSITORY = Set.of(
            "readme",
            "license",
            "licence",
            "unlicense",
            "contributing",
            "changelog",
            "changes",
            "history",
            "authors",
            "notice",
            "security",
            "code_of_conduct",
            "support",
            "governance",
            "missing_blobs",
            "404");

    /** Folders of site generators that hold no posts, at the top of the workspace. */
    private static final Set<String> NEVER_POSTS = Set.of(
            "styles",
            "themes",
            "layouts",
            "_layouts",
            "_includes",
            "includes",
            "_data",
            "_sass",
            "_site",
            "public",
            "static",
            "assets",
            "archetypes",
            "scaffolds",
            "templates");

    /** The folder that the user names, or the file alone. */
    static PostsFolder named(Workspace workspace, String name) throws IOException {
        String path = Stream.of(name.split("/"))
                .filter(part -> !part.isEmpty() && !part.equals("."))
                .reduce((a, b) -> a + "/" + b)
                .orElse("");
        if (name.startsWith("/")) {
            path = "/" + path; // the workspace refuses it
        }
        if (workspace.isFile(path)) {
            int slash = path.lastIndexOf('/');
            return new PostsFolder(slash < 0 ? "" : path.substring(0, slash), List.of(path), List.of());
        }
        return path.isEmpty() ? whole(workspace) : of(workspace, path);
    }

    /** The first usual folder with posts, else the workspace. */
    static PostsFolder find(Workspace workspace) throws IOException {
        for (String usual : USUAL) {
            if (workspace.isFolder(usual)) {
                PostsFolder found = of(workspace, usual);
                if (!found.files.isEmpty()) {
                    return found;
                }
            }
        }
        return whole(workspace);
    }

    private static PostsFolder of(Workspace workspace, String folder) throws IOException {
        Listing listing = workspace.list(folder);
        List<String> files = new ArrayList<>(listing.files());
        List<Skipped> skipped = new ArrayList<>(listing.skipped());
        // drafts lie beside posts
        if (folder.equals("_posts") || folder.endsWith("/_posts")) {
            String drafts = folder.substring(0, folder.length() - "_posts".length()) + "_drafts";
            if (workspace.isFolder(drafts)) {
                Listing more = workspace.list(drafts);
                files.addAll(more.files());
                skipped.addAll(more.skipped());
            }
        }
        List<String> posts = files.stream()
                .filter(path -> mayBePost(path, folder))
                .sorted(Workspace.PATH_ORDER)
                .toList();
        return new PostsFolder(folder, posts, skipped);
    }

    private static PostsFolder whole(Workspace workspace) throws IOException {
        Listing listing = workspace.list("");
        List<String> files =
                listing.files().stream().filter(path -> mayBePost(path, "")).toList();
        // Jekyll's categories: news/_posts/..., reviews/_posts/...
        List<String> jekyll = files.stream()
                .filter(path -> ("/" + path).contains("/_posts/") || ("/" + path).contains("/_drafts/"))
                .toList();
        if (!jekyll.isEmpty()) {
            return new PostsFolder("", jekyll, listing.skipped());
        }
        // Jekyll's collections: _texts/..., _recipes/...; what lies beside them are pages
        List<String> collections = workspace.isFile("_config.yml")
                ? files.stream()
                        .filter(path -> path.startsWith("_") && path.contains("/") && !isSiteFile(path))
                        .toList()
                : List.of();
        if (!collections.isEmpty()) {
            return new PostsFolder("", collections, listing.skipped());
        }
        return new PostsFolder(
                "", files.stream().filter(path -> !isSiteFile(path)).toList(), listing.skipped());
    }

    private static boolean mayBePost(String path, String folder) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        boolean home = !name.equals(path)
                && name.startsWith("index.")
                && path.length() == (folder.isEmpty() ? 0 : folder.length() + 1) + name.length();
        return Posts.isTaken(SourceText.extension(path)) && !name.startsWith("_index.") && !home;
    }

    private static boolean isSiteFile(String path) {
        int slash = path.indexOf('/');
        if (slash >= 0) {
            return NEVER_POSTS.contains(path.substring(0, slash));
        }
        int dot = path.lastIndexOf('.');
        String stem = (dot < 0 ? path : path.substring(0, dot)).toLowerCase(Locale.ROOT);
        return ABOUT_THE_REPOSITORY.contains(stem) || stem.equals("index");
    }
}
