package anthology.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.typeset.PageFaults.Fault;
import anthology.typeset.PageText.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How chapters are divided into pages. */
class PaginationTest {
    private static final double NEAR = 0.1;
    /** Where the content of a test book's page begins and ends. */
    private static final double TOP = 40;

    private static final double FOOT = 400;
    private static final String HYPHENS = "body { hyphens: auto }";

    private static List<PageText> read(Layout layout) {
        return layout.pages().stream().map(PageText::of).toList();
    }

    private static PageText with(List<PageText> pages, String text) {
        return pages.stream().filter(page -> page.has(text)).findFirst().orElseThrow();
    }

    private static String prose(long seed, int paragraphs) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < paragraphs; i++) {
            text.append(TestBook.paragraph(random, 40 + random.nextInt(60)));
        }
        return text.toString();
    }

    private static List<PageFaults> faults(int books) {
        List<PageFaults> faults = new ArrayList<>();
        for (int seed = 1; seed <= books; seed++) {
            faults.add(PageFaults.of(new TestBook()
                    .css(HYPHENS)
                    .chapter("<h1>One</h1>" + prose(seed, 60))
                    .typeset()));
        }
        return faults;
    }

    private static int sum(List<PageFaults> faults, Fault fault) {
        return faults.stream().mapToInt(each -> each.count(fault)).sum();
    }

    @Test
    void fillsPagesAndEndsThemWithWholeWords() {
        List<PageFaults> faults = faults(12);
        int pages = faults.stream().mapToInt(PageFaults::pages).sum();
        assertTrue(pages > 100);
        assertEquals(0, sum(faults, Fault.WIDOW));
        assertEquals(0, sum(faults, Fault.ORPHAN));
        assertEquals(0, sum(faults, Fault.HYPHEN));
        assertEquals(0, sum(faults, Fault.SHORT_END));
        int early = sum(faults, Fault.SHORT_PAGE);
        assertTrue(early * 100 < pages, early + " of " + pages + " pages end early");
        int uneven = sum(faults, Fault.UNEVEN);
        assertTrue(uneven * 100 < pages, uneven + " uneven spreads on " + pages + " pages");
    }

    /** Lines of the paragraph that the page begins with. */
    private static long linesOfFirst(PageText page) {
        return page.pieces().stream()
                .filter(piece -> piece.tag() == page.pieces().getFirst().tag())
                .map(piece -> Math.round(piece.baseline()))
                .distinct()
                .count();
    }

    @Test
    void keepsTheStyleOfAFirstLineWhenItsParagraphGivesOrTakesALine() {
        String css = HYPHENS + " p:first-of-type::first-line { color: #ff0000 }";
        int changed = 0;
        for (int seed = 1; seed <= 40; seed++) {
            String first = TestBook.paragraph(new Random(seed), 150);
            long natural = linesOfFirst(
                    read(new TestBook().css(css).chapter(first).typeset()).getFirst());
            PageText page = read(new TestBook()
                            .css(css)
                            .chapter(first + prose(seed, 20))
                            .typeset())
                    .getFirst();
            changed += linesOfFirst(page) == natural ? 0 : 1;
            for (Piece piece : page.pieces()) {
                if (piece.tag() == null) {
                    continue;
                }
                boolean styled =
                        Math.abs(piece.baseline() - page.pieces().getFirst().baseline()) < NEAR;
                assertEquals(styled, piece.glyphs().color() == 0xff0000, seed + ": " + piece.text());
            }
        }
        assertTrue(changed > 0, "no paragraph was set otherwise");
    }

    @Test
    void makesFacingPagesEqualOnWhicheverSideAChapterBegins() {
        String block = "<div class=\"whole\">" + "<p>line</p>".repeat(3) + "</div>";
        for (int before = 1; before <= 2; before++) {
            List<PageText> pages = read(new TestBook()
                    .css("body { break-before: page } .whole { break-inside: avoid }")
                    .chapter("<p>One.</p>".repeat(before * 28))
                    .chapter("<p>line</p>".repeat(28) + block + "<p>line</p>".repeat(100))
                    .typeset());
            List<Integer> lines = pages.subList(before, before + 3).stream()
                    .map(page -> page.tagged().split("line", -1).length - 1)
                    .toList();
            assertEquals(before == 1 ? List.of(28, 28, 30) : List.of(28, 30, 30), lines);
        }
    }

    @Test
    void keepsWhatIsAnnouncedWithItsAnnouncement() {
        for (String block : List.of(
                "<ul><li>bbb</li><li>ccc</li><li>ddd</li></ul>",
                "<pre>bbb\nccc\nddd\neee</pre>",
                "<blockquote><p>bbb</p><p>ccc</p></blockquote>",
                "<table><tr><td>bbb</td></tr><tr><td>ccc</td></tr></table>")) {
            for (int before = 20; before < 34; before++) {
                Layout layout = new TestBook()
                        .chapter("<p>text</p>".repeat(before) + "<p>It looks like this:</p>" + block
                                + "<p>text</p>".repeat(9))
                        .typeset();
                PageText page = with(read(layout), "this:");
                assertTrue(page.has("bbb") && page.has("ccc"), before + " lines before " + block);
            }
        }
    }

    @Test
    void keepsTwoLinesOfWhateverFollowsBelowAHeading() {
        for (String block : List.of(
                "<ul><li>bbb</li><li>ccc</li></ul>",
                "<p>bbb</p><p>ccc</p>",
                "<ol><li><h3>bbb</h3></li><li><p>ccc</p></li></ol>")) {
            for (int before = 20; before < 34; before++) {
                Layout layout = new TestBook()
                        .chapter("<p>text</p>".repeat(before) + "<h2>heading</h2>" + block + "<p>text</p>".repeat(9))
                        .typeset();
                PageText page = with(read(layout), "heading");
                assertTrue(page.has("bbb") && page.has("ccc"), before + " lines before " + block);
            }
        }
    }

    @Test
    void hangsTheMarkOfAnItemThatBeginsWithAHeadingBesideIt() {
        for (int before = 20; before < 34; before++) {
            Layout layout = new TestBook()
                    .chapter("<p>text</p>".repeat(before) + "<ol><li><h2>heading</h2></li></ol><p>bbb</p>"
                            + "<p>text</p>".repeat(9))
                    .typeset();
            PageText page = with(read(layout), "1.");
            assertEquals(page.find("heading").baseline(), page.find("1.").baseline(), NEAR);
            assertTrue(page.has("bbb"), before + " lines before");
        }
    }

    @Test
    void dividesProgramsBetweenTheirParagraphs() {
        String program = "aaa\naaa\naaa\naaa\n\nbbb\nbbb\nbbb\nbbb\n\nccc\nccc\nccc\nccc";
        for (int before = 12; before < 30; before++) {
            Layout layout = new TestBook()
                    .css("pre { margin: 0; white-space: pre-wrap; orphans: 3; widows: 3 }")
                    .chapter("<p>text</p>".repeat(before) + "<pre>" + program + "</pre>")
                    .typeset();
            for (PageText page : read(layout)) {
                for (String part : List.of("aaa", "bbb", "ccc")) {
                    long lines = page.pieces().stream()
                            .filter(piece -> piece.text().strip().equals(part))
                            .count();
                    assertTrue(lines != 1 && lines != 3, before + ": " + lines + " of " + part);
                }
                double first = page.pieces().stream()
                        .mapToDouble(Piece::baseline)
                        .min()
                        .orElseThrow();
                assertTrue(first < TOP + 12, "an empty line begins no page");
            }
        }
    }

    @Test
    void honoursBreaksInWhateverStandsOnThePage() {
        for (String body : List.of(
                "<ul><li>aaa</li><li class=\"before\">bbb</li></ul>",
                "<blockquote><p class=\"after\">aaa</p><p>bbb</p></blockquote>",
                "<div><div><p>aaa</p></div></div><div><div><h2 class=\"before\">bbb</h2></div></div>",
                "<table><thead><tr><th>head</th></tr></thead><tr><td>aaa</td></tr>"
                        + "<tr class=\"before\"><td>bbb</td></tr><tr><td>ccc</td></tr></table>")) {
            List<PageText> pages = read(new TestBook()
                    .css(".before { break-before: page } .after { break-after: page }")
                    .chapter(body)
                    .typeset());
            assertEquals(2, pages.size(), body);
            assertTrue(
                    pages.get(0).has("aaa")
                            && !pages.get(0).has("bbb")
                            && pages.get(1).has("bbb"),
                    body);
            assertTrue(!pages.get(0).has("head") || pages.get(1).has("head"), "the head comes again");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"left", "right", "recto", "verso"})
    void turnsToTheSideThatIsAskedFor(String side) {
        for (int before = 1; before <= 2; before++) {
            List<PageText> pages = read(new TestBook()
                    .css(".after { break-after: page } .side { break-before: " + side + " }")
                    .chapter("<p class=\"after\">one</p>".repeat(before)
                            + "<ul><li><p class=\"side\">here</p></li></ul>")
                    .typeset());
            int index = pages.indexOf(with(pages, "here"));
            boolean right = side.equals("right") || side.equals("recto");
            assertEquals(right ? 0 : 1, index % 2, before + " pages before");
        }
    }

    @Test
    void partsABlockThatIsHigherThanAPageWhereItHurtsLeast() {
        StringBuilder body = new StringBuilder("<div class=\"whole\">");
        for (int i = 0; i < 30; i++) {
            body.append("<h2>Heading</h2><p>aaa</p><p>aaa</p>");
        }
        Layout layout = new TestBook()
                .css(".whole { break-inside: avoid }")
                .chapter(body + "</div>")
                .typeset();
        assertTrue(layout.pages().size() > 3);
        assertEquals(0, PageFaults.of(layout).count(Fault.STRANDED));
    }

    @Test
    void setsNotesOnThePageOfTheirCallWhereverThatIs() {
        String filler = "<p>text</p>".repeat(17);
        StringBuilder body = new StringBuilder();
        List<String> places = List.of(
                "<table><tr><td>Call#</td><td>cell</td></tr></table>",
                "<table><caption>Call#</caption><tr><td>cell</td></tr></table>",
                "<ul><li>item</li><li>Call#</li></ul>",
                "<blockquote><p>Call#</p></blockquote>",
                "<h2>Call#</h2>",
                "<figure><img src=\"images/i.png\" alt=\"a\" width=\"40\"/><figcaption>Call#</figcaption></figure>");
        StringBuilder notes = new StringBuilder();
        for (int i = 0; i < 3 * places.size(); i++) {
            String call = "Call" + i + "x<a role=\"doc-noteref\" href=\"#n" + i + "\">" + i + "</a>";
            body.append(filler).append(places.get(i % places.size()).replace("Call#", call));
            notes.append("<aside role=\"doc-footnote\" id=\"n" + i + "\"><p>Note" + i + "x.</p></aside>");
        }
        List<PageText> pages =
                read(new TestBook().chapter(body.toString() + notes).typeset());
        for (int i = 0; i < 3 * places.size(); i++) {
            PageText page = with(pages, "Call" + i + "x");
            assertTrue(page.has("Note" + i + "x"), "note " + i + " is not with its call");
            assertTrue(page.find("Note" + i + "x").baseline()
                    > page.find("Call" + i + "x").baseline());
        }
    }

    @Test
    void numbersNotesByPageWhereTheStyleAsksForIt() {
        StringBuilder body = new StringBuilder();
        StringBuilder notes = new StringBuilder();
        for (int i = 1; i <= 40; i++) {
            body.append("<p>text</p>".repeat(i % 7)).append("<p>Call");
            body.append("<a role=\"doc-noteref\" href=\"#n" + i + "\">(" + i + ")</a></p>");
            notes.append("<aside role=\"doc-footnote\" id=\"n" + i + "\"><p>" + "<a role=\"doc-backlink\" href=\"#r" + i
                    + "\">" + i + "</a> Note.</p></aside>");
        }
        List<PageText> written =
                read(new TestBook().chapter(body.toString() + notes).typeset());
        assertTrue(with(written, "(40)").has("40"));
        List<PageText> pages = read(new TestBook()
                .css("@page { counter-reset: footnote }")
                .chapter(body.toString() + notes)
                .typeset());
        int all = 0;
        for (PageText page : pages) {
            int calls = page.tagged().split("Call", -1).length - 1;
            for (int i = 1; i <= calls; i++) {
                assertTrue(page.tagged().contains("Call" + i), page.tagged());
                assertTrue(page.tagged().contains(i + " Note."), page.tagged());
            }
            assertFalse(page.tagged().contains("Call" + (calls + 1)));
            all += calls;
        }
        assertEquals(40, all);
    }

    @Test
    void snapsLinesToTheGridWhereTheStyleAsksForIt() {
        String body = "<p>aaa</p><div class=\"high\"></div><p>bbb</p>";
        String high = ".high { height: 17pt }";
        PageText free = read(new TestBook().css(high).chapter(body).typeset()).getFirst();
        assertEquals(12 + 17, free.find("bbb").baseline() - free.find("aaa").baseline(), NEAR);
        PageText snapped = read(new TestBook()
                        .css(high + "body { line-snap: baseline }")
                        .chapter(body)
                        .typeset())
                .getFirst();
        assertEquals(36, snapped.find("bbb").baseline() - snapped.find("aaa").baseline(), NEAR);
    }

    @Test
    void alignsTheLinesOfAllPagesOnOneGrid() {
        String mixed = "<h2>Part</h2>" + prose(3, 2) + "<table><tr><td>cell</td></tr><tr><td>cell</td></tr></table>"
                + prose(4, 2) + "<figure><img src=\"images/i.png\" alt=\"a\" width=\"90\"/></figure>" + prose(5, 1);
        Layout layout = new TestBook()
                .css("body { line-snap: baseline } table { font-size: 8pt; line-height: 9.5pt; margin: 7pt 0 }")
                .chapter(mixed.repeat(6))
                .typeset();
        int lines = 0;
        double first = Double.NaN;
        for (PageText page : read(layout)) {
            for (Piece piece : page.pieces()) {
                if (piece.tag() != null && piece.tag().role().equals("P") && piece.baseline() < FOOT) {
                    double off = (piece.baseline() - TOP) % 12;
                    first = lines == 0 ? off : first;
                    assertEquals(first, off, NEAR, piece.text());
                    lines++;
                }
            }
        }
        assertTrue(lines > 200);
    }
}
