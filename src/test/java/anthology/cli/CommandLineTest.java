package anthology.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import anthology.data.Json;
import anthology.data.Value;
import anthology.data.Value.Mapping;
import anthology.data.Value.Sequence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as a user runs it, in a folder with spaces in its name. */
class CommandLineTest {
    @TempDir
    Path folder;

    private Path blog;

    @BeforeEach
    void posts() throws IOException {
        blog = Files.createDirectory(folder.resolve("a blog with spaces"));
        write("2024-01-02-one.md", "title: One\nseries: Tall Ships");
        write("2024-01-01-河流.md", "title: 河流\nseries: [Tall Ships, Rivers]\ntags: [water]");
        write("2024-01-03-three.md", "title: Three\nseries: Tall Trees\ncategories: [woods]");
        write("2024-01-04-four.md", "title: Four\ndraft: true\nseries: Rivers");
    }

    private void write(String name, String header) throws IOException {
        Files.writeString(blog.resolve(name), "---\n" + header + "\n---\n\nWords of " + name + ".\n");
    }

    private Run run(String command, String... arguments) {
        return Run.of(Stream.concat(Stream.of(command, "-C", blog.toString()), Arrays.stream(arguments))
                .toArray(String[]::new));
    }

    private List<String> made() throws IOException {
        try (Stream<Path> files = Files.list(blog.resolve("anthologies"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFolderOfPostsNeedsNoConfiguration() throws IOException {
        Run run = run("build", "--series", "tall ships");
        assertEquals(0, run.code(), run.err());
        assertEquals("anthologies/tall-ships.epub\nanthologies/tall-ships.pdf\n", run.out());
        assertEquals(List.of("tall-ships.epub", "tall-ships.pdf"), made());
        assertTrue(
                run.err().matches("(?s).*tall-ships: 2 chapters, \\d+ pages, \\d+ words, EPUB .* PDF .*"), run.err());
    }

    @ParameterizedTest
    @CsvSource({
        "--series,Rivers,河流",
        "--tag,WATER,河流",
        "--category,woods,Three",
        "--in,*three*,Three",
        "--titled,O?e,One",
        "--from,2024-01-03,Three",
        "--to,2024-01-01,河流"
    })
    void selectorsSelect(String option, String value, String title) {
        Run run = run("list", option, value);
        assertEquals(0, run.code(), run.err());
        assertEquals(1, run.out().lines().count(), run.out());
        assertTrue(run.out().contains(title), run.out());
    }

    @Test
    void selectorsCombine() {
        assertTrue(run("list", "--series", "Tall Ships", "--tag", "water").out().contains("河流"));
        Run none = run("list", "--series", "Tall Ships", "--category", "woods");
        assertEquals(1, none.code());
        assertTrue(none.err().contains("fatal[POST-002]"), none.err());
    }

    @Test
    void aWordStandsForASeriesThatItFits() {
        assertTrue(run("list", "ships").out().contains("One"));
        Run several = run("list", "tall");
        assertEquals(1, several.code());
        assertTrue(several.err().contains("fatal[POST-009]"), several.err());
        assertTrue(several.err().contains("Tall Ships") && several.err().contains("Tall Trees"), several.err());
        Run none = run("list", "--series", "Tall Shirts");
        assertEquals(1, none.code());
        assertTrue(none.err().contains("Tall Ships"), none.err());
    }

    @Test
    void draftsWaitUntilTheyAreAskedFor() {
        assertTrue(run("list", "--series", "Rivers").err().contains("note[POST-006]"));
        assertTrue(run("list", "--series", "Rivers", "--drafts").out().contains("Four"));
    }

    @Test
    void listSpeaksJson() throws Exception {
        Run run = run("list", "ships", "--json");
        assertEquals("", run.err());
        Mapping json = (Mapping) Json.read(run.out());
        assertEquals(List.of("posts", "diagnostics"), keys(json));
        Mapping first = (Mapping) ((Sequence) json.get("posts")).values().getFirst();
        assertEquals(List.of("path", "title", "date", "series", "draft"), keys(first));
        assertEquals("2024-01-01-河流.md", Value.textOf(first.get("path")));
        assertEquals("河流", Value.textOf(first.get("title")));
        assertEquals("2024-01-01", Value.textOf(first.get("date")));
        assertEquals(List.of("Tall Ships", "Rivers"), Value.textsOf(first.get("series")));
        assertEquals("false", Value.textOf(first.get("draft")));
    }

    @Test
    void buildSpeaksJson() throws Exception {
        Files.writeString(
                blog.resolve("2024-01-05-five.md"), "---\ntitle: Five\nseries: Fives\n---\n\n[x](/nowhere/)\n");
        Run run = run("build", "fives", "--json");
        assertEquals("", run.err());
        Mapping json = (Mapping) Json.read(run.out());
        assertEquals(List.of("books", "diagnostics"), keys(json));
        List<Value> books = ((Sequence) json.get("books")).values();
        assertEquals(List.of("path", "format", "chapters", "bytes", "seconds"), keys((Mapping) books.getFirst()));
        Mapping pdf = (Mapping) books.getLast();
        assertEquals(List.of("path", "format", "chapters", "pages", "bytes", "seconds"), keys(pdf));
        assertEquals(
                Files.size(blog.resolve(Value.textOf(pdf.get("path")))),
                Long.parseLong(Value.textOf(pdf.get("bytes"))));
        Mapping trouble =
                (Mapping) ((Sequence) json.get("diagnostics")).values().getFirst();
        assertEquals(
                List.of("code", "severity", "path", "line", "column", "message"),
                keys(trouble).subList(0, 6));
        assertEquals(
                "LINK-002 warning 6",
                Value.textOf(trouble.get("code")) + " " + Value.textOf(trouble.get("severity")) + " "
                        + Value.textOf(trouble.get("line")));
    }

    private static List<String> keys(Mapping mapping) {
        return mapping.entries().stream().map(Value.Entry::key).toList();
    }

    @Test
    void formatsAndFoldersCanBeChosen() throws IOException {
        Path elsewhere = folder.resolve("else where");
        Run run = run("build", "ships", "--format", "epub", "--output", elsewhere.toString());
        assertEquals(elsewhere + "/tall-ships.epub\n", run.out());
        assertEquals(1, elsewhere.toFile().list().length);
        assertEquals(2, run("build", "ships", "--format", "docx").code());
    }

    @Test
    void titleAuthorAndStyleCanBeSaid() throws IOException {
        run("build", "ships", "--format", "epub", "--title", "Meer", "--author", "Ein Leser", "--style", "modern");
        byte[] modern = Files.readAllBytes(blog.resolve("anthologies/tall-ships.epub"));
        run("build", "ships", "--format", "epub", "--title", "Meer", "--author", "Ein Leser");
        byte[] literary = Files.readAllBytes(blog.resolve("anthologies/tall-ships.epub"));
        assertFalse(Arrays.equals(modern, literary));
        Run unknown = run("build", "ships", "--style", "modren");
        assertEquals(1, unknown.code());
        assertTrue(unknown.err().contains("STYLE-003") && unknown.err().contains("'modern'"), unknown.err());
    }

    @Test
    void checkWritesNothingAndStrictMinds() throws IOException {
        Files.writeString(
                blog.resolve("2024-01-05-five.md"), "---\ntitle: Five\nseries: Fives\n---\n\n[x](/nowhere/)\n");
        assertEquals(0, run("check", "fives").code());
        Run strict = run("check", "fives", "--strict");
        assertEquals(1, strict.code());
        assertTrue(strict.err().contains("2024-01-05-five.md:6:1: warning[LINK-002]"), strict.err());
        assertTrue(strict.err().contains("    6 | [x](/nowhere/)\n      | ^\n"), strict.err());
        assertFalse(Files.exists(blog.resolve("anthologies")));
    }

    @Test
    void ofManyMessagesOfOneCodeTheFirstAreShownAndTheOthersCounted() throws IOException {
        for (int i = 0; i < 30; i++) {
            write("undated-" + i + ".md", "title: Undated");
        }
        Run run = run("list");
        assertEquals(20, run.err().split("DATE-001\\]", -1).length - 1, run.err());
        assertTrue(run.err().contains("and 10 more of DATE-001; --json has them all\n"), run.err());
    }

    @Test
    void anOutputThatCannotBeWrittenLeavesTheOldBook() throws IOException {
        Files.writeString(blog.resolve("taken"), "a file");
        Run run = run("build", "ships", "--output", "taken");
        assertEquals(1, run.code());
        assertTrue(run.err().contains("fatal[OUTPUT-001]"), run.err());
        assertEquals("a file", Files.readString(blog.resolve("taken")));

        Path book = blog.resolve("anthologies/tall-ships.pdf");
        Files.createDirectories(book.resolve("in the way"));
        Run blocked = run("build", "ships");
        assertEquals(1, blocked.code());
        assertEquals("anthologies/tall-ships.epub\n", blocked.out());
        assertEquals(List.of("tall-ships.epub", "tall-ships.pdf"), made());
    }

    @Test
    void nothingOutsideTheBlogIsRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("2024-02-02-secret.md"), "---\ntitle: Secret\n---\nSecret.\n");
        Files.createSymbolicLink(blog.resolve("2024-02-02-link.md"), secret);
        Files.createSymbolicLink(blog.resolve("folder"), folder);
        Run run = run("list");
        assertFalse(run.out().contains("Secret"), run.out());
        assertTrue(run.err().contains("2024-02-02-link.md: warning[POST-012]"), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "2024-01-02-one.md"})
    void aWorkspaceMustBeAFolder(String name) {
        Run run = Run.of("build", "-C", blog.resolve(name).toString());
        assertEquals(1, run.code());
        assertTrue(run.err().startsWith("fatal[WORKSPACE-001]"), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"build --from yesterday", "build --nonsense", "list a b", "frobnicate", "completion tcsh"})
    void aWrongCommandLineIsToldApart(String line) {
        Run run = Run.of(line.split(" "));
        assertEquals(2, run.code());
        assertEquals("", run.out());
        assertFalse(run.err().isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "build", "list", "check", "completion", "install"})
    void everyCommandExplainsItself(String command) {
        List<String> line = new ArrayList<>(command.isEmpty() ? List.of() : List.of(command));
        line.add("--help");
        Run run = Run.of(line.toArray(String[]::new));
        assertEquals(0, run.code());
        assertEquals("", run.err());
        assertTrue(run.out().startsWith("Usage: anthology " + command), run.out());
        assertTrue(run.out().lines().allMatch(text -> text.length() <= 100), run.out());
    }

    @Test
    void theVersionIsOneLine() {
        Run run = Run.of("--version");
        assertEquals(0, run.code());
        assertTrue(run.out().matches("anthology \\S+\\R"), run.out());
    }

    @Test
    void shellsUnderstandTheirCompletionScripts() throws Exception {
        for (String shell : List.of("bash", "zsh", "fish")) {
            Run script = Run.of("completion", shell);
            assertEquals(0, script.code());
            for (String word : List.of("build", "list", "check", "completion", "series")) {
                assertTrue(script.out().contains(word), shell + " " + word);
            }
            assertFalse(script.out().contains("warm-up"), shell);
        }
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash here");
        Process bash =
                new ProcessBuilder("/bin/bash", "-n").redirectErrorStream(true).start();
        bash.getOutputStream().write(Run.of("completion", "bash").out().getBytes(StandardCharsets.UTF_8));
        bash.getOutputStream().close();
        byte[] said = bash.getInputStream().readAllBytes();
        assertTrue(bash.waitFor(20, TimeUnit.SECONDS));
        assertArrayEquals(new byte[0], said, new String(said, StandardCharsets.UTF_8));
        assertEquals(0, bash.exitValue());
    }
}
