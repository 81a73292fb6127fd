package anthology.typeset.pages;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.BorderStyle;
import anthology.css.ComputedStyle.Side;
import anthology.typeset.Placed;
import java.util.List;

/** Paints backgrounds and borders; CSS Backgrounds 3. */
final class Borders {
    private Borders() {}

    /** @param opens whether the top border is part of it; {@code closes}, the bottom border */
    static void paint(
            ComputedStyle style,
            double x,
            double y,
            double width,
            double height,
            boolean opens,
            boolean closes,
            List<Placed> into) {
        background(style, x, y, width, height, into);
        edges(style, x, y, width, height, opens, closes, into);
    }

    private static void edges(
            ComputedStyle style,
            double x,
            double y,
            double width,
            double height,
            boolean opens,
            boolean closes,
            List<Placed> into) {
        if (opens) {
            edge(style, Side.TOP, x, y, width, style.borderWidth(Side.TOP), into);
        }
        if (closes) {
            double bottom = style.borderWidth(Side.BOTTOM);
            edge(style, Side.BOTTOM, x, y + height - bottom, width, bottom, into);
        }
        edge(style, Side.LEFT, x, y, style.borderWidth(Side.LEFT), height, into);
        double right = style.borderWidth(Side.RIGHT);
        edge(style, Side.RIGHT, x + width - right, y, right, height, into);
    }

    /** Borders alone, all four. */
    static void frame(ComputedStyle style, double x, double y, double width, double height, List<Placed> into) {
        edges(style, x, y, width, height, true, true, into);
    }

    static void background(ComputedStyle style, double x, double y, double width, double height, List<Placed> into) {
        Integer color = style.backgroundColor();
        if (color != null && width > 0 && height > 0) {
            into.add(new Placed.Fill(x, y, width, height, color));
        }
    }

    /** One border in the rectangle. */
    static void edge(
            ComputedStyle style, Side side, double x, double y, double width, double height, List<Placed> into) {
        if (style.borderWidth(side) <= 0 || width <= 0 || height <= 0) {
            return;
        }
        boolean flat = side == Side.TOP || side == Side.BOTTOM;
        int color = style.borderColor(side);
        line(style.borderStyle(side), color, flat, new Placed.Fill(x, y, width, height, color), into);
    }

    /**
     * A line of that style.
     *
     * @param flat whether it runs across
     * @param area that it fills when it is solid
     */
    static void line(BorderStyle kind, int color, boolean flat, Placed.Fill area, List<Placed> into) {
        double x = area.x();
        double y = area.y();
        double width = area.width();
        double height = area.height();
        if (width <= 0 || height <= 0) {
            return;
        }
        switch (kind) {
            case NONE -> {}
            case SOLID -> into.add(area);
            case DOUBLE -> {
                double third = (flat ? height : width) / 3;
                into.add(new Placed.Fill(x, y, flat ? width : third, flat ? third : height, color));
                into.add(new Placed.Fill(
                        flat ? x : x + 2 * third,
                        flat ? y + 2 * third : y,
                        flat ? width : third,
                        flat ? third : height,
                        color));
            }
            case DASHED, DOTTED -> {
                double thickness = flat ? height : width;
                double dash = thickness * (kind == BorderStyle.DASHED ? 3 : 1);
                double length = flat ? width : height;
                for (double at = 0; at < length; at += dash + thickness * (kind == BorderStyle.DASHED ? 2 : 1)) {
                    double part = Math.min(dash, length - at);
                    into.add(
                            flat
                                    ? new Placed.Fill(x + at, y, part, height, color)
                                    : new Placed.Fill(x, y + at, width, part, color));
                }
            }
        }
    }
}
