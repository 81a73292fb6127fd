package anthology;

import anthology.data.Json;
import anthology.data.Value;
import anthology.data.Value.Mapping;
import anthology.data.Value.Scalar;
import anthology.data.Value.Sequence;
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
    private static final int FIRST = 50;

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
        List<Mapping> posts = mappings(list.json, "posts");
        String start = "| " + folder.getFileName() + " | " + posts.size() + " | " + seconds(list) + list.failure;
        List<String> largest = largest(mappings(list.json, "series"));
        if (!largest.isEmpty()) {
            start = book(folder, start, "*" + largest.get(1).replace("**/", "").replace("/**", "") + "*", largest);
        }
        book(folder, start, posts.size() > FIRST ? "the first " + FIRST + " posts" : "all posts", first(posts));
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
        for (Mapping made : mappings(run.json, "books")) {
            Path file = folder.resolve(text(made, "path"));
            chapters = text(made, "chapters");
            if (file.toString().endsWith(".epub")) {
                faults.addAll(EpubChecks.messages(Files.readAllBytes(file)));
            } else {
                pages = text(made, "pages");
                faults.addAll(VeraPdf.failures(Files.readAllBytes(file)));
            }
        }
        boolean both = mappings(run.json, "books").size() == 2;
        long warnings = mappings(run.json, "diagnostics").stream()
                .filter(each -> !text(each, "severity").equals("note"))
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

    /** How the series with the most posts is selected: of those posts name themselves, else of any. */
    private static List<String> largest(List<Mapping> series) {
        Comparator<Mapping> size = Comparator.comparingInt(each -> Integer.parseInt(text(each, "posts")));
        List<Mapping> said = series.stream()
                .filter(each -> List.of("header", "sentence", "title").contains(text(each, "origin")))
                .toList();
        return (said.isEmpty() ? series : said)
                .stream()
                        .max(size)
                        .map(each -> switch (text(each, "origin")) {
                            case "tag" -> List.of("--tag", text(each, "name"));
                            case "category" -> List.of("--category", text(each, "name"));
                            case "folder" -> List.of("--in", "**/" + text(each, "name") + "/**");
                            default -> List.of("--series", text(each, "name"));
                        })
                        .orElse(List.of());
    }

    /** All of the fiftieth post's day. */
    private static List<String> first(List<Mapping> posts) {
        String day = posts.size() <= FIRST ? "" : text(posts.get(FIRST - 1), "date");
        return day.length() < 10 ? List.of() : List.of("--to", day.substring(0, 10));
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

    private static List<Mapping> mappings(Mapping json, String key) {
        return json.get(key) instanceof Sequence sequence
                ? sequence.values().stream().map(Mapping.class::cast).toList()
                : List.of();
    }

    private static String text(Mapping mapping, String key) {
        Value value = mapping.get(key);
        return value instanceof Scalar scalar ? scalar.text() : "";
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
