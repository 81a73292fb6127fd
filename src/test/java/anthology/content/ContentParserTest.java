package anthology.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.Shared;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostic;
import anthology.diagnostic.Diagnostics;
import anthology.model.Body;
import anthology.model.Element;
import anthology.model.Header;
import anthology.model.Post;
import anthology.model.Xhtml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ContentParserTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/content");
    private final ContentParser parser = new ContentParser();

    static Post post(Body.Format format, String text) {
        Header header = Header.titled("The Title");
        return new Post("posts/a.md", "a", header, new Body(format, text, 5));
    }

    private String xhtml(Body.Format format, String text, Diagnostics diagnostics) {
        Element body = parser.parse(post(format, text), "en", diagnostics);
        Structure.check(body);
        return Xhtml.write(body);
    }

    @Test
    void linksByReference() {
        String text = markdown("[a][r], [r], [b\\]c][r] and [d][no].\n\n[r]: /u 'title'\n");
        String link = "<a title=\"title\" href=\"/u\">";
        assertTrue(text.contains(link + "a</a>, " + link + "r</a>, " + link + "b]c</a> and [d][no]."), text);
    }

    @Test
    void boxesAreCalledInTheLanguageOfTheText() {
        Post post = post(Body.Format.MARKDOWN, "> [!TIP]\n> Eins\n\n> [!odd]\n> Zwei\n\n> [!tip] Mein Tip\n> Drei\n");
        String titles = parser.parse(post, "de-AT", new Diagnostics())
                .text()
                .replaceAll("\\s+", " ")
                .strip();
        assertEquals("Tipp Eins Odd Zwei Mein Tip Drei", titles.replaceAll("(Tipp|Odd|Mein Tip)(?=[EZD])", "$1 "));
        assertTrue(Xhtml.write(parser.parse(post, "fr", new Diagnostics())).contains("<p class=\"title\">Astuce</p>"));
    }

    private String markdown(String text) {
        return xhtml(Body.Format.MARKDOWN, text, new Diagnostics());
    }

    @TestFactory
    Stream<DynamicTest> golden() throws IOException {
        return Files.list(GOLDEN)
                .sorted()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> golden(folder)));
    }

    /** The folder's name may end in a language: {@code quotes.de}. Reports follow the XHTML. */
    private void golden(Path folder) throws IOException {
        Path html = folder.resolve("input.html");
        Path plain = folder.resolve("input.txt");
        Body.Format format =
                Files.exists(html) ? Body.Format.HTML : Files.exists(plain) ? Body.Format.PLAIN : Body.Format.MARKDOWN;
        Path input =
                format == Body.Format.HTML ? html : format == Body.Format.PLAIN ? plain : folder.resolve("input.md");
        String name = folder.getFileName().toString();
        String language = name.contains(".") ? name.substring(name.indexOf('.') + 1) : "en";
        Diagnostics diagnostics = new Diagnostics();
        Element body = parser.parse(post(format, Files.readString(input)), language, diagnostics);
        Structure.check(body);
        StringBuilder actual = new StringBuilder(Xhtml.write(body)).append('\n');
        for (Diagnostic d : diagnostics.all()) {
            actual.append("<!-- ")
                    .append(d.location())
                    .append(' ')
                    .append(d.code())
                    .append(' ')
                    .append(d.message())
                    .append(" -->\n");
        }
        Path expected = folder.resolve("expected.xhtml");
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(expected, actual);
        }
        assertEquals(Files.readString(expected), actual.toString());
    }

    @TestFactory
    Stream<DynamicTest> hostile() throws IOException {
        Path hostile = Shared.folder("hostile");
        try (Stream<Path> files = Files.walk(hostile)) {
            List<Path> texts = files.filter(
                            f -> f.toString().matches(".*\\.(md|html|txt|markdown)") && Files.isRegularFile(f))
                    .sorted()
                    .toList();
            return texts.stream()
                    .map(f -> DynamicTest.dynamicTest(hostile.relativize(f).toString(), () -> {
                        String text = Files.readString(f, StandardCharsets.ISO_8859_1);
                        Body.Format format = f.toString().endsWith(".html") ? Body.Format.HTML : Body.Format.MARKDOWN;
                        Assertions.assertTimeoutPreemptively(
                                Duration.ofSeconds(20),
                                () -> xhtml(format, text.replaceFirst("(?s)\\A---.*?\n---\n", ""), new Diagnostics()));
                    }));
        }
    }

    @Test
    void nothingActiveSurvives() {
        Diagnostics diagnostics = new Diagnostics();
        String xhtml = xhtml(
                Body.Format.MARKDOWN,
                "a <script>alert(1)</script> <b onclick=\"x()\">bold</b> <a href=\"JaVa&#10;ScRiPt:alert(1)\">js</a>\n\n"
                        + "<iframe src=\"http://127.0.0.1/\">frame text</iframe>\n\n<form><button>go</button></form>\n",
                diagnostics);
        assertFalse(xhtml.contains("alert"), xhtml);
        assertFalse(xhtml.contains("onclick"), xhtml);
        assertFalse(xhtml.contains("127.0.0.1"), xhtml);
        assertTrue(xhtml.contains("<b>bold</b> js"), xhtml);
        assertTrue(xhtml.contains("go"), xhtml);
        assertEquals(
                List.of(Code.CONTENT_001),
                diagnostics.all().stream().map(Diagnostic::code).toList());
    }

    @Test
    void notesAreNumberedByTheirFirstCall() {
        String xhtml = markdown("A[^a] B[^b] A[^a]\n\n[^b]: Bee\n[^a]: Ay\n");
        assertTrue(xhtml.contains("id=\"ref-1\" href=\"#note-1\">1</a> B<a"), xhtml);
        assertTrue(xhtml.contains("id=\"ref-1-2\" href=\"#note-1\">1</a>"), xhtml);
        assertTrue(xhtml.indexOf("Ay") < xhtml.indexOf("Bee"), xhtml);
    }

    @Test
    void positionsAreThoseOfTheFile() {
        Element body = parser.parse(post(Body.Format.MARKDOWN, "one\n\ntwo [x](y)\n"), "en", new Diagnostics());
        Element second = (Element) body.children().get(3);
        assertEquals(7, second.position().line());
        assertEquals(5, ((Element) second.children().get(1)).position().column());
    }
}
