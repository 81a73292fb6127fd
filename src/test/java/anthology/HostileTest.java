package anthology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.Blog.Built;
import anthology.compile.Request.Format;
import anthology.epub.EpubChecks;
import anthology.pdf.VeraPdf;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Inputs made to hurt, each class of them small: nothing runs, leaks, hangs or is lost without a word, and the books are
 * valid. What is merely wrong with a blog is {@link BadInputTest}'s.
 */
class HostileTest {
    private static final String BAD = "posts/2024-01-05-bad.md";

    /** The EPUB of the good posts and others is valid and holds the good ones. */
    private static Built built(Blog blog) {
        return built(blog, Format.EPUB);
    }

    private static Built built(Blog blog, Format... formats) {
        Built built = blog.build(Blog.request(null, formats));
        String text = built.epub().text();
        assertTrue(text.contains("The first good words.") && text.contains("The last good words."), text);
        assertEquals(List.of(), EpubChecks.messages(built.only(".epub")));
        return built;
    }

    private static void holds(String text, String... phrases) {
        for (String phrase : phrases) {
            assertTrue(text.contains(phrase), () -> "'" + phrase + "' is not in: " + shortened(text));
        }
    }

    private static void lacks(String text, String... phrases) {
        for (String phrase : phrases) {
            assertFalse(text.contains(phrase), () -> "'" + phrase + "' is in: " + shortened(text));
        }
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(2000, text.length()));
    }

    // --- bytes ---

    @Test
    void bytesThatAreNoText() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("---\ntitle: Broken\n---\n\nBefore ".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xED, (byte) 0xA0, (byte) 0x80, (byte) 0xFF});
        bytes.writeBytes(" after.".getBytes(StandardCharsets.UTF_8));
        Built built = built(Blog.good().with(BAD, bytes.toByteArray()));
        assertEquals(List.of(BAD + " POST-008"), withoutLines(built.troubles()));
        holds(built.epub().text(), "Broken", "Before", "after.");
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1, false", "UTF-16LE, true", "UTF-16BE, true", "UTF-8, true"})
    void encodings(String charset, boolean marked) {
        String post = (marked ? "\uFEFF" : "") + "---\ntitle: Caf\u00E9\n---\n\nStra\u00DFe.\n";
        Built built = built(Blog.good().with(BAD, post.getBytes(Charset.forName(charset))));
        holds(built.epub().text(), "Caf\u00E9", "Stra\u00DFe.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r"})
    void lineEnds(String end) {
        String post = String.join(end, "---", "title: Ends", "---", "", "One.", "", "Two.", "");
        Built built = built(Blog.good().with(BAD, post.getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of(), built.troubles());
        assertTrue(built.epub().contents().contains("1 Ends"));
        lacks(built.epub().markup(), "\r", "&#13;", "&#xD;");
    }

    @Test
    void charactersThatXmlForbids() throws Exception {
        Built built = built(
                Blog.good()
                        .with(
                                BAD,
                                "---",
                                "title: \"Nul \\x00 bell \u0007 lone \\ud800\"",
                                "description: a\u0001b",
                                "tags: [\"x\u0002y\"]",
                                "---",
                                "",
                                "Kept\u0000 and\u001B[31m this\uFFFE &#0; &#x1F; &#xD800; &#99999999;",
                                "",
                                "![al\u0002t](x.png \"ti\u0003tle\")",
                                "",
                                "```",
                                "code \u0000 \u0004",
                                "```"),
                Format.values());
        holds(built.epub().text(), "Kept", "and", "this", "code");
        VeraPdf.assertCompliant(built.only(".pdf"));
    }

    // --- depth and length ---

    static Stream<String> deepAndLong() {
        return Stream.of(
                "> ".repeat(5000) + "deepest",
                IntStream.range(0, 1000)
                        .mapToObj(i -> " ".repeat(2 * i) + "- deepest\n")
                        .reduce("", String::concat),
                "<div>".repeat(20_000) + "deepest" + "</div>".repeat(20_000),
                "[".repeat(100_000) + "deepest" + "](x)".repeat(10_000),
                "*a ".repeat(50_000) + "deepest",
                "_*".repeat(50_000) + "deepest",
                "a " + "`".repeat(99_999) + " deepest",
                "![".repeat(20_000) + "deepest",
                "<!--".repeat(20_000) + "\n\ndeepest -->deepest",
                "{% ".repeat(50_000) + "deepest",
                "{{< ".repeat(50_000) + "deepest",
                "$".repeat(50_000) + "deepest",
                "|".repeat(20_000) + "\n" + "|-".repeat(10_000) + "\ndeepest",
                "deepest" + " ".repeat(200_000) + "x",
                "&".repeat(100_000) + "deepest",
                "[" + "\\)".repeat(100) + "deepest",
                "z [a][" + "\\*".repeat(100) + "deepest",
                "<a b=".repeat(20_000) + "> deepest",
                "\n[a]: <".repeat(10_000) + "deepest>\n\ndeepest",
                "## deepest\n\nwords\n\n".repeat(8000));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("deepAndLong")
    void nothingTakesMoreThanSeconds(String body) {
        for (String site : List.of("_config.yml", "hugo.toml")) {
            Built built = assertTimeout(Duration.ofSeconds(60), () -> Blog.good()
                    .with(site, "title = 'x'")
                    .with(BAD, "---", "title: Deep", "---", "", body)
                    .build(Blog.request(null, Format.EPUB)));
            holds(built.epub().text(), "The first good words.", "deepest");
        }
    }

    @Test
    void aWideTableLosesNoCell() {
        String cells = IntStream.range(0, 200).mapToObj(i -> "c" + i).reduce("|", (row, cell) -> row + cell + "|");
        Built built = built(
                Blog.good().with(BAD, "---", "title: Wide", "---", "", cells, "|-".repeat(200) + "|", cells),
                Format.values());
        holds(built.epub().text(), "c0", "c199");
        String pages = Pdf.letters(built.pdf());
        IntStream.range(0, 200).forEach(i -> holds(pages, "c" + i));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "| a | b |\n|---|---|\n| 1 | 2 |\n| 1 | 2 | 3 |\n| 1 | 2 ||\n| 1 |",
                "<table><tr><td rowspan=9>a<td>b</tr><tr><td>c<td>d<td>e</tr><tr><td colspan=5>f</tr></table>",
                "<table><thead><tr><th rowspan=2>a</thead><tr><td colspan=2 rowspan=3>b<td>c<tr><td>d<td>e</table>",
                "<table><tr><td colspan=999>a<td colspan=999>b</tr><tr><td>c</tr></table>"
            })
    void raggedTables(String table) throws Exception {
        Built built = built(Blog.good().with(BAD, "---", "title: Ragged", "---", "", table), Format.values());
        VeraPdf.assertCompliant(built.only(".pdf"));
    }

    // --- headers ---

    @Test
    void aHeaderThatExplodes() {
        StringBuilder laughs =
                new StringBuilder("---\ntitle: Laughs\na0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 12; i++) {
            laughs.append("a%d: &a%d [".formatted(i, i))
                    .append("*a%d, ".formatted(i - 1).repeat(9))
                    .append("x]\n");
        }
        laughs.append("---\n\nA body.\n");
        Built built = built(Blog.good()
                .with(BAD, laughs.toString())
                .with("posts/2024-01-06-self.md", "---", "title: Self", "tags: &t [*t]", "---", "", "Another body."));
        assertEquals(List.of(BAD + " POST-003", "posts/2024-01-06-self.md POST-003"), withoutLines(built.troubles()));
        holds(built.epub().text(), "Laughs", "A body.", "Self", "Another body.");
    }

    @Test
    void tagsInAHeaderMakeNoObject() {
        Built built = built(Blog.good()
                .with(
                        BAD,
                        "---",
                        "title: Tagged",
                        "x: !!java.io.FileOutputStream [\"target/pwned\"]",
                        "y: !!python/object/apply:os.system [\"touch target/pwned\"]",
                        "z: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL"
                                + " [\"http://127.0.0.1:9/\"]]]]",
                        "---",
                        "",
                        "A body."));
        holds(built.epub().text(), "Tagged", "A body.");
        assertFalse(new java.io.File("target/pwned").exists());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ntitle: Open\n\nThe text.\n",
                "+++\ntitle = 'Open'\n\nThe text.\n",
                "{\n\"title\": \"Open\n\nThe text.\n"
            })
    void aHeaderThatNeverEnds(String post) {
        holds(built(Blog.good().with(BAD, post)).epub().text(), "The text.");
    }

    @Test
    void titlesAreText() {
        Built built = built(
                Blog.good()
                        .with(
                                BAD,
                                "---",
                                "title: \"<script>alert(1)</script> & &amp; \\u202Egnirts\\u202C \\U0001F469\\u200D\\U0001F469 \\n two\"",
                                "---",
                                "",
                                "A body."),
                Format.values());
        String title = built.epub().contents().get(1);
        holds(title, "<script>alert(1)</script> &", "\uD83D\uDC69", "two");
        lacks(title, "\u202E", "\n");
        lacks(built.epub().markup(), "<script");
        assertTrue(Pdf.outline(built.only(".pdf")).stream().anyMatch(entry -> entry.contains("<script>")));
    }

    // --- what would run, read or connect ---

    @Test
    void activeHtmlIsTakenOut() {
        Built built = built(Blog.good()
                .with(
                        "posts/evil.svg",
                        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9' onload='alert(1)'>"
                                + "<script>alert(2)</script><image href='file:///etc/passwd'/><rect width='9' height='9'/></svg>")
                .with(
                        BAD,
                        "---",
                        "title: Active",
                        "---",
                        "",
                        "Seen <b onclick='alert(1)'>bold</b> <a href='JaVa&#10;ScRiPt:alert(1)'>one</a>",
                        "[two](javascript:alert%281%29) [three](data:text/html;base64,PHNjcmlwdD4=) [four](vbscript:x)",
                        "",
                        "<script>alert(1)</script><style>@import url(//evil.example/x)</style>",
                        "<meta http-equiv=refresh content='0;url=//evil.example'><base href='//evil.example/'>",
                        "<iframe srcdoc='<script>alert(1)</script>'></iframe><object data='file:///etc/passwd'></object>",
                        "<form action='//evil.example'><input name=a><button formaction='javascript:x'>Button</button></form>",
                        "<p style='background:url(//evil.example/x)'>styled</p>",
                        "![drawing](evil.svg)"));
        holds(built.epub().text(), "Seen", "bold", "one", "two", "three", "four", "styled");
        String all = built.epub().markup()
                + String.join(
                        "",
                        built.epub().names("images/").stream()
                                .map(built.epub()::source)
                                .toList());
        lacks(all, "alert(", "onclick", "onload", "script:", "data:text", "evil.example", "<iframe", "<form", "passwd");
        assertTrue(withoutLines(built.troubles()).contains(BAD + " CONTENT-001"));
    }

    @Test
    void nothingOutsideIsReadAndNothingFetched() {
        Blog blog = Blog.good();
        List<String> addresses = List.of(
                "../../../../../../etc/passwd",
                "/etc/passwd",
                "file:///etc/passwd",
                "..%2f..%2f..%2fetc/passwd",
                "..\\..\\..\\etc\\passwd",
                "http://127.0.0.1:9/a.png",
                "http://[::1]:9/a.png",
                "http://2130706433:9/",
                "http://0x7f000001:9/",
                "http://169.254.169.254/latest/",
                "gopher://127.0.0.1:9/x",
                "ftp://127.0.0.1/x",
                "jar:file:///tmp/x.jar!/y",
                "//127.0.0.1:9/x.png",
                "http://[",
                "https://localhost/a.png");
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < addresses.size(); i++) {
            body.append("![picture ")
                    .append(i)
                    .append("](<")
                    .append(addresses.get(i))
                    .append(">)\n\n");
        }
        Built built = built(blog.with(BAD, "---", "title: Afar", "---", "", body.toString()));
        IntStream.range(0, addresses.size()).forEach(i -> holds(built.epub().text(), "picture " + i));
        assertEquals(List.of("images/cover.jpg"), built.epub().names("images/"));
        lacks(built.epub().markup(), "root:x:0", "<img");
        assertTrue(
                withoutLines(built.troubles()).containsAll(List.of(BAD + " IMAGE-005", BAD + " IMAGE-006")),
                built.troubles()::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom"})
    void entitiesOfFeeds(String kind) {
        String types = "<?xml version=\"1.0\"?>\n<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">"
                + "<!ENTITY % p SYSTEM \"http://127.0.0.1:9/e.dtd\"> %p;<!ENTITY a0 \"lollollol\">"
                + IntStream.range(1, 12)
                        .mapToObj(i -> "<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">")
                        .reduce("", String::concat)
                + "]>\n";
        String feed = kind.equals("rss")
                ? "<rss version=\"2.0\"><channel><title>f</title><item><title>One &x;</title>"
                        + "<description>&lt;p&gt;The first good words. The last good words. &x; &a11;&lt;/p&gt;</description>"
                        + "</item></channel></rss>"
                : "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>f</title><entry><title>One &x;</title>"
                        + "<content type=\"html\">The first good words. The last good words. &x; &a11;</content></entry></feed>";
        Built built = assertTimeout(Duration.ofSeconds(60), () -> built(new Blog().with("feed.xml", types + feed)));
        lacks(built.epub().text(), "root:x:0", "lollollollollollollol");
    }

    // --- feeds and pictures ---

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss version='2.0'><channel><item><title>C & D &nbsp; &eacute;</title><description>%s</description></item>",
                "\n\n <?xml version='1.0'?><rss version='2.0'><channel><item><title>a</title><description>%s</description>"
                        + "</item></channel></rss>",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><item>"
                        + "<title>r</title><description>%s</description></item></rdf:RDF>",
                "<rss version='2.0'><channel><item><title>whole</title><description>%s</description></item>"
                        + "<item><title>cut",
            })
    void oddFeeds(String feed) {
        built(new Blog().with("feed.xml", feed.formatted("The first good words. The last good words.")));
    }

    @ParameterizedTest
    @CsvSource({
        "feed.xml, <!doctype html><html><body><p>404 not found<br></body></html>",
        "feed.xml, <?xml version='1.0'?><rss version='2.0'><channel><title>t</title><item><title>cut",
        "feed.json, '{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{'",
        "ghost.json, '{\"db\":[{\"data\":{\"posts\":[{\"title\":null,\"html\":null,\"status\":\"published\"}]}}]}'",
    })
    void feedsWithoutAnEntry(String name, String feed) {
        Built built = new Blog().with(name, feed).build(Blog.request(null, Format.EPUB));
        assertFalse(built.result().diagnostics().isEmpty());
    }

    @Test
    void postsAndPicturesOfOneName() throws Exception {
        Blog blog = Blog.good();
        for (String name : List.of("a/same.md", "b/same.md", "b/Same.markdown", "c.md/index.md", "image.png/same.md")) {
            blog.with(
                    "posts/" + name,
                    "---",
                    "title: Same",
                    "date: 2024-01-02",
                    "slug: same",
                    "---",
                    "",
                    "## Intro",
                    "",
                    "## Intro",
                    "",
                    "<p id='intro'>In " + name + "[^1]</p>",
                    "",
                    "[^1]: Note.");
        }
        Built built = built(blog, Format.values());
        holds(built.epub().text(), "In a/same.md", "In b/same.md", "In b/Same.markdown", "In c.md/index.md");
        assertEquals(7, built.epub().chapters().size());
        VeraPdf.assertCompliant(built.only(".pdf"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://[",
                "http://a b/ c",
                "http://example.org/?a=1&b=2",
                "mailto:a@example.org",
                "//example.org/x",
                "#nowhere",
                "2024-01-01-one.md#nowhere",
                "http://\u4F8B\u3048.jp/\u00E9",
                "://",
                "http:",
                "?",
                "%zz",
                "\\\\x",
                "tel:+1",
                "x:y",
                "a\tb"
            })
    void linksOfAllKinds(String link) throws Exception {
        Built built = built(
                Blog.good().with(BAD, "---", "title: Links", "---", "", "See <a href=\"" + link + "\">the link</a>."),
                Format.values());
        holds(built.epub().text(), "See the link.");
        VeraPdf.assertCompliant(built.only(".pdf"));
    }

    @Test
    void aLinkOfTwentyThousandCharacters() {
        String link = "https://example.org/" + "a".repeat(20_000);
        holds(
                built(Blog.good().with(BAD, "---", "title: L", "---", "", "[long](" + link + ")"))
                        .epub()
                        .text(),
                "long");
    }

    private static List<String> withoutLines(List<String> troubles) {
        return troubles.stream()
                .map(each -> each.replaceFirst(":\\d+(:\\d+)? ", " "))
                .toList();
    }
}
