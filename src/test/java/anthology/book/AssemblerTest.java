package anthology.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.content.ContentParser;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostic;
import anthology.diagnostic.Diagnostics;
import anthology.model.Body;
import anthology.model.Book;
import anthology.model.Bytes;
import anthology.model.Generator;
import anthology.model.Header;
import anthology.model.Post;
import anthology.model.PostDate;
import anthology.model.Recipe;
import anthology.model.Selector;
import anthology.model.Site;
import anthology.model.Xhtml;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssemblerTest {
    private static final Site NO_BASE = new Site("Blog", List.of(), null, null, null, Generator.UNKNOWN);
    private static final Site BASE =
            new Site("Blog", List.of(), "https://example.org/blog", null, "pretty", Generator.JEKYLL);
    private static final Recipe RECIPE = new Recipe(
            "all",
            "literary",
            null,
            null,
            List.of(),
            null,
            null,
            null,
            null,
            null,
            Selector.ALL,
            Recipe.Order.DATE,
            null,
            "generated",
            null,
            Set.of());

    private final Diagnostics diagnostics = new Diagnostics();
    private final Map<String, byte[]> files = new HashMap<>();
    private final ImageSource source = new ImageSource() {
        @Override
        public boolean isFile(String path) {
            return files.containsKey(path);
        }

        @Override
        public Bytes bytes(String path) {
            return () -> files.get(path);
        }

        @Override
        public List<String> named(String name) {
            return files.keySet().stream()
                    .filter(path -> path.substring(path.lastIndexOf('/') + 1).equalsIgnoreCase(name))
                    .sorted()
                    .toList();
        }
    };

    private static Post post(String path, String title, String date, String text) {
        String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("^\\d{4}-\\d\\d-\\d\\d-", "");
        Header header = new Header(
                title,
                PostDate.of(LocalDate.parse(date)),
                null,
                List.of("Ann"),
                List.of(),
                List.of("tag"),
                List.of(),
                null,
                null,
                null,
                List.of(),
                false,
                null);
        return new Post(path, name.replaceFirst("\\.md$", ""), header, new Body(Body.Format.MARKDOWN, text, 1));
    }

    private Book book(Site site, List<Post> selected, List<Post> all) {
        ContentParser parser = new ContentParser();
        return new Assembler(RECIPE, site, source, RemoteImages.NONE, diagnostics)
                .assemble(selected, all, post -> parser.parse(post, "en", diagnostics), ContentParser::title, null);
    }

    @Test
    void theNetworkIsToldWhatItWillBeAskedFor() {
        List<String> expected = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        RemoteImages remote = new RemoteImages() {
            @Override
            public Answer get(String url) {
                asked.add(url);
                return new Failed("is not there");
            }

            @Override
            public void expect(Collection<String> urls) {
                expected.addAll(urls);
            }
        };
        String text = "![b](https://e.org/b.png) ![a](https://e.org/a.png) ![b](https://e.org/b.png) ![c](c.png)";
        List<Post> posts = List.of(post("_posts/2024-01-01-a.md", "Alpha", "2024-01-01", text));
        ContentParser parser = new ContentParser();
        new Assembler(RECIPE, Site.UNKNOWN, source, remote, diagnostics)
                .assemble(posts, posts, post -> parser.parse(post, "en", diagnostics), ContentParser::title, null);
        assertEquals(List.of("https://e.org/a.png", "https://e.org/b.png"), expected);
        assertEquals(List.of("https://e.org/b.png", "https://e.org/a.png"), asked);
    }

    private String first(Site site, String text) {
        Post a = post("_posts/2024-01-01-a.md", "Alpha", "2024-01-01", text);
        Post b = post(
                "_posts/2024-01-02-harbor.md",
                "Harbor",
                "2024-01-02",
                "## Über uns\n\nx\n\n## What's new in 1.2\n\n## 第一章");
        Post out = post("_posts/2024-01-03-out.md", "Out", "2024-01-03", "x");
        return Xhtml.write(book(site, List.of(a, b), List.of(a, b, out))
                .chapters()
                .getFirst()
                .body());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-02-harbor.md, chapter-002-harbor.xhtml",
        "2024-01-02-harbor, chapter-002-harbor.xhtml",
        "../_posts/2024-01-02-harbor.md, chapter-002-harbor.xhtml",
        "/2024/01/02/harbor/, chapter-002-harbor.xhtml",
        "/2024/01/02/harbor.html, chapter-002-harbor.xhtml",
        "/harbor, chapter-002-harbor.xhtml",
        "harbor.html#über-uns, chapter-002-harbor.xhtml#uber-uns",
        "harbor.html#%C3%BCber-uns, chapter-002-harbor.xhtml#uber-uns",
        "harbor.html#what-s-new-in-1-2, chapter-002-harbor.xhtml#whats-new-in-12",
        "harbor.html#Whats_new_in_1.2, chapter-002-harbor.xhtml#whats-new-in-12",
        "harbor.html#第一章, chapter-002-harbor.xhtml#section-3",
        "{filename}2024-01-02-harbor.md, chapter-002-harbor.xhtml",
        "{filename}/_posts/2024-01-02-harbor.md#über-uns, chapter-002-harbor.xhtml#uber-uns",
        "|filename|2024-01-02-harbor.md, chapter-002-harbor.xhtml",
        "@/_posts/2024-01-02-harbor.md, chapter-002-harbor.xhtml",
        "HARBOR, chapter-002-harbor.xhtml",
        "http://example.org/blog/2024/01/02/harbor, chapter-002-harbor.xhtml",
        "https://example.org/blog/2024/01/02/harbor/, chapter-002-harbor.xhtml",
        "/blog/2024/01/02/harbor/, chapter-002-harbor.xhtml",
        "//www.example.org/blog/2024/01/02/harbor/, chapter-002-harbor.xhtml",
        "/2024/01/03/out/, https://example.org/blog/2024/01/03/out/",
        "2024-01-03-out.md, https://example.org/blog/2024/01/03/out/",
        "https://other.org/2024/01/02/harbor/, https://other.org/2024/01/02/harbor/",
        "mailto:a@example.org, mailto:a@example.org",
        "#top, chapter-001-alpha.xhtml",
        "#here, #here",
        "http://example.org/?a=1&b=ü, http://example.org/?a=1&amp;b=%C3%BC",
        "http://例え.example/パス, http://xn--r8jz45g.example/%E3%83%91%E3%82%B9",
    })
    void linksLeadToChaptersOrTheWeb(String href, String expected) {
        String xhtml = first(BASE, "## Here\n\n[x](<" + href + ">)");
        assertTrue(xhtml.contains("<a href=\"" + expected + "\">x</a>"), xhtml + diagnostics.all());
        assertEquals(List.of(), diagnostics.all());
    }

    @Test
    void anAddressInBracketsIsNoScheme() {
        String xhtml = first(BASE, "to [x](<(http://other.org/x)>)");
        assertTrue(xhtml.contains("<p>to x</p>"), xhtml);
        assertEquals(Code.LINK_002, diagnostics.all().getFirst().code());
    }

    @ParameterizedTest
    @CsvSource({
        "/harbour/, there is no post /harbour/, did you mean 'harbor'?",
        "2024-01-03-out.md, , give the blog's base URL in its configuration or a permalink in the post's header",
        "http://[, the address http://[ is malformed or of no use in a book, ",
        "gopher://x, the address gopher://x is malformed or of no use in a book, ",
    })
    void linksToNowhereBecomeText(String href, String message, String hint) {
        String xhtml = first(NO_BASE, "one\n\nto [x](<" + href + ">)");
        assertTrue(xhtml.contains("<p>to x</p>"), xhtml);
        Diagnostic told = diagnostics.all().getFirst();
        assertEquals(Code.LINK_002, told.code());
        assertEquals(3, told.location().line());
        assertEquals(4, told.location().column());
        if (message != null) {
            assertEquals(message, told.message());
        }
        assertEquals(hint, told.hint() == null ? null : told.hint().replace(", or", " or"));
    }

    @Test
    void addressesMayDifferByTheFolderOfThePost() {
        Site site = new Site(
                "Blog",
                List.of(),
                "https://example.org",
                null,
                null,
                Map.of("cn", "/:sections/:year/:month/:slug/", "notes", "/n/:slug/"),
                Generator.HUGO);
        Post a = post("content/cn/2024-01-01-a.md", "A", "2024-01-01", "[b](/cn/2024/02/b/) [c](/n/c/) [d](/talks/d/)");
        List<Post> all = List.of(
                a,
                post("content/cn/2024-02-01-b.md", "B", "2024-02-01", "x"),
                post("content/notes/c.md", "C", "2024-02-02", "x"),
                post("content/talks/d.md", "D", "2024-02-03", "x"));
        String xhtml = Xhtml.write(
                book(site, List.of(a, all.get(1)), all).chapters().getFirst().body());
        assertTrue(xhtml.contains("href=\"chapter-002-b.xhtml\""), xhtml);
        assertTrue(xhtml.contains("href=\"https://example.org/n/c/\""), xhtml);
        assertTrue(xhtml.contains("href=\"https://example.org/talks/d/\""), xhtml);
        assertEquals(List.of(), diagnostics.all());
    }

    @Test
    void aMissingPlaceLeadsToTheChapter() {
        String xhtml = first(BASE, "[x](/harbor/#uber-un)");
        assertTrue(xhtml.contains("href=\"chapter-002-harbor.xhtml\""), xhtml);
        assertEquals(Code.LINK_001, diagnostics.all().getFirst().code());
        assertEquals("did you mean 'uber-uns'?", diagnostics.all().getFirst().hint());
    }

    @Test
    void eachImageIsTakenInOnce() throws IOException {
        byte[] png = png(40, 30);
        files.put("_posts/img/One.png", png);
        files.put("static/two.png", png);
        files.put("static/img/ü ö.png", png(20, 10));
        files.put("broken.png", "hello".getBytes());
        Post a = post(
                "_posts/2024-01-01-a.md",
                "A",
                "2024-01-01",
                "![one](img/One.png?v=1) and ![two](/two.png)\n\n![three](/img/%C3%BC%20%C3%B6.png \"A *title*\")\n\n![no](nothing.png) ![](x.png)\n\n"
                        + "![out](../../../etc/passwd)\n\n![far](https://example.com/x.png)\n\n![bad](/broken.png)");
        Book book = book(NO_BASE, List.of(a), List.of(a));
        String xhtml = Xhtml.write(book.chapters().getFirst().body());
        assertEquals(
                List.of("images/one.png", "images/u-o.png"),
                book.images().stream().map(i -> i.href()).toList());
        assertTrue(
                xhtml.contains("alt=\"one\" width=\"40\" height=\"30\"/> and <img src=\"images/one.png\" alt=\"two\""),
                xhtml);
        assertTrue(xhtml.contains("<figcaption>A *title*</figcaption>"), xhtml);
        assertTrue(xhtml.contains("<span class=\"missing-image\">no</span>"), xhtml);
        assertEquals(
                Set.of(Code.IMAGE_001, Code.IMAGE_002, Code.IMAGE_004, Code.IMAGE_005, Code.IMAGE_006),
                Set.copyOf(diagnostics.all().stream().map(Diagnostic::code).toList()));
    }

    @Test
    void whatTheRecipeLeavesOpenComesFromThePosts() {
        Post a = post("a.md", "Ça et là: naïve", "2024-01-02", "x");
        Post b = post("b.md", "日本", "2024-02-03", "x");
        Book book = book(NO_BASE, List.of(a, b), List.of(a, b));
        assertEquals("Blog", book.metadata().title());
        assertEquals("Ann", book.metadata().creators().getFirst().name());
        assertEquals(LocalDate.of(2024, 2, 3), book.metadata().date());
        assertEquals("2024-02-03T00:00:00Z", book.metadata().modified().toString());
        assertEquals("chapter-001-ca-et-la-naive", book.chapters().getFirst().id());
        assertEquals("chapter-002-b", book.chapters().get(1).id());
        assertNull(book.chapters().getFirst().source());
        assertEquals(
                5,
                java.util
                        .UUID
                        .fromString(book.metadata().identifier().substring(9))
                        .version());
        assertEquals(
                "d9ffe0ba-65b5-5e26-be0c-bd81b55ff072",
                Facts.uuid("https://example.org\nall").toString());
    }

    static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
