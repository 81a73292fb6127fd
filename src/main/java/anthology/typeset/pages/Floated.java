package anthology.typeset.pages;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Side;
import anthology.typeset.Placed;
import anthology.typeset.boxes.Box;
import java.util.ArrayList;
import java.util.List;

/**
 * A float that is laid out.
 *
 * @param width of its margin box, pt
 * @param height of its margin box
 * @param content from the margin box's left upper corner
 * @param carried strips whose marks, anchors and notes go with it
 */
record Floated(
        Box.Floating box, double width, double height, double marginBelow, List<Placed> content, List<Strip> carried) {
    /** Less than this beside a float is no room for text, em. */
    private static final double LEAST_ROOM = 8;

    private static final double SLACK = 0.01;

    static Floated of(Setting setting, Box.Floating box, double container) {
        ComputedStyle style = box.style();
        double left = Flow.margin(style, Side.LEFT, container);
        double right = Flow.margin(style, Side.RIGHT, container);
        double above = Flow.margin(style, Side.TOP, container);
        double below = Flow.margin(style, Side.BOTTOM, container);
        Inner inner =
                switch (box.content()) {
                    case Box.Picture picture -> picture(setting, picture, container);
                    case Box.Block block -> block(setting, block, container, left + right);
                    case Box.Table table -> table(setting, table, container);
                    default -> throw new IllegalStateException("no float: " + box.content());
                };
        List<Placed> content = new ArrayList<>();
        Flowed.place(inner.content, left, above, content);
        return new Floated(
                box,
                Math.max(0, left + inner.width + right),
                Math.max(0, above + inner.height + below),
                below,
                List.copyOf(content),
                inner.strips);
    }

    /** What is inside the margins. */
    private record Inner(double width, double height, List<Placed> content, List<Strip> strips) {}

    private static Inner picture(Setting setting, Box.Picture picture, double container) {
        Framed framed = Framed.of(picture, container, setting.height(), setting.height());
        return new Inner(framed.width(), framed.height(), framed.content(), List.of());
    }

    private static Inner block(Setting setting, Box.Block block, double container, double margins) {
        Span span = Span.fitted(block.style(), container, margins, new Widths(setting.breaker()).inside(block));
        Flowed flowed = Flow.fitted(setting.inside(), block, span, container);
        List<Placed> content = Framed.transformed(block.style(), span.borderWidth(), flowed.height(), flowed.stack());
        return new Inner(span.borderWidth() + SLACK, flowed.height(), content, flowed.strips());
    }

    private static Inner table(Setting setting, Box.Table table, double container) {
        double fit = new Widths(setting.breaker()).table(table).most();
        double width = table.style().width() == null ? Math.min(container, fit + SLACK) : container;
        List<Strip> rows = new TableLayout(setting.inside(), table).strips(0, width);
        Flowed flowed = new Flowed(rows, List.of(), ComputedStyle.Break.AUTO);
        return new Inner(width, flowed.height(), flowed.stack(), rows);
    }

    /** Whether text can run beside it, in a place of that width, on a page of that height. */
    boolean leavesRoom(double container, double page) {
        return container - width >= LEAST_ROOM * box.style().fontSize() && height <= page;
    }

    /** The least width of lines beside floats, pt. */
    static double leastRoom(ComputedStyle style, double container) {
        return Math.min(container, LEAST_ROOM * style.fontSize());
    }
}
