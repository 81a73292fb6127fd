package anthology.cli;

import anthology.compile.JsonReport;
import anthology.compile.Result;
import anthology.compile.Result.Anthology;
import anthology.compile.Result.Made;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostic;
import anthology.diagnostic.Severity;
import anthology.model.Post;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import picocli.CommandLine.Help.Ansi;

/** Tells the user what came of a command: what was asked for on standard output, all else on standard error. */
final class Report {
    /** Messages of one code that are shown. */
    private static final int MOST_OF_A_CODE = 20;

    private final Ansi ansi;
    private final boolean json;

    Report(Machine machine, boolean json) {
        this.ansi = machine.ansi();
        this.json = json;
    }

    /** @param explain whether to say how the blog's folder was understood */
    void listed(Result result, boolean explain) {
        if (json) {
            System.out.print(JsonReport.listed(result, explain));
            return;
        }
        for (Anthology anthology : result.anthologies()) {
            int width = anthology.posts().stream()
                    .mapToInt(post -> post.header().title().length())
                    .max()
                    .orElse(0);
            for (Post post : anthology.posts()) {
                System.out.printf(
                        Locale.ROOT,
                        "%-10s  %-" + Math.clamp(width, 1, 60) + "s  %s%n",
                        post.header().date() == null
                                ? "undated"
                                : post.header().date().date(),
                        post.header().title(),
                        Visible.text(post.path()));
            }
        }
        Catalogue.of(result.series()).forEach(System.out::println);
        System.out.flush();
        if (explain) {
            Explanation.of(result.survey()).forEach(System.err::println);
        }
        diagnostics(result);
    }

    void built(Result result) {
        if (json) {
            System.out.print(JsonReport.built(result));
            return;
        }
        result.anthologies().stream()
                .flatMap(anthology -> anthology.books().stream())
                .forEach(made -> System.out.println(made.path()));
        System.out.flush();
        diagnostics(result);
        result.anthologies().stream()
                .filter(anthology -> !anthology.books().isEmpty())
                .forEach(this::summary);
        counts(result);
    }

    void checked(Result result) {
        if (json) {
            System.out.print(JsonReport.checked(result));
            return;
        }
        diagnostics(result);
        result.anthologies()
                .forEach(anthology -> System.err.println(anthology.name() + ": "
                        + counted(anthology.posts().size(), "chapter") + ", " + grouped(anthology.words()) + " words"));
        counts(result);
    }

    int exitCode(Result result, boolean strict) {
        boolean bad =
                result.has(Severity.FATAL) || result.has(Severity.ERROR) || (strict && result.has(Severity.WARNING));
        return bad ? 1 : 0;
    }

    private void summary(Anthology anthology) {
        List<Made> books = anthology.books();
        StringJoiner line = new StringJoiner(", ");
        line.add(counted(books.get(0).chapters(), "chapter"));
        books.stream().filter(made -> made.pages() > 0).forEach(made -> line.add(counted(made.pages(), "page")));
        line.add(grouped(anthology.words()) + " words");
        for (Made made : books) {
            line.add(String.format(
                    Locale.ROOT,
                    "%s %s in %.1f s",
                    made.format(),
                    made.bytes() < 1_000_000
                            ? Math.max(1, made.bytes() / 1000) + " kB"
                            : String.format(Locale.ROOT, "%.1f MB", made.bytes() / 1e6),
                    made.seconds()));
        }
        System.err.println(ansi.string("@|bold " + escaped(anthology.name()) + "|@: " + line));
    }

    private void counts(Result result) {
        StringJoiner counts = new StringJoiner(", ");
        for (Severity severity : List.of(Severity.FATAL, Severity.ERROR, Severity.WARNING)) {
            int count = (int) result.diagnostics().stream()
                    .filter(d -> d.severity() == severity)
                    .count();
            if (count > 0) {
                counts.add(counted(count, severity == Severity.FATAL ? "fatal error" : lower(severity)));
            }
        }
        if (counts.length() > 0) {
            System.err.println(counts);
        }
    }

    /**
     * In the form of compilers: place, severity, code, message; then the line with a caret, then the hint. Of one code
     * no more than a screen can hold.
     */
    private void diagnostics(Result result) {
        Map<Code, Integer> seen = new EnumMap<>(Code.class);
        for (Diagnostic diagnostic : result.diagnostics()) {
            if (seen.merge(diagnostic.code(), 1, Integer::sum) > MOST_OF_A_CODE) {
                continue;
            }
            String colour =
                    switch (diagnostic.severity()) {
                        case FATAL, ERROR -> "bold,red";
                        case WARNING -> "bold,yellow";
                        case NOTE -> "bold,cyan";
                    };
            String place = diagnostic.location() == null
                    ? ""
                    : Visible.text(diagnostic.location().toString()) + ": ";
            System.err.println(place
                    + ansi.string("@|" + colour + " " + lower(diagnostic.severity()) + "|@")
                    + "[" + diagnostic.code() + "]: " + Visible.text(diagnostic.message()));
            excerpt(diagnostic, result.excerpts().get(diagnostic));
            if (diagnostic.hint() != null) {
                System.err.println("  hint: " + diagnostic.hint());
            }
        }
        seen.forEach((code, count) -> {
            if (count > MOST_OF_A_CODE) {
                System.err.println(
                        "and " + grouped(count - MOST_OF_A_CODE) + " more of " + code + "; --json has them all");
            }
        });
    }

    private static void excerpt(Diagnostic diagnostic, @org.jspecify.annotations.Nullable String line) {
        if (line == null || diagnostic.location() == null) {
            return;
        }
        String number = Integer.toString(diagnostic.location().line());
        int column = diagnostic.location().column();
        // a window of the line around the place, so that a line of a thousand characters stays readable
        int from = Math.max(0, Math.min(column - 60, line.length() - 100));
        String shown = line.substring(from, Math.min(line.length(), from + 100)).replace('\t', ' ');
        System.err.println("    " + number + " | " + Visible.characters(shown));
        if (column > 0 && column - from <= shown.length() + 1) {
            System.err.println("    " + " ".repeat(number.length()) + " | " + " ".repeat(column - 1 - from) + "^");
        }
    }

    private static String lower(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static String escaped(String text) {
        return text.replace("@|", "@ |");
    }

    private static String counted(int count, String noun) {
        return grouped(count) + " " + noun + (count == 1 ? "" : "s");
    }

    private static String grouped(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
