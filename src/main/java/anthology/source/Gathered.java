package anthology.source;

import anthology.model.Post;
import anthology.model.Site;
import anthology.model.Survey;
import java.util.List;
import java.util.Map;

/**
 * What a blog's folder holds.
 *
 * @param posts by path
 * @param postsFolder in the workspace; empty when the posts lie in the workspace itself
 * @param works what the translations of one post have in common, by path; posts in one language are not in it
 * @param survey how the folder was understood
 */
public record Gathered(List<Post> posts, Site site, String postsFolder, Map<String, String> works, Survey survey) {
    public Gathered {
        posts = List.copyOf(posts);
        works = Map.copyOf(works);
    }
}
