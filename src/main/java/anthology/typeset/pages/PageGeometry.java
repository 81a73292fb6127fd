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
    private static final double LEAST = 36;

    static PageGeometry of(PageStyle page) {
        ComputedStyle style = page.style();
        double width = Math.max(2 * LEAST, page.width());
        double height = Math.max(2 * LEAST, page.height());
        double left = margin(style, Side.LEFT, width);
        double right = margin(style, Side.RIGHT, width);
        double top = margin(style, Side.TOP, height);
        double bottom = margin(style, Side.BOTTOM, height);
        double x = left + Flow.edge(style, Side.LEFT, width);
        double y = top + Flow.edge(style, Side.TOP, height);
        double contentWidth = width - x - right - Flow.edge(style, Side.RIGHT, width);
        double contentHeight = height - y - bottom - Flow.edge(style, Side.BOTTOM, height);
        return new PageGeometry(
                width,
                height,
                left,
                top,
                right,
                bottom,
                x,
                y,
                Math.max(LEAST, contentWidth),
                Math.max(LEAST, contentHeight));
    }

    private static double margin(ComputedStyle style, Side side, double reference) {
        Length margin = style.margin(side);
        return margin == null ? 0 : margin.resolve(reference);
    }
}
