package anthology.source;

import anthology.model.Post;
import anthology.model.Site;
import java.util.List;

/**
 * What a file holds that is no post but has posts in it, and what it says of their site.
 *
 * @param posts in the order in which they stand in it
 */
record Export(Site site, List<Post> posts) {
    static final Export NOTHING = new Export(Site.UNKNOWN, List.of());

    Export {
        posts = List.copyOf(posts);
    }
}
