package anthology.typeset.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.content.tex.TexReader;
import anthology.diagnostic.Diagnostics;
import anthology.font.Fonts;
import anthology.font.MathTable;
import anthology.font.MathTable.Constant;
import anthology.font.Shaped;
import anthology.font.Shaper;
import anthology.model.Element;
import anthology.model.Position;
import anthology.typeset.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas of 10 pt, read back from where their glyphs and rules are. */
class FormulaLayoutTest {
    private static final double SIZE = 10;
    private static final double NEAR = 0.011;

    private final Fonts fonts = Fonts.of(List.of(), new Diagnostics());
    private final List<Integer> missing = new ArrayList<>();
    private final MathFont font = MathFont.of(fonts, List.of("EB Garamond"), 400, null, missing::add);
    private final Shaper words = fonts.shaper(List.of("EB Garamond"), 400, false, "en", Map.of());

    /** A glyph or rule; y grows upwards from the baseline. For a rule y is its middle. */
    private record Mark(String text, double x, double y, double width, double top, double foot, double size) {}

    private final class Laid {
        final MathBox box;
        final List<Mark> marks = new ArrayList<>();

        Laid(MathBox box) {
            this.box = box;
            collect(box.content(), 0, 0);
        }

        private void collect(List<Placed> content, double dx, double dy) {
            for (Placed placed : content) {
                switch (placed) {
                    case Placed.Group group -> collect(group.content(), dx + group.dx(), dy + group.dy());
                    case Placed.Fill fill ->
                        marks.add(new Mark(
                                "rule",
                                dx + fill.x(),
                                -(dy + fill.y() + fill.height() / 2),
                                fill.width(),
                                -(dy + fill.y()),
                                -(dy + fill.y() + fill.height()),
                                fill.height()));
                    case Placed.Glyphs glyphs -> {
                        Shaped shaped = glyphs.text().getFirst();
                        double top = Double.NEGATIVE_INFINITY;
                        double foot = Double.POSITIVE_INFINITY;
                        for (int i = 0; i < shaped.glyphs().length; i++) {
                            float[] bounds = shaped.face().bounds(shaped.glyphs()[i]);
                            double rise = shaped.offsets().length > 0 ? shaped.offsets()[2 * i + 1] : 0;
                            top = Math.max(top, (bounds[3] + rise) * glyphs.size() / 1000);
                            foot = Math.min(foot, (bounds[1] + rise) * glyphs.size() / 1000);
                        }
                        double y = -(dy + glyphs.baseline());
                        marks.add(new Mark(
                                shaped.text(), dx + glyphs.x(), y, glyphs.width(), y + top, y + foot, glyphs.size()));
                    }
                    case Placed.Picture picture ->
                        marks.add(new Mark(
                                "stroke",
                                dx + picture.x(),
                                -(dy + picture.y()),
                                picture.width(),
                                -(dy + picture.y()),
                                -(dy + picture.y() + picture.height()),
                                0));
                    default -> throw new AssertionError(placed);
                }
            }
        }

        Mark mark(String text) {
            return marks.stream().filter(m -> m.text().equals(text)).findFirst().orElseThrow();
        }

        List<Mark> all(String text) {
            return marks.stream().filter(m -> m.text().equals(text)).toList();
        }
    }

    private Laid laid(String tex, boolean display, double measure) {
        Element math = new TexReader().read(tex, display, Position.UNKNOWN);
        FormulaLayout layout = new FormulaLayout(font, words, 1, measure);
        MathStyle style = new MathStyle(SIZE, 0, display, false, 0, font.scales());
        return new Laid(display ? layout.display(math, style) : layout.box(math, style));
    }

    private Laid display(String tex) {
        return laid(tex, true, 300);
    }

    private Laid inLine(String tex) {
        return laid(tex, false, 300);
    }

    private double constant(Constant constant) {
        return font.table().get(constant) * SIZE / 1000;
    }

    private static double middle(Mark mark) {
        return mark.x() + mark.width() / 2;
    }

