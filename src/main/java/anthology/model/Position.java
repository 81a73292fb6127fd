package anthology.model;

/**
 * Where a node stood in the file it came from; lines and columns count from 1, 0 means unknown.
 */
public record Position(int line, int column) {
    public static final Position UNKNOWN = new Position(0, 0);
}
