package anthology.compile;

import anthology.compile.Result.Anthology;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostic;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.diagnostic.Severity;
import anthology.model.Post;
import anthology.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts together what the stages reported. */
final class Reports {
    /** Lines of larger files are not quoted. */
    private static final long QUOTABLE = 5_000_000;

    private Reports() {}

    /**
     * The result of a request. What was found wrong in posts that are in no book of it is counted, not listed: whoever
     * builds one series does not want to hear of all the others.
     *
     * @param reading what was reported while all posts were read
     * @param making what was reported by each later stage
     */
    static Result result(
            List<Anthology> anthologies, Diagnostics reading, List<Diagnostics> making, Workspace workspace) {
        Set<String> chosen = anthologies.stream()
                .flatMap(anthology -> anthology.posts().stream())
                .map(Post::path)
                .collect(Collectors.toSet());
        Diagnostics all = new Diagnostics();
        int elsewhere = 0;
        for (Diagnostic diagnostic : reading.all()) {
            if (chosen.isEmpty() || concerns(diagnostic, chosen)) {
                all.report(diagnostic);
            } else {
                elsewhere++;
            }
        }
        if (elsewhere > 0) {
            all.report(
                    Code.POST_013,
                    null,
                    elsewhere + (elsewhere == 1 ? " message is" : " messages are") + " about posts that are not in the book",
                    "'anthology list' without a selector shows them");
        }
        making.forEach(stage -> stage.all().forEach(all::report));
        List<Diagnostic> reported = all.all();
        return new Result(anthologies, reported, excerpts(reported, workspace));
    }

    private static boolean concerns(Diagnostic diagnostic, Set<String> chosen) {
        Location location = diagnostic.location();
        return location == null
                || diagnostic.severity() == Severity.FATAL
                || diagnostic.severity() == Severity.ERROR
                || chosen.contains(location.path());
    }

    private static Map<Diagnostic, String> excerpts(List<Diagnostic> diagnostics, Workspace workspace) {
        Map<String, List<String>> files = new HashMap<>();
        Map<Diagnostic, String> excerpts = new HashMap<>();
        for (Diagnostic diagnostic : diagnostics) {
            Location location = diagnostic.location();
            if (location != null && location.line() > 0) {
                List<String> lines = files.computeIfAbsent(location.path(), path -> lines(workspace, path));
                if (location.line() <= lines.size()) {
                    excerpts.put(diagnostic, lines.get(location.line() - 1));
                }
            }
        }
        return excerpts;
    }

    private static List<String> lines(Workspace workspace, String path) {
        try {
            return workspace.isFile(path) && workspace.size(path) <= QUOTABLE
                    ? new String(workspace.read(path), StandardCharsets.UTF_8).lines().toList()
                    : List.of();
        } catch (IOException e) {
            return List.of(); // a message without its line is still a message
        }
    }
}
