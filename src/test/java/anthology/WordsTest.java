package anthology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.cli.Run;
import anthology.compile.Request.Format;
import anthology.data.Json;
import anthology.data.Value.Mapping;
import anthology.words.Comparison;
import anthology.workspace.DiskWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The words of a PDF, in reading order, are those of the pages of the EPUB: the same words in the same order, punctuation
 * and all. Read as the structure tree has them; so what is an artifact (running heads, folios, repeated heads of tables)
 * is no word, and a hyphen at a line's end is none either. What differs, and has to:
 *
 * <ul>
 *   <li>Notes are compared each by itself, in the order of their calls: in the EPUB they end the chapter.
 *   <li>Labels of lists, which the style makes, and tables of contents are left out.
 *   <li>A picture and a formula say their alternative text.
 *   <li>Characters that nobody sees (soft hyphens, places where lines may or may not end, turns of direction) are left
 *       out, and spaces of all kinds are alike.
 *   <li>Where a style changes the case of letters, the PDF has what is printed.
 * </ul>
 */
class WordsTest {
    @TempDir
    Path output;

    @Test
    void ofTheSamples() throws IOException {
        Blog.build(new DiskWorkspace(Path.of(""), output.toAbsolutePath()), Blog.request(null, Format.values()));
        for (String name : List.of("ishiguro", "handbook", "specimen")) {
            check(name, 3000);
        }
    }

    /** All that a post can hold, in {@code src/test/resources/words}. */
    @ParameterizedTest
    @ValueSource(strings = {"literary", "modern"})
    void ofEverything(String style) throws IOException {
        Blog blog = new Blog()
                .with("styles/all/anthology.yaml", "title: All\ngather: {}\nextends: " + style + "\n")
                .with("posts/dot.png", Files.readAllBytes(Path.of("posts/specimen/images/rose.png")));
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/words"))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                blog.with(name.equals("words.css") ? "styles/all/book.css" : "posts/" + name, Files.readString(file));
            }
        }
        check(blog, 1000);
    }

    /** Input that is nobody's prose. */
    @ParameterizedTest
    @MethodSource
    void ofTheDegenerate(String name, String post) {
        check(new Blog().with("posts/2024-01-01-a.md", "---", "title: " + name, "---", "", post, "", "The end."), 500);
    }

    static List<Arguments> ofTheDegenerate() {
        String row = IntStream.range(0, 500).mapToObj(i -> "c" + i + " d" + i).collect(Collectors.joining(" | "));
        String quotes = IntStream.range(0, 300)
                .mapToObj(i -> ">".repeat(i + 1) + " q" + i + "\n")
                .collect(Collectors.joining());
        String rows = IntStream.range(0, 300)
                .mapToObj(i -> "| " + i + " | of a row |\n")
                .collect(Collectors.joining());
        return List.of(
                Arguments.of("one long word", "abcdefghij".repeat(1000) + " word".repeat(500)),
                Arguments.of("quotes in quotes", quotes + "\nword" + " word".repeat(300)),
                Arguments.of("a wide table", "| " + row + " |\n|" + "---|".repeat(500) + "\n| " + row + " |\n"),
                Arguments.of("a long table", "| Repeated | head |\n|---|---|\n" + rows));
    }

    private static void check(Blog blog, int least) {
        Blog.Built built = blog.build(Blog.request(null, Format.values()));
        check(built.only(".epub"), built.only(".pdf"), least);
    }

    /** Of each real blog beside the project. */
    @TestFactory
    @Tag("slow")
    List<DynamicTest> ofBlogs() throws Exception {
        List<Path> blogs;
        try (Stream<Path> folders = Files.list(Shared.folder("corpora"))) {
            blogs = folders.filter(Files::isDirectory).sorted().toList();
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (Path blog : blogs) {
            String name = blog.getFileName().toString();
            Mapping list = (Mapping)
                    Json.read(Run.of("list", "-C", blog.toString(), "--json").out());
            for (BlogBook book : BlogBook.of(list)) {
                tests.add(DynamicTest.dynamicTest(
                        name + ", " + book.name(),
                        () -> check(blog, book.selector(), Files.createTempDirectory(output, "books"))));
            }
        }
        return tests;
    }

    private static void check(Path blog, List<String> selector, Path books) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("build", "-C", blog.toString(), "--output", books.toString()));
        arguments.addAll(selector);
        Run.of(arguments.toArray(String[]::new));
        List<Path> epubs;
        try (Stream<Path> files = Files.list(books)) {
            epubs = files.filter(file -> file.toString().endsWith(".epub")).toList();
        }
        assertFalse(epubs.isEmpty(), "no book");
        for (Path epub : epubs) {
            Path pdf = Path.of(epub.toString().replaceAll("epub$", "pdf"));
            check(Files.readAllBytes(epub), Files.readAllBytes(pdf), 100);
        }
    }

    private void check(String name, int least) throws IOException {
        check(
                Files.readAllBytes(output.resolve(name + ".epub")),
                Files.readAllBytes(output.resolve(name + ".pdf")),
                least);
    }

    private static void check(byte[] epub, byte[] pdf, int least) {
        Comparison compared = Comparison.of(Epub.of(epub).spine(), pdf);
        assertTrue(compared.count() >= least, compared.count() + " words");
        assertEquals("", String.join("\n", compared.differences()));
    }
}
