package anthology.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import anthology.data.Xml;
import anthology.diagnostic.Diagnostics;
import anthology.model.Post;
import anthology.workspace.MemoryWorkspace;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds and exports that are broken on purpose end soon, and open nothing. */
class HostileExportsTest {
    private static List<Post> posts(String path, String content) {
        return Posts.gather(new MemoryWorkspace().with(path, content), null, new Diagnostics())
                .posts();
    }

    @Test
    void entitiesStandForNothing() {
        List<Post> posts = posts("feed.xml", """
                <!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">
                  <!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd"> %p;]>
                <rss><channel><item><title>Safe</title><description>(&b;&f;)</description></item></channel></rss>
                """);
        assertEquals("()", posts.getFirst().body().text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!--",
                "[caption ",
                "[a_b]",
                "<p",
                "<code>",
                "<a href=\"",
                "&amp",
                "[[",
                "<br>\n\n",
                "<![CDATA[",
                "[gallery",
                "<pre>"
            })
    void repeatedBeginningsTakeLinearTime(String piece) {
        String export =
                "<rss xmlns:wp='http://wordpress.org/export/1.2/'><channel><wp:wxr_version>1.2</wp:wxr_version><item>"
                        + "<title>T</title><link>https://example.org/t</link><description><![CDATA["
                        + piece.repeat(500_000 / piece.length()) + "]]></description></item></channel></rss>";
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertFalse(posts("e.xml", export).isEmpty()));
    }

    @Test
    void nothingThatLooksLikeXmlFails() {
        String feed = "<?xml version='1.0'?><rss xmlns:a=\"b\"><channel><item><title>T &amp; &lt; &#38;</title>"
                + "<description><![CDATA[<p>x</p>]]></description><!-- c --></item></channel></rss>";
        Random random = new Random(20261123);
        char[] marks = "<>&;\"'/![]-#x= \n".toCharArray();
        for (int run = 0; run < 3_000; run++) {
            StringBuilder text = new StringBuilder(feed);
            for (int i = 0; i < 6; i++) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, marks[random.nextInt(marks.length)]);
                    case 1 -> text.insert(at, marks[random.nextInt(marks.length)]);
                    default -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(12)));
                }
            }
            Xml.read(text.toString());
            Xml.rootName(text.toString());
        }
    }

    @Test
    void feedsBesidePostsAreNotRead() {
        MemoryWorkspace blog = new MemoryWorkspace()
                .with("_posts/2024-01-01-one.md", "---\ntitle: One\n---\nText.\n")
                .with(
                        "feed.xml",
                        "<rss><channel><item><title>One</title><description>Text.</description></item></channel></rss>");
        assertEquals(
                List.of("_posts/2024-01-01-one.md"),
                Posts.gather(blog, null, new Diagnostics()).posts().stream()
                        .map(Post::path)
                        .toList());
        assertEquals(
                List.of("feed.xml#one"),
                Posts.gather(blog, "feed.xml", new Diagnostics()).posts().stream()
                        .map(Post::path)
                        .toList());
    }
}
