package anthology.typeset;

import anthology.font.Shaped;
import anthology.model.Artwork;
import anthology.model.Artwork.Outline;
import anthology.model.Image;
import anthology.model.Matrix;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something with its place on a page. All measures in pt; x grows to the right, y grows downwards from the top left
 * corner of the trimmed page. Pieces stand in painting order, which is also reading order among tagged ones but where a
 * {@link Group} says otherwise.
 */
public sealed interface Placed {

    /**
     * A stretch of shaped text in one face, size and colour.
     *
     * <p>The text comes in pieces (words, and the spaces between them, each a piece of its own) that a book shares:
     * a page then costs little more than its references. They follow each other without a gap from left to right, all
     * of one face; a writer shows all of them in one go. A space is the glyph of U+0020, so that text extraction finds
     * words.
     *
     * @param tag what it belongs to, or null for an artifact (running heads, folios, leaders, note rules)
     * @param x left edge of the first glyph's origin
     * @param baseline y of the baseline
     * @param text pieces of one face, in visual order, at least one
     * @param wordSpace pt added to each U+0020 of the text, on top of its advance
     * @param letterSpace pt added after each letter
     * @param scale of the glyphs' widths, 1 for their own: letters that are a little wider or narrower to fill a line
     * @param color 0xRRGGBB
     * @param actual what the text stands for where the glyphs do not say it (a hyphen put at a line's end stands for
     *     U+00AD, ISO 32000-1, 14.8.2.2.3; a synthesised small capital for its letter), or null
     */
    record Glyphs(
            @Nullable Tag tag,
            double x,
            double baseline,
            List<Shaped> text,
            double size,
            double wordSpace,
            double letterSpace,
            double scale,
            int color,
            @Nullable String actual)
            implements Placed {
        public Glyphs {
            text = List.copyOf(text);
        }

        /** The same as an artifact that stands for no characters: who copies the page does not get it. */
        public Glyphs unread() {
            return new Glyphs(null, x, baseline, text, size, wordSpace, letterSpace, scale, color, "");
        }

        /** Glyphs of their own width. */
        public Glyphs(
                @Nullable Tag tag,
                double x,
                double baseline,
                List<Shaped> text,
                double size,
                double wordSpace,
                double letterSpace,
                int color,
                @Nullable String actual) {
            this(tag, x, baseline, text, size, wordSpace, letterSpace, 1, color, actual);
        }

        /** How far the text reaches from {@code x} to the right, pt. */
        public double width() {
            double width = 0;
            for (Shaped piece : text) {
                width += piece.width() * size * scale / 1000;
                width += piece.letters() * letterSpace + piece.spaces() * wordSpace;
            }
            return width;
        }
    }

    /** A filled rectangle: rules, borders, backgrounds, underlines. Always an artifact. */
    record Fill(double x, double y, double width, double height, int color) implements Placed {}

    /** A filled outline, its points from (x, y): round corners. Always an artifact. */
    record Shape(double x, double y, Outline outline, int color) implements Placed {}

    /** A rectangle filled with a gradient, whose own origin is the left upper corner. Always an artifact. */
    record Shade(double x, double y, double width, double height, Artwork.Gradient gradient) implements Placed {}

    /** Pieces of which only what is inside an outline is to be seen; artifacts all of them. */
    record Clipped(double x, double y, Outline outline, List<Placed> content) implements Placed {
        public Clipped {
            content = List.copyOf(content);
        }
    }

    /** Pieces turned, scaled or moved about the point (x, y). */
    record Transformed(double x, double y, Matrix matrix, List<Placed> content) implements Placed {
        public Transformed {
            content = List.copyOf(content);
        }
    }

    /** A picture, scaled to the given size. A null tag makes it an artifact (ornaments). */
    record Picture(@Nullable Tag tag, double x, double y, double width, double height, Image image) implements Placed {}

    /**
     * An area that leads somewhere.
     *
     * @param tag the Link (or Reference) that the text under the area carries
     * @param target an absolute URL; or {@code section.xhtml} or {@code section.xhtml#id} for a {@link Destination}
     * @param contents what a screen reader says of it
     */
    record LinkArea(Tag tag, double x, double y, double width, double height, String target, String contents)
            implements Placed {}

    /**
     * Pieces moved together by (dx, dy): a line on its page. The pieces may be shared between pages.
     *
     * @param reading indices of the pieces in reading order, where that is another than the order in which they are
     *     painted: on a line that runs both ways; else empty
     */
    record Group(double dx, double dy, List<Placed> content, List<Integer> reading) implements Placed {
        /** Pieces that are read as they are painted. */
        public Group(double dx, double dy, List<Placed> content) {
            this(dx, dy, content, List.of());
        }
    }

    /**
     * Pieces on their side, for a table wider than the page: turned against the clock, so that their top is at the
     * left. Never in one another.
     *
     * @param x where their own left upper corner stands, and their downward axis leads to the right
     * @param y where it stands, and their axis to the right leads upwards
     */
    record Turned(double x, double y, List<Placed> content) implements Placed {
        public Turned {
            content = List.copyOf(content);
        }
    }

    /** A place that links and the outline lead to: {@code section.xhtml} or {@code section.xhtml#id}. */
    record Destination(String name, double y) implements Placed {}
}
