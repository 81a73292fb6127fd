package anthology.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.typeset.PageText.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Floats, read back from pages 240pt wide (from 40 to 280), of 30 lines of 12pt. */
class FloatTest {
    private static final double NEAR = 0.6;
    private static final double LEFT = 40;
    private static final double RIGHT = 280;
    private static final double FOOT = 400;
    private static final String FLOATS =
            "p { text-indent: 0 } .l { float: left; margin: 0 10pt 6pt 0 } .r { float: right; margin: 0 0 6pt 10pt }";

    private static PageText first(String css, String body) {
        return PageText.of(
                new TestBook().css(FLOATS + css).chapter(body).typeset().pages().getFirst());
    }

    private static List<PageText> all(String css, String body) {
        return new TestBook()
                .css(FLOATS + css).chapter(body).typeset().pages().stream()
                        .map(PageText::of)
                        .toList();
    }

    /** The outline of each line of text of the size 10pt: left, top, right, bottom. */
    private static List<double[]> lines(PageText page) {
        List<double[]> lines = new ArrayList<>();
        for (Piece piece : page.pieces()) {
            if (piece.tag() == null || piece.size() != 10) {
                continue;
            }
            lines.add(new double[] {piece.x(), piece.baseline() - 6, end(piece), piece.baseline() + 2});
        }
        return lines;
    }

    /** Where the text of a line ends, without the space that is printed after it. */
    private static double end(Piece piece) {
        boolean space = piece.text().endsWith(" ");
        return piece.x() + piece.width() - (space ? 2.4 + piece.glyphs().wordSpace() : 0);
    }

    private static boolean overlap(double[] line, Placed.Picture picture) {
        return line[0] < picture.x() + picture.width() - 1
                && line[2] > picture.x() + 1
                && line[1] < picture.y() + picture.height() - 1
                && line[3] > picture.y() + 1;
    }

    private static void assertNothingOverlaps(PageText page) {
        for (Placed.Picture picture : page.pictures()) {
            assertTrue(picture.y() + picture.height() <= FOOT + NEAR, "a picture hangs over the foot: " + picture);
            for (double[] line : lines(page)) {
                assertFalse(overlap(line, picture), "text at " + line[0] + ", " + line[1] + " over " + picture);
            }
            for (Placed.Picture other : page.pictures()) {
                boolean apart = other == picture
                        || other.x() >= picture.x() + picture.width() - 1
                        || picture.x() >= other.x() + other.width() - 1
                        || other.y() >= picture.y() + picture.height() - 1
                        || picture.y() >= other.y() + other.height() - 1;
                assertTrue(apart, other + " over " + picture);
            }
        }
    }

    private static String image(String side, int width) {
        return "<img class=\"" + side + "\" src=\"images/i.png\" alt=\"i\" style=\"\" width=\"" + width * 4 / 3
                + "\"/>";
    }

    private static String words(long seed, int count) {
        return TestBook.paragraph(new Random(seed), count);
    }

    @Test
    void runsTextBesideAPicture() {
        PageText page = first("", "<div>" + image("l", 80) + words(1, 120) + "</div>");
        Placed.Picture picture = page.pictures().getFirst();
        assertEquals(LEFT, picture.x(), NEAR);
        assertEquals(40, picture.y(), NEAR);
        assertEquals(60, picture.height(), NEAR);
        List<double[]> lines = lines(page);
        for (double[] line : lines) {
            boolean beside = line[1] < 40 + 60 + 6 - 2;
            assertEquals(beside ? LEFT + 90 : LEFT, line[0], 1.5, "line at " + line[1]);
        }
        assertTrue(lines.stream().anyMatch(line -> line[0] < LEFT + 2), "no line below the picture");
        assertNothingOverlaps(page);
    }

    @Test
    void standsAtTheRightAndKeepsTextBesideIt() {
        PageText page = first("", "<p>" + image("r", 80) + words(1, 100).substring(3));
        assertEquals(RIGHT - 80, page.pictures().getFirst().x(), NEAR);
        for (double[] line : lines(page)) {
            if (line[1] < 100) {
                assertTrue(line[2] <= RIGHT - 90 + 3, "line ends at " + line[2]);
            }
        }
    }

