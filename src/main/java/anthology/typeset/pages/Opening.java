package anthology.typeset.pages;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.FloatTo;
import anthology.css.ComputedStyle.Side;
import anthology.css.Length;
import anthology.font.Shaped;
import anthology.typeset.Placed;
import anthology.typeset.lines.Inline;
import anthology.typeset.lines.Line;
import anthology.typeset.lines.LineBreaker;
import anthology.typeset.lines.Measure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets a paragraph whose beginning may have a style of its own: an initial letter, a first line. */
final class Opening {
    /** More of the measure than this is too much for an initial. */
    private static final double WIDEST = 0.6;

    private static final double GAP = 0.2;
    private static final double ENDLESS = 10_000;
    private static final int ROUNDS = 4;

    private final LineBreaker breaker;
    private final ComputedStyle style;
    private final double width;
    private final Measure measure;

    /**
     * @param width of the container, pt
     * @param measure what floats leave of it
     */
    Opening(LineBreaker breaker, ComputedStyle style, double width, Measure measure) {
        this.breaker = breaker;
        this.style = style;
        this.width = width;
        this.measure = measure;
    }

    /**
     * @param letter the initial, relative to the paragraph's left edge and the baseline of its first line; empty
     *     where there is none
     * @param sunk lines that the initial spans
     */
    record Set(List<Line> lines, List<Placed> letter, int sunk) {}

    Set set(List<Inline> inlines, @Nullable ComputedStyle firstLetter, @Nullable ComputedStyle firstLine) {
        if (firstLetter != null) {
            int at = Initial.find(inlines);
            if (at >= 0 && inlines.get(at) instanceof Inline.Run run) {
                int sunk = sunk(firstLetter);
                Set set = sunk < 2 ? null : sunken(inlines, at, run, firstLetter, firstLine, sunk);
                return set != null
                        ? set
                        : new Set(lines(styled(inlines, at, run, firstLetter), firstLine, measure), List.of(), 0);
            }
        }
        return new Set(lines(inlines, firstLine, measure), List.of(), 0);
    }

    /** How many lines the initial spans: as it says, or, for a letter that floats, as its size says. */
    private int sunk(ComputedStyle letter) {
        if (letter.initialLetter() >= 1) {
            return (int) Math.min(20, letter.initialLetter());
        }
        return letter.floating() == FloatTo.LEFT
                ? (int) Math.min(20, Math.round(letter.fontSize() / style.lineHeight()))
                : 0;
    }

    private static List<Inline> styled(List<Inline> inlines, int at, Inline.Run run, ComputedStyle letter) {
        int end = Initial.end(run.text());
        List<Inline> changed = new ArrayList<>(inlines);
        changed.set(at, part(run, 0, end, letter));
        changed.add(at + 1, part(run, end, run.text().length(), run.style()));
        return changed;
    }

    private @Nullable Set sunken(
            List<Inline> inlines,
            int at,
            Inline.Run run,
            ComputedStyle letterStyle,
            @Nullable ComputedStyle firstLine,
            int sunk) {
        int start = Initial.start(run.text());
        int end = Initial.end(run.text());
        List<Placed.Glyphs> letter = glyphs(part(run, start, end, letterStyle), letterStyle);
        List<Placed.Glyphs> capital = glyphs(new Inline.Run("H", style, null, -1, 0, null), style);
        if (letter.isEmpty() || capital.isEmpty()) {
            return null;
        }
        double capHeight = (sunk - 1) * style.lineHeight() + capHeight(capital.getFirst());
        double scale = capHeight / capHeight(letter.getFirst());
        double left = letter.getFirst().x();
        double drop = (sunk - 1) * style.lineHeight();
        List<Placed> placed = new ArrayList<>();
        double right = 0;
        for (Placed.Glyphs glyphs : letter) {
            Placed.Glyphs big = new Placed.Glyphs(
                    glyphs.tag(),
                    measure.left(0) + (glyphs.x() - left) * scale,
                    drop,
                    glyphs.text(),
                    glyphs.size() * scale,
                    0,
                    0,
                    glyphs.color(),
                    glyphs.actual());
            placed.add(big);
            right = Math.max(right, big.x() + big.width() - measure.left(0));
        }
        Length margin = letterStyle.margin(Side.RIGHT);
        double indent = right
                + letterStyle.padding(Side.RIGHT).resolve(width)
                + (margin == null || margin.equals(Length.ZERO) ? GAP * style.fontSize() : margin.resolve(width));
        if (indent > measure.width(0) * WIDEST) {
            return null;
        }
        List<Inline> rest = new ArrayList<>(inlines);
        rest.set(at, part(run, end, run.text().length(), run.style()));
        List<Line> lines = new ArrayList<>(lines(rest, firstLine, beside(indent, sunk)));
        while (lines.size() < sunk) {
            lines.add(blank(lines));
        }
        return new Set(lines, placed, sunk);
    }

