package anthology.diagnostic;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where all stages report. Safe for use by several threads; equal reports count once. */
public final class Diagnostics {
    private final Set<Diagnostic> reported = ConcurrentHashMap.newKeySet();
    private final Set<Diagnostic> together = ConcurrentHashMap.newKeySet();

    public void report(Diagnostic diagnostic) {
        reported.add(diagnostic);
    }

    public void report(Code code, @Nullable Location location, String message) {
        report(new Diagnostic(code, location, message, null));
    }

    public void report(Code code, @Nullable Location location, String message, @Nullable String hint) {
        report(new Diagnostic(code, location, message, hint));
    }

    /** Reports of the same code and words count as one: at the first of their places, with the number of the others. */
    public void reportTogether(Code code, Location location, String message, @Nullable String hint) {
        together.add(new Diagnostic(code, location, message, hint));
    }

    /** All reports in {@link Diagnostic#ORDER}. */
    public List<Diagnostic> all() {
        Map<String, List<Diagnostic>> alike = together.stream()
                .collect(Collectors.groupingBy(
                        d -> d.code() + d.message() + d.hint(), TreeMap::new, Collectors.toList()));
        Stream<Diagnostic> merged = alike.values().stream().map(Diagnostics::merged);
        return Stream.concat(reported.stream(), merged).sorted(Diagnostic.ORDER).toList();
    }

    private static Diagnostic merged(List<Diagnostic> alike) {
        Diagnostic first = alike.stream().min(Diagnostic.ORDER).orElseThrow();
        int others = alike.size() - 1;
        return others == 0
                ? first
                : new Diagnostic(
                        first.code(),
                        first.location(),
                        first.message() + " (and in " + others + (others == 1 ? " other place)" : " other places)"),
                        first.hint());
    }

    public boolean has(Severity severity) {
        return Stream.concat(reported.stream(), together.stream()).anyMatch(d -> d.severity() == severity);
    }
}
