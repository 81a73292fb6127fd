package anthology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.Blog.Built;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reader copies out of a PDF is the text, whatever was done to set it in even lines. */
class CopiedTextTest {
    private static final String SOFT = "half\u00ADway con\u00ADsider a\u200Bb well\u2011known in\u2060side";

    @Test
    void knowsNothingOfPlacesWhereLinesMayEnd() {
        String text = Pdf.text(book("en", SOFT + " and then a normal sentence with n and f in it."));
        assertTrue(text.contains("halfway consider ab well\u2011known inside and then a normal sentence"), text);
    }

    @Test
    void hasNoHyphenOfItsOwnWhereALineIsBroken() {
        String text = Pdf.text(book("en", "incom\u00ADprehen\u00ADsible ".repeat(40)));
        assertFalse(text.contains("incom-") || text.contains("prehen-"), text);
        assertEquals(40, count("incomprehensible", text));
    }

    @Test
    void keepsTheAuthorsSpaces() {
        String text = Pdf.text(book("fr", "Il dit : « Jamais ! » et M. Ono répondit ; c’est tout."));
        assertTrue(text.contains("Il dit : « Jamais ! » et M. Ono répondit ; c’est tout."), text);
        String german = Pdf.text(book("de", "Das ist z. B. so, d. h. auf S. 42 der Auflage."));
        assertTrue(german.contains("Das ist z. B. so, d. h. auf S. 42 der Auflage."), german);
    }

    @Test
    void hasWholeWordsAfterLinesOfWiderLetters() {
        String sentence = "The unreliable butler remembers an ordinary umbrella whenever a misunderstanding occurs. ";
        String text = Pdf.text(book("en", sentence.repeat(12)));
        assertEquals(12, count(sentence, text));
    }

    /** How often it comes, line ends and the hyphens there aside. */
    private static int count(String what, String text) {
        return Pdf.letters(text).split(Pdf.letters(what), -1).length - 1;
    }

    private static byte[] book(String language, String paragraph) {
        List<String> lines = List.of("---", "title: A Post", "lang: " + language, "---", "", "First.", "", paragraph);
        Built built = new Blog()
                .with("posts/2024-01-01-a.md", lines.toArray(new String[0]))
                .build();
        return built.only(".pdf");
    }
}
