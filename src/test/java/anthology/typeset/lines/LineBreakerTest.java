package anthology.typeset.lines;

import static anthology.typeset.lines.TestStyle.style;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.css.ComputedStyle;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.font.Fonts;
import anthology.font.Shaped;
import anthology.typeset.Placed;
import anthology.typeset.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineBreakerTest {
    private static final String PROSE =
            "To say goodbye to someone is to agree, for the length of a handshake, that the "
                    + "two of you have understood each other. In Ishiguro’s novels nobody quite manages it; Stevens, on a bench "
                    + "in Weymouth, tells a stranger what he could not tell Miss Kenton, and the considerable satisfaction that "
                    + "he takes in the conversation is—as so often—the measure of what has been left unsaid between them. We "
                    + "read on, hoping that the unacknowledged thing will be acknowledged, and it never is (uro).";

    private final Diagnostics diagnostics = new Diagnostics();
    private final LineBreaker breaker =
            new LineBreaker(Fonts.of(List.of(), diagnostics), new Hyphenation(), diagnostics, "chapter.xhtml");
    private final Tag tag = new Tag("P", null);

    private Inline.Run run(String text, ComputedStyle style) {
        return new Inline.Run(text, style, tag, 0, 0, null);
    }

    private List<Line> set(String text, ComputedStyle style, double width) {
        return breaker.lines(List.of(run(text, style)), style, Measure.of(width));
    }

    private static List<Placed.Glyphs> glyphs(Line line) {
        return line.content().stream().flatMap(LineBreakerTest::glyphs).toList();
    }

    private static Stream<Placed.Glyphs> glyphs(Placed placed) {
        return switch (placed) {
            case Placed.Glyphs glyphs -> Stream.of(glyphs);
            case Placed.Group group -> group.content().stream().flatMap(LineBreakerTest::glyphs);
            default -> Stream.of();
        };
    }

    private static Stream<Placed.Glyphs> visible(Line line) {
        return glyphs(line).stream()
                .filter(glyphs -> glyphs.text().size() > 1
                        || !glyphs.text().getFirst().text().equals(" "));
    }

    private static String text(Line line) {
        return glyphs(line).stream()
                .map(g -> g.actual() != null
                        ? g.actual()
                        : g.text().stream().map(Shaped::text).collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    private static String text(List<Line> lines) {
        return lines.stream().map(LineBreakerTest::text).collect(Collectors.joining());
    }

    /** Right edge of the line's last visible glyph. */
    private static double right(Line line) {
        Placed.Glyphs last = visible(line).reduce((one, next) -> next).orElseThrow();
        List<Shaped> pieces = last.text();
        boolean trailing =
                pieces.size() > 1 && pieces.get(pieces.size() - 1).text().equals(" ");
        double space = trailing
                ? pieces.get(pieces.size() - 1).width() * last.size() / 1000 + last.wordSpace() + last.letterSpace()
                : 0;
        return last.x() + last.width() - space;
    }

    @ParameterizedTest
    @ValueSource(doubles = {90, 140, 200, 290, 302, 350})
    void justifiesEveryLineAndLosesNoText(double width) {
        List<Line> lines = set(PROSE, style(""), width);
        for (Line line : lines.subList(0, lines.size() - 1)) {
            assertEquals(width, right(line), 0.01, text(line));
        }
        assertTrue(right(lines.get(lines.size() - 1)) <= width + 0.01);
        assertEquals(PROSE, text(lines).replace("\u00AD", ""));
        assertEquals(lines, set(PROSE, style(""), width));
    }

    @ParameterizedTest
    @ValueSource(doubles = {140, 200, 290, 302, 350})
    void spreadsIdeographsEvenly(double width) {
        String text = "操作系统的背后不只是冷冰冰的 0 和 1，数字时代的设计师们，如初神般刻画着新世界的秩序。信息、量子、宇宙，他们取世间万物"
                + "为灵感来表达自己，那是 Metro 对数字时代最浪漫的隐喻。语言与文字的发明是人类信息革命的第一个里程碑。";
        List<Line> lines = set(text, style(""), width);
        for (Line line : lines.subList(0, lines.size() - 1)) {
            Placed.Glyphs last = glyphs(line).getLast();
            assertEquals(width, right(line) - last.letterSpace(), 0.01, text(line));
            assertTrue(last.letterSpace() < 0.12 * last.size(), text(line) + " " + last.letterSpace());
        }
        assertEquals(text, text(lines));
    }

    @ParameterizedTest
    @ValueSource(doubles = {90, 140, 200, 290, 302, 350})
    void keepsRaggedLinesInsideTheMeasure(double width) {
        ComputedStyle style = style("text-align: left;");
        List<Line> lines = set(PROSE, style, width);
        for (Line line : lines) {
            assertTrue(right(line) <= width + 0.01, text(line));
            assertEquals(0, glyphs(line).get(0).x());
        }
        assertEquals(PROSE, text(lines).replace("\u00AD", ""));
    }

    @Test
    void neverEndsAParagraphInAFragment() {
        for (double width = 240; width < 330; width += 2.5) {
            List<Line> lines = set(PROSE, style("text-indent: 14.5pt;"), width);
            String last = text(lines.get(lines.size() - 1));
            assertTrue(right(lines.get(lines.size() - 1)) > 20, width + ": " + last);
            assertTrue(last.contains(" ") || !lines.get(lines.size() - 2).hyphenated(), width + ": " + last);
            int hyphens = 0;
            for (Line line : lines) {
                hyphens = line.hyphenated() ? hyphens + 1 : 0;
                assertTrue(hyphens < 3, width + text(lines));
            }
        }
    }

    @Test
    void makesParagraphsLongerAndShorter() {
        ComputedStyle style = style("");
        List<Inline> text = List.of(run(PROSE + " " + PROSE + " " + PROSE, style));
        int granted = 0;
        for (int width = 290; width < 330; width++) {
            int best = breaker.lines(text, style, Measure.of(width)).size();
            for (int count : new int[] {best - 1, best + 1}) {
                List<Line> other = breaker.lines(
                        text, style, Measure.of(width), new Wish(count, -1, 1.5, count > best ? 0.01 : -0.01));
                assertTrue(other.isEmpty() || other.size() == count);
                other.subList(0, Math.max(0, other.size() - 1))
                        .forEach(line -> assertTrue(
                                Math.abs(line.stretch()) <= 1.51, "a line is stretched by " + line.stretch()));
                granted += other.isEmpty() ? 0 : 1;
            }
        }
        assertTrue(granted > 10, granted + " wishes were granted");
    }

    @Test
    void endsALineWithAWholeWordWhereThatIsWished() {
        ComputedStyle style = style("");
        int granted = 0;
        for (int width = 160; width < 200; width++) {
            List<Line> lines = set(PROSE, style, width);
            for (int i = 0; i < lines.size() - 1; i++) {
                if (lines.get(i).hyphenated()) {
                    List<Line> other = breaker.lines(
                            List.of(run(PROSE, style)), style, Measure.of(width), new Wish(lines.size(), i, 2, 0));
                    assertFalse(!other.isEmpty() && other.get(i).hyphenated());
                    granted += other.isEmpty() ? 0 : 1;
                }
            }
        }
        assertTrue(granted > 10, granted + " wishes were granted");
    }

    @Test
    void hangsPunctuationOverTheEdge() {
        List<Line> lines = set(PROSE, style("hanging-punctuation: first;"), 290);
        for (Line line : lines.subList(0, lines.size() - 1)) {
            String text = text(line).strip();
            char last = text.charAt(text.length() - 1);
            assertEquals(",.;-\u00AD—".indexOf(last) >= 0, right(line) > 290.3, text);
        }
    }

    @Test
    void collapsesWhiteSpaceAcrossRunsAndTakesBreaks() {
        ComputedStyle style = style("text-align: left;");
        List<Line> lines = breaker.lines(
                List.of(run("  One \n", style), run(" two ", style), new Inline.Break(null), run(" three\n ", style)),
                style,
                Measure.of(300));
        assertEquals(
                List.of("One two", "three"),
                lines.stream().map(l -> text(l).strip()).toList());
    }

    @Test
    void turnsLongLinesOfCode() {
        ComputedStyle code = style("font-family: monospace; white-space: pre-wrap; text-align: left; hyphens: none;");
        List<Line> lines = set("if (a) {\n    return aLongName(withArguments, andMoreOfThem);\n}\n", code, 260);
        assertEquals("if (a) { ", text(lines.get(0)));
        assertEquals("} ", text(lines.get(lines.size() - 1)));
        assertTrue(text(lines.get(1)).startsWith("    return"));
        double indented = glyphs(lines.get(2)).get(0).x();
        assertTrue(indented > 20 && lines.size() == 4, () -> lines.size() + " " + indented);
        lines.forEach(line -> assertTrue(right(line) <= 260.01));
    }

    @Test
    void breaksWhatIsLongerThanALine() {
        ComputedStyle style = style("");
        String word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(2);
        set(word, style("hyphens: manual;"), 120).forEach(line -> assertTrue(right(line) <= 120.01));
        assertTrue(diagnostics.all().stream().anyMatch(d -> d.code() == Code.PDF_001));
        List<Line> url =
                set("See https://example.org/a/very/long/path/to-nowhere/index.html?query=1 there", style, 130);
        url.forEach(line -> assertFalse(text(line).contains("\u00AD")));
    }

    @Test
    void drawsLinksNotesAndDestinations() {
        ComputedStyle style = style("");
        Inline.Link link = new Inline.Link(new Tag("Link", tag), "https://example.org/", "Example");
        List<Inline> paragraph = new ArrayList<>();
        paragraph.add(new Inline.Anchor("chapter.xhtml#start"));
        paragraph.add(run(PROSE.substring(0, 100), style));
        paragraph.add(new Inline.Run(PROSE.substring(100, 300), style, link.tag(), 1, 0, link));
        paragraph.add(new Inline.NoteCall(7));
        paragraph.add(run(PROSE.substring(300), style));
        List<Line> lines = breaker.lines(paragraph, style, Measure.of(290));
        List<Placed.LinkArea> areas = lines.stream()
                .flatMap(l -> l.content().stream())
                .filter(Placed.LinkArea.class::isInstance)
                .map(Placed.LinkArea.class::cast)
                .toList();
        assertTrue(areas.size() >= 3);
        areas.forEach(area -> assertTrue(area.x() >= 0 && area.x() + area.width() <= 290.01));
        assertTrue(lines.get(0).content().get(0) instanceof Placed.Destination);
        assertEquals(List.of(7), lines.stream().flatMap(l -> l.notes().stream()).toList());
        assertEquals(0, lines.get(0).node());
        Line second = lines.get(1);
        assertNotNull(second);
        assertEquals(
                text(lines.get(0)).replace("\u00AD", "").length(), second.offset() + (second.node() == 1 ? 100 : 0));
    }

    @Test
    void fillsWithLeaders() {
        ComputedStyle style = style("text-align: left;");
        List<Line> lines = breaker.lines(
                List.of(run("Never Let Me Go", style), new Inline.Leader(".", style), run("41", style)),
                style,
                Measure.of(300));
        assertEquals(1, lines.size());
        assertEquals(300, right(lines.get(0)), 0.01);
        assertTrue(glyphs(lines.get(0)).stream()
                .anyMatch(g -> g.tag() == null && g.text().size() > 20));
    }

    @Test
    void balancesHeadings() {
        ComputedStyle style = style("font-size: 22.0pt; text-wrap: balance; text-align: center;");
        List<Line> lines = set("What the Butler Did Not Say to Miss Kenton in Cornwall Then", style, 400);
        assertEquals(2, lines.size());
        double first = right(lines.get(0)) - glyphs(lines.get(0)).get(0).x();
        double second = right(lines.get(1)) - glyphs(lines.get(1)).get(0).x();
        assertTrue(Math.abs(first - second) < 80, first + " " + second);
    }

    @Test
    void setsTextThatRunsFromRightToLeft() {
        ComputedStyle style = style("he", "direction: rtl;");
        List<Line> lines = set("שלום (abc) עולם", style, 300);
        assertEquals(1, lines.size());
        assertEquals(300, right(lines.get(0)), 0.01);
        assertEquals("עולם", glyphs(lines.get(0)).get(0).text().get(0).text());
    }

    /** Painted from left to right, and said in which order it is read. */
    @Test
    void tellsHowLinesThatRunBothWaysAreRead() {
        String text = "ספר הוא גן שנושאים בכיס, ולכל עמוד (שבו) עונה משלו: 123 ימים ו־45 לילות, ואחריהן English words"
                + " inside it, with 3.14 and more, עד סופו של המשפט, שחייב להיות ארוך דיו לשבור שורות.";
        for (String direction : List.of("rtl", "ltr")) {
            ComputedStyle style = style("he", "text-align: justify; direction: " + direction + ";");
            List<Line> lines = set(text, style, 180);
            assertTrue(lines.size() > 3);
            StringBuilder read = new StringBuilder();
            for (Line line : lines) {
                line.content().forEach(placed -> read(placed, read));
                assertTrue(visible(line).mapToDouble(Placed.Glyphs::x).min().orElseThrow() > -3, text(line));
                assertTrue(right(line) < 180.01, text(line));
            }
            assertEquals(text, read.toString());
        }
    }

    private static void read(Placed placed, StringBuilder into) {
        if (placed instanceof Placed.Group group) {
            List<Placed> content = group.content();
            List<Placed> inOrder = group.reading().isEmpty()
                    ? content
                    : group.reading().stream().map(content::get).toList();
            inOrder.forEach(piece -> read(piece, into));
        } else if (placed instanceof Placed.Glyphs glyphs) {
            boolean turned = glyphs.text().stream().anyMatch(Shaped::rightToLeft);
            List<Shaped> pieces = turned ? glyphs.text().reversed() : glyphs.text();
            pieces.forEach(piece -> into.append(piece.text()));
        }
    }

    /** Readers find words by the spaces in the text, wherever a line ends. */
    @Test
    void endsEveryLineWithASpaceInTheElementThatItStandsIn() {
        ComputedStyle style = style("text-align: left;");
        ComputedStyle code = style("font-family: monospace;");
        Tag inner = new Tag("Code", tag);
        List<Inline> inlines = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            inlines.add(new Inline.Run("some" + i, code, inner, 0, 0, null));
            inlines.add(run(" ", style));
        }
        inlines.add(run("broken", style));
        inlines.add(new Inline.Break(tag));
        inlines.add(run("end", style));
        List<Line> lines = breaker.lines(inlines, style, Measure.of(110));
        for (Line line : lines.subList(0, lines.size() - 1)) {
            Placed.Glyphs last = glyphs(line).getLast();
            assertEquals(" ", last.text().getLast().text(), text(line));
            assertEquals(tag, last.tag());
        }
        assertEquals(21, text(lines).split(" ").length - 1);
        assertEquals("end", text(lines.getLast()));
    }

    @Test
    void keepsTheLineGridWithSuperiorsAndOtherFaces() {
        ComputedStyle style = style("");
        ComputedStyle raised = style("font-size: 7.0pt; vertical-align: 4.0pt;");
        ComputedStyle code = style("font-family: monospace; font-size: 9.0pt;");
        Line line = breaker.lines(
                        List.of(run("Text", style), run("12", raised), run(" code", code)), style, Measure.of(300))
                .get(0);
        assertEquals(14.5, line.height(), 1e-9);
    }
}
