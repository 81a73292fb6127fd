package anthology.book;

import anthology.model.Bytes;
import java.util.List;

/** The files of the workspace, as far as posts may show them; many threads may ask at once. */
public interface ImageSource {
    /** @param path relative to the workspace, with {@code /} between its parts and no {@code ..} in it */
    boolean isFile(String path);

    /** The content of a file for which {@link #isFile} holds. */
    Bytes bytes(String path);

    /**
     * The paths of all files of that name, in an order that is the same everywhere.
     *
     * @param name without folders; upper and lower case count as the same
     */
    List<String> named(String name);
}
