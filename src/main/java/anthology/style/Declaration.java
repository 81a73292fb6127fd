package anthology.style;

import anthology.diagnostic.Location;
import anthology.model.Recipe;
import org.jspecify.annotations.Nullable;

/**
 * What a folder's {@code anthology.yaml} says.
 *
 * @param parent name of the style that it extends, or null
 * @param parentAt where it says so, or null
 * @param page a page size as CSS says it, or null
 * @param coverAt where it names a picture for the cover, or null
 * @param recipe null where the folder is a style and no anthology
 */
record Declaration(
        @Nullable String parent,
        @Nullable Location parentAt,
        @Nullable String page,
        @Nullable Location coverAt,
        @Nullable Recipe recipe) {
    static final Declaration EMPTY = new Declaration(null, null, null, null, null);
}
