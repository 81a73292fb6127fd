package anthology.diagnostic;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a stage has to tell the user.
 *
 * @param message says what is wrong, in lower case, without a full stop
 * @param hint says what to do about it, or null
 */
public record Diagnostic(
        Code code,
        @Nullable Location location,
        String message,
        @Nullable String hint) {

    /** By place, then by code and text: the same order whatever thread reported first. */
    public static final Comparator<Diagnostic> ORDER = Comparator.<Diagnostic>comparingInt(
                    d -> d.severity() == Severity.FATAL ? 0 : 1)
            .thenComparing(d -> d.location == null ? "" : d.location.path())
            .thenComparingInt(d -> d.location == null ? 0 : d.location.line())
            .thenComparingInt(d -> d.location == null ? 0 : d.location.column())
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    public Severity severity() {
        return code.severity();
    }
}
