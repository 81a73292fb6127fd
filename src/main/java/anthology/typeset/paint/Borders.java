package anthology.typeset.paint;

import anthology.css.Background;
import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.BorderStyle;
import anthology.css.ComputedStyle.Side;
import anthology.typeset.Placed;
import java.util.List;

/** Paints backgrounds and borders; CSS Backgrounds 3. */
public final class Borders {
    private Borders() {}

    /** Sides that a part of a box has: those at which the box goes on are open; CSS Fragmentation 3, 6.2. */
    public record Sides(boolean top, boolean right, boolean bottom, boolean left) {
        public static final Sides ALL = new Sides(true, true, true, true);
    }

    /** The border box of a part of a box. */
    public static void paint(
            ComputedStyle style, double x, double y, double width, double height, Sides sides, List<Placed> into) {
        background(style, x, y, width, height, into);
        edges(style, x, y, width, height, sides, into);
    }

    /** Borders alone. */
    public static void edges(
            ComputedStyle style, double x, double y, double width, double height, Sides sides, List<Placed> into) {
        Corners corners = Corners.of(style, width, height);
        if (!corners.areSquare() && isRing(style, sides) && width > 0 && height > 0) {
            double thickness = style.borderWidth(Side.TOP);
            into.add(new Placed.Shape(x, y, corners.ring(width, height, thickness), style.borderColor(Side.TOP)));
            return;
        }
        if (sides.top) {
            edge(style, Side.TOP, x, y, width, style.borderWidth(Side.TOP), into);
        }
        if (sides.bottom) {
            double bottom = style.borderWidth(Side.BOTTOM);
            edge(style, Side.BOTTOM, x, y + height - bottom, width, bottom, into);
        }
        if (sides.left) {
            edge(style, Side.LEFT, x, y, style.borderWidth(Side.LEFT), height, into);
        }
        if (sides.right) {
            double right = style.borderWidth(Side.RIGHT);
            edge(style, Side.RIGHT, x + width - right, y, right, height, into);
        }
    }

    /** Whether the border is the same all around, so that it can follow round corners. */
    private static boolean isRing(ComputedStyle style, Sides sides) {
        boolean same = sides.equals(Sides.ALL) && style.borderWidth(Side.TOP) > 0;
        for (Side side : Side.values()) {
            same &= style.borderStyle(side) == BorderStyle.SOLID
                    && style.borderWidth(side) == style.borderWidth(Side.TOP)
                    && style.borderColor(side) == style.borderColor(Side.TOP);
        }
        return same;
    }

    /** Whether there is anything to paint. */
    public static boolean wanted(ComputedStyle style) {
        if (style.backgroundColor() != null || style.background() != null) {
            return true;
        }
        for (Side side : Side.values()) {
            if (style.borderWidth(side) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Colour and picture behind the border box. */
    public static void background(
            ComputedStyle style, double x, double y, double width, double height, List<Placed> into) {
        if (width <= 0 || height <= 0) {
            return;
        }
        Corners corners = Corners.of(style, width, height);
        Integer color = style.backgroundColor();
        if (color != null) {
            into.add(
                    corners.areSquare()
                            ? new Placed.Fill(x, y, width, height, color)
                            : new Placed.Shape(x, y, corners.outline(width, height), color));
        }
        Background background = style.background();
        if (background != null) {
            double left = style.borderWidth(Side.LEFT);
            double top = style.borderWidth(Side.TOP);
            Background.Tile tile = background.tile(
                    width - left - style.borderWidth(Side.RIGHT), height - top - style.borderWidth(Side.BOTTOM));
            int ground = color == null ? 0xFFFFFF : color;
            List<Placed> tiles = new Tiles(background, tile, width, height, ground, style.color()).from(left, top);
            if (!tiles.isEmpty()) {
                into.add(new Placed.Clipped(x, y, corners.outline(width, height), tiles));
            }
        }
    }

    /** One border in the rectangle. */
    public static void edge(
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
    public static void line(BorderStyle kind, int color, boolean flat, Placed.Fill area, List<Placed> into) {
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
