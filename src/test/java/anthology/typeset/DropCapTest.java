package anthology.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.typeset.PageText.Piece;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Initial letters and first lines, read back from pages whose text begins at 40pt, 12pt a line. */
class DropCapTest {
    private static final double NEAR = 0.1;

    private static PageText page(String css, String body) {
        return PageText.of(new TestBook()
                .css("p { text-indent: 0 }" + css)
                .chapter(body)
                .typeset()
                .pages()
                .getFirst());
    }

    private static Piece large(PageText page) {
        return page.pieces().stream()
                .filter(piece -> piece.size() > 15)
                .findFirst()
                .orElseThrow();
    }

    private static List<Piece> text(PageText page) {
        return page.pieces().stream()
                .filter(piece -> piece.size() == 10 && piece.tag() != null)
                .toList();
    }

    private static String words(int count) {
        return TestBook.paragraph(new Random(4), count).replace("<p>", "").replace("</p>", "");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void meetsTheCapitalsOfTheFirstLineAndTheBaselineOfTheLast(int lines) {
        PageText page = page("p::first-letter { initial-letter: " + lines + " }", "<p>H" + words(90) + "</p>");
        Piece letter = large(page);
        List<Piece> text = text(page);
        assertEquals(text.get(lines - 1).baseline(), letter.baseline(), NEAR);
        double capHeight = letter.glyphs().text().getFirst().face().capHeight() / 1000.0;
        assertEquals(text.get(0).baseline() - capHeight * 10, letter.baseline() - capHeight * letter.size(), NEAR);
        for (int i = 0; i < lines; i++) {
            double gap = text.get(i).x() - letter.x() - letter.width();
            assertTrue(gap > -2 && gap < 4, "gap of " + gap + " in line " + i);
        }
        assertEquals(40, text.get(lines).x(), 1);
    }

    @Test
    void linesFollowTheOutline() {
        PageText page = page("p::first-letter { initial-letter: 3 }", "<p>A" + words(90) + "</p>");
        List<Piece> text = text(page);
        assertTrue(text.get(0).x() < text.get(1).x() - 4, "the first line is not drawn to the point of the A");
        assertEquals(text.get(1).x(), text.get(2).x(), 1);
        PageText other = page("p::first-letter { initial-letter: 3 }", "<p>T" + words(90) + "</p>");
        assertTrue(text(other).get(0).x() > text(other).get(1).x() + 1, "a hole below the arm of the T");
    }

    @Test
    void textKeepsClearOfATail() {
        PageText page = page("p::first-letter { initial-letter: 3 }", "<p>Q" + words(90) + "</p>");
        assertTrue(text(page).get(3).x() > 60, "the fourth line runs into the tail of the Q");
        assertEquals(40, text(page).get(4).x(), 1);
    }

    @Test
    void takesTheQuotationMarkAlong() {
        PageText page = page("p::first-letter { initial-letter: 2 }", "<p>“Who" + words(60) + "</p>");
        assertEquals("“W", large(page).text());
        assertEquals(40, large(page).x(), 2);
        assertTrue(text(page).getFirst().x() > large(page).x() + large(page).width() - 3);
        assertEquals(40, text(page).get(2).x(), 1);
    }

    @Test
    void aLetterThatIsAWordIsReadAsOne() {
        for (String start : List.of("I saw", "<em>I</em> saw")) {
            PageText page = page("p::first-letter { initial-letter: 2 }", "<p>" + start + words(60) + "</p>");
            assertEquals("I ", large(page).text());
        }
    }

    @Test
    void aShortParagraphKeepsTheNextOneBelowTheLetter() {
        PageText page = page(".o::first-letter { initial-letter: 3 }", "<p class=\"o\">Short.</p><p>Next</p>");
        assertEquals(large(page).baseline() + 12, page.find("Next").baseline(), NEAR);
        assertEquals(40, page.find("Next").x(), 1);
    }

    @Test
    void blocksPassTheirBeginningOn() {
        String css = "section::first-letter { initial-letter: 2 } section::first-line { color: #ff0000 }";
        String body =
                "<section><div></div><div><p>Deep" + words(40) + "</p></div><p>Other" + words(40) + "</p></section>";
        PageText page = page(css, body);
        assertEquals("D", large(page).text());
        assertEquals(
                1, page.pieces().stream().filter(piece -> piece.size() > 15).count());
        double first = text(page).getFirst().baseline();
        for (Piece piece : text(page)) {
            assertEquals(
                    piece.baseline() == first ? 0xFF0000 : 0, piece.glyphs().color(), piece.text());
        }
    }

    @Test
    void aBlocksOwnBeginningComesFirst() {
        String css = "section::first-letter { initial-letter: 2 } p::first-letter { initial-letter: 4 }";
        PageText page = page(css, "<section><p>Deep" + words(60) + "</p></section>");
        assertEquals(text(page).get(3).baseline(), large(page).baseline(), NEAR);
    }

    @Test
    void standsBesideAFloat() {
        String css = "p::first-letter { initial-letter: 3 } img { float: left; margin-right: 10pt; width: 60pt }";
        PageText page = page(css, "<div><img src=\"images/i.png\" alt=\"i\"/><p>H" + words(90) + "</p></div>");
        assertEquals(110, large(page).x(), 2);
        assertTrue(text(page).getFirst().x() > large(page).x() + large(page).width() - 2);
    }
}
