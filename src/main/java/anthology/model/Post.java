package anthology.model;

/**
 * What was written: one entry of a blog.
 *
 * @param path of the file in the workspace, with {@code /} between its parts; unique but for files with several posts,
 *     where {@code #n} follows
 * @param slug the last part of the post's address: from the header, else from the file's or folder's name without
 *     date and extension
 */
public record Post(String path, String slug, Header header, Body body) {}
