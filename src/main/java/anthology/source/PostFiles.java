package anthology.source;

import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.model.Post;
import anthology.source.LeftOut.Reason;
import anthology.workspace.Workspace.Skipped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which files of a blog may hold posts.
 *
 * @param folders in which they were looked for
 * @param files by path
 * @param pages how pages that are no posts lie among them
 * @param leftOut the others, as far as they are of a kind that could be posts
 */
record PostFiles(List<String> folders, List<String> files, Pages pages, List<Skipped> skipped, LeftOut leftOut) {
    /** How pages that are no posts can be told from posts by where they lie. */
    enum Pages {
        /** There are none. */
        NONE,
        /** In sections of their own, as in Hugo's {@code content}. */
        IN_SECTIONS,
        /** Nobody knows, but folders of posts hold dated ones. */
        UNDATED
    }

    /** Kinds of texts that blogs are written in and that are not read, with their names. */
    static final Map<String, String> NOT_READ = Map.of(
            "rst", "reStructuredText",
            "adoc", "AsciiDoc",
            "asciidoc", "AsciiDoc",
            "ipynb", "a notebook of Jupyter's",
            "textile", "Textile",
            "org", "Org mode",
            "tex", "TeX",
            "docx", "a document of Word's");

    /** Says which folders could not be entered, and of which kinds of texts there are some that nobody reads here. */
    void reportNotRead(Diagnostics diagnostics) {
        skipped.forEach(each -> diagnostics.report(Code.POST_012, Location.of(each.path()), each.reason()));
        Map<String, List<String>> kinds = leftOut.of(Reason.NOT_READ).stream()
                .collect(Collectors.groupingBy(SourceText::extension, TreeMap::new, Collectors.toList()));
        kinds.forEach((extension, paths) -> diagnostics.report(
                Code.POST_015,
                Location.of(paths.getFirst()),
                (paths.size() == 1 ? "this file is " : "this and " + (paths.size() - 1) + " more files are ")
                        + NOT_READ.get(extension) + ", which is not read",
                "Markdown, HTML and plain text are"));
    }

    /** The folder above all of these, and the one section below it where all posts lie in one. */
    String folderOf(List<Post> posts) {
        List<String> published =
                folders.stream().filter(each -> !each.endsWith("_drafts")).toList();
        String common = published.isEmpty() ? "" : published.getFirst();
        for (String folder : published) {
            while (!(folder + "/").startsWith(common.isEmpty() ? "" : common + "/")) {
                common = Tree.folder(common);
            }
        }
        if (!Tree.name(common).equals("content")) {
            return common;
        }
        String prefix = common + "/";
        Set<String> sections = posts.stream()
                .map(post -> post.path().substring(Math.min(post.path().length(), prefix.length())))
                .map(below -> below.substring(0, Math.max(0, below.indexOf('/'))))
                .collect(Collectors.toSet());
        String only = sections.size() == 1 ? sections.iterator().next() : "";
        return only.isEmpty() ? common : prefix + only;
    }
}
