package anthology.source;

import anthology.model.Post;
import anthology.source.LeftOut.Reason;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells posts from pages where a generator keeps both in one folder. A section is the first folder below that; what lies
 * in none is at the top. In a blog with dated posts, a section without a single dated post holds pages, and so does the
 * top as far as its posts are undated or have names that pages have (about, contact). A blog without any date is left
 * as it is.
 */
final class SitePages {
    private static final Set<String> NAMES = Set.of(
            "about",
            "about-me",
            "contact",
            "now",
            "uses",
            "imprint",
            "impressum",
            "datenschutz",
            "privacy",
            "privacy-policy",
            "terms",
            "search",
            "archive",
            "archives",
            "tags",
            "categories",
            "links",
            "friends",
            "projects",
            "portfolio",
            "resume",
            "cv",
            "newsletter",
            "subscribe",
            "blogroll",
            "sitemap",
            "offline",
            "404",
            "home");

    private final List<String> folders;
    private final Set<String> sections;

    /** @param sections that hold the posts, or none to find it out */
    SitePages(List<String> folders, List<String> sections) {
        this.folders = folders;
        this.sections = new HashSet<>(sections);
    }

    List<Post> withoutPages(List<Post> posts, LeftOut leftOut) {
        if (posts.stream().allMatch(post -> post.header().date() == null)) {
            return posts;
        }
        Map<String, Boolean> dated = new HashMap<>();
        for (Post post : posts) {
            String section = section(post.path());
            if (section != null) {
                dated.merge(section, post.header().date() != null, Boolean::logicalOr);
            }
        }
        boolean known = sections.stream().anyMatch(section -> dated.getOrDefault(section, false));
        return posts.stream()
                .filter(post -> {
                    Reason reason = reason(post, dated, known);
                    if (reason != null) {
                        leftOut.add(reason, post.path());
                    }
                    return reason == null;
                })
                .toList();
    }

    private @Nullable Reason reason(Post post, Map<String, Boolean> dated, boolean known) {
        String section = section(post.path());
        if (section == null) {
            boolean page = (post.header().date() == null && !post.header().draft())
                    || NAMES.contains(post.slug().toLowerCase(Locale.ROOT));
            return page ? Reason.PAGE : null;
        }
        boolean holdsPosts = known ? sections.contains(section) : dated.getOrDefault(section, false);
        return holdsPosts ? null : Reason.OTHER_SECTION;
    }

    /** The first folder below, or null for what lies at the top, in a bundle of its own or not. */
    private @Nullable String section(String path) {
        String below = path;
        for (String folder : folders) {
            if (path.startsWith(folder + "/")) {
                below = path.substring(folder.length() + 1);
                break;
            }
        }
        int slash = below.indexOf('/');
        if (slash > 0 && Languages.isCode(below.substring(0, slash))) {
            below = below.substring(slash + 1);
            slash = below.indexOf('/');
        }
        boolean bundle = slash > 0 && below.startsWith("index.", slash + 1);
        return slash < 0 || bundle ? null : below.substring(0, slash);
    }
}
