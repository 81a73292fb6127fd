package anthology.data;

import java.util.Locale;

/** Text that is not what it should be: where, from 1, and why, in lower case without a full stop. */
public final class DataException extends Exception {
    private final int line;
    private final int column;

    public DataException(String message, int line, int column) {
        super(lowered(message));
        this.line = line;
        this.column = column;
    }

    /** Libraries begin their messages in upper case. */
    private static String lowered(String message) {
        return message.isEmpty() ? message : message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
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
