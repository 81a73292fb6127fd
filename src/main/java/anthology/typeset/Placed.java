package anthology.typeset;

import anthology.font.Shaped;
import anthology.model.Image;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something with its place on a page. All measures in pt; x grows to the right, y grows downwards from the top left
 * corner of the trimmed page. Pieces stand in painting order, which is also reading order among tagged ones.
 */
public sealed interface Placed {

    /**
     * A stretch of shaped text in one face, size and colour.
     *
     * @param tag what it belongs to, or null for an artifact (running heads, folios, leaders, note rules)
     * @param x left edge of the first glyph's origin
     * @param baseline y of the baseline
     * @param wordSpace pt added to each U+0020 of the text, on top of its advance
     * @param letterSpace pt added after each glyph
     * @param color 0xRRGGBB
     * @param actual what the text stands for where the glyphs do not say it (a hyphen at a line's end stands for
     *     "", a turned small capital for its letter), or null
     */
    record Glyphs(
            @Nullable Tag tag,
            double x,
            double baseline,
            Shaped text,
            double size,
            double wordSpace,
            double letterSpace,
            int color,
            @Nullable String actual)
            implements Placed {}

    /** A filled rectangle: rules, borders, backgrounds, underlines. Always an artifact. */
    record Fill(double x, double y, double width, double height, int color) implements Placed {}

    /** A picture, scaled to the given size. A null tag makes it an artifact (ornaments). */
    record Picture(@Nullable Tag tag, double x, double y, double width, double height, Image image)
            implements Placed {}

    /**
     * An area that leads somewhere.
     *
     * @param tag the Link (or Reference) that the text under the area carries
     * @param target an absolute URL; or {@code section.xhtml} or {@code section.xhtml#id} for a {@link Destination}
     * @param contents what a screen reader says of it
     */
    record LinkArea(Tag tag, double x, double y, double width, double height, String target, String contents)
            implements Placed {}

    /** Pieces moved together by (dx, dy): a line on its page. The pieces may be shared between pages. */
    record Group(double dx, double dy, List<Placed> content) implements Placed {}

    /** A place that links and the outline lead to: {@code section.xhtml} or {@code section.xhtml#id}. */
    record Destination(String name, double y) implements Placed {}
}
