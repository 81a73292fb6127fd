package anthology.source;

import anthology.model.Generator;
import anthology.source.Detector.Detected;
import anthology.source.LeftOut.Reason;
import anthology.source.PostFiles.Pages;
import anthology.workspace.Workspace;
import anthology.workspace.Workspace.Listing;
import anthology.workspace.Workspace.Skipped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for the files that may hold posts, where each generator has them. */
final class PostSearch {
    /** Where posts lie when no generator says it, in this order; the first that holds a file that may be one is taken. */
    private static final List<String> USUAL = List.of(
            "posts",
            "_posts",
            "source/_posts",
            "src/_posts",
            "src/posts",
            "data/blog",
            "data/posts",
            "blog/_posts",
            "docs/_posts",
            "content",
            "src/content",
            "src/pages/blog",
            "src/pages/posts",
            "src/blog",
            "blog",
            "articles");

    /** Those of them in which pages and posts lie together. */
    private static final Map<String, Pages> MIXED =
            Map.of("content", Pages.IN_SECTIONS, "src/content", Pages.IN_SECTIONS, "blog", Pages.UNDATED);

    /** Holds what a generator has made, but in some sites made with Next.js what they are made of. */
    private static final String SERVED = "public";

    private final Tree tree;
    private final Detected detected;
    private final List<String> pageFolders;
    private final List<String> configured;
    private final LeftOut leftOut = new LeftOut();

    private PostSearch(Tree tree, Detected detected, @Nullable Configuration configuration) {
        this.tree = tree;
        this.detected = detected;
        this.pageFolders = configuration == null ? List.of() : configuration.pages();
        this.configured = configuration == null ? List.of() : configuration.folders();
    }

    /** The files of a blog. */
    static PostFiles find(Tree tree, Detected detected, Configuration configuration) {
        PostSearch search = new PostSearch(tree, detected, configuration);
        return switch (detected.generator()) {
            case JEKYLL -> search.jekyll(Pages.UNDATED);
            case HEXO -> search.withDrafts(configuration.folders());
            case HUGO, ZOLA, PELICAN -> search.in(configuration.folders(), Pages.IN_SECTIONS);
            case NIKOLA -> search.in(configuration.folders(), Pages.NONE);
            case OBSIDIAN -> search.whole(Pages.NONE);
            case ELEVENTY, ASTRO, NEXT, GATSBY, DOCUSAURUS, UNKNOWN -> search.usual();
        };
    }

    /** The files of the folder that the user names, or the one file. */
    static PostFiles named(Tree tree, String name) throws IOException {
        String path = Stream.of(name.split("/"))
                .filter(part -> !part.isEmpty() && !part.equals("."))
                .reduce((a, b) -> a + "/" + b)
                .orElse("");
        if (name.startsWith("/")) {
            path = "/" + path; // the workspace refuses it
        }
        Workspace workspace = tree.workspace();
        LeftOut leftOut = new LeftOut();
        if (workspace.isFile(path)) {
            return new PostFiles(List.of(Tree.folder(path)), List.of(path), Pages.NONE, List.of(), leftOut);
        }
        Listing listing = path.isEmpty() ? new Listing(tree.files(), tree.skipped()) : workspace.list(path);
        PostSearch search = new PostSearch(
                new Tree(workspace, listing.files(), listing.skipped()),
                new Detected(Generator.UNKNOWN, path, null, ""),
                null);
        return path.isEmpty() ? search.jekyll(Pages.NONE) : search.in(List.of(path), Pages.NONE);
    }

    /**
     * Posts lie in {@code _posts} at any depth; a site without them has collections.
     *
     * @param otherwise where pages lie if it has neither
     */
    private PostFiles jekyll(Pages otherwise) {
        String folder = configured.isEmpty() ? detected.root() : configured.getFirst();
        List<String> below = tree.below(folder);
        List<String> posts = below.stream()
                .filter(path -> ("/" + path).contains("/_posts/") || ("/" + path).contains("/_drafts/"))
                .toList();
        if (posts.stream().noneMatch(this::mayBePost)) {
            posts = detected.generator() != Generator.JEKYLL
                    ? List.of()
                    : below.stream()
                            .filter(path -> relative(path, folder).startsWith("_")
                                    && relative(path, folder).contains("/")
                                    && SiteParts.reason(relative(path, folder)) == null)
                            .toList();
        }
        return posts.stream().noneMatch(this::mayBePost)
                ? whole(otherwise)
                : result(folders(posts, folder), posts, Pages.NONE);
    }

    private PostFiles withDrafts(List<String> folders) {
        List<String> all = new ArrayList<>();
        for (String folder : folders) {
            all.add(folder);
            String drafts = folder.replaceFirst("(^|/)_posts$", "$1_drafts");
            if (!drafts.equals(folder) && tree.hasFolder(drafts)) {
                all.add(drafts);
            }
        }
        return in(all, Pages.NONE);
    }

