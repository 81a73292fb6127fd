package anthology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.Blog.Built;
import anthology.compile.Request.Format;
import anthology.epub.EpubChecks;
import anthology.model.Header;
import anthology.pdf.VeraPdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a blog is said with its place, and the rest of the blog still becomes a book. */
class BadInputTest {

    /** The good posts and one more are in both books. */
    private static Built withGoodPosts(Built built) {
        String text = built.epub().text();
        assertTrue(text.contains("The first good words.") && text.contains("The last good words."), text);
        String pages = built.pdf();
        assertTrue(pages.contains("The first good words.") && pages.contains("The last good words."), pages);
        return built;
    }

    private static Built withPost(String... lines) {
        return withGoodPosts(Blog.good().with("posts/2024-01-05-bad.md", lines).build());
    }

    @Test
    void noPost() {
        Built built = new Blog().with("readme.html", "").build();
        assertEquals(List.of("POST-001"), built.troubles());
        assertEquals(List.of(), List.copyOf(built.files().keySet()));
    }

    @Test
    void aHeaderThatDoesNotParseIsRecovered() {
        Built built = withPost("---", "title: Tide: a history", "date:\t2024-01-06", "tags: [sea", "---", "", "Water.");
        assertEquals(List.of("posts/2024-01-05-bad.md:2:12 POST-003"), built.troubles());
        Header header = built.post(1).header();
        assertEquals("2024-01-06 Tide: a history", header.date() + " " + header.title());
    }

    @Test
    void titleAndDateMissing() {
        Built built = withGoodPosts(
                Blog.good().with("posts/on-water.md", "Just a paragraph.").build());
        assertEquals(
                List.of("posts/on-water.md DATE-001", "posts/on-water.md POST-004"),
                built.troubles().stream().sorted().toList());
        assertTrue(built.epub().contents().contains("1 On water"));
    }

    @ParameterizedTest
    @CsvSource({"2023-02-30, DATE-002", "sometime in May, DATE-003"})
    void aDateThatIsNoneIsNotMadeOne(String date, String code) {
        Built built = withGoodPosts(Blog.good()
                .with("posts/bad.md", "---", "title: Bad", "date: " + date, "---", "", "Words.")
                .build());
        assertEquals(List.of("posts/bad.md:3:7 " + code), built.troubles());
        assertEquals("Bad", built.post(2).header().title());
        assertNull(built.post(2).header().date());
    }

    @Test
    void picturesMissingBrokenHugeAndAfar() throws IOException {
        Blog blog = Blog.good()
                .with("posts/broken.png", Arrays.copyOf(png(30, 20), 60))
                .with("posts/bomb.png", claiming(png(30, 20), 60_000, 60_000))
                .with("posts/text.png", "no picture")
                .with(
                        "posts/2024-01-05-bad.md",
                        "---",
                        "title: Bad",
                        "---",
                        "![Nothing here](gone.png)",
                        "![Half a picture](broken.png)",
                        "![A bomb](bomb.png)",
                        "![A text](text.png)",
                        "![Afar](https://example.org/x.png)",
                        "![Above](../../secret.png)",
                        "![Away](/../../etc/passwd)",
                        "![File](file:///etc/passwd)");
        Built built = withGoodPosts(blog.build());
        assertEquals(
                List.of(
                        "posts/2024-01-05-bad.md:4:1 IMAGE-001",
                        "posts/2024-01-05-bad.md:5:1 IMAGE-007",
                        "posts/2024-01-05-bad.md:6:1 IMAGE-003",
                        "posts/2024-01-05-bad.md:7:1 IMAGE-002",
                        "posts/2024-01-05-bad.md:8:1 IMAGE-005",
                        "posts/2024-01-05-bad.md:9:1 IMAGE-006",
                        "posts/2024-01-05-bad.md:10:1 IMAGE-006",
                        "posts/2024-01-05-bad.md:11:1 CONTENT-001"),
                built.troubles());
        for (String alternative : List.of("Nothing here", "A bomb", "A text", "Afar", "Above", "Away", "File")) {
            assertTrue(built.epub().text().contains(alternative), alternative);
            assertTrue(built.pdf().contains(alternative), alternative);
        }
        assertEquals(
                List.of("images/broken.png", "images/cover.jpg"), built.epub().names("images/"));
    }

    @Test
    void linksToNowhere() {
        Built built = withPost("---", "title: Bad", "---", "", "See [the last](/nin/) and [below](#nothing).");
        assertEquals(
                List.of("posts/2024-01-05-bad.md:5:5 LINK-002", "posts/2024-01-05-bad.md:5:27 LINK-001"),
                built.troubles());
        assertTrue(
                built.said("LINK-002").getFirst().endsWith("| did you mean 'nine'?"),
                built.said("LINK-002").toString());
        assertTrue(built.pdf().contains("See the last and below."));
    }

