package anthology.code;

/**
 * What is to be done with the lines of a block.
 *
 * @param numbered whether they have numbers
 * @param start the number of the first
 * @param pointedOut which of them the author points out
 * @param inserted which of them are new
 * @param deleted which of them are gone
 */
record Lines(boolean numbered, int start, LineSet pointedOut, LineSet inserted, LineSet deleted) {
    /** Whether lines need not be told apart. */
    boolean none() {
        return !numbered && pointedOut.isEmpty() && inserted.isEmpty() && deleted.isEmpty();
    }

    /** The classes of a line, counted from 1. */
    String classes(int line) {
        return "line"
                + (pointedOut.has(line) ? " highlighted" : "")
                + (inserted.has(line) ? " inserted" : "")
                + (deleted.has(line) ? " deleted" : "");
    }
}
