package anthology.typeset.lines;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Side;
import anthology.typeset.Placed;
import anthology.typeset.paint.Borders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The parts of inline boxes that stand on a line, each painted from its first piece to its last. */
final class InlineBoxes {
    private final Function<ComputedStyle, TextStyle> styles;
    /** Boxes around others first. */
    private final Map<InlineBox, Extent> extents = new LinkedHashMap<>();

    /** From where to where a part reaches, its margins left out, and whether it has its sides. */
    private static final class Extent {
        double from = Double.MAX_VALUE;
        double to = -Double.MAX_VALUE;
        boolean left;
        boolean right;
        double dx;
        double dy;
    }

    InlineBoxes(Function<ComputedStyle, TextStyle> styles) {
        this.styles = styles;
    }

    /** A piece stands between two places. */
    void add(Composer.Part part, double from, double to) {
        List<InlineBox> boxes = part.boxes();
        for (int i = boxes.size() - 1; i >= 0; i--) {
            InlineBox box = boxes.get(i);
            Extent extent = extents.computeIfAbsent(box, each -> new Extent());
            extent.dx = dx(boxes.subList(i, boxes.size()));
            extent.dy = dy(boxes.subList(i, boxes.size()));
            double start = from;
            double end = to;
            if (part.piece() instanceof Piece.Edge edge && edge.edge().box() == box) {
                Side side = box.side(edge.edge().begins());
                start += side == Side.LEFT ? box.margin(side) : 0;
                end -= side == Side.RIGHT ? box.margin(side) : 0;
                extent.left |= side == Side.LEFT;
                extent.right |= side == Side.RIGHT;
            }
            extent.from = Math.min(extent.from, start);
            extent.to = Math.max(extent.to, end);
        }
    }

    /** Backgrounds and borders; 0 is the baseline. */
    List<Placed> painted() {
        List<Placed> painted = new ArrayList<>();
        extents.forEach((box, extent) -> {
            ComputedStyle style = box.style();
            TextStyle text = styles.apply(style);
            double em = text.size / 1000;
            double top = text.face().ascent() * em + style.baselineShift() + edge(style, Side.TOP);
            double bottom = -text.face().descent() * em - style.baselineShift() + edge(style, Side.BOTTOM);
            if (extent.to > extent.from) {
                // where the style wants edges all round, they reach over the line by what they are wide
                boolean round = style.edgesAllRound();
                double from = extent.from - (round && !extent.left ? edge(style, Side.LEFT) : 0);
                double to = extent.to + (round && !extent.right ? edge(style, Side.RIGHT) : 0);
                Borders.paint(
                        style,
                        from + extent.dx,
                        extent.dy - top,
                        to - from,
                        top + bottom,
                        new Borders.Sides(true, round || extent.right, true, round || extent.left),
                        painted);
            }
        });
        return painted;
    }

    /** How far what stands in the boxes is moved to the right. */
    static double dx(List<InlineBox> boxes) {
        double dx = 0;
        for (InlineBox box : boxes) {
            dx += box.dx();
        }
        return dx;
    }

    /** How far it is moved down. */
    static double dy(List<InlineBox> boxes) {
        double dy = 0;
        for (InlineBox box : boxes) {
            dy += box.dy();
        }
        return dy;
    }

    private static double edge(ComputedStyle style, Side side) {
        return style.borderWidth(side) + style.padding(side).pt();
    }
}
