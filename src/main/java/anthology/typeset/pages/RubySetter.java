package anthology.typeset.pages;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Direction;
import anthology.typeset.Placed;
import anthology.typeset.lines.Inline;
import anthology.typeset.lines.Line;
import anthology.typeset.lines.LineBreaker;
import anthology.typeset.lines.Measure;
import java.util.List;

/**
 * Sets a reading above the text that it belongs to, both centred on each other.
 *
 * @see <a href="https://www.w3.org/TR/jlreq/#ruby">Requirements for Japanese Text Layout, 3.3</a>
 */
final class RubySetter {
    /** Height of an ideograph's square above the baseline, em. */
    private static final double ABOVE = 0.88;

    private static final double SLACK = 0.01;

    private final LineBreaker breaker;

    RubySetter(LineBreaker breaker) {
        this.breaker = breaker;
    }

    /**
     * The two as one object. What the reading needs it takes from the room between the lines first; only for the rest
     * the line becomes higher.
     *
     * @param overhang by how much of the reading's size it may reach over what stands on each side
     */
    Inline.Atom set(
            ComputedStyle style, List<Inline> base, ComputedStyle readingStyle, List<Inline> reading, double overhang) {
        double baseWidth = width(base, style);
        double readingWidth = width(reading, readingStyle);
        double over = Math.clamp((readingWidth - baseWidth) / 2, 0, overhang * readingStyle.fontSize());
        double width = Math.max(baseWidth, readingWidth - 2 * over);
        double size = style.fontSize();
        double rise = ABOVE * size + (1 - ABOVE) * readingStyle.fontSize();
        Placed below = placed(base, style, baseWidth, (width - baseWidth) / 2, 0);
        Placed above = placed(reading, readingStyle, readingWidth, (width - readingWidth) / 2, -rise);
        double free = Math.max(0, style.lineHeight() - size);
        double ascent = ABOVE * size + Math.max(0, readingStyle.fontSize() - free);
        return new Inline.Atom(width, ascent, (1 - ABOVE) * size, style, List.of(below, above));
    }

    private double width(List<Inline> inlines, ComputedStyle style) {
        return breaker.widths(inlines, style)[1]
                - Math.max(0, style.textIndent().pt());
    }

    private Placed placed(List<Inline> inlines, ComputedStyle style, double width, double x, double y) {
        double indent = style.textIndent().resolve(width);
        List<Line> lines = breaker.lines(inlines, style, Measure.of(width + indent + SLACK));
        List<Placed> content = lines.isEmpty() ? List.of() : lines.getFirst().content();
        return new Placed.Group(style.direction() == Direction.RTL ? x : x - indent, y, content);
    }
}
