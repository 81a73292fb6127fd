package anthology.typeset.math;

import anthology.css.Colors;
import anthology.font.Shaper;
import anthology.model.Element;
import anthology.model.MathAlphabet;
import anthology.model.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lays out one formula: each element by its own rules. */
final class FormulaLayout {
    private final MathFont font;
    private final Shaper words;
    private final double wordScale;
    private final double measure;
    private final RowLayout rows = new RowLayout(this);
    private final ScriptLayout scripts;
    private final LimitLayout limits;
    private final FractionLayout fractions;
    private final RadicalLayout radicals;
    private final TableLayout tables;
    private final Enclosures enclosures;

    /**
     * @param words for words in the formula: the font of the text around it
     * @param wordScale the size of that text, as a share of the formula's
     * @param measure the width that a formula of its own has, pt
     */
    FormulaLayout(MathFont font, Shaper words, double wordScale, double measure) {
        this.font = font;
        this.words = words;
        this.wordScale = wordScale;
        this.measure = measure;
        this.scripts = new ScriptLayout(this);
        this.limits = new LimitLayout(this);
        this.fractions = new FractionLayout(this);
        this.radicals = new RadicalLayout(this);
        this.tables = new TableLayout(this);
        this.enclosures = new Enclosures(this);
    }

    MathFont font() {
        return font;
    }

    RowLayout rows() {
        return rows;
    }

    ScriptLayout scripts() {
        return scripts;
    }

    /** The formula in pieces, each of which may end a line. */
    List<MathBox> pieces(Element math, MathStyle style) {
        Element row = unwrapped(math);
        return rows.pieces(row.name().equals("mrow") ? row : math, style);
    }

    /** The formula as one; a table with numbers takes the whole measure. */
    MathBox display(Element math, MathStyle style) {
        Element inner = unwrapped(math);
        return inner.name().equals("mtable") && TableLayout.isNumbered(inner)
                ? tables.numbered(inner, style, measure)
                : box(math, style);
    }

    /** What stands alone in rows that hold nothing else. */
    private static Element unwrapped(Element element) {
        Element inner = element;
        while ((inner.name().equals("math") || inner.name().equals("mrow"))
                && inner.children().size() == 1
                && inner.children().getFirst() instanceof Element only) {
            inner = only;
        }
        return inner;
    }

    MathBox box(Element element, MathStyle style) {
        MathStyle own = colored(element, style);
        return switch (element.name()) {
            case "mi" -> identifier(element, own);
            case "mo" -> rows.operator(element, own);
            case "mn", "ms" -> font.text(element.text(), own);
            case "mtext" -> words(element.text(), own);
            case "mspace" -> MathBox.space(length(element.attribute("width"), own));
            case "mfrac" -> fractions.fraction(element, own);
            case "msqrt", "mroot" -> radicals.radical(element, own);
            case "msub", "msup", "msubsup" -> scripts.scripts(element, own);
            case "munder", "mover", "munderover" -> limits.limits(element, own);
            case "mtable" -> tables.table(element, own);
            case "mstyle" -> rows.row(element, styled(element, own));
            case "mphantom" -> rows.row(element, own).hidden();
            case "mpadded" -> enclosures.padded(element, rows.row(element, own), own);
            case "menclose" -> enclosures.enclosed(element, rows.row(element, own), own);
            default -> rows.row(element, own);
        };
    }

    private MathBox identifier(Element mi, MathStyle style) {
        String text = mi.text();
        boolean single = text.codePointCount(0, text.length()) == 1;
        String variant = mi.attribute("mathvariant");
        if (variant != null && !variant.equals("normal")) {
            MathAlphabet alphabet = alphabet(variant);
            return font.text(alphabet == null ? text : alphabet.of(text), style);
        }
        return font.text(single && variant == null ? MathAlphabet.ITALIC.of(text) : text, style);
    }

    private static @Nullable MathAlphabet alphabet(String variant) {
        try {
            return MathAlphabet.valueOf(variant.replace('-', '_').toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException other) {
            return null;
        }
    }

    /** Words are set in the font of the text; what stands for letters of mathematics in that of the formula. */
    private MathBox words(String text, MathStyle style) {
        boolean mathematical = text.codePoints().anyMatch(c -> c >= 0x1D400 && c <= 0x1D7FF);
        if (mathematical) {
            return font.text(text, style);
        }
        MathStyle own = new MathStyle(
                style.size() * wordScale,
                style.level(),
                style.display(),
                style.cramped(),
                style.color(),
                style.scales());
        return font.text(text, own, words);
    }

    private MathStyle styled(Element mstyle, MathStyle style) {
        String display = mstyle.attribute("displaystyle");
        String level = mstyle.attribute("scriptlevel");
        int newLevel = style.level();
        if (level != null && level.matches("[+-]?[0-9]")) {
            int number = Integer.parseInt(level);
            newLevel = Character.isDigit(level.charAt(0)) ? number : newLevel + number;
        }
        return style.at(newLevel, display == null ? style.display() : display.equals("true"));
    }

    private static MathStyle colored(Element element, MathStyle style) {
        String color = element.attribute("mathcolor");
        Integer rgb = color == null ? null : Colors.rgb(color);
        return rgb == null ? style : style.colored(rgb);
    }

    /** The argument of that number; a row of nothing where there is none. */
    static Element argument(Element element, int number) {
        List<Element> all = elements(element);
        return number < all.size() ? all.get(number) : Element.of("mrow", java.util.Map.of());
    }

    static List<Element> elements(Element element) {
        List<Element> all = new ArrayList<>();
        for (Node node : element.children()) {
            if (node instanceof Element child) {
                all.add(child);
            }
        }
        return all;
    }

    /** A length of MathML in pt; 0 for none. */
    static double length(@Nullable String length, MathStyle style) {
        return length(length, style, 0);
    }

    static double length(@Nullable String length, MathStyle style, double otherwise) {
        if (length == null || !length.matches("[+-]?[0-9.]{1,12}(em|ex|px|pt|pc|in|cm|mm|%)?")) {
            return otherwise;
        }
        String number = length.replaceAll("[a-z%]+$", "");
        double value;
        try {
            value = Double.parseDouble(number);
        } catch (NumberFormatException broken) {
            return otherwise;
        }
        return switch (length.substring(number.length())) {
            case "em" -> value * style.em();
            case "ex" -> value * style.em() * 0.45;
            case "px" -> value * 0.75;
            case "pc" -> value * 12;
            case "in" -> value * 72;
            case "cm" -> value * 72 / 2.54;
            case "mm" -> value * 72 / 25.4;
            case "%" -> value / 100 * otherwise;
            default -> value;
        };
    }
}