    @Test
    void relationsAndOperatorsAreSpacedAsInTex() {
        Laid sum = inLine("a+b=c");
        Mark a = sum.mark("𝑎");
        Mark plus = sum.mark("+");
        Mark b = sum.mark("𝑏");
        Mark equals = sum.mark("=");
        Mark c = sum.mark("𝑐");
        assertEquals(SIZE * 4 / 18, plus.x() - a.x() - a.width(), 0.3);
        assertEquals(SIZE * 4 / 18, b.x() - plus.x() - plus.width(), NEAR);
        assertEquals(SIZE * 5 / 18, equals.x() - b.x() - b.width(), 0.3);
        assertEquals(SIZE * 5 / 18, c.x() - equals.x() - equals.width(), NEAR);
    }

    @Test
    void aSignIsNoOperator() {
        Laid negative = inLine("a=-b");
        Mark minus = negative.mark("−");
        assertEquals(minus.x() + minus.width(), negative.mark("𝑏").x(), NEAR);
    }

    @Test
    void scriptsAreCloseSet() {
        Laid power = inLine("x^{a+b}");
        Mark plus = power.mark("+");
        assertEquals(plus.x() + plus.width(), power.mark("𝑏").x(), NEAR);
        assertEquals(SIZE * font.table().scriptScale(false), plus.size(), NEAR);
    }

    @Test
    void aSuperscriptStandsAsTheFontSays() {
        assertEquals(
                constant(Constant.SUPERSCRIPT_SHIFT_UP), inLine("x^2").mark("2").y(), NEAR);
        // in a denominator it is raised less
        Laid cramped = inLine("\\sqrt{x^2}");
        assertEquals(
                constant(Constant.SUPERSCRIPT_SHIFT_UP_CRAMPED),
                cramped.mark("2").y(),
                NEAR);
    }

    @Test
    void scriptsOfHighLettersStandAsThoseOfLowOnes() {
        Laid both = inLine("x^2 d^3");
        assertEquals(both.mark("2").y(), both.mark("3").y(), NEAR);
    }

    @Test
    void bothScriptsKeepTheirDistance() {
        Laid both = inLine("x_q^2");
        double gap = both.mark("2").foot() - both.mark("𝑞").top();
        assertTrue(gap >= constant(Constant.SUB_SUPERSCRIPT_GAP_MIN) - NEAR, "gap " + gap);
        assertTrue(both.mark("𝑞").y() < 0);
    }

    @Test
    void theRuleOfAFractionIsOnTheAxis() {
        for (Laid fraction : List.of(display("\\frac{a}{b}"), inLine("\\frac{a}{b}"))) {
            Mark rule = fraction.mark("rule");
            assertEquals(constant(Constant.AXIS_HEIGHT), rule.y(), NEAR);
            assertEquals(constant(Constant.FRACTION_RULE_THICKNESS), rule.size(), NEAR);
            assertTrue(fraction.mark("𝑎").foot() > rule.top());
            assertTrue(fraction.mark("𝑏").top() < rule.foot());
        }
    }

    @Test
    void fractionsInLinesAreSmaller() {
        assertEquals(SIZE, display("\\frac{a}{b}").mark("𝑎").size(), NEAR);
        assertEquals(
                SIZE * font.table().scriptScale(false),
                inLine("\\frac{a}{b}").mark("𝑎").size(),
                NEAR);
        assertEquals(SIZE, inLine("\\dfrac{a}{b}").mark("𝑎").size(), NEAR);
        assertTrue(display("\\tfrac{a}{b}").mark("𝑎").size() < SIZE);
    }

    @Test
    void numeratorsAndDenominatorsAreCentred() {
        Laid fraction = display("\\frac{1}{1000}");
        assertEquals(middle(fraction.mark("1000")), middle(fraction.mark("1")), NEAR);
        assertEquals(middle(fraction.mark("rule")), middle(fraction.mark("1")), NEAR);
    }

    @Test
    void theRuleOfARootBeginsWhereItsSignEnds() {
        for (String tex :
                List.of("\\sqrt{2}", "\\sqrt{\\frac{a}{b}}", "\\sqrt{\\dfrac{\\dfrac{a}{b}}{\\dfrac{c}{d}}}")) {
            Laid root = display(tex);
            Mark sign = root.mark("√");
            Mark rule = root.marks.stream()
                    .filter(m -> m.text().equals("rule"))
                    .max((m, n) -> Double.compare(m.y(), n.y()))
                    .orElseThrow();
            assertEquals(sign.x() + sign.width(), rule.x(), NEAR, tex);
            assertEquals(sign.top(), rule.top(), NEAR, tex);
            assertEquals(root.box.width(), rule.x() + rule.width(), NEAR, tex);
        }
    }

