package anthology.typeset.pages;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Direction;
import anthology.css.ComputedStyle.Side;
import anthology.css.Length;
import anthology.font.Shaped;
import anthology.typeset.Placed;
import anthology.typeset.lines.Inline;
import anthology.typeset.lines.Line;
import anthology.typeset.lines.LineBreaker;
import anthology.typeset.lines.Measure;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An initial letter that spans several lines: its top meets the capitals of the first, its foot stands on the baseline
 * of the last, and the lines follow its outline; CSS Inline Layout 3, 7.
 *
 * @param letter relative to the paragraph's left edge and the baseline of its first line, with a space behind it where it
 *     is a word of its own
 * @param width of the letter itself
 * @param lines that it spans
 * @param first how far the first line is indented, pt
 * @param others how far the other lines beside it are indented
 * @param below how far the line below it is indented: tails reach into it
 */
record DropCap(List<Placed.Glyphs> letter, double width, int lines, double first, double others, double below) {
    /** Air between the letter's outline and the text, em of the text. */
    private static final double GAP = 0.2;

    /** Between the letter and a new word. */
    private static final double WORD_GAP = 0.34;

    /** How far letters of text reach below their baseline, em. */
    private static final double DEPTH = 0.22;

    private static final char NO_BREAK_SPACE = '\u00A0';
    private static final double NOTHING = Double.NEGATIVE_INFINITY;
    private static final double ENDLESS = 10_000;

    /**
     * @param initial the letter with the punctuation before it
     * @param separate whether it is a word of its own
     * @return null where the letter shows nothing
     */
    static @Nullable DropCap of(
            LineBreaker breaker, Inline.Run initial, boolean separate, ComputedStyle text, double width, int lines) {
        ComputedStyle style = initial.style();
        List<Placed.Glyphs> natural = glyphs(breaker, initial, style);
        List<Placed.Glyphs> capital = glyphs(breaker, new Inline.Run("H", text, null, -1, 0, null), text);
        if (natural.isEmpty() || capital.isEmpty()) {
            return null;
        }
        double drop = (lines - 1) * text.lineHeight();
        double capitals = capHeight(capital.getFirst());
        double scale = (drop + capitals) / capHeight(natural.getFirst());
        Path2D outline = outline(natural, scale, drop);
        double left =
                outline.getBounds2D().isEmpty() ? 0 : outline.getBounds2D().getMinX();
        List<Placed.Glyphs> letter = new ArrayList<>();
        for (Placed.Glyphs glyphs : separate ? glyphs(breaker, spaced(initial), style) : natural) {
            letter.add(scaled(glyphs, scale, left, drop));
        }
        double depth = DEPTH * text.fontSize();
        double others = NOTHING;
        for (int line = 1; line < lines; line++) {
            double baseline = line * text.lineHeight();
            others = Math.max(others, reach(outline, baseline - capitals, baseline + depth));
        }
        double under = drop + text.lineHeight();
        double below = reach(outline, under - capitals, under + depth);
        double gap = gap(style, text, width, GAP);
        double firstGap = separate ? gap(style, text, width, WORD_GAP) : gap;
        return new DropCap(
                List.copyOf(letter),
                width(natural) * scale - left,
                lines,
                indent(reach(outline, -capitals, depth), left, firstGap),
                indent(others, left, gap),
                indent(below, left, gap));
    }

    private static double indent(double reach, double left, double gap) {
        return reach == NOTHING ? 0 : reach - left + gap;
    }

    /** How far the line is indented. */
    double indent(int line) {
        return line == 0 ? first : line < lines ? others : line == lines ? below : 0;
    }

    /** What is read of it where a word ends with it. */
    private static Inline.Run spaced(Inline.Run initial) {
        return new Inline.Run(
                initial.text() + NO_BREAK_SPACE,
                initial.style(),
                initial.tag(),
                initial.node(),
                initial.offset(),
                initial.link());
    }

    private static double width(List<Placed.Glyphs> letter) {
        return letter.stream()
                .mapToDouble(glyphs -> glyphs.x() + glyphs.width())
                .max()
                .orElse(0);
    }

    double widest() {
        return Math.max(first, others);
    }

    /** What the style says, else enough that letter and text do not touch. */
    private static double gap(ComputedStyle style, ComputedStyle text, double width, double otherwise) {
        Side after = text.direction() == Direction.RTL ? Side.LEFT : Side.RIGHT;
        Length margin = style.margin(after);
        return style.padding(after).resolve(width)
                + (margin == null || margin.equals(Length.ZERO) ? otherwise * text.fontSize() : margin.resolve(width));
    }

    private static Placed.Glyphs scaled(Placed.Glyphs glyphs, double scale, double left, double drop) {
        return new Placed.Glyphs(
                glyphs.tag(),
                glyphs.x() * scale - left,
                drop,
                glyphs.text(),
                glyphs.size() * scale,
                0,
                0,
                glyphs.color(),
                glyphs.actual());
    }

    /** Outlines of all glyphs, y downwards from the baseline of the first line. */
    private static Path2D outline(List<Placed.Glyphs> letter, double scale, double drop) {
        Path2D outline = new Path2D.Double();
        for (Placed.Glyphs glyphs : letter) {
            double unit = glyphs.size() * scale / 1000;
            double x = glyphs.x() * scale;
            for (Shaped shaped : glyphs.text()) {
                for (int i = 0; i < shaped.glyphs().length; i++) {
                    Path2D glyph = shaped.face().outline(shaped.glyphs()[i]);
                    outline.append(glyph.getPathIterator(new AffineTransform(unit, 0, 0, -unit, x, drop)), false);
                    x += shaped.advances()[i] * unit;
                }
            }
        }
        return outline.getBounds2D().isEmpty() ? boxes(letter, scale, drop) : outline;
    }

    /** For faces whose outlines are not known. */
    private static Path2D boxes(List<Placed.Glyphs> letter, double scale, double drop) {
        Path2D boxes = new Path2D.Double();
        for (Placed.Glyphs glyphs : letter) {
            double height = capHeight(glyphs) * scale;
            boxes.append(
                    new Rectangle2D.Double(glyphs.x() * scale, drop - height, glyphs.width() * scale, height), false);
        }
        return boxes;
    }

    /** How far the outline reaches to the right between two heights; {@link #NOTHING} where nothing of it is there. */
    private static double reach(Path2D outline, double top, double bottom) {
        Rectangle2D band = new Rectangle2D.Double(-ENDLESS, top, 2 * ENDLESS, bottom - top);
        Area area = new Area(outline);
        area.intersect(new Area(band));
        return area.isEmpty() ? NOTHING : area.getBounds2D().getMaxX();
    }

    private static List<Placed.Glyphs> glyphs(LineBreaker breaker, Inline.Run run, ComputedStyle block) {
        List<Placed.Glyphs> found = new ArrayList<>();
        for (Line line : breaker.lines(List.of(run), block, Measure.of(ENDLESS))) {
            collect(line.content(), found);
        }
        return found;
    }

    private static void collect(List<Placed> content, List<Placed.Glyphs> found) {
        for (Placed piece : content) {
            if (piece instanceof Placed.Glyphs glyphs) {
                found.add(glyphs);
            } else if (piece instanceof Placed.Group group) {
                collect(group.content(), found);
            }
        }
    }

    private static double capHeight(Placed.Glyphs glyphs) {
        Shaped shaped = glyphs.text().getFirst();
        return Math.max(1, shaped.face().capHeight()) * glyphs.size() / 1000;
    }
}
