package anthology.compile;

import anthology.compile.Result.Anthology;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostic;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.diagnostic.Severity;
import anthology.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts together what the stages reported. */
final class Reports {
    /** Lines of larger files are not quoted. */
    private static final long QUOTABLE = 5_000_000;

    private Reports() {}

    /** What each stage reported, in the order in which users read it. */
    static List<Diagnostic> together(List<Diagnostics> stages) {
        Diagnostics all = new Diagnostics();
        stages.forEach(stage -> stage.all().forEach(all::report));
        return all.all();
    }

    /**
     * What was reported while all posts were read, as far as it concerns those in the books. What was found wrong in
     * others is counted: whoever builds one series does not want to hear of the rest of the blog.
     */
    static Diagnostics concerning(List<Anthology> anthologies, Diagnostics reading) {
        Set<String> chosen = anthologies.stream()
                .flatMap(anthology -> anthology.posts().stream())
                .flatMap(post -> Stream.of(post.path(), Location.of(post.path()).file()))
                .collect(Collectors.toSet());
        if (chosen.isEmpty()) {
            return reading;
        }
        Diagnostics heard = new Diagnostics();
        int elsewhere = 0;
        for (Diagnostic diagnostic : reading.all()) {
            if (concerns(diagnostic, chosen)) {
                heard.report(diagnostic);
            } else {
                elsewhere++;
            }
        }
        if (elsewhere > 0) {
            heard.report(
                    Code.POST_013,
                    null,
                    elsewhere + (elsewhere == 1 ? " message is" : " messages are")
                            + " about posts that are not in the book",
                    "'anthology list' without a name and a selector shows them");
        }
        return heard;
    }

    private static boolean concerns(Diagnostic diagnostic, Set<String> chosen) {
        Location location = diagnostic.location();
        return location == null
                || diagnostic.severity() == Severity.FATAL
                || diagnostic.severity() == Severity.ERROR
                || chosen.contains(location.path());
    }

    /** For each report with a line: that line of the file. */
    static Map<Diagnostic, String> excerpts(List<Diagnostic> diagnostics, Workspace workspace) {
        Map<Diagnostic, String> excerpts = new HashMap<>();
        String file = "";
        List<String> lines = List.of();
        for (Diagnostic diagnostic : diagnostics) {
            Location location = diagnostic.location();
            if (location != null && location.line() > 0) {
                // they come by file, and a blog's files together may be more than there is memory for
                if (!location.file().equals(file)) {
                    file = location.file();
                    lines = lines(workspace, file);
                }
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
                    ? new String(workspace.read(path), StandardCharsets.UTF_8)
                            .lines()
                            .toList()
                    : List.of();
        } catch (IOException e) {
            return List.of(); // a message without its line is still a message
        }
    }
}