    @Test
    void theDegreeOfARootStandsInItsBend() {
        Laid root = display("\\sqrt[3]{x}");
        Mark degree = root.mark("3");
        Mark sign = root.mark("√");
        assertTrue(degree.size() < 6);
        assertTrue(degree.y() > 0 && degree.top() < sign.top() + 3);
        assertTrue(degree.x() >= 0 && degree.x() < sign.x() + sign.width());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "\\frac{a}{b}",
                "\\dfrac{\\dfrac{a}{b}}{\\dfrac{c}{d}}",
                "\\begin{matrix}1\\\\2\\\\3\\\\4\\\\5\\\\6\\\\7\\\\8\\\\9\\end{matrix}"
            })
    void delimitersCoverWhatTheyEncloseAndAreOnTheAxis(String inner) {
        for (String[] pair : new String[][] {
            {"(", ")"},
            {"[", "]"},
            {"\\{", "\\}"},
            {"|", "|"},
            {"\\lfloor", "\\rceil"},
            {"\\langle", "\\rangle"},
            {"\\|", "\\|"}
        }) {
            Laid plain = display(inner);
            Laid fenced = display("\\left" + pair[0] + " " + inner + "\\right" + pair[1]);
            Mark left = fenced.marks.getFirst();
            double axis = constant(Constant.AXIS_HEIGHT);
            assertEquals(axis, (left.top() + left.foot()) / 2, 0.02, pair[0]);
            double whole = 2 * Math.max(plain.box.ascent() - axis, plain.box.descent() + axis);
            double height = left.top() - left.foot();
            boolean angle = pair[0].contains("angle");
            assertTrue(angle || height >= whole * 0.9 - 0.3, pair[0] + " is " + height + " for " + whole);
            assertTrue(height <= Math.max(whole, SIZE) * 1.5, pair[0] + " is " + height + " for " + whole);
        }
    }

    @Test
    void delimitersOfGivenSizesGrow() {
        double before = 0;
        for (String size : List.of("", "\\big", "\\Big", "\\bigg", "\\Bigg")) {
            Mark paren = inLine(size + "(").mark("(");
            assertTrue(paren.top() - paren.foot() > before, size);
            before = paren.top() - paren.foot();
        }
    }

    @Test
    void operatorsAreLargeWithLimitsWhereThereIsRoom() {
        Laid roomy = display("\\sum_{i}^{n} x");
        Laid tight = inLine("\\sum_{i}^{n} x");
        Mark sum = roomy.mark("∑");
        Mark small = tight.mark("∑");
        assertTrue(sum.top() - sum.foot() > 1.2 * (small.top() - small.foot()));
        assertEquals(middle(sum), middle(roomy.mark("𝑖")), 0.3);
        assertTrue(roomy.mark("𝑛").foot() > sum.top());
        assertTrue(roomy.mark("𝑖").top() < sum.foot());
        assertTrue(tight.mark("𝑖").x() >= small.x() + small.width() - NEAR);
        assertTrue(tight.mark("𝑛").x() >= small.x() + small.width() - NEAR);
    }

    @Test
    void anIntegralHasItsLowerLimitTuckedIn() {
        Laid integral = display("\\int_0^1 f");
        assertTrue(integral.mark("0").x() < integral.mark("1").x());
        Mark sign = integral.mark("∫");
        assertEquals(constant(Constant.AXIS_HEIGHT), (sign.top() + sign.foot()) / 2, 0.02);
    }

    @Test
    void anAccentIsOverTheMiddleOfItsLetter() {
        for (String accent : List.of("hat", "bar", "tilde", "dot", "vec")) {
            Laid low = inLine("\\" + accent + "{x}");
            Laid high = inLine("\\" + accent + "{d}");
            assertTrue(low.marks.get(1).foot() > low.mark("𝑥").top() - 0.5, accent);
            assertTrue(high.marks.get(1).foot() > low.marks.get(1).foot(), accent);
        }
    }

    @Test
    void columnsAndRowsOfAMatrixAreAligned() {
        Laid matrix = display("\\begin{matrix} a & b \\\\ 100 & c \\end{matrix}");
        assertEquals(matrix.mark("𝑎").y(), matrix.mark("𝑏").y(), NEAR);
        assertEquals(middle(matrix.mark("𝑎")), middle(matrix.mark("100")), 0.5);
        assertTrue(matrix.mark("𝑎").foot() > matrix.mark("100").top());
        assertEquals(constant(Constant.AXIS_HEIGHT), (matrix.box.ascent() - matrix.box.descent()) / 2, NEAR);
    }

    @Test
    void arraysHaveTheirRules() {
        Laid array = display("\\begin{array}{c|c} a & b \\\\ \\hline c & d \\end{array}");
        List<Mark> rules = array.all("rule");
        assertEquals(2, rules.size());
        Mark upright = rules.get(0);
        Mark level = rules.get(1);
        assertTrue(upright.x() > array.mark("𝑎").x()
                && upright.x() < array.mark("𝑏").x());
        assertTrue(level.top() < array.mark("𝑎").y()
                && level.foot() > array.mark("𝑐").top());
        assertEquals(array.box.width(), level.width(), NEAR);
        assertEquals(array.box.ascent() + array.box.descent(), upright.top() - upright.foot(), NEAR);
    }

    @Test
    void whatIsCancelledIsStruckThroughFromCornerToCorner() {
        Laid struck = display("\\xcancel{x+1}");
        assertEquals(2, struck.all("stroke").size());
        Mark stroke = struck.mark("stroke");
        assertEquals(struck.box.width(), stroke.width(), 0.06);
        assertEquals(struck.mark("1").top(), stroke.top(), NEAR);
    }

    @Test
    void alignedEquationsMeetAtTheirRelation() {
        Laid aligned = display("\\begin{aligned} a &= b \\\\ a + b + c &= d \\end{aligned}");
        List<Mark> equals = aligned.all("=");
        assertEquals(equals.get(0).x(), equals.get(1).x(), NEAR);
        Mark c = aligned.mark("𝑐");
        assertEquals(SIZE * 5 / 18, equals.get(1).x() - c.x() - c.width(), 0.3);
    }

    @Test
    void numbersOfEquationsStandAtTheRightEnd() {
        Laid tagged = display("x = y \\tag{7}");
        Mark number = tagged.mark("(7)");
        assertEquals(300, number.x() + number.width(), NEAR);
        Laid plain = display("x = y");
        double left = tagged.mark("𝑥").x();
        assertEquals((300 - plain.box.width()) / 2, left, 0.2);
    }

    @Test
    void longFormulasInLinesAreCutBehindOperators() {
        Element math = new TexReader().read("a + (b + c) = -d", false, Position.UNKNOWN);
        FormulaLayout layout = new FormulaLayout(font, words, 1, 0);
        List<MathBox> pieces = layout.pieces(math, new MathStyle(SIZE, 0, false, false, 0, font.scales()));
        List<String> texts = pieces.stream()
                .map(piece -> String.join(
                        "", new Laid(piece).marks.stream().map(Mark::text).toList()))
                .toList();
        assertEquals(List.of("𝑎+", "(𝑏+", "𝑐)=", "−𝑑"), texts);
        double whole = layout.box(math, new MathStyle(SIZE, 0, false, false, 0, font.scales()))
                .width();
        assertEquals(whole, pieces.stream().mapToDouble(MathBox::width).sum(), 0.5);
    }

    @Test
    void everySymbolIsInAFont() {
        for (String name : anthology.content.tex.SymbolNames.all()) {
            inLine("\\" + name + " x");
            assertEquals(List.of(), missing, "\\" + name);
        }
    }

    @Test
    void theShippedFontKnowsFormulas() {
        MathTable table = font.table();
        assertEquals(258, table.get(Constant.AXIS_HEIGHT), 0.01);
        assertEquals(0.70, table.scriptScale(false), 0.001);
        assertFalse(table.growth(
                        fonts.shaper(List.of("math"), 400, false, "", Map.of())
                                .face()
                                .glyph('('),
                        true)
                .variants()
                .isEmpty());
        assertTrue(table.degreeRaise() > 0.3 && table.degreeRaise() < 1);
    }
}
