package anthology.typeset.pages;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Side;
import anthology.css.Length;
import anthology.css.Transformation;
import anthology.typeset.Placed;
import anthology.typeset.boxes.Box;
import anthology.typeset.paint.Borders;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture with its padding, borders and background, in its size on the page; CSS 2.2, 10.4.
 *
 * @param width of the border box, pt
 * @param height of the border box
 * @param content from the border box's left upper corner
 */
record Framed(double width, double height, List<Placed> content) {

    /**
     * @param container width of the containing block, which the margin box is no wider than
     * @param limit what the border box is not higher than
     * @param page height of a page's content, which percentages of heights refer to
     */
    static Framed of(Box.Picture picture, double container, double limit, double page) {
        ComputedStyle style = picture.style();
        double left = Flow.edge(style, Side.LEFT, container);
        double top = Flow.edge(style, Side.TOP, container);
        double across = left + Flow.edge(style, Side.RIGHT, container);
        double down = top + Flow.edge(style, Side.BOTTOM, container);
        double margins = Math.max(0, Flow.margin(style, Side.LEFT, container))
                + Math.max(0, Flow.margin(style, Side.RIGHT, container));
        double inside = style.borderBox() ? 1 : 0;
        Sizes sizes = new Sizes(style, container, page, inside * across, inside * down);
        double most = Math.max(1, Math.min(container - across - margins, sizes.most(style.maxWidth(), container)));
        double highest = Math.max(1, Math.min(limit - down, sizes.highest(style.maxHeight())));
        double[] size = sizes.of(picture, most, highest);
        double width = size[0] + across;
        double height = size[1] + down;
        List<Placed> content = new ArrayList<>();
        Borders.paint(style, 0, 0, width, height, Borders.Sides.ALL, content);
        content.add(new Placed.Picture(picture.tag(), left, top, size[0], size[1], picture.image()));
        return new Framed(width, height, transformed(style, width, height, content));
    }

    /** What is in a border box, as its style turns or scales it. */
    static List<Placed> transformed(ComputedStyle style, double width, double height, List<Placed> content) {
        Transformation transform = style.transform();
        return transform == null
                ? List.copyOf(content)
                : List.of(new Placed.Transformed(0, 0, transform.matrix(width, height), content));
    }

    /** Reckons with the sizes that a style asks for. */
    private record Sizes(ComputedStyle style, double container, double page, double across, double down) {
        double most(@org.jspecify.annotations.Nullable Length length, double reference) {
            return length == null ? Double.MAX_VALUE : length.resolve(reference) - across;
        }

        double highest(@org.jspecify.annotations.Nullable Length length) {
            return length == null ? Double.MAX_VALUE : length.resolve(page) - down;
        }

        /** Width and height, in the picture's proportions where the style does not give both. */
        double[] of(Box.Picture picture, double most, double highest) {
            double ratio = picture.height() / picture.width();
            Length wide = style.width();
            Length high = style.height();
            double width = wide == null ? picture.width() : Math.max(0.1, wide.resolve(container) - across);
            double height = wide == null ? picture.height() : width * ratio;
            if (high != null) {
                height = Math.max(0.1, high.resolve(page) - down);
                width = wide == null ? height / ratio : width;
            }
            double least = least(width, height);
            width *= least;
            height *= least;
            double scale = Math.min(1, Math.min(most / width, highest / height));
            return new double[] {width * scale, height * scale};
        }

        /** How much larger the least sizes make it. */
        private double least(double width, double height) {
            Length wide = style.minWidth();
            Length high = style.minHeight();
            double scale = 1;
            scale = wide == null ? scale : Math.max(scale, (wide.resolve(container) - across) / width);
            return high == null ? scale : Math.max(scale, (high.resolve(page) - down) / height);
        }
    }
}
