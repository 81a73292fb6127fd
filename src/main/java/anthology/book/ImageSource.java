package anthology.book;

import anthology.model.Bytes;

/** The files of the workspace, as far as posts may show them. */
public interface ImageSource {
    /** @param path relative to the workspace, with {@code /} between its parts and no {@code ..} in it */
    boolean isFile(String path);

    /** The content of a file for which {@link #isFile} holds. */
    Bytes bytes(String path);
}
