package anthology.typeset.lines;

import anthology.css.ComputedStyle;
import java.util.List;

/** Sets paragraphs: total-fit line breaking after Knuth and Plass, "Breaking Paragraphs into Lines", 1981. */
public interface LineBreaker {
    /**
     * @param paragraph in logical order
     * @param block style of the block that holds it: alignment, indent, line height, direction, hyphenation
     * @param looseness lines more or less than the optimum that are wished for; 0 as a rule, kept only when possible
     * @return at least one line, unless the paragraph is empty
     */
    List<Line> lines(List<Inline> paragraph, ComputedStyle block, Measure measure, int looseness);

    /** Narrowest and widest sensible width of the paragraph, pt: its longest unbreakable piece, and one single line. */
    double[] widths(List<Inline> paragraph, ComputedStyle block);
}
