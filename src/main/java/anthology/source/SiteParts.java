package anthology.source;

import anthology.source.LeftOut.Reason;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files that no search takes for posts, told by where they lie: parts of the site, and texts about the repository. */
final class SiteParts {
    /** Names that repositories give to files about themselves, without extension. */
    private static final Set<String> ABOUT_THE_REPOSITORY = Set.of(
            "readme",
            "license",
            "licence",
            "license-mit",
            "license-apache",
            "unlicense",
            "copying",
            "contributing",
            "contributors",
            "changelog",
            "changes",
            "history",
            "news",
            "authors",
            "maintainers",
            "notice",
            "security",
            "code_of_conduct",
            "code-of-conduct",
            "pull_request_template",
            "issue_template",
            "support",
            "governance",
            "todo",
            "claude",
            "agents",
            "requirements",
            "robots",
            "humans",
            "cname",
            "404");

    /** Folders of site generators that hold no posts, at the top of the site. */
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
            "_plugins",
            "_build",
            "public",
            "static",
            "assets",
            "archetypes",
            "scaffolds",
            "templates",
            "_templates",
            "output",
            "dist",
            "build",
            "resources",
            "i18n");

    private SiteParts() {}

    /** @param path in the site; null for what may be a post */
    static @Nullable Reason reason(String path) {
        int slash = path.indexOf('/');
        if (slash >= 0) {
            return NEVER_POSTS.contains(path.substring(0, slash)) ? Reason.PART_OF_THE_SITE : null;
        }
        // only at the top: deeper, a post may have any name
        String stem = Tree.stem(path);
        return ABOUT_THE_REPOSITORY.contains(stem) || stem.equals("index") ? Reason.ABOUT_THE_REPOSITORY : null;
    }
}