    @Test
    void aTemplateThatFails() {
        Built built = Blog.good()
                .with("styles/mine/anthology.yaml", "gather: {in: '*'}")
                .with("styles/mine/templates/chapter.ftlh", "<h1>${title}</h1>", "", "<p>${chapter.nothing}</p>")
                .build(Blog.request("mine", Format.values()));
        assertEquals(List.of("styles/mine/templates/chapter.ftlh:1:7 TEMPLATE-001"), built.troubles());
        assertEquals(List.of(), List.copyOf(built.files().keySet()));
    }

    @Test
    void aStylesheetWithMistakes() {
        Built built = withGoodPosts(Blog.good()
                .with("styles/mine/anthology.yaml", "gather: {in: '*'}")
                .with(
                        "styles/mine/print.css",
                        "p { colour: red }",
                        "p { color: rad; text-indent: 2em }",
                        "q { color: red")
                .build(Blog.request("mine", Format.values())));
        assertEquals(
                List.of(
                        "styles/mine/print.css:1:5 CSS-002",
                        "styles/mine/print.css:2:5 CSS-003",
                        "styles/mine/print.css:3:3 CSS-001"),
                built.troubles());
        assertTrue(built.said("CSS-002").getFirst().contains("'color'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "titel: X           | styles/mine/anthology.yaml:2:1 STYLE-002 | title",
                "page: A99          | styles/mine/anthology.yaml:2:7 STYLE-002 | a4",
                "extends: literaray | styles/mine/anthology.yaml:2:10 STYLE-003 | literary",
                "cover: no.png      | styles/mine/anthology.yaml:2:8 STYLE-004 | no.png",
                "title: [           | styles/mine/anthology.yaml:3:1 STYLE-001 | ",
            })
    void aRecipeWithMistakes(String line, String trouble, String named) {
        Built built = Blog.good()
                .with("styles/mine/anthology.yaml", "gather: {in: '*'}", line)
                .build(Blog.request("mine", Format.values()));
        assertEquals(List.of(trouble), built.troubles());
        String said = built.said(trouble.replaceAll(".* ", "")).getFirst();
        assertTrue(said.contains(named == null ? "" : named), said);
        assertTrue(built.files().isEmpty());
    }

    @Test
    void aGlyphThatNoFontHas() {
        Built built = withPost("---", "title: Bad", "---", "", "A rune \uD808\uDC00 of Uruk.");
        assertEquals(List.of("posts/2024-01-05-bad.md FONT-001"), built.troubles());
        assertTrue(built.said("FONT-001").getFirst().contains("U+12000"));
    }

    @Test
    void postsThatAreAlikeNeverCollide() throws Exception {
        Blog blog = Blog.good();
        for (String folder : List.of("a", "b")) {
            blog.with(
                    "posts/" + folder + "/2024-01-05-same.md",
                    "---",
                    "title: Same",
                    "---",
                    "",
                    "## Part {#part}",
                    "",
                    "In " + folder + "[^1], see [here](#part).",
                    "",
                    "## Part {#part}",
                    "",
                    "<p id='part'>Again</p>",
                    "",
                    "[^1]: Note of " + folder + ".");
        }
        Built built = withGoodPosts(blog.build());
        assertEquals(4, built.epub().chapters().size());
        EpubChecks.assertValid(built.only(".epub"));
        VeraPdf.assertCompliant(built.only(".pdf"));
        assertTrue(built.pdf().contains("Note of a.") && built.pdf().contains("Note of b."));
    }

    @Test
    void textIsNoTemplateAndNothingInItRuns() throws Exception {
        Built built = withPost(
                "---",
                "title: ${7*7} <#include \"x\"> <b>bold</b>",
                "---",
                "",
                "Say ${6*7} and <#include \"/etc/passwd\"> and [=1+1].",
                "",
                "<script>alert(1)</script><p onclick='alert(2)' style='background:url(http://a.b/c)'>Press</p>",
                "",
                "[go](javascript:alert(3)) <a href='data:text/html,x'>data</a> <iframe src='https://a.b/'></iframe>");
        String markup = built.epub().markup();
        assertTrue(built.epub().text().contains("${6*7}") && built.epub().text().contains("${7*7}"));
        assertTrue(built.pdf().contains("${6*7}"));
        for (String active :
                List.of("<script", "onclick", "javascript:", "<iframe", "alert(", "http://a.b", "data:text")) {
            assertFalse(markup.contains(active), active);
        }
        EpubChecks.assertValid(built.only(".epub"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n\n", "\u0000\u0001\u001B", "---\n---\n", "+++\ntitle = 'x'\n"})
    void hardlyAPost(String content) throws Exception {
        Built built = withPost(content);
        EpubChecks.assertValid(built.only(".epub"));
        VeraPdf.assertCompliant(built.only(".pdf"));
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new java.awt.image.BufferedImage(width, height, 1), "png", out);
        return out.toByteArray();
    }

    /** A PNG whose header says another size. */
    private static byte[] claiming(byte[] png, int width, int height) {
        ByteBuffer bytes = ByteBuffer.wrap(png.clone());
        bytes.putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(bytes.array(), 12, 17);
        bytes.putInt(29, (int) sum.getValue());
        return bytes.array();
    }
}
