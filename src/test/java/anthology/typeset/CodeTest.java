package anthology.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.typeset.PageText.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where the lines of code stand. */
class CodeTest {
    private static final double LEFT = 40;
    private static final double RIGHT = 280;
    private static final double SPACE = 6;

    private static final String CSS = """
            pre { margin: 0; font: 10pt/12pt "Source Code Pro"; white-space: pre-wrap; tab-size: 4; orphans: 3; widows: 3;
                text-align: left; text-indent: 0; hyphens: none; -anthology-turn-mark: "↪" #777777 }
            pre b { color: #0000ff }
            code { overflow-wrap: break-word; hyphens: none }
            .line { display: block; break-inside: avoid }
            .numbered .line { display: list-item; list-style-type: none; margin-left: 20pt }
            .numbered .line::marker { content: attr(data-number) / "" }
            .highlighted { background-color: #eeeeee }
            """;

    private static List<PageText> pages(String body) {
        return new TestBook()
                .css(CSS).chapter(body).typeset().pages().stream()
                        .map(PageText::of)
                        .toList();
    }

    private static PageText page(String body) {
        return pages(body).getFirst();
    }

    private static List<Piece> code(PageText page) {
        return page.pieces().stream().filter(piece -> piece.tag() != null).toList();
    }

    /** The text of each line, by baseline. */
    private static List<String> lines(PageText page) {
        return code(page).stream()
                .map(Piece::baseline)
                .distinct()
                .sorted()
                .map(baseline -> code(page).stream()
                        .filter(piece -> piece.baseline() == baseline)
                        .map(Piece::text)
                        .collect(Collectors.joining()))
                .toList();
    }

    @Test
    void turnsLongLinesAtSpacesAndMarksBehindAMark() {
        PageText page = page(
                "<pre>    first(argument, <b>\"another\"</b>, third) + second_part(of_it).call(x, y).end()\nshort</pre>");
        assertEquals(
                List.of(
                        "    first(argument, \"another\", third) + ",
                        "second_part(of_it).call(x, ",
                        "y).end() ",
                        "short"),
                lines(page));
        List<Piece> marks =
                page.pieces().stream().filter(p -> p.text().equals("↪")).toList();
        assertEquals(2, marks.size());
        for (Piece mark : marks) {
            assertEquals(LEFT + 4 * SPACE, mark.x(), 0.1, "below the code of the line");
            assertEquals("", mark.glyphs().actual(), "nobody copies it");
            assertEquals(null, mark.tag());
        }
        assertEquals(LEFT + 6 * SPACE, page.find("second").x(), 0.1);
        assertEquals(LEFT + 6 * SPACE, page.find("y).end").x(), 0.1);
        assertEquals(LEFT, page.find("short").x(), 0.1);
        assertTrue(code(page).stream()
                .allMatch(p -> p.x() + p.text().stripTrailing().length() * SPACE <= RIGHT + 0.1));
    }

    @Test
    void breaksWhatHasNoSpacesAtMarksAndThenAnywhere() {
        List<String> lines = lines(page("<pre>" + "abcdefghi/".repeat(6) + "\n" + "x".repeat(90) + "</pre>"));
        assertEquals(List.of("abcdefghi/".repeat(4), "abcdefghi/".repeat(2) + " "), lines.subList(0, 2));
        assertEquals("x".repeat(90), String.join("", lines.subList(2, lines.size())));
        assertEquals("x".repeat(40), lines.get(2));
    }

    /** Never behind a hyphen, which would look as if it had been put there. */
    @Test
    void breaksCodeInTextAtItsMarks() {
        String code = "Alpha<Beta-Gamma>(delta,epsilon)::zeta-eta(theta,iota)::kappa(lambda-mu,nu)";
        for (int words = 0; words < 12; words++) {
            List<String> lines = lines(page("<p>" + "giant mist ".repeat(words) + "<code>" + code + "</code></p>"));
            String all = String.join("\n", lines);
            assertFalse(all.contains("-\n"), () -> "broken behind a hyphen: " + all);
            assertTrue(Pattern.compile("[(,:]\n").matcher(all).find(), () -> "not broken at its marks: " + all);
        }
    }

    @Test
    void leavesRoomForCodeHoweverDeepItIsIndented() {
        PageText page = page("<pre>" + " ".repeat(60) + "one(two, three, four, five, six, seven, eight)</pre>");
        assertTrue(code(page).stream().allMatch(p -> p.x() + p.text().strip().length() * SPACE <= RIGHT + 0.1));
        assertTrue(lines(page).size() <= 5, lines(page).toString());
    }

    @Test
    void setsTabsToStops() {
        PageText page = page("<pre>abc\td\n\te\nabcd\tf</pre>");
        assertEquals(LEFT + 4 * SPACE, x(page, "d"), 0.1, "the next stop, be it one space away");
        assertEquals(LEFT + 4 * SPACE, x(page, "e"), 0.1);
        assertEquals(LEFT + 8 * SPACE, x(page, "f"), 0.1);
    }

