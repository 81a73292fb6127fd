package anthology.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.typeset.PageText.Piece;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Backgrounds and edges of inline elements, read back from pages 240pt wide (from 40 to 280). */
class InlineBoxTest {
    private static final double NEAR = 0.1;
    private static final int TINT = 0xEEEEEE;

    private static PageText page(String css, String body) {
        return PageText.of(new TestBook()
                .css("p { text-indent: 0; text-align: left }" + css)
                .chapter(body)
                .typeset()
                .pages()
                .getFirst());
    }

    private static List<Placed.Fill> fills(PageText page, int color) {
        return page.fills().stream().filter(fill -> fill.color() == color).toList();
    }

    private static String words(int count) {
        return TestBook.paragraph(new Random(4), count).replace("<p>", "").replace("</p>", "");
    }

    @Test
    void paintsPaddingAndBackgroundAroundTheText() {
        PageText page = page(
                "b { background-color: #eee; padding: 1pt 4pt; margin: 0 3pt }", "<p>before <b>boxed</b> after</p>");
        Piece boxed = page.find("boxed");
        Placed.Fill fill = fills(page, TINT).getFirst();
        assertEquals(boxed.x() - 4, fill.x(), NEAR);
        assertEquals(boxed.width() + 8, fill.width(), NEAR);
        assertTrue(fill.y() < boxed.baseline() - 8 && fill.y() + fill.height() > boxed.baseline() + 2);
        Piece before = page.find("before");
        assertEquals(before.x() + before.width() + 3 + 4, boxed.x(), NEAR);
        Piece after = page.find("after");
        assertEquals(boxed.x() + boxed.width() + 3 + 4, after.x(), NEAR);
    }

    @Test
    void isSlicedAtLineEnds() {
        PageText page = page(
                "b { background-color: #eee; border: 1pt solid #ff0000; padding: 0 4pt; font-weight: 400 }",
                "<p>Some words <b>" + words(40) + "</b> and after.</p>");
        List<Placed.Fill> tints = fills(page, TINT);
        assertTrue(tints.size() >= 3, tints.size() + " lines");
        long upright = fills(page, 0xFF0000).stream()
                .filter(fill -> fill.width() < 1.5 && fill.height() > 5)
                .count();
        assertEquals(2, upright, "one border at the start, one at the end");
        for (int i = 1; i < tints.size(); i++) {
            assertEquals(40, tints.get(i).x(), 1);
            assertEquals(12, tints.get(i).y() - tints.get(i - 1).y(), NEAR);
        }
    }

    @Test
    void holdsItsTextAndThePunctuationAfterIt() {
        String css = "code { padding: 0 3pt; background-color: #eee; font: 10pt \"EB Garamond\" }";
        for (int count = 20; count < 40; count++) {
            PageText page =
                    page(css, "<p>" + words(count).replace(".", "") + " <code>name</code>, and so on and on.</p>");
            double code = page.find("name").baseline();
            Piece comma = page.pieces().stream()
                    .filter(piece -> piece.text().startsWith(","))
                    .findFirst()
                    .orElseThrow();
            assertEquals(code, comma.baseline(), NEAR, "a line begins with a comma");
            assertEquals(code - 5, fills(page, TINT).getFirst().y() + 5, 6);
        }
    }

    @Test
    void nestsBoxes() {
        PageText page = page(
                "b { background-color: #eee; padding: 0 4pt } i { background-color: #ddd; padding: 0 2pt }",
                "<p><b>outer <i>inner</i></b></p>");
        Placed.Fill outer = fills(page, TINT).getFirst();
        Placed.Fill inner = fills(page, 0xDDDDDD).getFirst();
        assertTrue(page.fills().indexOf(outer) < page.fills().indexOf(inner), "the outer box is painted first");
        assertEquals(outer.x() + outer.width() - 4, inner.x() + inner.width(), NEAR);
        assertEquals(page.find("inner").x() - 2, inner.x(), NEAR);
    }

    @Test
    void runsFromTheRightInRightToLeftText() {
        PageText page = page(
                "p { direction: rtl } b { border-right: 2pt solid #ff0000; background-color: #eee }",
                "<p>אחת <b>שתים</b> שלוש</p>");
        Placed.Fill tint = fills(page, TINT).getFirst();
        Placed.Fill border = fills(page, 0xFF0000).getFirst();
        assertEquals(tint.x() + tint.width() - 2, border.x(), NEAR);
    }

    @Test
    void aBlockInAnInlineBoxLosesNothing() {
        PageText page =
                page("b { padding: 3pt; background-color: #eee }", "<div><b>one<div>two</div>three</b> four</div>");
        assertTrue(page.tagged().replace(" ", "").contains("onetwothreefour"), page.tagged());
    }

    @Test
    void setsInlineBlocksOnTheLine() {
        PageText page = page(
                ".k { display: inline-block; background-color: #eee; padding: 2pt 5pt; margin: 0 6pt }",
                "<p>Press <span class=\"k\">Enter</span> now</p>");
        Placed.Fill fill = fills(page, TINT).getFirst();
        Piece enter = page.find("Enter");
        assertEquals(page.find("Press").baseline(), enter.baseline(), NEAR);
        assertEquals(enter.x() - 5, fill.x(), NEAR);
        assertEquals(enter.width() + 10, fill.width(), NEAR);
        assertEquals(16, fill.height(), NEAR);
        assertEquals(fill.x() + fill.width() + 6, page.find("now").x(), NEAR);
    }

    @Test
    void framesPictures() {
        PageText page = page(
                "img { border: 2pt solid #ff0000; padding: 3pt; margin: 0 10pt; width: 60pt }",
                "<p>text <img src=\"images/i.png\" alt=\"i\"/> after</p>");
        Placed.Picture picture = page.pictures().getFirst();
        assertEquals(60, picture.width(), NEAR);
        assertEquals(4, fills(page, 0xFF0000).size());
        double right = fills(page, 0xFF0000).stream()
                .mapToDouble(f -> f.x() + f.width())
                .max()
                .orElseThrow();
        assertEquals(picture.x() + 60 + 5, right, NEAR);
        assertTrue(page.find("after").x() >= right + 10 - NEAR);
    }
}
