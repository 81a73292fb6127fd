package anthology.typeset.math;

import anthology.font.MathTable.Constant;
import anthology.model.Element;

/** Roots; MathML Core, 3.3.3. */
final class RadicalLayout {
    private final FormulaLayout layout;

    RadicalLayout(FormulaLayout layout) {
        this.layout = layout;
    }

    MathBox radical(Element element, MathStyle style) {
        MathFont font = layout.font();
        boolean degree = element.name().equals("mroot");
        MathStyle cramped = style.crampedStyle();
        MathBox inner = degree
                ? layout.box(FormulaLayout.argument(element, 0), cramped)
                : layout.rows().row(element, cramped);
        double rule = font.length(Constant.RADICAL_RULE_THICKNESS, style);
        double gap = font.length(
                style.display() ? Constant.RADICAL_DISPLAY_STYLE_VERTICAL_GAP : Constant.RADICAL_VERTICAL_GAP, style);
        MathBox sign = font.tall('√', inner.height() + gap + rule, style);
        // a sign that is higher than it must be shares its surplus with the gap
        double surplus = Math.max(0, sign.height() - rule - inner.height() - gap);
        double top = inner.ascent() + gap + surplus / 2 + rule;
        double width = inner.width() + inner.italic();

        double x = 0;
        MathBox.Composition all = new MathBox.Composition();
        if (degree) {
            MathBox index = layout.box(FormulaLayout.argument(element, 1), style.at(2, false));
            double foot = sign.height() - top;
            double raise = font.table().degreeRaise() * sign.height() - foot;
            x = Math.max(0, font.length(Constant.RADICAL_KERN_BEFORE_DEGREE, style));
            all.add(index, x, -raise - index.descent());
            x += index.width() + font.length(Constant.RADICAL_KERN_AFTER_DEGREE, style);
            x = Math.max(0, x);
        }
        all.add(sign, x, sign.ascent() - top);
        x += sign.width();
        all.rule(x, top, width, rule, style.color()).add(inner, x, 0);
        all.reach(top + font.length(Constant.RADICAL_EXTRA_ASCENDER, style), 0);
        return all.done(x + width);
    }
}
