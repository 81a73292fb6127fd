package anthology.typeset.lines;

import anthology.font.ShapedText;
import anthology.typeset.Tag;
import org.jspecify.annotations.Nullable;

/** What a paragraph consists of, in logical order; each covers some of its characters. Widths in pt. */
sealed interface Piece {
    int start();

    int end();

    double width();

    /** Bidirectional level. */
    int level();

    /** What its glyphs may be wider or narrower by. */
    default double expansion() {
        return 0;
    }

    /** A word, or a part of one, in one style. */
    record Word(int start, int end, double width, int level, TextStyle style, Inline.Run run, ShapedText shaped)
            implements Piece {
        @Override
        public double expansion() {
            return shaped.width() * style.size / 1000 * style.expansion;
        }
    }

    /**
     * A space between words.
     *
     * @param breakable whether a line may end here
     */
    record Space(
            int start,
            int end,
            double width,
            int level,
            TextStyle style,
            Inline.Run run,
            double stretch,
            double shrink,
            boolean breakable)
            implements Piece {
        @Override
        public double expansion() {
            return style.shaper.space().width() * style.size / 1000 * style.expansion;
        }
    }

    /**
     * A space of fixed width: a tab, a thin space that the face does not have.
     *
     * @param breakable whether a line may end here
     */
    record Gap(int start, int end, double width, int level, TextStyle style, Inline.Run run, boolean breakable)
            implements Piece {}

    record Inlay(int start, int end, double width, int level, Inline.Atom atom) implements Piece {}

    /** The beginning or the end of an inline box, where it takes room. */
    record Edge(int start, int end, double width, int level, Inline.Edge edge) implements Piece {}

    /** Fills what is left of the line. */
    record Fill(int start, int end, double width, int level, TextStyle style, Inline.Leader leader) implements Piece {}

    /**
     * A forced break.
     *
     * @param tag of what it stands in, or null
     */
    record Break(
            int start,
            int end,
            double width,
            int level,
            @Nullable Tag tag) implements Piece {}
}