    @Test
    void aFloatInAParagraphBeginsWithTheLineThatBringsIt() {
        String text = words(2, 60).replace("<p>", "").replace("</p>", "");
        PageText page = first("", "<p>" + text + " Brought " + image("l", 60) + text + text + "</p>");
        double top = page.pictures().getFirst().y();
        double call = page.find("Brought").baseline();
        assertTrue(top < call + 6 && top > call - 12 - NEAR, "call at " + call + ", picture at " + top);
        assertNothingOverlaps(page);
    }

    @Test
    void stacksFloatsBesideEachOtherAndBelow() {
        String three = image("l", 70) + image("l", 70) + image("l", 70);
        PageText page = first("", "<div>" + three + words(3, 80) + "</div>");
        List<Placed.Picture> pictures = page.pictures();
        assertEquals(LEFT + 80, pictures.get(1).x(), NEAR);
        assertEquals(LEFT + 160, pictures.get(2).x(), NEAR);
        assertEquals(pictures.get(0).y(), pictures.get(2).y(), NEAR);
        PageText four = first("", "<div>" + three + image("l", 70) + words(3, 80) + "</div>");
        assertEquals(LEFT, four.pictures().get(3).x(), NEAR);
        assertTrue(four.pictures().get(3).y() >= four.pictures().get(0).y() + 52);
        assertNothingOverlaps(four);
    }

    @Test
    void clearsFloats() {
        PageText page = first("", "<div>" + image("l", 80) + "<p>Beside</p><p style=\"x\" class=\"c\">Below</p></div>");
        assertEquals(page.find("Beside").baseline() + 12, page.find("Below").baseline(), NEAR);
        PageText cleared =
                first(".c { clear: left }", "<div>" + image("l", 80) + "<p>Beside</p><p class=\"c\">Below</p></div>");
        assertTrue(cleared.find("Below").baseline() > 40 + 66);
        assertEquals(LEFT, cleared.find("Below").x(), 1);
        PageText other =
                first(".c { clear: right }", "<div>" + image("l", 80) + "<p>Beside</p><p class=\"c\">Below</p></div>");
        assertEquals(other.find("Beside").baseline() + 12, other.find("Below").baseline(), NEAR);
    }

    @Test
    void aForcedBreakEndsFloats() {
        List<PageText> pages = all(
                ".n { break-before: page }", "<div>" + image("l", 100) + "<p>Short</p><p class=\"n\">Next</p></div>");
        assertEquals(2, pages.size());
        assertEquals(
                pages.get(0).find("Short").baseline(), pages.get(1).find("Next").baseline(), NEAR);
        assertEquals(LEFT, pages.get(1).find("Next").x(), NEAR);
        assertEquals(1, pages.get(0).pictures().size());
    }

    @Test
    void readsAFloatWhereItIsWritten() {
        Layout layout = new TestBook()
                .css(FLOATS)
                .chapter("<p>One</p>" + image("l", 100) + "<p>Two</p>")
                .typeset();
        List<String> roles = new ArrayList<>();
        layout.structure()
                .children()
                .getFirst()
                .children()
                .forEach(tag -> roles.add(tag.role() + tag.children().size()));
        assertEquals(List.of("P0", "P1", "P0"), roles, "the figure, in a P of its own, stands between the paragraphs");
    }

    @Test
    void mapsFlowRelativeSides() {
        PageText page = first(
                "body { direction: rtl } img { float: inline-start; }",
                "<div>" + image("x", 80) + words(1, 60) + "</div>");
        assertEquals(RIGHT - 80, page.pictures().getFirst().x(), NEAR);
    }

    @Test
    void aFloatTooWideForTextBesideItIsABlock() {
        PageText page = first("", "<div>" + image("l", 200) + words(1, 60) + "</div>");
        for (double[] line : lines(page)) {
            assertTrue(line[1] > 40 + 150, "text beside a picture of 200pt");
        }
    }

