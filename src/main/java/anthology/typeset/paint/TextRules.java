package anthology.typeset.paint;

import anthology.css.ComputedStyle.BorderStyle;
import anthology.css.TextDecoration;
import anthology.model.Artwork.Outline;
import anthology.typeset.Placed;
import java.util.List;

/** Paints the rules along text. */
public final class TextRules {
    /** How far a wave goes to either side, and how long its half is, in thicknesses. */
    private static final double SWING = 1;

    private static final double HALF = 2.5;

    private TextRules() {}

    /** @param area of the rule when it is solid; double rules and waves reach further down */
    public static void paint(TextDecoration decoration, Placed.Fill area, List<Placed> into) {
        switch (decoration.style()) {
            case SOLID -> into.add(area);
            case DASHED -> Borders.line(BorderStyle.DASHED, area.color(), true, area, into);
            case DOTTED -> Borders.line(BorderStyle.DOTTED, area.color(), true, area, into);
            case DOUBLE -> {
                into.add(area);
                into.add(new Placed.Fill(
                        area.x(), area.y() + 2 * area.height(), area.width(), area.height(), area.color()));
            }
            case WAVY ->
                into.add(new Placed.Shape(area.x(), area.y(), wave(area.width(), area.height()), area.color()));
        }
    }

    /** A band of that thickness that swings about its middle. */
    private static Outline wave(double width, double thickness) {
        int halves = Math.clamp((long) Math.ceil(width / (HALF * thickness)), 1, 10_000);
        double step = width / halves;
        StringBuilder steps = new StringBuilder("ml");
        double[] points = new double[4 + 12 * halves];
        points[1] = thickness;
        int at = 4;
        for (int i = 0; i < 2 * halves; i++) {
            boolean forward = i < halves;
            int half = forward ? i : 2 * halves - 1 - i;
            double from = half * step + (forward ? 0 : step);
            double along = forward ? step / 3 : -step / 3;
            double base = forward ? 0 : thickness;
            // a third of the swing's height is not reached by the curve
            double swing = (half % 2 == 0 ? -4 : 4) * SWING * thickness / 3;
            double[] curve = {from + along, base + swing, from + 2 * along, base + swing, from + 3 * along, base};
            System.arraycopy(curve, 0, points, at, curve.length);
            at += curve.length;
            steps.append('c');
        }
        return new Outline(steps.append('h').toString(), points, false);
    }
}
