package anthology.style;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the files of one style lie: a user's folder, or the class path. */
interface StyleFolder {
    /** The style's name. */
    String name();

    /** How users see the file in diagnostics. */
    String path(String file);

    /** The file's bytes, or null where there is no such file. */
    byte @Nullable [] read(String file);

    /** Names of the files in one of its folders, {@code templates} or {@code fonts}. */
    List<String> files(String folder);
}
