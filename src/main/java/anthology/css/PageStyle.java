package anthology.css;

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
        boolean crossMarks) {}
