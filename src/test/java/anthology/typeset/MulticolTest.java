package anthology.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.typeset.PageText.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns by where their lines stand. Pages are 240pt wide and 360pt high inside margins of 40pt. */
class MulticolTest {
    private static final double NEAR = 0.1;
    private static final double LEFT = 40;
    private static final double RIGHT = 280;
    private static final double FOOT = 400;

    private static List<PageText> pages(String css, String body) {
        return new TestBook()
                .css(".c p { text-indent: 0 } " + css).chapter(body).typeset().pages().stream()
                        .map(PageText::of)
                        .toList();
    }

    /** Baselines of the tagged lines by the left edge of their column. */
    private static TreeMap<Double, List<Double>> columns(PageText page, double... edges) {
        TreeMap<Double, List<Double>> columns = new TreeMap<>();
        for (double edge : edges) {
            columns.put(edge, new ArrayList<>());
        }
        for (Piece piece : page.pieces()) {
            if (piece.tag() != null && !piece.text().isBlank()) {
                List<Double> lines = columns.floorEntry(piece.x() + 3).getValue();
                double baseline = Math.round(piece.baseline() * 10) / 10.0;
                if (!lines.contains(baseline)) {
                    lines.add(baseline);
                }
            }
        }
        return columns;
    }

    private static String lines(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            text.append("<p>L").append(i).append("</p>");
        }
        return text.toString();
    }

    private static Piece piece(PageText page, String text) {
        return page.pieces().stream()
                .filter(piece -> piece.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not in " + page.tagged()));
    }

    @Test
    void columnsAreEquallyHighAndWhatFollowsStandsBelow() {
        PageText page = pages(
                        ".c { columns: 2; column-gap: 20pt }",
                        "<p>before</p><div class=\"c\">" + lines(7) + "</div><p>after</p>")
                .getFirst();
        assertEquals(LEFT, piece(page, "L1").x(), NEAR);
        assertEquals(LEFT, piece(page, "L4").x(), NEAR);
        assertEquals(LEFT + 130, piece(page, "L5").x(), NEAR);
        assertEquals(piece(page, "L1").baseline(), piece(page, "L5").baseline(), NEAR);
        assertEquals(12, piece(page, "L1").baseline() - page.find("before").baseline(), NEAR);
        assertEquals(12, page.find("after").baseline() - piece(page, "L4").baseline(), NEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "columns: 3; column-gap: 0, 3, 80",
        "column-width: 70pt; column-gap: 10pt, 3, 73.33",
        "column-width: 70pt; column-gap: 10pt; column-count: 2, 2, 115",
        "column-width: 900pt; column-gap: 10pt, 1, 240",
        "column-width: 0; column-count: 2; column-gap: 10pt, 2, 115",
        "columns: 1, 1, 240",
    })
    void numberAndWidthFollowFromTheRoom(String style, int count, double width) {
        PageText page = pages(".c { " + style + " }", "<div class=\"c\">" + lines(12) + "</div>")
                .getFirst();
        List<Double> lefts = page.pieces().stream()
                .filter(piece -> piece.text().startsWith("L"))
                .map(Piece::x)
                .distinct()
                .sorted()
                .toList();
        assertEquals(count, lefts.size(), lefts.toString());
        double gap = count == 1 ? 0 : (240 - count * width) / (count - 1);
        for (int i = 0; i < count; i++) {
            assertEquals(LEFT + i * (width + gap), lefts.get(i), NEAR);
        }
    }

    @Test
    void columnsOfTheOtherDirectionBeginAtTheRight() {
        PageText page = pages(
                        ".c { columns: 2; column-gap: 20pt; direction: rtl }",
                        "<div class=\"c\">" + lines(4) + "</div>")
                .getFirst();
        assertTrue(piece(page, "L1").x() > LEFT + 130);
        assertTrue(piece(page, "L3").x() < LEFT + 110);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void textFlowsThroughColumnsAndPages(long seed) {
        List<PageText> pages = pages(
                ".c { columns: 2; column-gap: 20pt } .c p { text-indent: 10pt }",
                "<p>before</p><div class=\"c\">" + TestBook.paragraphs(seed, 40) + "</div><p>The end</p>");
        assertTrue(pages.size() > 2);
        for (int i = 0; i < pages.size(); i++) {
            var columns = columns(pages.get(i), LEFT, LEFT + 130);
            List<Double> left = columns.get(LEFT);
            List<Double> right = columns.get(LEFT + 130);
            for (Piece piece : pages.get(i).pieces()) {
                if (piece.tag() != null) {
                    boolean first = piece.x() < LEFT + 125;
                    assertTrue(piece.baseline() <= FOOT, "below the text: " + piece);
                    boolean whole =
                            piece.text().contains("before") || piece.text().contains("end");
                    double space = piece.text().endsWith(" ") ? piece.glyphs().wordSpace() + piece.size() / 4 : 0;
                    double end = piece.x() + piece.width() - space;
                    assertTrue(whole || end <= (first ? LEFT + 110 : RIGHT) + 6, end + " " + piece.text());
                }
            }
            if (i + 1 < pages.size()) {
                assertTrue(FOOT - left.getLast() < 3 * 12, "the left column is full on page " + i);
                assertTrue(FOOT - right.getLast() < 3 * 12, "the right column is full on page " + i);
            }
        }
        PageText last = pages.getLast();
        double end = last.find("end").baseline();
        var columns = columns(last, LEFT, LEFT + 130);
        columns.get(LEFT).remove(Math.round(end * 10) / 10.0);
        double difference =
                columns.get(LEFT).getLast() - columns.get(LEFT + 130).getLast();
        assertTrue(difference > -NEAR && difference < 4 * 12, "balanced at the end: " + difference);
        assertTrue(end > columns.get(LEFT).getLast());
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void noColumnStrandsALineOrAHeading(long seed) {
        Random random = new Random(seed);
        StringBuilder body = new StringBuilder("<div class=\"c\">");
        for (int i = 0; i < 30; i++) {
            body.append("<h2>Heading</h2>").append(TestBook.paragraph(random, 8 + random.nextInt(60)));
        }
        Layout layout = new TestBook()
                .css(".c { columns: 2; column-gap: 20pt } .c p { text-indent: 0 }")
                .chapter(body + "</div>")
                .typeset();
        for (Page page : layout.pages()) {
            TreeMap<Double, TreeMap<Double, Tag>> lines = new TreeMap<>();
            for (Piece piece : PageText.of(page).pieces()) {
                if (piece.tag() != null) {
                    lines.computeIfAbsent(piece.x() < LEFT + 125 ? 0.0 : 1.0, x -> new TreeMap<>())
                            .put(piece.baseline(), piece.tag());
                }
            }
            for (TreeMap<Double, Tag> column : lines.values()) {
                List<Tag> tags = List.copyOf(column.values());
                assertFalse(tags.getLast().role().equals("H2"), "a heading at the foot of a column");
                if (tags.size() > 1) {
                    boolean alone = tags.getLast() != tags.get(tags.size() - 2);
                    assertTrue(!alone || count(layout, tags.getLast()) == 1, "the first line alone");
                    boolean widow = tags.getFirst() != tags.get(1);
                    assertTrue(!widow || count(layout, tags.getFirst()) == 1, "the last line alone");
                }
            }
        }
    }

    /** Lines of the tag in the whole book. */
    private static int count(Layout layout, Tag tag) {
        int lines = 0;
        for (Page page : layout.pages()) {
            lines += (int) PageText.of(page).pieces().stream()
                    .filter(piece -> piece.tag() == tag)
                    .map(piece -> Math.round(piece.baseline()) + (piece.x() < LEFT + 125 ? 0 : 10_000))
                    .distinct()
                    .count();
        }
        return lines;
    }

    @Test
    void breaksOfColumnsAreKept() {
        PageText page = pages(
                        ".c { columns: 3; column-gap: 0 } .b { break-before: column }",
                        "<div class=\"c\"><p>L1</p><p>L2</p><p class=\"b\">L3</p><p>L4</p><p>L5</p></div>")
                .getFirst();
        assertEquals(LEFT, piece(page, "L2").x(), NEAR);
        assertEquals(LEFT + 80, piece(page, "L3").x(), NEAR);
        assertEquals(piece(page, "L1").baseline(), piece(page, "L3").baseline(), NEAR);
    }

    @Test
    void moreBreaksThanColumnsTurnThePage() {
        List<PageText> pages =
                pages(".c { columns: 2 } .c p { break-before: column }", "<div class=\"c\">" + lines(5) + "</div>");
        assertEquals(3, pages.size());
        assertTrue(pages.get(1).has("L3")
                && pages.get(1).has("L4")
                && !pages.get(1).has("L5"));
    }

    @Test
    void whatMayNotBeDividedStaysInOneColumn() {
        PageText page = pages(
                        ".c { columns: 2 } .k { break-inside: avoid-column }",
                        "<div class=\"c\"><p>L1</p><div class=\"k\">" + lines(9).substring(9) + "</div></div>")
                .getFirst();
        double x = piece(page, "L2").x();
        for (int i = 3; i <= 9; i++) {
            assertEquals(x, piece(page, "L" + i).x(), NEAR);
        }
    }

    @Test
    void aSpannerStandsAcrossAndParts() {
        PageText page = pages(
                        ".c { columns: 2; column-gap: 20pt } h2 { column-span: all; margin: 12pt 0 }",
                        "<div class=\"c\"><div>" + lines(4) + "<h2>A heading across the columns of this book</h2>"
                                + "<p>M1</p><p>M2</p></div></div>")
                .getFirst();
        Piece across = page.find("across");
        double low = piece(page, "L2").baseline();
        assertEquals(low, piece(page, "L4").baseline(), NEAR);
        assertTrue(across.baseline() > low);
        assertEquals(LEFT + 130, piece(page, "M2").x(), NEAR);
        assertEquals(piece(page, "M1").baseline(), piece(page, "M2").baseline(), NEAR);
        assertTrue(piece(page, "M1").baseline() > across.baseline());
        double end = page.pieces().stream()
                .filter(piece -> piece.baseline() == across.baseline())
                .mapToDouble(piece -> piece.x() + piece.width())
                .max()
                .orElseThrow();
        assertTrue(end > LEFT + 120, "wider than a column");
    }

    @Test
    void filledColumnsDoNotBalance() {
        PageText page = pages(".c { columns: 2; column-fill: auto }", "<div class=\"c\">" + lines(20) + "</div>")
                .getFirst();
        assertEquals(LEFT, piece(page, "L20").x(), NEAR);
        PageText full = pages(".c { columns: 2; column-fill: auto }", "<div class=\"c\">" + lines(40) + "</div>")
                .getFirst();
        assertEquals(LEFT, piece(full, "L30").x(), NEAR);
        assertTrue(piece(full, "L31").x() > LEFT + 100);
    }

    @Test
    void notesStandAtTheFootOfThePageAcrossAllColumns() {
        String note = "<aside id=\"n\">A note that is long enough to need more than the width of a column</aside>";
        PageText page = pages(
                        ".c { columns: 2 }",
                        "<div class=\"c\">" + lines(60).replace("L7<", "L7<a role=\"doc-noteref\" href=\"#n\">1</a><")
                                + "</div>" + note.replace("<aside", "<aside role=\"doc-footnote\""))
                .getFirst();
        Piece first = page.find("note");
        assertTrue(first.baseline() > 380 && first.baseline() <= FOOT, first.toString());
        for (Piece piece : page.pieces()) {
            assertTrue(!piece.text().startsWith("L") || piece.baseline() < first.baseline() - 8, piece.toString());
        }
    }

    @Test
    void rulesStandBetweenColumnsAndBoxesAreDividedWithThem() {
        PageText page = pages(
                        ".c { columns: 2; column-gap: 20pt; column-rule: 1pt solid red; border: 2pt solid; padding: 6pt }"
                                + " .k { background: #eee; padding: 2pt }",
                        "<div class=\"c\"><div class=\"k\">" + lines(8) + "</div></div><p>after</p>")
                .getFirst();
        Placed.Fill rule = page.fills().stream()
                .filter(fill -> fill.color() == 0xFF0000)
                .findFirst()
                .orElseThrow();
        assertEquals(LEFT + 120 - 0.5, rule.x(), NEAR);
        assertTrue(rule.height() > 4 * 12 - 1 && rule.height() < 5 * 12, rule.toString());
        List<Placed.Fill> grey =
                page.fills().stream().filter(fill -> fill.color() == 0xEEEEEE).toList();
        assertEquals(2, grey.size(), "one in each column");
        double left = grey.getFirst().x();
        assertEquals((240 - 16 - 20) / 2 + 20, grey.getLast().x() - left, NEAR);
        double bottom = page.fills().stream()
                .filter(fill -> fill.color() == 0 && fill.height() == 2)
                .mapToDouble(fill -> fill.y() + fill.height())
                .max()
                .orElseThrow();
        double lowest = page.pieces().stream()
                .filter(piece -> piece.text().startsWith("L"))
                .mapToDouble(Piece::baseline)
                .max()
                .orElseThrow();
        assertTrue(bottom > lowest + 8, "the border is below both columns");
        assertTrue(page.find("after").baseline() > bottom);
    }

    @Test
    void columnsInCellsAndInColumnsBalanceToo() {
        PageText page = pages(
                        ".c { columns: 2; column-gap: 20pt } .d { columns: 2; column-gap: 0 } td { padding: 0 }"
                                + " table { border-spacing: 0; width: 240pt }",
                        "<div class=\"c\"><div class=\"d\">" + lines(4) + "</div><p>M</p></div>"
                                + "<table><tr><td class=\"c\"><p>T1</p><p>T2</p></td></tr></table>")
                .getFirst();
        assertEquals(LEFT + 55, piece(page, "L3").x(), NEAR);
        assertEquals(LEFT + 130, piece(page, "M").x(), NEAR);
        assertEquals(piece(page, "T1").baseline(), piece(page, "T2").baseline(), NEAR);
        assertEquals(LEFT + 130, piece(page, "T2").x(), NEAR);
    }
}
