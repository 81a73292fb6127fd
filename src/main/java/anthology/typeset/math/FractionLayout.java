package anthology.typeset.math;

import anthology.font.MathTable.Constant;
import anthology.model.Element;

/** Fractions, with a rule and without; MathML Core, 3.3.2. */
final class FractionLayout {
    /** Room on both sides, em: TeX's \nulldelimiterspace. */
    private static final double SIDE = 0.12;

    private final FormulaLayout layout;

    FractionLayout(FormulaLayout layout) {
        this.layout = layout;
    }

    MathBox fraction(Element mfrac, MathStyle style) {
        MathStyle inner = style.display() ? style.inLine() : style.script();
        MathBox above = layout.box(FormulaLayout.argument(mfrac, 0), inner);
        MathBox below = layout.box(FormulaLayout.argument(mfrac, 1), inner.crampedStyle());
        double standard = layout.font().length(Constant.FRACTION_RULE_THICKNESS, style);
        String thickness = mfrac.attribute("linethickness");
        double rule = FormulaLayout.length(thickness, style, standard);
        return rule > 0 ? ruled(above, below, rule, style) : stacked(above, below, style);
    }

    private MathBox ruled(MathBox above, MathBox below, double rule, MathStyle style) {
        MathFont font = layout.font();
        boolean display = style.display();
        double axis = font.axis(style);
        double up = font.length(
                display ? Constant.FRACTION_NUMERATOR_DISPLAY_STYLE_SHIFT_UP : Constant.FRACTION_NUMERATOR_SHIFT_UP,
                style);
        double down = font.length(
                display
                        ? Constant.FRACTION_DENOMINATOR_DISPLAY_STYLE_SHIFT_DOWN
                        : Constant.FRACTION_DENOMINATOR_SHIFT_DOWN,
                style);
        double gapAbove = font.length(
                display ? Constant.FRACTION_NUM_DISPLAY_STYLE_GAP_MIN : Constant.FRACTION_NUMERATOR_GAP_MIN, style);
        double gapBelow = font.length(
                display ? Constant.FRACTION_DENOM_DISPLAY_STYLE_GAP_MIN : Constant.FRACTION_DENOMINATOR_GAP_MIN, style);
        up = Math.max(up, axis + rule / 2 + gapAbove + above.descent());
        down = Math.max(down, rule / 2 - axis + gapBelow + below.ascent());
        double wide = Math.max(reach(above), reach(below));
        double side = SIDE * style.em();
        return new MathBox.Composition()
                .add(above, side + (wide - reach(above)) / 2, -up)
                .rule(side, axis + rule / 2, wide, rule, style.color())
                .add(below, side + (wide - reach(below)) / 2, down)
                .done(wide + 2 * side);
    }

    private MathBox stacked(MathBox above, MathBox below, MathStyle style) {
        MathFont font = layout.font();
        boolean display = style.display();
        double up =
                font.length(display ? Constant.STACK_TOP_DISPLAY_STYLE_SHIFT_UP : Constant.STACK_TOP_SHIFT_UP, style);
        double down = font.length(
                display ? Constant.STACK_BOTTOM_DISPLAY_STYLE_SHIFT_DOWN : Constant.STACK_BOTTOM_SHIFT_DOWN, style);
        double least = font.length(display ? Constant.STACK_DISPLAY_STYLE_GAP_MIN : Constant.STACK_GAP_MIN, style);
        double missing = least - ((up - above.descent()) - (below.ascent() - down));
        if (missing > 0) {
            up += missing / 2;
            down += missing / 2;
        }
        double wide = Math.max(reach(above), reach(below));
        return new MathBox.Composition()
                .add(above, (wide - reach(above)) / 2, -up)
                .add(below, (wide - reach(below)) / 2, down)
                .done(wide);
    }

    private static double reach(MathBox box) {
        return box.width() + box.italic();
    }
}
