package anthology.diagnostic;

/**
 * A place in a user's file.
 *
 * @param path relative to the workspace, with {@code /} between its parts
 * @param line from 1; 0 when the whole file is meant
 * @param column from 1, in UTF-16 units; 0 when the whole line is meant
 */
public record Location(String path, int line, int column) {

    public static Location of(String path) {
        return new Location(path, 0, 0);
    }

    @Override
    public String toString() {
        return path + (line > 0 ? ":" + line + (column > 0 ? ":" + column : "") : "");
    }
}
