package anthology.typeset.math;

import anthology.font.MathTable.Constant;
import anthology.model.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Padding and frames; MathML Core, 3.3.6, and MathML 3, 3.3.9 menclose. */
final class Enclosures {
    /** Between a frame and what it holds, em: LaTeX's \fboxsep at ten points. */
    private static final double FRAME_GAP = 0.3;

    private final FormulaLayout layout;

    Enclosures(FormulaLayout layout) {
        this.layout = layout;
    }

    MathBox padded(Element mpadded, MathBox inner, MathStyle style) {
        double width = size(mpadded.attribute("width"), inner.width(), style);
        double ascent = size(mpadded.attribute("height"), inner.ascent(), style);
        double descent = size(mpadded.attribute("depth"), inner.descent(), style);
        MathBox moved = new MathBox.Composition()
                .add(inner, FormulaLayout.length(mpadded.attribute("lspace"), style), 0)
                .done(width);
        return new MathBox(width, ascent, descent, 0, width / 2, moved.content());
    }

    /** A size of its own, or with a sign a change to the one that there is. */
    private static double size(@Nullable String length, double own, MathStyle style) {
        if (length == null || length.isEmpty()) {
            return own;
        }
        double value = FormulaLayout.length(length, style, own);
        boolean relative = length.charAt(0) == '+' || length.charAt(0) == '-';
        return relative ? own + value : value;
    }

    MathBox enclosed(Element menclose, MathBox inner, MathStyle style) {
        String notation = menclose.attribute("notation");
        List<String> notations = List.of(notation == null ? new String[0] : notation.split(" "));
        double rule = layout.font().length(Constant.FRACTION_RULE_THICKNESS, style);
        double width = inner.width() + inner.italic();
        MathBox.Composition all = new MathBox.Composition();
        if (notations.contains("box") || notations.contains("roundedbox")) {
            double gap = FRAME_GAP * style.em();
            double side = gap + rule;
            double whole = width + 2 * side;
            double top = inner.ascent() + side;
            double foot = inner.descent() + side;
            all.add(inner, side, 0)
                    .rule(0, top, whole, rule, style.color())
                    .rule(0, rule - foot, whole, rule, style.color())
                    .rule(0, top, rule, top + foot, style.color())
                    .rule(whole - rule, top, rule, top + foot, style.color());
            return all.done(whole);
        }
        all.add(inner, 0, 0);
        for (String diagonal : List.of("updiagonalstrike", "downdiagonalstrike")) {
            if (notations.contains(diagonal)) {
                boolean rising = diagonal.startsWith("up");
                all.add(Strokes.line(width, inner.ascent(), inner.height(), rule, rising, style.color()), 0, 0);
            }
        }
        if (notations.contains("horizontalstrike")) {
            double middle = (inner.ascent() - inner.descent()) / 2;
            all.rule(0, middle + rule / 2, width, rule, style.color());
        }
        return all.done(width);
    }
}
