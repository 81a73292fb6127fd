package anthology.diagnostic;

/**
 * A place in a user's file.
 *
 * @param path relative to the workspace, with {@code /} between its parts; of a post among several in one file, the
 *     file's, {@code #} and the post's name
 * @param line from 1; 0 when the whole file is meant
 * @param column from 1, in UTF-16 units; 0 when the whole line is meant
 */
public record Location(String path, int line, int column) {

    public static Location of(String path) {
        return new Location(path, 0, 0);
    }

    /** The path of the file, without the name of a post in it: that has no full stop, as the names of files have. */
    public String file() {
        int name = path.lastIndexOf('#');
        return name > 0 && path.indexOf('.', name) < 0 && path.indexOf('/', name) < 0 ? path.substring(0, name) : path;
    }

    /** With a line, what editors open: the file and where in it; without one, the path. */
    @Override
    public String toString() {
        return line > 0 ? file() + ":" + line + (column > 0 ? ":" + column : "") : path;
    }
}
