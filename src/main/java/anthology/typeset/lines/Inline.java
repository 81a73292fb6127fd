package anthology.typeset.lines;

import anthology.css.ComputedStyle;
import anthology.typeset.Placed;
import anthology.typeset.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a paragraph, in logical order, before it is broken into lines. */
public sealed interface Inline {

    /**
     * Text in one style; white space as written (collapsing happens here, by the style).
     *
     * @param tag what it belongs to; null for generated text that is decoration
     * @param node number of the text node in its section, -1 for generated text
     * @param offset of the first character in that node
     * @param link target and spoken text of the link that it is part of, or null
     */
    record Run(
            String text,
            ComputedStyle style,
            @Nullable Tag tag,
            int node,
            int offset,
            @Nullable Link link) implements Inline {}

    /** One object per a element: runs of the same link share it. */
    record Link(Tag tag, String target, String contents) {}

    /**
     * Something that is set as one character: a picture, an inline block, a piece of a formula.
     *
     * @param content placed relative to (0, 0) at the left of the baseline
     * @param joined whether no line ends between it and text that it touches: a formula belongs to what is written
     *     right before and behind it
     */
    record Atom(double width, double ascent, double descent, ComputedStyle style, List<Placed> content, boolean joined)
            implements Inline {
        public Atom(double width, double ascent, double descent, ComputedStyle style, List<Placed> content) {
            this(width, ascent, descent, style, content, false);
        }
    }

    /** Where an inline box begins or ends: what it holds stands between the two. */
    record Edge(InlineBox box, boolean begins) implements Inline {
        /** What it takes of the line, pt. */
        double width() {
            return box.edge(box.side(begins));
        }
    }

    /**
     * A forced line break.
     *
     * @param tag of what it stands in, or null
     */
    record Break(@Nullable Tag tag) implements Inline {}

    /** A destination, of no width. */
    record Anchor(String name) implements Inline {}

    /** The call of a footnote, of no width; the run with its mark stands before it. The line tells which it holds. */
    record NoteCall(int note) implements Inline {}

    /** A float is brought along here, of no width. The line tells which it holds. */
    record FloatCall(int floating) implements Inline {}

    /** Fills what is left of the line with the pattern, repeated on a grid; an artifact. */
    record Leader(String pattern, ComputedStyle style) implements Inline {}
}