    private Line blank(List<Line> lines) {
        double ascent = lines.isEmpty() ? style.lineHeight() : lines.getFirst().ascent();
        double descent = lines.isEmpty() ? 0 : lines.getFirst().descent();
        return new Line(List.of(), ascent, descent, false, List.of(), List.of(), -1, 0, 0);
    }

    private Measure beside(double indent, int sunk) {
        return new Measure() {
            @Override
            public double left(int n) {
                double left = measure.left(n);
                return n < sunk ? Math.max(left, measure.left(0) + indent) : left;
            }

            @Override
            public double width(int n) {
                return measure.width(n) - (left(n) - measure.left(n));
            }
        };
    }

    private List<Placed.Glyphs> glyphs(Inline.Run run, ComputedStyle block) {
        List<Placed.Glyphs> found = new ArrayList<>();
        for (Line line : breaker.lines(List.of(run), block, Measure.of(ENDLESS), 0)) {
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

    /**
     * Sets the paragraph with its first line in a style that may make it longer or shorter: where the line ends is
     * found in a few rounds. Where they do not agree, the end of the line keeps the paragraph's style.
     */
    private List<Line> lines(List<Inline> inlines, @Nullable ComputedStyle firstLine, Measure measure) {
        if (firstLine == null) {
            return breaker.lines(inlines, style, measure, 0);
        }
        int end = Integer.MAX_VALUE;
        List<Line> lines = List.of();
        for (int round = 0; round < ROUNDS; round++) {
            lines = breaker.lines(until(inlines, end, firstLine), style, measure, 0);
            int found = lines.size() < 2 ? end : place(inlines, lines.get(1));
            if (found < 0) {
                return breaker.lines(inlines, style, measure, 0);
            }
            if (found >= end) {
                return lines;
            }
            end = found;
        }
        return lines;
    }

    /** The number of characters before the start of a line, or -1. */
    private static int place(List<Inline> inlines, Line line) {
        int before = 0;
        for (Inline inline : inlines) {
            if (inline instanceof Inline.Run run) {
                int within = line.offset() - run.offset();
                if (run.node() >= 0
                        && run.node() == line.node()
                        && within >= 0
                        && within <= run.text().length()) {
                    return before + within;
                }
                before += run.text().length();
            }
        }
        return -1;
    }

    /** The paragraph with its first characters, as far as they are in its own style, in that of the first line. */
    private List<Inline> until(List<Inline> inlines, int end, ComputedStyle firstLine) {
        List<Inline> changed = new ArrayList<>();
        int before = 0;
        for (Inline inline : inlines) {
            if (!(inline instanceof Inline.Run run)) {
                changed.add(inline);
                continue;
            }
            int length = run.text().length();
            int split = Math.clamp((long) end - before, 0, length);
            if (split == 0 || !run.style().equals(style)) {
                changed.add(run);
            } else {
                changed.add(part(run, 0, split, firstLine));
                if (split < length) {
                    changed.add(part(run, split, length, style));
                }
            }
            before += length;
        }
        return changed;
    }

    private static Inline.Run part(Inline.Run run, int from, int to, ComputedStyle style) {
        return new Inline.Run(
                run.text().substring(from, to), style, run.tag(), run.node(), run.offset() + from, run.link());
    }
}
