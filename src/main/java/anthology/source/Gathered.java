package anthology.source;

import anthology.model.Post;
import anthology.model.Site;
import java.util.List;

/**
 * What a blog's folder holds.
 *
 * @param posts by path
 * @param postsFolder in the workspace; empty when the posts lie in the workspace itself
 */
public record Gathered(List<Post> posts, Site site, String postsFolder) {
    public Gathered {
        posts = List.copyOf(posts);
    }
}
