package anthology.diagnostic;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Where all stages report. Safe for use by several threads; equal reports count once. */
public final class Diagnostics {
    private final Set<Diagnostic> reported = ConcurrentHashMap.newKeySet();

    public void report(Diagnostic diagnostic) {
        reported.add(diagnostic);
    }

    public void report(Code code, @Nullable Location location, String message) {
        report(new Diagnostic(code, location, message, null));
    }

    public void report(Code code, @Nullable Location location, String message, @Nullable String hint) {
        report(new Diagnostic(code, location, message, hint));
    }

    /** All reports in {@link Diagnostic#ORDER}. */
    public List<Diagnostic> all() {
        return reported.stream().sorted(Diagnostic.ORDER).toList();
    }

    public boolean has(Severity severity) {
        return reported.stream().anyMatch(d -> d.severity() == severity);
    }
}
