package anthology.typeset.pages;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Direction;
import anthology.css.ComputedStyle.Side;
import anthology.css.Length;

/**
 * Where a block stands between the edges of its container; CSS 2.2, 10.3.3 and 10.4.
 *
 * @param border left edge of the border box, from the container's left edge, pt
 * @param borderWidth width of the border box
 * @param content left edge of the content box
 * @param width of the content box, more than 0 however contradictory the style is
 */
record Span(double border, double borderWidth, double content, double width) {
    private static final double LEAST = 1;
    private static final double SLACK = 0.01;
    /** Indents and margins give way where less than this would be left for text, pt. */
    private static final double LEAST_MEASURE = 72;

    static Span of(ComputedStyle style, double container) {
        double left = Flow.edge(style, Side.LEFT, container);
        double right = Flow.edge(style, Side.RIGHT, container);
        double marginLeft = Flow.margin(style, Side.LEFT, container);
        double marginRight = Flow.margin(style, Side.RIGHT, container);
        double room = container - marginLeft - marginRight - left - right;
        double width = limited(style, room, container, left + right);
        double rest = room - width;
        boolean autoLeft = style.margin(Side.LEFT) == null;
        boolean autoRight = style.margin(Side.RIGHT) == null;
        double shift = 0;
        if (rest > 0) {
            if (autoLeft && autoRight) {
                shift = rest / 2;
            } else if (autoLeft || (!autoRight && style.direction() == Direction.RTL)) {
                shift = rest;
            }
        }
        double border = Math.min(marginLeft + shift, Math.max(0, container - width - left - right));
        double least = Math.min(container, LEAST_MEASURE);
        if (width < least && style.width() == null && style.maxWidth() == null) {
            double content = Math.clamp(border + left, 0, container - least);
            return new Span(Math.max(0, content - left), least + left + right, content, least);
        }
        return new Span(border, width + left + right, border + left, width);
    }

    /** Whether margins, borders and padding leave too little for text where nothing else says how wide it is. */
    static boolean givesWay(ComputedStyle style, double container) {
        double edges = Flow.edge(style, Side.LEFT, container)
                + Flow.edge(style, Side.RIGHT, container)
                + Flow.margin(style, Side.LEFT, container)
                + Flow.margin(style, Side.RIGHT, container);
        return style.width() == null
                && style.maxWidth() == null
                && container - edges < Math.min(container, LEAST_MEASURE) - SLACK;
    }

    /**
     * Of a box that is as wide as its content (CSS 2.2, 10.3.5), from the left edge of its border box.
     *
     * @param margins left and right, pt
     * @param inside how wide the content is
     */
    static Span fitted(ComputedStyle style, double container, double margins, Widths.Extent inside) {
        double left = Flow.edge(style, Side.LEFT, container);
        double edges = left + Flow.edge(style, Side.RIGHT, container);
        double room = Math.max(LEAST, container - margins - edges);
        double fit = Math.min(Math.max(inside.least(), room), inside.most() + SLACK);
        double width = Math.min(limited(style, fit, container, edges), room);
        return new Span(0, width + edges, left, width);
    }

    /** The same with its border box beginning elsewhere. */
    Span from(double start) {
        return new Span(start, borderWidth, content - border + start, width);
    }

    /** The content width that the style asks for, {@code room} where it does not. */
    private static double limited(ComputedStyle style, double room, double container, double edges) {
        double inside = style.borderBox() ? edges : 0;
        double width = room;
        Length wanted = style.width();
        if (wanted != null) {
            width = wanted.resolve(container) - inside;
        }
        Length most = style.maxWidth();
        if (most != null) {
            width = Math.min(width, most.resolve(container) - inside);
        }
        Length least = style.minWidth();
        if (least != null) {
            width = Math.max(width, least.resolve(container) - inside);
        }
        // what stands beyond the container is lost on paper, unless margins make room for it
        double widest = Math.max(LEAST, Math.max(room, container - edges));
        return Math.clamp(width, LEAST, widest);
    }
}
