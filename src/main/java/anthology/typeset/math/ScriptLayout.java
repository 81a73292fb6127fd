package anthology.typeset.math;

import anthology.font.MathTable.Constant;
import anthology.model.Element;
import anthology.typeset.math.Operators.Operator;
import org.jspecify.annotations.Nullable;

/** Subscripts and superscripts; MathML Core, 3.4.1, and The TeXbook, appendix G, rule 18. */
final class ScriptLayout {
    private final FormulaLayout layout;

    ScriptLayout(FormulaLayout layout) {
        this.layout = layout;
    }

    MathBox scripts(Element element, MathStyle style) {
        boolean below = !element.name().equals("msup");
        boolean above = !element.name().equals("msub");
        return scripts(
                FormulaLayout.argument(element, 0),
                below ? FormulaLayout.argument(element, 1) : null,
                above ? FormulaLayout.argument(element, below ? 2 : 1) : null,
                style);
    }

    MathBox scripts(Element nucleus, @Nullable Element below, @Nullable Element above, MathStyle style) {
        MathFont font = layout.font();
        MathBox base = layout.box(nucleus, style);
        MathBox sub =
                below == null ? MathBox.EMPTY : layout.box(below, style.script().crampedStyle());
        MathBox sup = above == null ? MathBox.EMPTY : layout.box(above, style.script());
        boolean letter = isCharacter(nucleus);
        double up = font.length(
                style.cramped() ? Constant.SUPERSCRIPT_SHIFT_UP_CRAMPED : Constant.SUPERSCRIPT_SHIFT_UP, style);
        double down = font.length(Constant.SUBSCRIPT_SHIFT_DOWN, style);
        if (!letter) {
            up = Math.max(up, base.ascent() - font.length(Constant.SUPERSCRIPT_BASELINE_DROP_MAX, style));
            down = Math.max(down, base.descent() + font.length(Constant.SUBSCRIPT_BASELINE_DROP_MIN, style));
        }
        up = Math.max(up, sup.descent() + font.length(Constant.SUPERSCRIPT_BOTTOM_MIN, style));
        down = Math.max(down, sub.ascent() - font.length(Constant.SUBSCRIPT_TOP_MAX, style));
        if (above != null && below != null) {
            double missing = font.length(Constant.SUB_SUPERSCRIPT_GAP_MIN, style)
                    - ((up - sup.descent()) - (sub.ascent() - down));
            if (missing > 0) {
                double highest = font.length(Constant.SUPERSCRIPT_BOTTOM_MAX_WITH_SUBSCRIPT, style);
                double raise = Math.min(missing, Math.max(0, highest - (up - sup.descent())));
                up += raise;
                down += missing - raise;
            }
        }
        Element core = RowLayout.core(nucleus);
        boolean large = core != null && isLarge(core);
        double supX = base.width() + (large ? 0 : base.italic());
        double subX = base.width() - (large ? base.italic() : 0);
        MathBox.Composition all = new MathBox.Composition().add(base, 0, 0);
        double width = base.width();
        double space = font.length(Constant.SPACE_AFTER_SCRIPT, style);
        if (above != null) {
            all.add(sup, supX, -up);
            width = Math.max(width, supX + sup.width() + sup.italic() + space);
        }
        if (below != null) {
            all.add(sub, subX, down);
            width = Math.max(width, subX + sub.width() + sub.italic() + space);
        }
        return all.done(width);
    }

    static boolean isLarge(Element mo) {
        Operator operator = Operators.of(mo.text(), true);
        return operator.large();
    }

    /** Whether it is one character, whose scripts stand alike however high it is. */
    private static boolean isCharacter(Element nucleus) {
        return switch (nucleus.name()) {
            case "mi", "mn", "mtext" -> true;
            case "mo" -> !isLarge(nucleus) && nucleus.attribute("minsize") == null;
            case "mrow", "mstyle" ->
                FormulaLayout.elements(nucleus).size() == 1 && isCharacter(FormulaLayout.argument(nucleus, 0));
            default -> false;
        };
    }
}
