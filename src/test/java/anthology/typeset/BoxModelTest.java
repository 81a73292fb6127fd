package anthology.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSS 2.2, 8.3.1 and 10, read back from pages 240pt by 360pt whose text begins at (40, 40), 12pt a line. */
class BoxModelTest {
    private static final double NEAR = 0.1;
    private static final int TINT = 0xEEEEEE;

    private static PageText page(String css, String body) {
        return PageText.of(new TestBook()
                .css("p { text-indent: 0; text-align: left } .t { background-color: #eee }" + css)
                .chapter(body)
                .typeset()
                .pages()
                .getFirst());
    }

    private static Placed.Fill tint(PageText page) {
        return page.fills().stream()
                .filter(fill -> fill.color() == TINT)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void marginsGoThroughABackgroundWithoutEdges() {
        PageText page =
                page(".m { margin: 24pt 0 }", "<p>one</p><div class=\"t\"><p class=\"m\">two</p></div><p>three</p>");
        assertEquals(40 + 12 + 24, tint(page).y(), NEAR);
        assertEquals(12, tint(page).height(), NEAR);
        assertEquals(page.find("two").baseline() + 12 + 24, page.find("three").baseline(), NEAR);
    }

    @Test
    void marginsEndAtPadding() {
        PageText page = page(
                ".m { margin: 20pt 0 } .t { padding: 1pt 0 }",
                "<p>one</p><div class=\"t\"><p class=\"m\">two</p></div><p>three</p>");
        assertEquals(52, tint(page).y(), NEAR);
        assertEquals(12 + 40 + 2, tint(page).height(), NEAR);
    }

    @Test
    void backgroundsOfNestedBlocksBeginTogether() {
        PageText page = page(
                ".o { padding: 5pt } .m { margin-top: 20pt }",
                "<div class=\"o\"><div class=\"t\"><p class=\"m\">two</p></div></div>");
        assertEquals(40 + 5 + 20, tint(page).y(), NEAR);
    }

    @Test
    void anEmptyBlockLetsItsMarginsCollapse() {
        PageText page = page(".m { margin: 8pt 0 20pt }", "<p>one</p><div class=\"m t\"></div><p>two</p>");
        assertEquals(page.find("one").baseline() + 12 + 20, page.find("two").baseline(), NEAR);
        assertTrue(page.fills().isEmpty());
    }

    @Test
    void negativeMarginsAreAddedToTheLargest() {
        PageText page = page(
                ".a { margin-bottom: 20pt } .b { margin-top: -6pt }", "<p class=\"a\">one</p><p class=\"b\">two</p>");
        assertEquals(page.find("one").baseline() + 12 + 14, page.find("two").baseline(), NEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "width: 100pt, 100, 12",
        "width: 100pt; padding: 5pt; border: 1pt solid, 112, 24",
        "box-sizing: border-box; width: 100pt; padding: 5pt; border: 1pt solid, 100, 24",
        "width: 50%; max-width: 80pt, 80, 12",
        "width: 50pt; min-width: 80pt, 80, 12",
        "max-width: 60pt; min-width: 80pt, 80, 12",
        "height: 50pt, 240, 50",
        "height: 50pt; max-height: 30pt, 240, 30",
        "height: 20pt; min-height: 30pt, 240, 30",
        "min-height: 30pt; max-height: 20pt, 240, 30",
        "box-sizing: border-box; height: 50pt; padding: 5pt, 240, 50",
        "height: 50pt; padding: 5pt, 240, 60",
        "width: 1000pt, 240, 12",
        "width: calc(10pt - 50pt), 1, 12"
    })
    void sizesBoxes(String css, double width, double height) {
        Placed.Fill fill = tint(page(".t { " + css + "}", "<div class=\"t\">I</div>"));
        assertEquals(width, fill.width(), NEAR);
        assertEquals(height, fill.height(), NEAR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "margin: 0 1000pt",
                "margin-left: 1000pt; width: 50pt",
                "margin-left: -1000pt",
                "margin-right: -2000pt",
                "margin-top: -1000pt",
                "text-indent: -9999px",
                "text-indent: 5000pt",
                "line-height: 0",
                "width: 0",
                "width: 3000px",
                "padding: 0 400pt",
                "padding: 500pt 0",
                "height: 5000pt",
                "max-width: 0; min-width: 0",
                "float: left; width: 0",
                "float: right; width: 3000pt",
                "float: left; margin: 0 -500pt",
                "float: left; height: 5000pt",
                "float: left; line-height: 0",
                "letter-spacing: 300pt",
                "border: 300pt solid #ccc",
                "display: inline-block; width: 3000pt",
                "display: inline-block; padding: 0 200pt",
                "font-size: 0"
            })
    void contradictionsLoseNothing(String css) {
        String text = "<p>before</p><div class=\"x\">Some words that stand in a strange box</div><p>after it</p>";
        Layout layout = new TestBook().css(".x { " + css + "}").chapter(text).typeset();
        StringBuilder shown = new StringBuilder();
        for (Page page : layout.pages()) {
            for (PageText.Piece piece : PageText.of(page).pieces()) {
                boolean inside = piece.x() > -1 && piece.x() < 320 && piece.baseline() > 0 && piece.baseline() < 440;
                shown.append(inside && piece.tag() != null ? piece.text() : "");
            }
        }
        String all = shown.toString().replaceAll("[\\s-]", "");
        for (String word : "before Some words that stand in a strange box after it".split(" ")) {
            assertTrue(all.contains(word), word + " is lost: " + all);
        }
        assertTrue(layout.pages().size() < 8);
    }

    @Test
    void aLinkThatIsABlockIsALink() {
        PageText page = page(
                "a { display: block } a::after { content: ' on' }",
                "<div>Text <a href=\"https://reader.example/\">linked</a> tail</div>");
        Tag link = page.find("linked on").tag();
        assertEquals("Link", link.role());
        assertNotEquals(page.find("Text").tag(), link.parent(), "a paragraph of its own");
        assertTrue(page.find("tail").baseline() > page.find("linked").baseline());
    }
}
