package anthology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.Blog.Built;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Titles are set with the punctuation of print wherever a reader sees them, and stay as written where scripts do. */
class TitlesTest {
    @Test
    void areSetInTheLanguageOfTheirPost() {
        Built built = new Blog()
                .with("posts/_config.yml", "title: A Reader's \"Notes\"", "lang: en")
                .with("posts/2024-01-01-a.md", "---", "title: It's \"Home\"", "---", "", "Words.")
                .with("posts/2024-01-02-b.md", "---", "title: 'Das \"Haus\"'", "lang: de", "---", "", "Worte.")
                .build();
        assertEquals(
                List.of("1 It’s “Home”", "1 Das „Haus“"),
                built.epub().contents().subList(0, 2));
        assertEquals(
                List.of("1 It’s “Home”", "1 Das „Haus“"),
                Pdf.outline(built.only(".pdf")).subList(0, 2));
        assertEquals(
                "A Reader’s “Notes”",
                built.epub().document("content.opf").selectFirst("dc|title").text());
        assertTrue(built.epub().document("title-page.xhtml").text().contains("A Reader’s “Notes”"));
        assertTrue(built.pdf().contains("It’s “Home”") && built.pdf().contains("Das „Haus“"));
        assertEquals(
                List.of("chapter-001-its-home.xhtml", "chapter-002-das-haus.xhtml"),
                built.epub().chapters());
        assertEquals("It's \"Home\"", built.post(0).header().title());
    }

    @Test
    void showCharactersForTheirNamesInHtml() {
        Built built = new Blog()
                .with(
                        "posts/2024-01-01-a.md",
                        "---",
                        "title: The agency&#8217;s R&amp;D &amp;lt; &nothing;",
                        "---",
                        "",
                        "Words.")
                .build();
        assertEquals(
                "1 The agency’s R&D &lt; &nothing;", built.epub().contents().getFirst());
    }
}
