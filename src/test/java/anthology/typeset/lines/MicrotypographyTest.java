package anthology.typeset.lines;

import static anthology.typeset.lines.TestStyle.style;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.css.ComputedStyle;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.font.Fonts;
import anthology.font.Shaped;
import anthology.typeset.Placed;
import anthology.typeset.Tag;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MicrotypographyTest {
    private static final String EXPANDED = "-anthology-font-expansion: 2%;";
    private static final List<String> WORDS = List.of(
            "the",
            "butler",
            "remembers",
            "an",
            "ordinary",
            "umbrella",
            "—",
            "whenever",
            "misunderstanding,",
            "J.",
            "R.",
            "R.",
            "Tolkien",
            "“house”",
            "p.",
            "42;",
            "responsibility",
            "of",
            "it.",
            "well-known",
            "20",
            "°C",
            "I",
            "considerable",
            "consolation",
            "half\u00ADway",
            "to\u00A0be",
            "1914–1918",
            "https://example.org/a/long/path.html",
            "…",
            "auffallen",
            "don’t",
            "(perhaps)",
            "retrospectively");

    private final Diagnostics diagnostics = new Diagnostics();
    private final LineBreaker breaker =
            new LineBreaker(Fonts.of(List.of(), diagnostics), new Hyphenation(), diagnostics, "chapter.xhtml");

    private List<Line> set(String text, ComputedStyle style, double width) {
        Inline.Run run = new Inline.Run(text, style, new Tag("P", null), 0, 0, null);
        return breaker.lines(List.of(run), style, Measure.of(width));
    }

    private static List<Placed.Glyphs> glyphs(Line line) {
        return line.content().stream()
                .filter(Placed.Glyphs.class::isInstance)
                .map(Placed.Glyphs.class::cast)
                .toList();
    }

    private static String text(Line line) {
        return glyphs(line).stream()
                .map(g -> g.actual() != null
                        ? g.actual()
                        : g.text().stream().map(Shaped::text).collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    /** Right edge of what is seen: a space that stands over the edge is not. */
    private static double right(Line line) {
        Placed.Glyphs last = glyphs(line).getLast();
        boolean trailing =
                last.text().size() > 1 && last.text().getLast().text().equals(" ");
        double space = trailing
                ? last.text().getLast().width() * last.size() * last.scale() / 1000
                        + last.wordSpace()
                        + last.letterSpace()
                : 0;
        return last.x() + last.width() - space;
    }

    private static String prose(long seed, int words) {
        Random random = new Random(seed);
        return random.ints(words, 0, WORDS.size()).mapToObj(WORDS::get).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void loosesNoTextAndFillsEveryLineOfAnyProse(long seed) {
        String text = prose(seed, 160);
        for (String language : List.of("en", "de", "fr", "pl")) {
            for (double width : new double[] {120, 190, 303.5}) {
                List<Line> lines = set(text, style(language, EXPANDED), width);
                String found = lines.stream().map(MicrotypographyTest::text).collect(Collectors.joining());
                String spaced = text.replace('\u00A0', ' ');
                assertEquals(spaced.replace("\u00AD", ""), found.replace("\u00AD", ""));
                for (Line line : lines) {
                    assertTrue(right(line) <= width + 0.02, text(line) + " " + right(line));
                    for (Placed.Glyphs glyphs : glyphs(line)) {
                        assertEquals(1, glyphs.scale(), 0.02 + 1e-9);
                    }
                }
                for (Line line : lines.subList(0, lines.size() - 1)) {
                    boolean words = text(line).strip().contains(" ");
                    assertTrue(!words || right(line) >= width - 0.02, text(line) + " " + right(line));
                }
            }
        }
        assertTrue(diagnostics.all().isEmpty(), () -> diagnostics.all().toString());
    }

    @Test
    void expandsLettersOnlyWhereTheStyleSaysSo() {
        String text = prose(9, 120);
        List<Line> plain = set(text, style(""), 303);
        List<Line> expanded = set(text, style(EXPANDED), 303);
        assertTrue(plain.stream().flatMap(l -> glyphs(l).stream()).allMatch(g -> g.scale() == 1));
        assertTrue(expanded.stream().flatMap(l -> glyphs(l).stream()).anyMatch(g -> g.scale() > 1.005));
        assertTrue(expanded.stream().flatMap(l -> glyphs(l).stream()).anyMatch(g -> g.scale() < 0.995));
        // the last line is as wide as it is
        assertTrue(glyphs(expanded.getLast()).stream().allMatch(g -> g.scale() <= 1));
    }

    @Test
    void hyphenatesLessWhenLettersHelp() {
        int plain = 0;
        int expanded = 0;
        for (int seed = 20; seed < 40; seed++) {
            plain += hyphens(set(prose(seed, 120), style(""), 303));
            expanded += hyphens(set(prose(seed, 120), style(EXPANDED), 303));
        }
        assertTrue(expanded < plain, expanded + " of " + plain);
    }

    private static int hyphens(List<Line> lines) {
        return (int) lines.stream().filter(Line::hyphenated).count();
    }

    @Test
    void neverStartsALineWithADashNorPartsInitials() {
        for (int seed = 40; seed < 60; seed++) {
            String before = "";
            for (Line line : set(prose(seed, 150), style(EXPANDED), 303)) {
                String text = text(line).strip();
                assertFalse(!before.isEmpty() && (text.startsWith("—") || text.startsWith("…")), text);
                boolean initial = before.endsWith(" J.") || before.endsWith(" R.");
                assertFalse(initial && Character.isUpperCase(text.charAt(0)), before + " / " + text);
                assertFalse(before.endsWith(" p.") && text.startsWith("42"), before + " / " + text);
                assertFalse(before.endsWith(" 20") && text.startsWith("°C"), before + " / " + text);
                before = " " + text;
            }
        }
    }

    @Test
    void neverHyphenatesThreeLinesInARow() {
        for (int seed = 60; seed < 80; seed++) {
            int row = 0;
            for (Line line : set(prose(seed, 150), style(EXPANDED), 220)) {
                row = line.hyphenated() ? row + 1 : 0;
                assertTrue(row < 3, text(line));
            }
        }
    }

    @Test
    void seldomStacksAWordAtTheEdge() {
        // without care the second "number" stands below the first
        String text = "There is a number in this line of the paragraph and number stands there, and so the number "
                + "is found again in each of the lines that follow, a number after a number after another number, "
                + "until the number is so large that nobody wants to count the number of the numbers any more.";
        int stacked = 0;
        for (double width = 200; width < 320; width += 5) {
            List<Line> lines = set(text, style(EXPANDED), width);
            for (int i = 1; i < lines.size(); i++) {
                String[] above = text(lines.get(i - 1)).strip().split(" ");
                String[] below = text(lines.get(i)).strip().split(" ");
                boolean first = above[0].equals(below[0]) && above[0].length() > 1;
                boolean last = above[above.length - 1].equals(below[below.length - 1]);
                stacked += first || last ? 1 : 0;
            }
        }
        assertTrue(stacked <= 2, stacked + " stacks");
    }

    @Test
    void obeysMarksThatSayWhereLinesEnd() {
        ComputedStyle style = style("text-align: left; hyphens: manual;");
        assertEquals(List.of("extra\u00AD\u00AD", "ordinary"), lines("extra\u00ADordinary", style, 45));
        assertEquals(List.of("extra\u00ADordinary"), lines("extra\u00ADordinary", style, 90));
        assertEquals(List.of("extra\u200B", "ordinary"), lines("extra\u200Bordinary", style, 40));
        assertEquals(List.of("one", "two three"), lines("one two\u00A0three", style, 50));
        assertEquals(List.of("one", "two three"), lines("one two\u202Fthree", style, 50));
        assertEquals(List.of("one", "two\u2011three"), lines("one two\u2011three", style, 52));
        assertEquals(List.of("one", "two-\u2060three"), lines("one two-\u2060three", style, 52));
        assertEquals(List.of("one two-", "three"), lines("one two-three", style, 40));
        assertTrue(diagnostics.all().isEmpty(), () -> diagnostics.all().toString());
    }

    private List<String> lines(String text, ComputedStyle style, double width) {
        return set(text, style, width).stream().map(l -> text(l).strip()).toList();
    }

    @Test
    void showsANonBreakingHyphenInTheFaceOfTheText() {
        List<Placed.Glyphs> glyphs =
                glyphs(set("well\u2011known", style(""), 200).getFirst());
        assertEquals(1, glyphs.size());
        assertNotEquals(0, glyphs.getFirst().text().getFirst().glyphs()[4]);
    }

    @Test
    void breaksAddressesAtTheirMarksWithoutAHyphen() {
        String address = "https://www.example.org/reading/slowly/an_artist.of.the.floating.world.html?page=12";
        List<Line> lines = set(address, style("text-align: left;"), 120);
        assertTrue(lines.size() > 2);
        assertEquals(address, lines.stream().map(MicrotypographyTest::text).collect(Collectors.joining()));
        for (Line line : lines.subList(0, lines.size() - 1)) {
            assertFalse(line.hyphenated());
        }
        List<String> names = lines("getElementsByClassNameAndTag", style("text-align: left;"), 80);
        assertEquals(List.of("getElements", "ByClassName", "AndTag"), names);
    }

    @Test
    void wrapsAWordOfTenThousandLettersAndSaysSoOnce() {
        String word = "x".repeat(10_000);
        List<Line> lines = set("before " + word + " after", style("hyphens: manual;"), 300);
        for (Line line : lines) {
            assertTrue(right(line) <= 300.02, () -> text(line));
        }
        assertEquals(1, diagnostics.all().size());
        assertEquals(Code.PDF_001, diagnostics.all().getFirst().code());
    }

    @Test
    void saysThatALineIsWiderThanItsPlace() {
        set("a\u202Fb", style("font-size: 40pt;"), 10);
        assertTrue(diagnostics.all().stream().anyMatch(d -> d.code() == Code.PDF_001));
    }

    @Test
    void capitalizesTheDutchIj() {
        assertEquals(
                List.of("IJsland In Mijl"), lines("ijsland in mijl", style("nl", "text-transform: capitalize;"), 300));
        assertEquals(List.of("Ijsland"), lines("ijsland", style("en", "text-transform: capitalize;"), 300));
    }
}
