package anthology.model;

import java.util.List;

/**
 * How a blog's folder was understood, for users who want to know.
 *
 * @param site with the generator
 * @param reason why it was taken for that generator's: a clause without a full stop
 * @param configuration the files that were read for it
 * @param folders where posts were looked for; the empty name is the workspace itself
 * @param read files with posts
 * @param posts in them
 * @param leftOut files that could have been posts by their kind
 */
public record Survey(
        Site site,
        String reason,
        List<String> configuration,
        List<String> folders,
        int read,
        int posts,
        List<Count> leftOut) {
    public static final Survey NOTHING =
            new Survey(Site.UNKNOWN, "the folder cannot be read", List.of(), List.of(), 0, 0, List.of());

    public Survey {
        configuration = List.copyOf(configuration);
        folders = List.copyOf(folders);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Files left out for one reason.
     *
     * @param what they are, for that many
     * @param example one of them
     */
    public record Count(String what, int files, String example) {}
}
