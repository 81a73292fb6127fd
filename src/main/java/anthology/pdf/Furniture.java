package anthology.pdf;

import anthology.typeset.Placed;
import java.util.List;

/**
 * Tells running heads and folios from other artifacts of a page: they stand above or below all of its tagged text.
 * Measures as in {@link Placed}.
 */
final class Furniture {
    private static final String HEADER = "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC";
    private static final String FOOTER = "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC";
    private static final String OTHER = "/Artifact BMC";

    private double top = Double.POSITIVE_INFINITY;
    private double bottom = Double.NEGATIVE_INFINITY;

    Furniture(List<Placed> content) {
        measure(content, 0);
    }

    private void measure(List<Placed> content, double dy) {
        for (Placed placed : content) {
            switch (placed) {
                case Placed.Glyphs glyphs -> {
                    if (glyphs.tag() != null) {
                        include(dy + glyphs.baseline() - glyphs.size() / 2, dy + glyphs.baseline());
                    }
                }
                case Placed.Picture picture -> {
                    if (picture.tag() != null) {
                        include(dy + picture.y(), dy + picture.y() + picture.height());
                    }
                }
                case Placed.Group group -> measure(group.content(), dy + group.dy());
                case Placed.Transformed transformed -> measure(transformed.content(), dy);
                case Placed.Clipped clipped -> {}
                case Placed.Shape shape -> {}
                case Placed.Shade shade -> {}
                case Placed.Turned turned -> measureTurned(turned.content(), dy + turned.y());
                case Placed.Fill fill -> {}
                case Placed.LinkArea area -> {}
                case Placed.Destination destination -> {}
            }
        }
    }

    /** @param y where the pieces' own left edge stands */
    private void measureTurned(List<Placed> content, double y) {
        for (Placed placed : content) {
            if (placed instanceof Placed.Glyphs glyphs && glyphs.tag() != null) {
                include(y - glyphs.x() - glyphs.width(), y - glyphs.x());
            } else if (placed instanceof Placed.Picture picture && picture.tag() != null) {
                include(y - picture.x() - picture.width(), y - picture.x());
            } else if (placed instanceof Placed.Group group) {
                measureTurned(group.content(), y - group.dx());
            }
        }
    }

    private void include(double from, double to) {
        top = Math.min(top, from);
        bottom = Math.max(bottom, to);
    }

    /** The operands and operator that open the artifact for untagged text, ISO 32000-1, 14.8.2.2. */
    String opening(double baseline) {
        if (top > bottom) {
            return OTHER;
        }
        return baseline < top ? HEADER : baseline > bottom ? FOOTER : OTHER;
    }

    /** The same for a rule, a background or an ornament. */
    static String plain() {
        return OTHER;
    }
}