    /** The files below these folders; where there is none, as in a blog without a configuration. */
    private PostFiles in(List<String> folders, Pages pages) {
        Set<String> files = new TreeSet<>(Workspace.PATH_ORDER);
        for (String folder : folders) {
            files.addAll(tree.below(folder));
        }
        boolean any = files.stream().anyMatch(this::mayBePost);
        if (any) {
            List<String> there = folders.stream().filter(tree::hasFolder).toList();
            return result(there, List.copyOf(files), pages);
        }
        return detected.generator() == Generator.UNKNOWN ? result(folders, List.of(), Pages.NONE) : usual();
    }

    private PostFiles usual() {
        for (String folder : configured) {
            boolean narrow = !folder.equals(detected.root());
            if (narrow && tree.below(folder).stream().anyMatch(this::mayBePost)) {
                return in(List.of(folder), Pages.IN_SECTIONS);
            }
        }
        for (String usual : USUAL) {
            String folder = Tree.join(detected.root(), usual);
            if (tree.hasFolder(folder)) {
                List<String> files = tree.below(folder);
                if (files.stream().anyMatch(path -> mayBePost(path) && !isHome(path, folder))) {
                    return usual.endsWith("_posts")
                            ? withDrafts(List.of(folder))
                            : result(List.of(folder), files, MIXED.getOrDefault(usual, Pages.NONE));
                }
            }
        }
        return whole(Pages.UNDATED);
    }

    private PostFiles whole(Pages pages) {
        List<String> kept = new ArrayList<>();
        Map<String, Reason> parts = new TreeMap<>();
        for (String path : tree.below(detected.root())) {
            Reason part = mayBePost(path) ? part(path) : null;
            if (part == null) {
                kept.add(path);
            } else {
                parts.put(path, part);
            }
        }
        String served = Tree.join(detected.root(), SERVED);
        if (kept.stream().noneMatch(this::mayBePost)) {
            List<String> below = tree.below(served);
            if (below.stream().anyMatch(PostSearch::isMarkdown)) {
                return result(List.of(served), below, pages);
            }
        }
        parts.forEach((path, part) -> leftOut.add(part, path));
        return result(List.of(detected.root()), kept, pages);
    }

    private PostFiles result(List<String> folders, List<String> files, Pages pages) {
        List<String> posts = new ArrayList<>();
        for (String path : files) {
            if (!mayBePost(path)) {
                if (PostFiles.NOT_READ.containsKey(SourceText.extension(path))) {
                    leftOut.add(Reason.NOT_READ, path);
                }
            } else if (Tree.name(path).startsWith("_index.")) {
                leftOut.add(Reason.SECTION, path);
            } else if (folders.stream().anyMatch(folder -> isHome(path, folder))) {
                leftOut.add(Reason.HOME, path);
            } else if (pageFolders.stream().anyMatch(page -> path.startsWith(page + "/"))) {
                leftOut.add(Reason.PAGE, path);
            } else if (Tree.stem(path).equals("readme") || Tree.stem(path).equals("license")) {
                leftOut.add(Reason.ABOUT_THE_REPOSITORY, path);
            } else {
                posts.add(path);
            }
        }
        posts.sort(Workspace.PATH_ORDER);
        elsewhere(folders);
        List<Skipped> skipped = tree.skipped().stream()
                .filter(each -> folders.stream()
                        .anyMatch(folder -> folder.isEmpty()
                                || each.path().equals(folder)
                                || each.path().startsWith(folder + "/")))
                .toList();
        return new PostFiles(folders, posts, pages, skipped, leftOut);
    }

    /** Counts what lies beside the posts' folders. */
    private void elsewhere(List<String> folders) {
        for (String path : tree.files()) {
            boolean inside = folders.stream().anyMatch(folder -> folder.isEmpty() || path.startsWith(folder + "/"));
            if (inside || !mayBePost(path)) {
                continue;
            }
            Reason reason = part(path);
            leftOut.add(reason == null ? Reason.ELSEWHERE : reason, path);
        }
    }

    private static List<String> folders(List<String> posts, String root) {
        Set<String> folders = new TreeSet<>(Workspace.PATH_ORDER);
        for (String path : posts) {
            String below = relative(path, root);
            int at = ("/" + below).lastIndexOf("/_posts/");
            int drafts = ("/" + below).lastIndexOf("/_drafts/");
            if (at >= 0) {
                folders.add(Tree.join(root, below.substring(0, at + "_posts".length())));
            } else if (drafts >= 0) {
                folders.add(Tree.join(root, below.substring(0, drafts + "_drafts".length())));
            } else {
                folders.add(Tree.join(root, below.substring(0, Math.max(0, below.indexOf('/')))));
            }
        }
        return List.copyOf(folders);
    }

    private @Nullable Reason part(String path) {
        return SiteParts.reason(relative(path, detected.root()));
    }

    private boolean mayBePost(String path) {
        return PostFileReader.isTaken(SourceText.extension(path));
    }

    private static boolean isMarkdown(String path) {
        return Set.of("md", "mdx", "markdown").contains(SourceText.extension(path));
    }

    private static boolean isHome(String path, String folder) {
        return Tree.folder(path).equals(folder) && Tree.stem(path).equals("index") && !folder.isEmpty();
    }

    private static String relative(String path, String folder) {
        return folder.isEmpty() || !path.startsWith(folder + "/") ? path : path.substring(folder.length() + 1);
    }
}
