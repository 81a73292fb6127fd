package anthology.typeset.math;

import anthology.font.MathTable.Constant;
import anthology.model.Element;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Marks close to what they belong to: accents, and rules, arrows and braces as wide as it is. */
final class AccentLayout {
    /** Characters written alone and the marks that they mean. */
    private static final Map<Integer, Integer> MARKS = Map.ofEntries(
            Map.entry((int) '^', 0x302),
            Map.entry((int) 'ˆ', 0x302),
            Map.entry((int) '~', 0x303),
            Map.entry((int) '˜', 0x303),
            Map.entry((int) '¯', 0x304),
            Map.entry((int) '˘', 0x306),
            Map.entry((int) '˙', 0x307),
            Map.entry((int) '¨', 0x308),
            Map.entry((int) '˚', 0x30A),
            Map.entry((int) 'ˇ', 0x30C),
            Map.entry((int) '`', 0x300),
            Map.entry((int) '´', 0x301),
            Map.entry((int) '→', 0x20D7),
            Map.entry((int) '⃗', 0x20D7),
            Map.entry((int) '⃛', 0x20DB));

    private static final String RULES = "¯‾_̲̅―";

    private final FormulaLayout layout;

    AccentLayout(FormulaLayout layout) {
        this.layout = layout;
    }

    /** Whether a script is such a mark: said to be an accent, or a brace and its like. */
    static boolean isMark(Element script, @Nullable String accent) {
        if (!script.name().equals("mo") || script.text().isEmpty()) {
            return false;
        }
        int c = script.text().codePointAt(0);
        boolean brace = "⏞⏟⎴⎵⏜⏝".indexOf(c) >= 0;
        boolean stretched = "true".equals(script.attribute("stretchy")) && Operators.isWide(c);
        return script.text().codePointCount(0, script.text().length()) == 1
                && ("true".equals(accent)
                        || (!"false".equals(accent) && (brace || stretched || (MARKS.containsKey(c) && c != '→'))));
    }

    MathBox over(MathBox base, Element mark, MathStyle style) {
        MathFont font = layout.font();
        int c = mark.text().codePointAt(0);
        boolean fixed = "false".equals(mark.attribute("stretchy"));
        double width = base.width() + base.italic();
        if (!fixed && RULES.indexOf(c) >= 0) {
            double rule = font.length(Constant.OVERBAR_RULE_THICKNESS, style);
            double top = base.ascent() + font.length(Constant.OVERBAR_VERTICAL_GAP, style) + rule;
            return new MathBox.Composition()
                    .add(base, 0, 0)
                    .rule(0, top, width, rule, style.color())
                    .reach(top + font.length(Constant.OVERBAR_EXTRA_ASCENDER, style), 0)
                    .done(width);
        }
        Integer accent = MARKS.get(c);
        if (accent != null && (fixed || c != '→')) {
            MathBox sign = fixed ? font.accent(accent, style) : font.within(accent, width, style);
            double raise = base.ascent() - Math.min(base.ascent(), font.length(Constant.ACCENT_BASE_HEIGHT, style));
            double x = base.accent() - sign.accent();
            MathBox all = new MathBox.Composition()
                    .add(base, 0, 0)
                    .add(sign, x, -raise)
                    .done(base.width());
            return new MathBox(all.width(), all.ascent(), all.descent(), base.italic(), base.accent(), all.content());
        }
        MathBox sign = font.wide(c, width, style);
        double gap = font.length(Constant.OVERBAR_VERTICAL_GAP, style);
        double wide = Math.max(width, sign.width());
        return new MathBox.Composition()
                .add(base, (wide - width) / 2, 0)
                .add(sign, (wide - sign.width()) / 2, -(base.ascent() + gap + sign.descent()))
                .done(wide);
    }

    MathBox under(MathBox base, Element mark, MathStyle style) {
        MathFont font = layout.font();
        int c = mark.text().codePointAt(0);
        double width = base.width() + base.italic();
        double gap = font.length(Constant.UNDERBAR_VERTICAL_GAP, style);
        if (RULES.indexOf(c) >= 0) {
            double rule = font.length(Constant.UNDERBAR_RULE_THICKNESS, style);
            double foot = base.descent() + gap + rule;
            return new MathBox.Composition()
                    .add(base, 0, 0)
                    .rule(0, rule - foot, width, rule, style.color())
                    .reach(0, foot + font.length(Constant.UNDERBAR_EXTRA_DESCENDER, style))
                    .done(width);
        }
        MathBox sign = font.wide(c, width, style);
        double wide = Math.max(width, sign.width());
        return new MathBox.Composition()
                .add(base, (wide - width) / 2, 0)
                .add(sign, (wide - sign.width()) / 2, base.descent() + gap + sign.ascent())
                .done(wide);
    }
}
