package anthology.source;

import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.model.Post;
import anthology.model.Site;
import anthology.model.Survey;
import anthology.source.Detector.Detected;
import anthology.source.LeftOut.Reason;
import anthology.source.PostFileReader.Reading;
import anthology.workspace.Workspace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The entry of this package: finds the posts of a blog and reads them. */
public final class Posts {
    private Posts() {}

    /**
     * Reads every post and the blog's configuration. Files are read in parallel; the result is the same however many
     * threads there are.
     *
     * @param postsFolder in the workspace, or null to look where posts usually are
     */
    public static Gathered gather(Workspace workspace, @Nullable String postsFolder, Diagnostics diagnostics) {
        Tree tree;
        Detected detected;
        Configuration configuration;
        PostFiles files;
        try {
            tree = Tree.of(workspace);
            detected = Detector.detect(tree);
            configuration = SiteConfig.read(tree, detected, diagnostics);
            files = postsFolder == null
                    ? PostFiles.find(tree, detected, configuration)
                    : PostFiles.named(tree, postsFolder);
        } catch (IOException e) {
            reportUnreadable(workspace, e, diagnostics);
            return new Gathered(
                    List.of(), Site.UNKNOWN, postsFolder == null ? "" : postsFolder, Map.of(), Survey.NOTHING);
        }
        files.skipped()
                .forEach(skipped -> diagnostics.report(Code.POST_012, Location.of(skipped.path()), skipped.reason()));
        LeftOut leftOut = files.leftOut();
        PostFileReader reader = new PostFileReader(tree);
        List<Reading> readings =
                files.files().parallelStream().map(reader::read).toList();
        List<Post> posts =
                readings.stream().flatMap(reading -> reading.posts().stream()).toList();
        if (files.mixed()) {
            posts = new SitePages(files.folders(), configuration.sections()).withoutPages(posts, leftOut);
        }
        Export export = posts.isEmpty() ? exports(tree, files, postsFolder, diagnostics) : Export.NOTHING;
        if (posts.isEmpty()) {
            posts = export.posts();
        }
        Set<String> taken =
                posts.stream().map(post -> Location.of(post.path()).file()).collect(Collectors.toSet());
        Set<String> pages = new HashSet<>(leftOut.of(Reason.PAGE));
        pages.addAll(leftOut.of(Reason.OTHER_SECTION));
        for (Reading reading : readings) {
            if (!pages.contains(reading.path())) {
                // of pages that are no posts nobody wants to hear
                reading.diagnostics().all().forEach(diagnostics::report);
            }
            if (reading.posts().isEmpty() && !taken.contains(reading.path())) {
                leftOut.add(Reason.EMPTY, reading.path());
            }
        }
        reportNotRead(leftOut.of(Reason.NOT_READ), diagnostics);
        String folder = common(files.folders(), posts);
        if (posts.isEmpty()) {
            diagnostics.report(
                    Code.POST_001,
                    folder.isEmpty() ? null : Location.of(folder),
                    "no post was found here",
                    "posts are .md files, or .txt files with a header or taken off a page; --posts names their folder");
        }
        Site site = configuration.site().or(export.site());
        Survey survey = new Survey(
                site,
                detected.reason(),
                configuration.files(),
                files.folders(),
                taken.size(),
                posts.size(),
                leftOut.counts());
        Twins.Found twins = Twins.find(posts, configuration.languageFolders());
        return new Gathered(twins.posts(), site, folder, twins.works(), survey);
    }

    /** What feeds, exports and pages hold; asked only where no post lies as it was written. */
    private static Export exports(Tree tree, PostFiles files, @Nullable String named, Diagnostics diagnostics) {
        Exports exports = new Exports(tree.workspace(), diagnostics);
        if (named == null) {
            // an export of Medium's has pages of other kinds beside its folder of posts
            Set<String> near = new TreeSet<>(Workspace.PATH_ORDER);
            files.folders().forEach(folder -> near.addAll(tree.below(folder)));
            Export found = exports.in(withoutSite(near));
            return found.posts().isEmpty() && near.size() < tree.files().size()
                    ? exports.in(withoutSite(tree.files()))
                    : found;
        }
        try {
            return tree.hasFile(named)
                    ? exports.inFile(named)
                    : exports.in(tree.workspace().files(named));
        } catch (IOException e) {
            return Export.NOTHING; // the folder could be listed a moment ago
        }
    }

    private static List<String> withoutSite(Collection<String> paths) {
        return paths.stream().filter(path -> !PostFiles.isOfTheSite(path)).toList();
    }

    private static void reportUnreadable(Workspace workspace, IOException failure, Diagnostics diagnostics) {
        if (workspace.isFolder("")) {
            diagnostics.report(
                    Code.POST_001,
                    null,
                    "the posts cannot be read: " + Workspace.reason(failure),
                    "--posts names a folder in the workspace");
        } else {
            diagnostics.report(
                    Code.WORKSPACE_001,
                    null,
                    "the blog's folder does not exist or cannot be read",
                    "-C or --workspace names it");
        }
    }

    /** Kinds that are not read, each once. */
    private static void reportNotRead(List<String> paths, Diagnostics diagnostics) {
        Map<String, List<String>> kinds =
                paths.stream().collect(Collectors.groupingBy(SourceText::extension, TreeMap::new, Collectors.toList()));
        kinds.forEach((extension, files) -> diagnostics.report(
                Code.POST_015,
                Location.of(files.getFirst()),
                (files.size() == 1 ? "this file is " : "this and " + (files.size() - 1) + " more files are ")
                        + PostFiles.NOT_READ.get(extension) + ", which is not read",
                "Markdown, HTML and plain text are"));
    }

    /** The folder above all of these, and the one section below it where all posts lie in one. */
    private static String common(List<String> folders, List<Post> posts) {
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
}
