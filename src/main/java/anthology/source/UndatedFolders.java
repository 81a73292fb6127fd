package anthology.source;

import anthology.model.Post;
import anthology.source.LeftOut.Reason;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells posts from the other texts of a repository where nothing says which folders hold posts: where most texts are
 * dated, a folder in which none is holds pages, documentation or notes.
 */
final class UndatedFolders {
    private UndatedFolders() {}

    /** The posts without such texts; all of them where dates are not the custom. */
    static List<Post> leftOut(List<Post> posts, LeftOut leftOut) {
        Set<String> dated = posts.stream()
                .filter(UndatedFolders::isDated)
                .map(post -> folder(post.path()))
                .collect(Collectors.toSet());
        long undated = posts.stream().filter(post -> !isDated(post)).count();
        if (2 * undated > posts.size()) {
            return posts;
        }
        return posts.stream()
                .filter(post -> {
                    boolean kept = isDated(post) || post.header().draft() || dated.contains(folder(post.path()));
                    if (!kept) {
                        leftOut.add(Reason.UNDATED, post.path());
                    }
                    return kept;
                })
                .toList();
    }

    private static boolean isDated(Post post) {
        return post.header().date() != null;
    }

    /** The folder; of a post that has one of its own, and of one in a folder of a year, the folder above. */
    private static String folder(String path) {
        String folder = Tree.folder(path);
        boolean own = Tree.stem(path).equals("index") || Tree.stem(path).startsWith("index.");
        boolean year = Tree.name(folder).matches("(?:19|20)\\d\\d");
        return own || year ? Tree.folder(folder) : folder;
    }
}
