package anthology.typeset.lines;

import anthology.typeset.Placed;
import java.util.List;

/**
 * A set line.
 *
 * @param content placed relative to the left edge of the measure and the baseline (y = 0)
 * @param ascent from the line's top to its baseline, half-leading included, pt
 * @param descent from its baseline to its bottom, half-leading included, pt
 * @param continues whether it goes on with what the line before it began: no break is written between them
 * @param hyphenated whether it ends in a hyphen that was put there
 * @param notes footnotes called in it, in order
 * @param floats brought along in it, in order
 * @param node text node of its first character, -1 for none
 * @param offset of that character in the node
 * @param stretch how far its spaces are from their natural width: 1 is the limit of good setting, negative for shrunk
 */
public record Line(
        List<Placed> content,
        double ascent,
        double descent,
        boolean continues,
        boolean hyphenated,
        List<Integer> notes,
        List<Integer> floats,
        int node,
        int offset,
        double stretch) {
    public double height() {
        return ascent + descent;
    }

    /** Whether nothing stands on it. */
    public boolean isBlank() {
        return content.isEmpty() && notes.isEmpty();
    }
}
