package anthology.typeset.lines;

import anthology.css.ComputedStyle;
import anthology.font.Shaped;
import java.util.List;

/** What a line measures before it is filled: its width, how far it can give, its height. Lengths in pt. */
final class LineMetrics {
    /** Lines of no height would be printed over each other: in sizes of their text. */
    private static final double LEAST_LEADING = 0.6;

    private final TextStyle block;
    private final boolean even;
    private double width;
    private int spaces;
    private int glyphs;
    private double stretch;
    private double shrink;
    private double expansion;
    private double ascent;
    private double descent;
    /** What the highest is of all that stands at the line's top or foot. */
    private double highest;

    /** @param even whether ideographs and spaces take the same part in stretching, and words of letters stay whole */
    LineMetrics(TextStyle block, boolean even, List<Composer.Part> parts) {
        this.block = block;
        this.even = even;
        double missing = Math.max(0, LEAST_LEADING * block.size - block.ascent() - block.descent());
        this.ascent = block.ascent() + missing / 2;
        this.descent = block.descent() + missing / 2;
        add(parts);
    }

    private void add(List<Composer.Part> parts) {
        for (Composer.Part part : parts) {
            Piece piece = part.piece();
            width += piece.width();
            expansion += piece.expansion();
            switch (piece) {
                case Piece.Word word -> {
                    word.shaped().parts().forEach(shown -> glyphs += places(shown.shaped()));
                    height(word.style());
                    if (part.hyphen()) {
                        width += EndHyphen.width(word);
                        expansion += (EndHyphen.plainWidth(word) - word.style().letterSpacing) * word.style().expansion;
                        glyphs++;
                    }
                }
                case Piece.Space space -> {
                    if (!space.style().preserved) {
                        spaces++;
                        stretch += space.stretch();
                        shrink += space.shrink();
                    }
                    glyphs++;
                }
                case Piece.Inlay object -> {
                    height(object.atom());
                    glyphs += even ? 1 : 0;
                }
                case Piece.Edge edge -> {}
                case Piece.Gap gap -> {}
                case Piece.Fill fill -> {}
                case Piece.Break forced -> {}
            }
        }
    }

    /** The line is as high as the block's line height; only what is larger than the block's text makes it higher. */
    private void height(TextStyle style) {
        ComputedStyle computed = style.style;
        boolean larger = style.size > block.size + 0.01 || computed.lineHeight() > block.style.lineHeight() + 0.01;
        boolean shiftedInside = computed.baselineShift() != 0 && style.size < block.size;
        if (larger && !shiftedInside) {
            ascent = Math.max(ascent, style.ascent() + computed.baselineShift());
            descent = Math.max(descent, style.descent() - computed.baselineShift());
        }
    }

    /** What stands at the top or at the foot of its line makes the line higher only at the other end; CSS 2.2, 10.8. */
    private void height(Inline.Atom atom) {
        switch (atom.style().verticalAlign()) {
            case "top", "bottom" -> highest = Math.max(highest, atom.ascent() + atom.descent());
            default -> {
                double rise = rise(atom);
                ascent = Math.max(ascent, atom.ascent() + rise);
                descent = Math.max(descent, atom.descent() - rise);
            }
        }
    }

    /** How far an atom stands above the line's baseline. */
    double rise(Inline.Atom atom) {
        double em = block.size / 1000;
        return switch (atom.style().verticalAlign()) {
            case "middle" -> block.face().xHeight() * em / 2 - (atom.ascent() - atom.descent()) / 2;
            case "text-top" -> block.face().ascent() * em - atom.ascent();
            case "text-bottom" -> block.face().descent() * em + atom.descent();
            case "top" -> ascent() - atom.ascent();
            case "bottom" -> atom.descent() - descent();
            default -> atom.style().baselineShift();
        };
    }

    double width() {
        return width;
    }

    /** Spaces that stretch and shrink. */
    int spaces() {
        return spaces;
    }

    int glyphs() {
        return glyphs;
    }

    double stretch() {
        return stretch;
    }

    double shrink() {
        return shrink;
    }

    /** What glyphs may be wider or narrower by altogether, pt. */
    double expansion() {
        return expansion;
    }

    double ascent() {
        return ascent;
    }

    double descent() {
        return Math.max(descent, highest - ascent);
    }

    /** After how many of its glyphs a line that is stretched takes room. */
    private int places(Shaped shaped) {
        return even && !EastAsianLines.any(shaped.text()) ? 1 : shaped.letters();
    }
}