    /** Of the piece that is just this text. */
    private static double x(PageText page, String text) {
        return code(page).stream()
                .filter(piece -> piece.text().strip().equals(text))
                .findFirst()
                .orElseThrow()
                .x();
    }

    @Test
    void hangsNumbersThatAreNoText() {
        PageText page = page("<pre class=\"numbered\"><code><span class=\"line\" data-number=\"9\">one\n</span>"
                + "<span class=\"line\" data-number=\"10\">\n</span>"
                + "<span class=\"line highlighted\" data-number=\"11\">three</span></code></pre>");
        assertEquals("one three", page.tagged().strip());
        List<Piece> numbers =
                page.pieces().stream().filter(p -> p.text().matches("9|10|11")).toList();
        assertEquals(3, numbers.size());
        double right = LEFT + 20 - 5;
        for (Piece number : numbers) {
            assertEquals(right, number.x() + number.width(), 0.1);
            assertEquals("", number.glyphs().actual());
        }
        assertEquals(12, numbers.get(1).baseline() - numbers.get(0).baseline(), 0.1, "a blank line is a line");
        assertEquals(12, numbers.get(2).baseline() - numbers.get(1).baseline(), 0.1);
        assertEquals(numbers.get(2).baseline(), page.find("three").baseline(), 0.1);
        assertEquals(1, page.fills().size());
        assertEquals(12, page.fills().getFirst().height(), 0.1);
    }

    @Test
    void leavesNoLinesOfCodeAlone() {
        for (int before = 20; before <= 30; before++) {
            String text = IntStream.range(0, before).mapToObj(i -> "<p>x</p>").collect(Collectors.joining());
            for (int count : List.of(4, 5, 9)) {
                String code = IntStream.range(0, count).mapToObj(i -> "c" + i).collect(Collectors.joining("\n"));
                List<Long> parts = pages(text + "<pre>" + code + "</pre>").stream()
                        .map(page -> code(page).stream()
                                .filter(p -> p.text().startsWith("c"))
                                .count())
                        .filter(lines -> lines > 0)
                        .toList();
                assertTrue(parts.size() == 1 || parts.stream().allMatch(lines -> lines >= 3), parts.toString());
                assertFalse(count < 6 && parts.size() > 1, parts.toString());
            }
        }
    }

    @Test
    void keepsTheRowsOfATurnedLineOnOnePage() {
        String program = IntStream.range(0, 60)
                .mapToObj(i -> i % 3 == 1 ? "c = f(" + "argument, ".repeat(6) + "z)" : "c = " + i)
                .collect(Collectors.joining("\n"));
        for (int before = 0; before < 12; before++) {
            String text = "<p>x</p>".repeat(before);
            List<PageText> pages = pages(text + "<pre>" + program + "</pre>");
            assertTrue(pages.size() > 2);
            for (PageText page : pages.subList(1, pages.size())) {
                assertTrue(
                        lines(page).getFirst().startsWith("c = "),
                        before + ": " + lines(page).getFirst());
            }
        }
    }

    @Test
    void partsALineThatIsLongerThanThePage() {
        String endless = "abcdefghi ".repeat(400);
        List<PageText> pages = pages("<p>x</p><pre>" + endless + "</pre>");
        assertTrue(pages.size() > 3);
        assertTrue(code(pages.getFirst()).size() > 20, "the first page is filled");
        assertEquals(
                400,
                pages.stream()
                        .mapToInt(page -> page.tagged().split("abcdefghi", -1).length - 1)
                        .sum());
    }

    @Test
    void tintsEveryPartWithItsEdges() {
        String code = IntStream.range(0, 50).mapToObj(i -> "c" + i).collect(Collectors.joining("\n"));
        String style = "<pre class=\"%s\">" + code + "</pre>";
        for (boolean round : List.of(true, false)) {
            List<PageText> pages = new TestBook()
                            .css(
                                    CSS
                                            + "pre { background-color: #f5f5f5; padding: 4pt } .r { box-decoration-break: clone }")
                            .chapter(style.formatted(round ? "r" : "s"))
                            .typeset()
                            .pages()
                            .stream()
                            .map(PageText::of)
                            .toList();
            double edge = round ? 4 : 0;
            assertEquals(40 - edge, pages.get(1).fills().getFirst().y(), 0.1);
            double lines = 12.0 * code(pages.get(0)).size();
            assertEquals(4 + lines + edge, pages.get(0).fills().getFirst().height(), 0.1);
        }
    }

    @Test
    void keepsEveryCharacterOfALongBlock() {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            written.add(i % 7 == 0 ? "" : "line(" + i + ")");
        }
        StringBuilder read = new StringBuilder();
        pages("<pre>" + String.join("\n", written) + "</pre>").forEach(page -> read.append(page.tagged()));
        written.removeIf(String::isEmpty);
        assertEquals(String.join(" ", written), read.toString().strip());
    }
}
