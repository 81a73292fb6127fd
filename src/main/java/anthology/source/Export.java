package anthology.source;

import anthology.model.Post;
import anthology.model.Site;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds that is no post but has posts in it, and what it says of their site.
 *
 * @param posts in the order in which they stand in it
 * @param noPost why a page has none, as a clause; or null
 */
record Export(Site site, List<Post> posts, @Nullable String noPost) {
    static final Export NOTHING = new Export(Site.UNKNOWN, List.of());

    Export(Site site, List<Post> posts) {
        this(site, posts, null);
    }

    static Export without(String why) {
        return new Export(Site.UNKNOWN, List.of(), why);
    }

    Export {
        posts = List.copyOf(posts);
    }
}
