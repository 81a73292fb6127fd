package anthology.css;

import anthology.css.ComputedStyle.Side;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @page} rules say of one kind of page; CSS Paged Media 3.
 *
 * @param width of the trimmed page, pt
 * @param height of the trimmed page, pt
 * @param style margins, padding, borders and the text style that margin boxes inherit
 * @param boxes margin boxes by name ({@code top-left-corner} ... {@code bottom-right}) that have content
 * @param footnotes style of the {@code @footnote} area, or null
 * @param bleed pt
 * @param cropMarks whether lines show where to cut
 * @param crossMarks whether crosses show how sheets lie on each other
 */
public record PageStyle(
        double width,
        double height,
        ComputedStyle style,
        Map<String, ComputedStyle> boxes,
        @Nullable ComputedStyle footnotes,
        double bleed,
        boolean cropMarks,
        boolean crossMarks) {
    /** Text that has less than this to stand in cannot be read, pt. */
    public static final double LEAST_ROOM = 36;
    /** The longest side of a PDF's pages, pt; ISO 19005-2, 6.1.13. Bleed and marks are to fit too. */
    static final double LONGEST = 14_000;

    /** What margins, borders and padding leave of the width, pt. */
    public double roomAcross() {
        return width - edge(Side.LEFT, width) - edge(Side.RIGHT, width);
    }

    /** What margins, borders and padding leave of the height, pt. */
    public double roomDown() {
        return height - edge(Side.TOP, height) - edge(Side.BOTTOM, height);
    }

    private double edge(Side side, double reference) {
        Length margin = style.margin(side);
        return (margin == null ? 0 : margin.resolve(reference))
                + Math.max(0, style.padding(side).resolve(reference))
                + style.borderWidth(side);
    }
}
