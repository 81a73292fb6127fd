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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The entry of this package: finds the posts of a blog and reads them.
 *
 * <p>In come a workspace and, where the user names it, the folder or file of the posts. Out come the posts in the order
 * of their paths, what the blog says of itself, which posts are translations of each other, and how all that was
 * understood. A blog that cannot be read, in whole or in part, is no exception: it is reported, and what can be read
 * comes out.
 */
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
                    ? PostSearch.find(tree, detected, configuration)
                    : PostSearch.named(tree, postsFolder);
        } catch (IOException e) {
            reportUnreadable(workspace, e, diagnostics);
            return new Gathered(
                    List.of(), Site.UNKNOWN, postsFolder == null ? "" : postsFolder, Map.of(), Survey.NOTHING);
        }
        files.reportNotRead(diagnostics);
        List<Reading> readings = readings(tree, files);
        List<Post> written = written(readings, files, configuration);
        Export export = written.isEmpty() ? Exports.find(tree, files, postsFolder, diagnostics) : Export.NOTHING;
        List<Post> posts = written.isEmpty() ? export.posts() : written;
        Set<String> taken = filesOf(posts);
        reportReadings(readings, taken, files.leftOut(), diagnostics);
        String folder = files.folderOf(posts);
        if (posts.isEmpty()) {
            reportNoPost(folder, diagnostics);
        }
        Site site = configuration.site().or(export.site());
        Works.Found works = Works.find(posts, configuration.languageFolders());
        Survey survey = new Survey(
                site,
                detected.reason(),
                configuration.files(),
                files.folders(),
                taken.size(),
                posts.size(),
                files.leftOut().counts());
        return new Gathered(works.posts(), site, folder, works.works(), survey);
    }

    private static List<Reading> readings(Tree tree, PostFiles files) {
        PostFileReader reader = new PostFileReader(tree);
        return files.files().parallelStream().map(reader::read).toList();
    }

    /** The posts that lie as they were written, without the pages among them. */
    private static List<Post> written(List<Reading> readings, PostFiles files, Configuration configuration) {
        List<Post> posts =
                readings.stream().flatMap(reading -> reading.posts().stream()).toList();
        return switch (files.pages()) {
            case NONE -> posts;
            case IN_SECTIONS ->
                new SitePages(files.folders(), configuration.sections()).withoutPages(posts, files.leftOut());
            case UNDATED -> UndatedFolders.leftOut(posts, files.leftOut());
        };
    }

    private static Set<String> filesOf(List<Post> posts) {
        return posts.stream().map(post -> Location.of(post.path()).file()).collect(Collectors.toSet());
    }

    /** Passes on what was found wrong in the files, except in pages that are no posts: of those nobody wants to hear. */
    private static void reportReadings(
            List<Reading> readings, Set<String> taken, LeftOut leftOut, Diagnostics diagnostics) {
        Set<String> pages = new HashSet<>(leftOut.of(Reason.PAGE));
        pages.addAll(leftOut.of(Reason.OTHER_SECTION));
        pages.addAll(leftOut.of(Reason.UNDATED));
        for (Reading reading : readings) {
            if (!pages.contains(reading.path())) {
                reading.diagnostics().all().forEach(diagnostics::report);
            }
            if (reading.posts().isEmpty() && !taken.contains(reading.path())) {
                leftOut.add(Reason.EMPTY, reading.path());
            }
        }
    }

    private static void reportNoPost(String folder, Diagnostics diagnostics) {
        diagnostics.report(
                Code.POST_001,
                folder.isEmpty() ? null : Location.of(folder),
                "no post was found here",
                "posts are .md files, or .txt files with a header or taken off a page; --posts names their folder");
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
}
