package anthology.diagnostic;

/** How much a {@link Diagnostic} matters; the meaning is the same in every stage. */
public enum Severity {
    /** No book can be made. */
    FATAL,
    /** Something of the author's is lost; the book is written without it. */
    ERROR,
    /** Something was repaired or replaced. */
    WARNING,
    /** Worth knowing. */
    NOTE
}
