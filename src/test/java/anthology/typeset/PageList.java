package anthology.typeset;

import anthology.font.Face;
import anthology.font.Shaped;
import anthology.model.Artwork;
import anthology.model.Artwork.Outline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes down what stands on pages and where: one line each, in painting order, in pt from the left upper corner. A line
 * of text says where it begins and its baseline, how wide it is, its face where that is not Source Code Pro, its size
 * where that is not 10, its colour where that is not black.
 */
final class PageList {
    private static final String FACE = "SourceCodePro-Regular";

    private final StringBuilder out;

    PageList(StringBuilder out) {
        this.out = out;
    }

    void add(List<Page> pages) {
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            out.append("page ").append(i + 1).append(' ').append(page.folio()).append(": ");
            out.append(numbers(" x ", page.width(), page.height()));
            out.append(page.bleed() > 0 ? " bleed " + number(page.bleed()) : "");
            out.append(page.slug() > 0 ? " slug " + number(page.slug()) : "").append('\n');
            add(page.content(), "  ", 0, 0);
        }
    }

    private void add(List<Placed> content, String indent, double dx, double dy) {
        for (Placed placed : content) {
            switch (placed) {
                case Placed.Group group -> add(group.content(), indent, dx + group.dx(), dy + group.dy());
                case Placed.Glyphs glyphs -> line(indent, glyphs(glyphs, dx, dy));
                case Placed.Fill f ->
                    line(indent, "fill " + box(dx + f.x(), dy + f.y(), f.width(), f.height()) + ' ' + color(f.color()));
                case Placed.Picture p ->
                    line(
                            indent,
                            "picture " + box(dx + p.x(), dy + p.y(), p.width(), p.height()) + ' '
                                    + p.image().href());
                case Placed.Shape s ->
                    line(indent, "shape " + outline(s.outline(), dx + s.x(), dy + s.y()) + ' ' + color(s.color()));
                case Placed.Shade s -> line(indent, shade(s, dx, dy));
                case Placed.Clipped c -> {
                    line(indent, "clipped to " + outline(c.outline(), dx + c.x(), dy + c.y()));
                    add(c.content(), indent + "  ", dx + c.x(), dy + c.y());
                }
                case Placed.Transformed t -> {
                    var m = t.matrix();
                    line(
                            indent,
                            "about " + numbers(" ", dx + t.x(), dy + t.y()) + " by "
                                    + numbers(" ", m.a(), m.b(), m.c(), m.d(), m.e(), m.f()));
                    add(t.content(), indent + "  ", dx, dy);
                }
                case Placed.Turned t -> {
                    line(indent, "turned from " + numbers(" ", dx + t.x(), dy + t.y()));
                    add(t.content(), indent + "  ", 0, 0);
                }
                case Placed.LinkArea a ->
                    line(indent, "link " + box(dx + a.x(), dy + a.y(), a.width(), a.height()) + " to " + a.target());
                case Placed.Destination d -> {
                    if (d.name().contains("#")) {
                        line(indent, "destination " + d.name() + " at " + number(dy + d.y()));
                    }
                }
            }
        }
    }

    private void line(String indent, String line) {
        out.append(indent).append(line).append('\n');
    }

    private static String glyphs(Placed.Glyphs glyphs, double dx, double dy) {
        Face face = glyphs.text().getFirst().face();
        List<String> words = new ArrayList<>();
        words.add(glyphs.tag() == null ? "furniture" : "text");
        words.add(numbers(" ", dx + glyphs.x(), dy + glyphs.baseline()) + " w" + number(glyphs.width()));
        if (!face.name().equals(FACE)) {
            words.add(face.name());
        }
        if (glyphs.size() != 10) {
            words.add(number(glyphs.size()) + "pt");
        }
        if (glyphs.color() != 0) {
            words.add(color(glyphs.color()));
        }
        if (glyphs.wordSpace() != 0) {
            words.add("word-space " + number(glyphs.wordSpace()));
        }
        if (glyphs.letterSpace() != 0) {
            words.add("letter-space " + number(glyphs.letterSpace()));
        }
        if (glyphs.scale() != 1) {
            words.add("scaled " + number(100 * glyphs.scale()) + '%');
        }
        words.add('"' + glyphs.text().stream().map(Shaped::text).collect(Collectors.joining()) + '"');
        glyphs.text().stream()
                .filter(PageList::isUnusual)
                .forEach(piece -> words.add(piece.text().strip() + " by glyphs " + Arrays.toString(piece.glyphs())));
        if (glyphs.actual() != null) {
            words.add("for \"" + glyphs.actual().replace("\u00AD", "[shy]") + '"');
        }
        return String.join(" ", words);
    }

    /** Whether its glyphs are others than those of its characters. */
    private static boolean isUnusual(Shaped piece) {
        int[] usual = piece.text().codePoints().map(piece.face()::glyph).toArray();
        return !Arrays.equals(usual, piece.glyphs());
    }

    /** Where its colours stand on the page: along a line, or to the right of the middle of circles. */
    private static String shade(Placed.Shade shade, double dx, double dy) {
        Artwork.Gradient g = shade.gradient();
        double[] m = g.matrix();
        double[] c = g.coordinates();
        boolean radial = c.length > 4;
        double x = dx + shade.x() + m[4];
        double y = dy + shade.y() + m[5];
        StringBuilder stops = new StringBuilder();
        for (int i = 0; i < g.colors().length; i++) {
            double first = radial ? c[2] : c[0];
            double last = radial ? c[5] : c[2];
            double at = first + g.offsets()[i] * (last - first);
            stops.append(i == 0 ? "" : ", ").append(color(g.colors()[i])).append(" at ");
            stops.append(radial ? number(at) : numbers(" ", x + m[0] * at, y + m[1] * at));
        }
        return (radial ? "circles about " + numbers(" ", x, y) + " as high as " + number(m[3]) : "shade") + " in "
                + box(dx + shade.x(), dy + shade.y(), shade.width(), shade.height()) + ": " + stops;
    }

    private static String outline(Outline outline, double x, double y) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int i = 0; i < outline.points().length; i += 2) {
            left = Math.min(left, outline.points()[i]);
            right = Math.max(right, outline.points()[i]);
            top = Math.min(top, outline.points()[i + 1]);
            bottom = Math.max(bottom, outline.points()[i + 1]);
        }
        double[] first = {x + outline.points()[0], y + outline.points()[1]};
        String steps = outline.steps().equals("mllllh") ? "" : ' ' + outline.steps() + " from " + numbers(" ", first);
        return box(x + left, y + top, right - left, bottom - top) + steps + (outline.isEvenOdd() ? " ring" : "");
    }

    private static String box(double x, double y, double width, double height) {
        return numbers(" ", x, y) + ' ' + numbers(" x ", width, height);
    }

    private static String numbers(String between, double... numbers) {
        return Arrays.stream(numbers).mapToObj(PageList::number).collect(Collectors.joining(between));
    }

    /** To a tenth of a point; what stands between two tenths goes up, however it was reckoned. */
    private static String number(double number) {
        double rounded = Math.floor(number * 10 + 0.5001) / 10 + 0.0;
        return rounded == Math.rint(rounded)
                ? Long.toString((long) rounded)
                : String.format(Locale.ROOT, "%.1f", rounded);
    }

    private static String color(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }
}
