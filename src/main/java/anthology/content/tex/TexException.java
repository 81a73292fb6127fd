package anthology.content.tex;

/** A formula that cannot be read. The message says what is wrong with it, as a clause. */
public final class TexException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int offset;

    TexException(String message, int offset) {
        super(message, null, false, false);
        this.offset = offset;
    }

    /** Where in the formula, in characters from its start. */
    public int offset() {
        return offset;
    }
}
