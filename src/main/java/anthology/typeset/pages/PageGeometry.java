package anthology.typeset.pages;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Side;
import anthology.css.Length;
import anthology.css.PageStyle;

/**
 * Where things stand on a page; CSS Paged Media 3, 4.
 *
 * @param left margin, and so on; never so wide that nothing is left of the page
 * @param x left edge of the content
 * @param y top of the content
 * @param contentWidth width of the content area
 * @param contentHeight height of the content area, notes included
 */
record PageGeometry(
        double width,
        double height,
        double left,
        double top,
        double right,
        double bottom,
        double x,
        double y,
        double contentWidth,
        double contentHeight) {
    static PageGeometry of(PageStyle page) {
        ComputedStyle style = page.style();
        double width = page.width();
        double height = page.height();
        double across = kept(width, page.roomAcross());
        double down = kept(height, page.roomDown());
        double left = across * margin(style, Side.LEFT, width);
        double right = across * margin(style, Side.RIGHT, width);
        double top = down * margin(style, Side.TOP, height);
        double bottom = down * margin(style, Side.BOTTOM, height);
        double x = left + across * Flow.edge(style, Side.LEFT, width);
        double y = top + down * Flow.edge(style, Side.TOP, height);
        double contentWidth = width - x - right - across * Flow.edge(style, Side.RIGHT, width);
        double contentHeight = height - y - bottom - down * Flow.edge(style, Side.BOTTOM, height);
        return new PageGeometry(width, height, left, top, right, bottom, x, y, contentWidth, contentHeight);
    }

    /** The part of the margins that is kept: all, or as much as leaves half of the page where they leave nothing. */
    private static double kept(double size, double room) {
        return room >= PageStyle.LEAST_ROOM ? 1 : size / 2 / (size - room);
    }

    private static double margin(ComputedStyle style, Side side, double reference) {
        Length margin = style.margin(side);
        return margin == null ? 0 : margin.resolve(reference);
    }
}
