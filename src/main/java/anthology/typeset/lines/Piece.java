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

    /**
     * A word, or a part of one, in one style.
     *
     * @param glyphs how many letters can be moved apart
     */
    record Word(
            int start,
            int end,
            double width,
            int level,
            TextStyle style,
            Inline.Run run,
            ShapedText shaped,
            int glyphs,
            double expansion)
            implements Piece {
        static Word of(int start, int end, int level, TextStyle style, Inline.Run run, ShapedText shaped) {
            double natural = shaped.width() * style.size / 1000;
            int glyphs = glyphs(shaped);
            double width = natural + glyphs * style.letterSpacing;
            return new Word(start, end, width, level, style, run, shaped, glyphs, natural * style.expansion);
        }

        private static int glyphs(ShapedText shaped) {
            int count = 0;
            for (ShapedText.Part part : shaped.parts()) {
                count += part.shaped().letters();
            }
            return count;
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
            double expansion,
            boolean breakable)
            implements Piece {
        static Space of(int start, int level, TextStyle style, Inline.Run run, boolean breakable) {
            return new Space(
                    start,
                    start + 1,
                    style.space,
                    level,
                    style,
                    run,
                    style.stretch,
                    style.shrink,
                    style.natural * style.expansion,
                    breakable);
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
