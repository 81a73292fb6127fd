package anthology.model;

import org.jspecify.annotations.Nullable;

/**
 * Who made a book.
 *
 * @param role a MARC relator code such as {@code aut}, {@code edt}, {@code trl}
 * @param fileAs the name in the form under which it is sorted, or null
 */
public record Creator(String name, String role, @Nullable String fileAs) {
    public static Creator author(String name) {
        return new Creator(name, "aut", null);
    }
}
