package anthology.css;

import org.jspecify.annotations.Nullable;

/**
 * A line along text, which goes on through all that stands in its element; CSS Text Decoration 4, 2.
 *
 * @param color 0xRRGGBB
 * @param thickness pt, or null for that of the font
 * @param offset of an underline below the baseline, pt, or null for that of the font
 * @param size of the element's text, pt
 * @param rise of the element's baseline over its block's, pt
 */
public record TextDecoration(
        Line line,
        Style style,
        int color,
        @Nullable Double thickness,
        @Nullable Double offset,
        double size,
        double rise) {
    /** Where the line runs. */
    public enum Line {
        UNDERLINE,
        OVERLINE,
        LINE_THROUGH
    }

    /** What it looks like. */
    public enum Style {
        SOLID,
        DOUBLE,
        DOTTED,
        DASHED,
        WAVY
    }
}
