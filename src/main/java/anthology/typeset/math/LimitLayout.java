package anthology.typeset.math;

import anthology.font.MathTable.Constant;
import anthology.model.Element;
import anthology.typeset.math.Operators.Operator;
import org.jspecify.annotations.Nullable;

/** What stands above and below: limits, accents, braces, labels of arrows; MathML Core, 3.4.2. */
final class LimitLayout {
    private final FormulaLayout layout;
    private final AccentLayout accents;

    LimitLayout(FormulaLayout layout) {
        this.layout = layout;
        this.accents = new AccentLayout(layout);
    }

    MathBox limits(Element element, MathStyle style) {
        Element nucleus = FormulaLayout.argument(element, 0);
        boolean hasBelow = !element.name().equals("mover");
        Element below = hasBelow ? FormulaLayout.argument(element, 1) : null;
        Element above = element.name().equals("munder") ? null : FormulaLayout.argument(element, hasBelow ? 2 : 1);
        Element core = RowLayout.core(nucleus);
        if (core != null && isMovable(core) && !style.display()) {
            return layout.scripts().scripts(nucleus, below, above, style);
        }
        if (above != null && below == null && AccentLayout.isMark(above, element.attribute("accent"))) {
            return accents.over(layout.box(nucleus, style.crampedStyle()), above, style);
        }
        if (below != null && above == null && AccentLayout.isMark(below, element.attribute("accentunder"))) {
            return accents.under(layout.box(nucleus, style), below, style);
        }
        return stacked(nucleus, core, below, above, style);
    }

    private MathBox stacked(
            Element nucleus,
            @Nullable Element core,
            @Nullable Element below,
            @Nullable Element above,
            MathStyle style) {
        MathFont font = layout.font();
        MathBox sub =
                below == null ? MathBox.EMPTY : layout.box(below, style.script().crampedStyle());
        MathBox sup = above == null ? MathBox.EMPTY : layout.box(above, style.script());
        MathBox base = base(nucleus, core, Math.max(sub.width(), sup.width()), style);
        double shift = core != null && ScriptLayout.isLarge(core) ? base.italic() / 2 : 0;
        double reach = base.width() + (core == null ? base.italic() : 0);
        double width = Math.max(reach, Math.max(sub.width(), sup.width()));
        MathBox.Composition all = new MathBox.Composition().add(base, (width - reach) / 2, 0);
        if (above != null) {
            double gap = Math.max(
                    font.length(Constant.UPPER_LIMIT_GAP_MIN, style) + sup.descent(),
                    font.length(Constant.UPPER_LIMIT_BASELINE_RISE_MIN, style));
            all.add(sup, (width - sup.width()) / 2 + shift, -(base.ascent() + gap));
        }
        if (below != null) {
            double gap = Math.max(
                    font.length(Constant.LOWER_LIMIT_GAP_MIN, style) + sub.ascent(),
                    font.length(Constant.LOWER_LIMIT_BASELINE_DROP_MIN, style));
            all.add(sub, (width - sub.width()) / 2 - shift, base.descent() + gap);
        }
        return all.done(width);
    }

    /** An arrow grows to what is written on it. */
    private MathBox base(Element nucleus, @Nullable Element core, double width, MathStyle style) {
        if (core == null || !nucleus.name().equals("mo")) {
            return layout.box(nucleus, style);
        }
        Operator operator = Operators.of(core.text(), true);
        if (!RowLayout.stretchy(core, operator) || !RowLayout.isWide(core)) {
            return layout.box(nucleus, style);
        }
        double least = FormulaLayout.length(core.attribute("minsize"), style, 0);
        return layout.font().wide(core.text().codePointAt(0), Math.max(width, least), style);
    }

    private static boolean isMovable(Element core) {
        String said = core.attribute("movablelimits");
        return said == null ? Operators.of(core.text(), true).movable() : said.equals("true");
    }
}
