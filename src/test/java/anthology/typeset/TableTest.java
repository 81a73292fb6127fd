package anthology.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.typeset.PageText.Piece;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the cells of tables stand. Pages are 240pt wide and 360pt high, lines 12pt. */
class TableTest {
    private static final double NEAR = 0.06;
    private static final String PLAIN = "table { border-collapse: collapse } td, th { padding: 0; text-align: left;"
            + " vertical-align: top; font-weight: normal }";
    private static final String PROSE =
            "Etsuko, a Japanese woman living alone in England, dwells on the recent suicide of her daughter";

    private static List<PageText> pages(String css, String body) {
        return new TestBook()
                .css(PLAIN + css).chapter(body).typeset().pages().stream()
                        .map(PageText::of)
                        .toList();
    }

    private static PageText page(String css, String body) {
        List<PageText> pages = pages(css, body);
        assertEquals(1, pages.size());
        return pages.getFirst();
    }

    private static String table(String... rows) {
        StringBuilder table = new StringBuilder("<table><tbody>");
        for (String row : rows) {
            table.append("<tr><td>").append(row.replace("|", "</td><td>")).append("</td></tr>");
        }
        return table.append("</tbody></table>").toString();
    }

    private static String rows(int count) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append("<tr><td>row").append(i).append("</td></tr>");
        }
        return rows.toString();
    }

    @Test
    void shortColumnsKeepTheirWidthBesideProse() {
        PageText page = page("td { padding-right: 6pt }", table("A Pale View of Hills|1982|" + PROSE, "Klara|2021|x"));
        Piece title = page.find("A Pale View of Hills");
        Piece year = page.find("1982");
        assertEquals(40, title.x(), NEAR);
        assertEquals(title.x() + title.width() + 6, year.x(), 0.5, "no turned line, no waste");
        assertEquals(year.x() + year.width() + 6, page.find("Etsuko").x(), 0.5);
    }

    @Test
    void columnsOfProseShareByWhatTheyHold() {
        PageText page = page("", table(PROSE + " " + PROSE + "|" + PROSE));
        List<Piece> starts = page.pieces().stream()
                .filter(piece -> piece.text().startsWith("Etsuko"))
                .toList();
        double first = starts.get(1).x() - starts.get(0).x();
        assertTrue(first > 130 && first < 185, "the longer has " + first + " of 240");
    }

    @Test
    void honoursFixedWidthsAndShares() {
        PageText page = page(
                "table { width: 100% } .a { width: 50pt } .b { width: 25% }",
                "<table><tr><td class=\"a\">one</td><td class=\"b\">two</td><td>three</td><td>four</td></tr></table>");
        assertEquals(90, page.find("two").x(), NEAR);
        assertEquals(150, page.find("three").x(), NEAR);
    }

    @Test
    void fixedLayoutGoesByTheFirstRowAlone() {
        PageText page = page(
                "table { width: 200pt; table-layout: fixed } .a { width: 80pt }",
                "<table><tr><td class=\"a\">a</td><td>b</td><td>c</td></tr><tr><td>x</td><td>y</td><td>" + PROSE
                        + "</td></tr></table>");
        assertEquals(120, page.find("b").x(), NEAR);
        assertEquals(180, page.find("c").x(), NEAR);
        assertEquals(page.find("c").x(), page.find("Etsuko").x(), NEAR);
    }

    @Test
    void neverIsWiderThanThePlaceWhateverIsAsked() {
        PageText page = page("table { width: 900pt; margin-left: 20pt } td { border: 2pt solid }", table("a|b"));
        double right = page.fills().stream()
                .mapToDouble(fill -> fill.x() + fill.width())
                .max()
                .orElseThrow();
        assertEquals(280, right, NEAR);
        PageText full = page("table { width: 100% } td { border: 2pt solid }", table("a|b"));
        assertEquals(
                280,
                full.fills().stream().mapToDouble(f -> f.x() + f.width()).max().orElseThrow(),
                NEAR);
        assertEquals(40, full.fills().stream().mapToDouble(Placed.Fill::x).min().orElseThrow(), NEAR);
    }

    @Test
    void longWordsLeaveShortColumnsTheLeastOfTheirWidth() {
        for (int letters = 10; letters < 30; letters++) {
            String word = "x".repeat(letters);
            PageText page = page("", table("one two|" + word + "|of all three|" + word));
            double right = page.pieces().stream()
                    .mapToDouble(piece -> piece.x() + piece.width())
                    .max()
                    .orElseThrow();
            assertTrue(right <= 280 + NEAR, letters + " letters reach " + right);
        }
    }

    @Test
    void spacesSeparateCellsBothWays() {
        PageText page = page(
                "table { border-collapse: separate; border-spacing: 10pt 5pt; border: 1pt solid; }"
                        + "td { border: 2pt solid; padding: 3pt }",
                table("a|b", "c|d"));
        assertEquals(40 + 1 + 10 + 2 + 3, page.find("a").x(), NEAR);
        assertEquals(
                page.find("a").baseline() + 12 + 2 * (2 + 3) + 5, page.find("c").baseline(), NEAR);
        Placed.Fill top = page.fills().stream()
                .filter(fill -> fill.height() == 1)
                .findFirst()
                .orElseThrow();
        assertEquals(40, top.x(), NEAR);
        assertEquals(40, top.y(), NEAR);
    }

    @Test
    void hidesEmptyCellsWhenAsked() {
        String css = "table { border-collapse: separate } td { border: 2pt solid }";
        String body = "<table><tr><td>a</td><td></td></tr></table>";
        assertEquals(8, page(css, body).fills().size());
        assertEquals(4, page(css + "td { empty-cells: hide }", body).fills().size());
    }

    @Test
    void neighboursShareTheWiderBorder() {
        PageText page = page(
                "td { border: 1pt solid } .wide { border: 3pt solid red }",
                "<table><tr><td>a</td><td class=\"wide\">b</td></tr></table>");
        List<Placed.Fill> upright = page.fills().stream()
                .filter(fill -> fill.height() > fill.width())
                .toList();
        assertEquals(
                List.of(1.0, 3.0, 3.0), upright.stream().map(Placed.Fill::width).toList());
        assertEquals(40 + 1 + page.find("a").width() + 1.5, upright.get(1).x() + 1, 0.6);
        assertEquals(40.5 + 0.5, page.find("a").x(), NEAR, "half of the border stands in the cell");
    }

    @Test
    void alignsCellsOnTheirFirstLines() {
        PageText page = page(
                "td { vertical-align: baseline } .big { font-size: 20pt; line-height: 24pt }"
                        + ".middle { vertical-align: middle } .bottom { vertical-align: bottom }",
                "<table><tr><td>small</td><td class=\"big\">Big<br/>two</td><td class=\"middle\">mid</td>"
                        + "<td class=\"bottom\">low</td></tr></table>");
        assertEquals(page.find("Big").baseline(), page.find("small").baseline(), NEAR);
        double top = page.find("small").baseline();
        assertTrue(page.find("mid").baseline() > top);
        assertTrue(page.find("low").baseline() > page.find("mid").baseline() + 10);
    }

    @Test
    void aSmallTableStaysWhole() {
        for (int lines = 15; lines < 35; lines++) {
            String above = "<p>" + "line<br/>".repeat(lines) + "</p>";
            List<PageText> pages = pages("", above + "<table><tbody>" + rows(7) + "</tbody></table>");
            long parts = pages.stream()
                    .filter(page -> page.pieces().stream()
                            .anyMatch(piece -> piece.text().startsWith("row")))
                    .count();
            assertEquals(1, parts, "after " + lines + " lines");
        }
    }

    @Test
    void headsAndFeetStandOnEachPage() {
        List<PageText> pages = pages(
                "thead { border-bottom: 1pt solid } tfoot { border-top: 1pt solid }",
                "<table><thead><tr><th>Head</th></tr></thead><tbody>" + rows(70)
                        + "</tbody><tfoot><tr><td>Foot</td></tr></tfoot></table>");
        assertEquals(3, pages.size());
        for (int i = 0; i < pages.size(); i++) {
            Piece head = pages.get(i).find("Head");
            Piece foot = pages.get(i).find("Foot");
            assertEquals(i == 0, head.tag() != null, "told once");
            assertEquals(i == pages.size() - 1, foot.tag() != null);
            assertTrue(foot.baseline() <= 400, "within the page");
            for (Piece row : pages.get(i).pieces()) {
                if (row.text().startsWith("row")) {
                    assertTrue(row.baseline() > head.baseline() && row.baseline() < foot.baseline());
                }
            }
        }
    }

    @Test
    void dividesARowThatIsTallerThanAPage() {
        String tall = "<p>line</p>".repeat(80);
        List<PageText> pages = pages("", table("first|x", tall + "|<p>beside</p>", "last|y"));
        assertTrue(pages.size() >= 3 && pages.size() <= 4, "pages " + pages.size());
        long lines = pages.stream()
                .flatMap(page -> page.pieces().stream())
                .filter(piece -> piece.text().equals("line"))
                .count();
        assertEquals(80, lines);
        pages.forEach(
                page -> page.pieces().forEach(piece -> assertTrue(piece.tag() == null || piece.baseline() < 400)));
    }

    @Test
    void linesThatAreNotLevelAreCutAllTheSame() {
        List<PageText> pages = pages(
                ".other { line-height: 17pt }",
                "<table><tr><td>" + "<p>line</p>".repeat(60) + "</td><td class=\"other\">" + "<p>other</p>".repeat(50)
                        + "</td></tr></table>");
        assertTrue(pages.size() <= 4, "pages " + pages.size());
        for (PageText page : pages) {
            double last = -1;
            for (Piece piece : page.pieces()) {
                if (piece.text().equals("other")) {
                    assertTrue(last < 0 || piece.baseline() - last > 16.9, "no line on another");
                    last = piece.baseline();
                }
                assertTrue(piece.tag() == null || piece.baseline() < 400);
            }
        }
    }

    @Test
    void cellsSpanRowsOverAPageTurn() {
        StringBuilder body = new StringBuilder("<table><tr><td rowspan=\"60\">span</td><td>row0</td></tr>");
        for (int i = 1; i < 60; i++) {
            body.append("<tr><td>row").append(i).append("</td></tr>");
        }
        List<PageText> pages =
                pages("td { border: 1pt solid }", body.append("</table>").toString());
        assertEquals(3, pages.size());
        assertTrue(pages.get(0).has("span"));
        double column = pages.get(0).find("row0").x();
        assertEquals(column, pages.get(2).find("row59").x(), NEAR);
    }

    @Test
    void rightToLeftTablesBeginAtTheRight() {
        PageText page = page("table { direction: rtl; width: 100% }", table("one|two|three"));
        assertTrue(page.find("one").x() > page.find("two").x());
        assertTrue(page.find("two").x() > page.find("three").x());
    }

    @Test
    void captionsStandByTheirTables() {
        String body = "<table><caption>A caption that is longer than its table</caption><tr><td>x</td></tr></table>";
        PageText above = page("caption { caption-side: top }", body);
        PageText below = page("caption { caption-side: bottom }", body);
        assertEquals(12, above.find("x").baseline() - above.find("caption").baseline(), NEAR, "one line");
        assertEquals(12, below.find("caption").baseline() - below.find("x").baseline(), NEAR);
    }

    @Test
    void fiveThousandRowsTakeTimeInProportion() {
        String body = "<table><thead><tr><th>Head</th></tr></thead>" + rows(5000) + "</table>";
        long start = System.nanoTime();
        List<PageText> pages = pages("", body);
        double seconds = (System.nanoTime() - start) / 1e9;
        assertTrue(seconds < 10, seconds + " s");
        assertTrue(pages.size() > 170);
        assertTrue(pages.getLast().has("row4999"));
        assertFalse(pages.getLast().has("row0 "));
    }

    private static String wide(int columns, int rows) {
        StringBuilder table = new StringBuilder("<table><thead><tr>");
        for (int c = 0; c < columns; c++) {
            table.append("<th>Column").append(c).append("</th>");
        }
        table.append("</tr></thead><tbody>");
        for (int r = 0; r < rows; r++) {
            table.append("<tr>");
            for (int c = 0; c < columns; c++) {
                table.append("<td>r").append(r).append("c").append(c).append("</td>");
            }
            table.append("</tr>");
        }
        return table.append("</tbody></table>").toString();
    }

    @Test
    void aTableALittleTooWideIsSetSmaller() {
        PageText page = page("td, th { padding-right: 4pt }", wide(7, 3));
        Piece cell = page.find("r0c6");
        assertTrue(cell.size() < 10 && cell.size() >= 7, "at " + cell.size());
        assertTrue(cell.x() + cell.width() <= 280 + NEAR);
    }

    @Test
    void aTableMuchTooWideStandsSidewaysOnPagesOfItsOwn() {
        List<PageText> pages = pages("td, th { padding-right: 4pt }", "<p>before</p>" + wide(11, 40) + "<p>after</p>");
        assertEquals(4, pages.size());
        assertTrue(pages.get(0).has("before") && pages.get(3).has("after"));
        List<Piece> lying = pages.get(1).sideways();
        Piece head = lying.getFirst();
        Piece last = lying.stream()
                .filter(p -> p.text().equals("Column10"))
                .findFirst()
                .orElseThrow();
        assertEquals(head.x(), last.x(), NEAR, "one line, which runs upwards");
        assertTrue(last.baseline() < head.baseline()
                && last.baseline() - last.width() >= 40 - NEAR
                && head.baseline() <= 400 + NEAR);
        assertTrue(pages.get(2).sideways().getFirst().tag() == null, "the head comes again");
        pages.subList(1, 3).forEach(page -> page.sideways()
                .forEach(piece -> assertTrue(piece.x() > 40 && piece.x() < 280, piece.text() + " at " + piece.x())));
    }

    @Test
    void aTableOfFiveHundredColumnsIsDividedAndLosesNoCell() {
        List<PageText> pages = pages("td, th { padding-right: 4pt }", wide(500, 2));
        StringBuilder all = new StringBuilder();
        pages.forEach(page -> all.append(page.tagged()).append(' '));
        for (int c = 0; c < 500; c++) {
            assertTrue(all.indexOf("r0c" + c) >= 0 && all.indexOf("r1c" + c) >= 0 && all.indexOf("Column" + c) >= 0);
        }
        assertTrue(pages.getLast().artifacts().contains("r1c0"), "the first column comes again");
        pages.forEach(page -> page.pieces().forEach(piece -> assertTrue(piece.x() + piece.width() <= 282)));
    }

    @Test
    void tablesStandInTables() {
        PageText page = page(
                "td { padding: 2pt }", "<table><tr><td>out</td><td>" + table("in|ner", "a|b") + "</td></tr></table>");
        assertTrue(page.find("in").x() > page.find("out").x() + page.find("out").width());
        assertEquals(page.find("in").x(), page.find("a").x(), NEAR);
    }

    @Test
    void notesStandBesideTheTableOnItsSideThatCallsThem() {
        String call = "<a role=\"doc-noteref\" href=\"#n\">1</a>";
        List<PageText> pages = pages(
                "td, th { padding-right: 4pt }",
                "<p>before</p>" + wide(11, 3).replace("r0c5", "r0c5" + call)
                        + "<aside id=\"n\" role=\"doc-footnote\"><p>The note</p></aside><p>after</p>");
        PageText page = pages.getFirst();
        assertTrue(page.find("The").baseline() > 380);
        page.sideways().forEach(piece -> assertTrue(piece.baseline() < 378, piece.text()));
    }

    @Test
    void notesAreCalledInTables() {
        PageText page = page(
                "",
                table("one<a role=\"doc-noteref\" href=\"#n\">1</a>|two")
                        + "<aside id=\"n\" role=\"doc-footnote\"><p>The note</p></aside>");
        assertTrue(page.find("The").baseline() > 380);
    }

    @Test
    void decimalPointsStandBelowEachOther() {
        PageText page = page(
                "td { text-align: right; padding-left: 10pt }",
                table("0.4|1,234|7", "−1.25|5|8.50", "10.75|12|9,000.125"));
        double half = page.find("10.75").width() + page.find("10.75").x();
        assertEquals(half, page.find("1.25").x() + page.find("1.25").width(), NEAR, "two decimals");
        Piece one = page.find("0.4");
        assertEquals(half - one.width() * 1 / 2.5, one.x() + one.width(), 1.5, "one decimal stands further in");
        assertEquals(right(page, "1,234"), right(page, "12"), NEAR, "a comma before three digits divides thousands");
        assertTrue(right(page, "8.50") < right(page, "9,000.125") - 3);
    }

    @Test
    void figuresWithAsManyDecimalsStandAtTheEdge() {
        PageText page = page("td { text-align: right }", table("3.50|x", "1,100.00|y"));
        assertEquals(right(page, "3.50"), right(page, "1,100.00"), NEAR);
    }

    @Test
    void figuresAtTheLeftStandDigitBelowDigit() {
        PageText page = page("", table("1982|1.5|a 9", "90|10.25|b", "7|3|12"));
        assertEquals(right(page, "1982"), right(page, "90"), NEAR);
        assertEquals(right(page, "1982"), right(page, "7"), NEAR);
        Piece whole = page.find("10.25");
        assertEquals(whole.x() + whole.width() * 2 / 4.5, right(page, "3"), 1);
        assertEquals(page.find("a 9").x(), page.find("12").x(), NEAR, "no column of figures");
    }

    private static double right(PageText page, String text) {
        Piece piece = page.pieces().stream()
                .filter(p -> p.text().equals(text))
                .findFirst()
                .orElseThrow();
        return piece.x() + piece.width();
    }

    @Test
    void shortCellsThatSpanRowsAreShownAgain() {
        StringBuilder body = new StringBuilder("<table><tr><td rowspan=\"40\">span</td><td>row0</td></tr>");
        for (int i = 1; i < 40; i++) {
            body.append("<tr><td>row").append(i).append("</td></tr>");
        }
        List<PageText> pages = pages("", body.append("</table>").toString());
        assertEquals(2, pages.size());
        assertTrue(pages.get(0).find("span").tag() != null);
        Piece again = pages.get(1).find("span");
        assertTrue(again.tag() == null);
        assertEquals(40 + 9, again.baseline(), 2);
    }

    @Test
    void aDividedCellIsReadBeforeTheNext() {
        List<PageText> pages = pages("", table("<p>left</p>".repeat(50) + "|" + "<p>right</p>".repeat(50)));
        for (PageText page : pages) {
            String text = page.tagged();
            assertTrue(text.lastIndexOf("left") < text.indexOf("right"), text);
        }
    }

    /** Tables of any spans, widths, borders and contents. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void losesNoWordAndLeavesNoPage(long seed) {
        Random random = new Random(seed);
        String[] styles = {
            "",
            "table { border-collapse: separate; border-spacing: 4pt 2pt } td { border: 1pt solid; padding: 2pt }",
            "td, th { border: 1pt solid; padding: 1pt 3pt; vertical-align: middle }",
            "table { width: 100%; table-layout: fixed }",
            "tr { break-inside: auto } td { padding: 3pt; vertical-align: baseline } .a { line-height: 15pt }",
            "table { direction: rtl } .a { width: 30% } .b { width: 60pt } td { text-align: right }"
        };
        for (int round = 0; round < 5; round++) {
            int[] words = new int[1];
            String any = any(random, words, 0);
            String body = "<p>before</p>" + any + "<p>after</p>";
            List<PageText> pages = pages(styles[random.nextInt(styles.length)], body);
            String context = "seed " + seed + ", round " + round + ": " + body;
            StringBuilder all = new StringBuilder();
            for (PageText page : pages) {
                all.append(page.tagged());
                for (Piece piece : page.pieces()) {
                    assertTrue(
                            piece.text().isBlank() || piece.x() >= 39 && piece.x() + piece.width() < 290,
                            () -> piece + " in " + context);
                    assertTrue(piece.tag() == null || piece.baseline() < 405, () -> piece + " in " + context);
                }
            }
            // words may be broken at the ends of narrow lines: every letter is there once
            String expected = "beforeafter" + Jsoup.parse(any).text();
            assertEquals(letters(expected), letters(all.toString()), context);
        }
    }

    private static Map<Character, Long> letters(String text) {
        return text.chars()
                .filter(c -> !Character.isWhitespace(c))
                .mapToObj(c -> (char) c)
                .collect(Collectors.groupingBy(c -> c, TreeMap::new, Collectors.counting()));
    }

    private static String any(Random random, int[] words, int depth) {
        int columns = 1 + random.nextInt(depth > 0 ? 3 : random.nextInt(6) == 0 ? 30 : 8);
        StringBuilder table = new StringBuilder("<table>");
        if (random.nextBoolean()) {
            table.append("<caption>").append(text(random, words, 4)).append("</caption>");
        }
        for (String group : new String[] {"thead", "tbody", "tbody", "tfoot"}) {
            int rows = group.equals("tbody") ? 1 + random.nextInt(12) : random.nextInt(3);
            if (rows == 0) {
                continue;
            }
            table.append('<').append(group).append('>');
            for (int r = 0; r < rows; r++) {
                table.append("<tr>");
                for (int c = 0; c < columns; c++) {
                    boolean spans = random.nextInt(8) == 0;
                    table.append("<td class=\"")
                            .append("abc".charAt(random.nextInt(3)))
                            .append('"');
                    if (spans) {
                        table.append(" rowspan=\"")
                                .append(1 + random.nextInt(9))
                                .append('"');
                        table.append(" colspan=\"")
                                .append(1 + random.nextInt(3))
                                .append('"');
                    }
                    table.append('>');
                    boolean nested = depth == 0 && random.nextInt(40) == 0;
                    int most = random.nextInt(20) == 0 ? 300 : 6;
                    table.append(nested ? any(random, words, 1) : text(random, words, most));
                    table.append("</td>");
                }
                table.append("</tr>");
            }
            table.append("</").append(group).append('>');
        }
        return table.append("</table>").toString();
    }

    private static String text(Random random, int[] words, int most) {
        StringBuilder text = new StringBuilder();
        for (int count = random.nextInt(most); count >= 0; count--) {
            text.append('w').append(words[0]++).append("e ");
        }
        return text.toString();
    }
}
