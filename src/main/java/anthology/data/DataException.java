package anthology.data;

/** Text that is not what it should be: where, from 1, and why, in lower case without a full stop. */
public final class DataException extends Exception {
    private final int line;
    private final int column;

    public DataException(String message, int line, int column) {
        super(message);
        this.line = line;
        this.column = column;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
