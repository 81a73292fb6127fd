package anthology.model;

/**
 * What was written: one entry of a blog.
 *
 * @param path of the file in the workspace, with {@code /} between its parts; of a post among several in one file,
 *     the file's, {@code #} and a name without full stops and slashes: {@code export.xml#a-pale-view}. Unique
 * @param slug the last part of the post's address: from the header, else from the file's or folder's name without
 *     date and extension
 */
public record Post(String path, String slug, Header header, Body body) {}