    @Test
    void fitsABoxToItsContentOrItsWidth() {
        PageText page = first(
                ".b { padding: 5pt; background-color: #eee } .w { width: 100pt }",
                "<div class=\"l b\">Aside</div><div class=\"r b w\">Wide</div>" + words(1, 90));
        Placed.Fill fit = page.fills().get(0);
        assertEquals(LEFT, fit.x(), NEAR);
        assertEquals(page.find("Aside").width() + 10, fit.width(), 1);
        assertEquals(22, fit.height(), NEAR);
        Placed.Fill wide = page.fills().get(1);
        assertEquals(110, wide.width(), NEAR);
        assertEquals(RIGHT - 110, wide.x(), NEAR);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void movesAFloatThatDoesNotFitToTheNextPageWhileTheTextGoesOn(int more) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 16 + more; i++) {
            body.append("<p>Line</p>");
        }
        String text = words(5, 500).replace("<p>", "");
        body.append("<p>").append(image("l", 100)).append(text);
        List<PageText> pages = all("", body.toString());
        double foot =
                lines(pages.get(0)).stream().mapToDouble(line -> line[3]).max().orElseThrow();
        assertTrue(foot > FOOT - 26, "the first page ends at " + foot);
        boolean fits = (16 + more) * 12 + 75 + 6 <= 360;
        PageText shows = pages.get(fits ? 0 : 1);
        assertEquals(1, shows.pictures().size());
        assertNothingOverlaps(shows);
        if (!fits) {
            assertEquals(40, shows.pictures().getFirst().y(), NEAR);
            assertTrue(pages.get(1).pieces().getFirst().x() > LEFT + 100, "text is not beside the picture");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 32, 46})
    void losesAndCoversNothingWhateverComes(long seed) {
        Random random = new Random(seed);
        StringBuilder body = new StringBuilder("<h1>One</h1>");
        StringBuilder words = new StringBuilder("One");
        int images = 0;
        for (int i = 0; i < 40; i++) {
            String side = random.nextBoolean() ? "l" : "r";
            String text = TestBook.paragraph(random, 10 + random.nextInt(100));
            words.append(text.replaceAll("<.*?>", ""));
            switch (random.nextInt(6)) {
                case 0 -> body.append(image(side, 30 + random.nextInt(150)));
                case 1 -> text = text.replaceFirst(" ", " " + image(side, 20 + random.nextInt(110)));
                case 2 -> {
                    int middle = text.indexOf(' ', text.length() / 2);
                    text = middle < 0
                            ? image(side, 50) + text
                            : text.substring(0, middle) + image(side, 80) + text.substring(middle);
                }
                case 3 -> text = "<ul><li>" + image(side, 40) + text + "</li></ul>";
                case 4 -> text = "<blockquote class=\"l\">" + text + "</blockquote>";
                default -> {}
            }
            images += text.contains("<img") ? 1 : 0;
            body.append(text);
        }
        List<PageText> pages = all("blockquote { width: 90pt } ", body.toString());
        StringBuilder found = new StringBuilder();
        int shown = 0;
        for (PageText page : pages) {
            assertNothingOverlaps(page);
            shown += page.pictures().size();
            page.pieces().stream().filter(piece -> piece.tag() != null).forEach(piece -> {
                found.append(piece.text());
                assertTrue(piece.baseline() <= FOOT + NEAR, "below the foot: " + piece.text());
                assertTrue(
                        end(piece) < RIGHT + 4, "beyond the edge: " + piece.x() + " " + piece.width() + piece.text());
            });
        }
        assertTrue(shown >= images, shown + " pictures of " + images);
        assertEquals(sorted(words.toString()), sorted(found.toString().replace("•", "")));
    }

    /** Letters in a canonical order: floats change that of the pieces. */
    private static String sorted(String text) {
        char[] letters = text.replaceAll("[\\s\u00AD-]", "").toCharArray();
        java.util.Arrays.sort(letters);
        return new String(letters);
    }
}
