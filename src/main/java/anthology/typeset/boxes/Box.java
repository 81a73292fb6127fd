package anthology.typeset.boxes;

import anthology.css.ComputedStyle;
import anthology.model.Image;
import anthology.typeset.Tag;
import anthology.typeset.lines.Inline;
import anthology.typeset.math.Formulas;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A box of the block flow; CSS Display 3. Marks are boxes without a size that take the place of what follows them. */
public sealed interface Box {

    /**
     * A container of boxes, with margins, borders and padding.
     *
     * @param marker of a list item, or null
     * @param page the name of the page type that the block asks for, "auto" where it asks for none
     * @param heading whether it must not stand alone at the foot of a page
     * @param figure whether pictures in it shrink until the whole fits on a page
     */
    record Block(
            ComputedStyle style,
            List<Box> children,
            @Nullable Marker marker,
            String page,
            boolean heading,
            boolean figure)
            implements Box {
        /** Whether its items have marks. */
        public boolean list() {
            return !children.isEmpty() && children.getLast() instanceof Block item && item.marker != null;
        }
    }

    /**
     * The mark of a list item: hung into the margin, or, where it stands inside, an ordinary piece of the text.
     *
     * @param silent whether it is nothing to be read or copied
     */
    record Marker(ComputedStyle style, List<Piece> pieces, boolean silent) {}

    /**
     * Inline content: an anonymous box of no margins of its own.
     *
     * @param style of the block that holds it
     * @param firstLetter style of ::first-letter, or null
     * @param firstLine style of ::first-line, or null
     */
    record Paragraph(
            ComputedStyle style,
            List<Piece> pieces,
            @Nullable ComputedStyle firstLetter,
            @Nullable ComputedStyle firstLine)
            implements Box {
        /** Whether it ends in a colon, and so announces what follows. */
        public boolean announces() {
            for (Piece piece : pieces.reversed()) {
                if (piece instanceof Piece.Ready(Inline.Run run) && !run.text().isBlank()) {
                    String text = run.text().strip();
                    return text.endsWith(":") || text.endsWith("\uFF1A");
                }
            }
            return false;
        }
    }

    /** A picture on its own. A null tag makes it decoration. */
    record Picture(
            ComputedStyle style,
            Image image,
            double width,
            double height,
            @Nullable Tag tag) implements Box {}

    /**
     * A table; CSS Tables 3.
     *
     * @param captions blocks of the captions
     */
    record Table(
            ComputedStyle style, List<Block> captions, List<RowGroup> groups, List<@Nullable ComputedStyle> columns)
            implements Box {}

    /** Rows that belong together. The groups of a table are sorted: heads, bodies, feet. */
    record RowGroup(ComputedStyle style, Kind kind, List<Row> rows) {
        /** Where a group stands; heads come again on each page. */
        public enum Kind {
            HEAD,
            BODY,
            FOOT
        }
    }

    record Row(ComputedStyle style, List<Cell> cells) {}

    /**
     * A cell; spans are at least 1.
     *
     * @param again whether it only shows again what another cell says
     */
    record Cell(Block content, int columns, int rows, boolean again) {}

    /**
     * A box that text runs beside; CSS 2.2, 9.5.
     *
     * @param number counts the floats of a section from 0, in the order of its text
     * @param left whether it stands at the left
     * @param style of the content
     */
    record Floating(int number, boolean left, ComputedStyle style, Box content) implements Box {}

    /** A place that links lead to. */
    record Anchor(String name) implements Box {}

    /** A named string is set here; CSS GCPM 3, 1.1. */
    record Assign(String name, String value) implements Box {}

    /** The page counter is set here. */
    record PageNumber(int value) implements Box {}

    /** A part of a paragraph; what has a size that depends on the measure becomes an {@link Inline} in layout. */
    sealed interface Piece {
        record Ready(Inline inline) implements Piece {}

        record Picture(Box.Picture picture) implements Piece {}

        record InlineBlock(Block block) implements Piece {}

        /** Text with its reading above it; CSS Ruby 1. */
        record Ruby(ComputedStyle style, List<Piece> base, ComputedStyle readingStyle, List<Piece> reading)
                implements Piece {}

        record Formula(Formulas.Formula formula) implements Piece {}

        /** A float that the text before it brings along. */
        record Floating(Box.Floating box) implements Piece {}
    }
}
