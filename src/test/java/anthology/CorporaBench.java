package anthology;

import anthology.data.Json;
import anthology.data.Value.Mapping;
import anthology.epub.EpubChecks;
import anthology.pdf.VeraPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lists whole blogs by the launcher, makes the books of each one's largest series and of its first fifty posts, checks
 * them, and writes a table of it. {@code src/bench/corpora} runs it.
 */
class CorporaBench {
    private static final String BLOGS = System.getProperty("corpora.blogs", "");
    private static final Path LAUNCHER =
            Path.of(System.getProperty("anthology.launcher", "anthology")).toAbsolutePath();
    private static final Path TABLE = Path.of(System.getProperty("anthology.target", "target"), "corpora.md");

    @TempDir
    Path work;

    private final StringBuilder table = new StringBuilder();
    private final List<String> faults = new ArrayList<>();

    @Test
    void table() throws Exception {
        Assumptions.assumeFalse(BLOGS.isBlank(), "no blogs are named by -Dcorpora.blogs");
        table.append("| Blog | Posts | Listed in | Book | Chapters | Pages | Made in | Warnings | Valid |\n")
                .append("|:--|--:|--:|:--|--:|--:|--:|--:|:--|\n");
        for (String folder : BLOGS.split(":")) {
            blog(Path.of(folder));
        }
        Files.createDirectories(TABLE.toAbsolutePath().getParent());
        faults.forEach(fault -> table.append("\n- ").append(fault));
        Files.writeString(TABLE, table);
    }

    /** What one run of the launcher gave. */
    private record Run(Mapping json, double seconds, String failure) {}

    private void blog(Path folder) throws Exception {
        Run list = run("list", "-C", folder.toString());
        int posts = BlogBook.mappings(list.json, "posts").size();
        String start = "| " + folder.getFileName() + " | " + posts + " | " + seconds(list) + list.failure;
        for (BlogBook book : BlogBook.of(list.json)) {
            start = book(folder, start, book.name(), book.selector());
        }
    }

    /** A row; what the next row of the same blog begins with. */
    private String book(Path folder, String start, String name, List<String> selector) throws Exception {
        Path output = work.resolve("books");
        List<String> arguments =
                new ArrayList<>(List.of("build", "-C", folder.toString(), "--output", output.toString()));
        arguments.addAll(selector);
        Run run = run(arguments.toArray(String[]::new));
        int before = faults.size();
        String chapters = "";
        String pages = "";
        for (Mapping made : BlogBook.mappings(run.json, "books")) {
            Path file = folder.resolve(BlogBook.text(made, "path"));
            chapters = BlogBook.text(made, "chapters");
            if (file.toString().endsWith(".epub")) {
                faults.addAll(EpubChecks.messages(Files.readAllBytes(file)));
            } else {
                pages = BlogBook.text(made, "pages");
                faults.addAll(VeraPdf.failures(Files.readAllBytes(file)));
            }
        }
        boolean both = BlogBook.mappings(run.json, "books").size() == 2;
        long warnings = BlogBook.mappings(run.json, "diagnostics").stream()
                .filter(each -> !BlogBook.text(each, "severity").equals("note"))
                .count();
        table.append(start)
                .append(" | ")
                .append(name)
                .append(" | ")
                .append(chapters)
                .append(" | ")
                .append(pages)
                .append(" | ")
                .append(seconds(run))
                .append(run.failure)
                .append(" | ")
                .append(warnings)
                .append(" | ")
                .append(!both ? "**no book**" : faults.size() == before ? "both" : "**no**")
                .append(" |\n");
        delete(output);
        return "| | | ";
    }

    private Run run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        command.add("--json");
        Path out = work.resolve("out");
        Path err = work.resolve("err");
        long start = System.nanoTime();
        int code = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        boolean trace = Files.readString(err).lines().anyMatch(line -> line.startsWith("\tat "));
        String failure = code > 1 || trace ? " **exit " + code + (trace ? ", a stack trace" : "") + "**" : "";
        String json = Files.readString(out);
        return new Run(json.isBlank() ? new Mapping(List.of(), 1, 1) : (Mapping) Json.read(json), seconds, failure);
    }

    private static String seconds(Run run) {
        return String.format(Locale.ROOT, "%.1f s", run.seconds);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
