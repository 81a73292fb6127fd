package anthology.typeset.pages;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Direction;
import anthology.css.ComputedStyle.FloatTo;
import anthology.typeset.Placed;
import anthology.typeset.lines.Inline;
import anthology.typeset.lines.Line;
import anthology.typeset.lines.LineBreaker;
import anthology.typeset.lines.Measure;
import anthology.typeset.lines.Wish;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets a paragraph whose beginning may have a style of its own: an initial letter, a first line. */
final class Opening {
    /** More of the measure than this is too much for an initial. */
    private static final double WIDEST = 0.6;

    private static final int ROUNDS = 4;

    private final LineBreaker breaker;
    private final ComputedStyle style;
    private final double width;
    private final Measure measure;
    private final @Nullable Otherwise otherwise;

    /**
     * @param width of the container, pt
     * @param measure what floats leave of it
     * @param otherwise how the paragraph should be set, null for as is best
     */
    Opening(LineBreaker breaker, ComputedStyle style, double width, Measure measure, @Nullable Otherwise otherwise) {
        this.breaker = breaker;
        this.style = style;
        this.width = width;
        this.measure = measure;
        this.otherwise = otherwise;
    }

    /**
     * @param letter the initial, relative to the paragraph's left edge and the baseline of its first line; empty
     *     where there is none
     * @param sunk lines that the initial spans
     */
    record Set(List<Line> lines, List<Placed> letter, int sunk) {
        /** Where a wish cannot be granted. */
        static final Set NONE = new Set(List.of(), List.of(), 0);
    }

    /**
     * How a paragraph should be set for the sake of its page.
     *
     * @param best as it is best for its own
     */
    record Otherwise(Wish wish, Set best) {}

    /** @return no lines where a wish cannot be granted */
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
        return letter.floating() == (rightToLeft() ? FloatTo.RIGHT : FloatTo.LEFT)
                ? (int) Math.min(20, Math.round(letter.fontSize() / style.lineHeight()))
                : 0;
    }

    private boolean rightToLeft() {
        return style.direction() == Direction.RTL;
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
        int end = Initial.end(run.text());
        Inline.Run initial = part(run, Initial.start(run.text()), end, letterStyle);
        boolean separate = Initial.isWord(inlines, at, end);
        DropCap cap = DropCap.of(breaker, initial, separate, style, width, sunk);
        if (cap == null || cap.widest() > measure.width(0) * WIDEST) {
            return null;
        }
        List<Inline> rest = new ArrayList<>(inlines);
        rest.set(at, part(run, end, run.text().length(), run.style()));
        List<Line> lines = new ArrayList<>(lines(rest, firstLine, beside(cap)));
        if (lines.isEmpty() && otherwise != null) {
            return Set.NONE;
        }
        while (lines.size() < sunk) {
            lines.add(blank(lines));
        }
        double left = measure.left(0) + (rightToLeft() ? measure.width(0) - cap.width() : 0);
        return new Set(lines, List.of(new Placed.Group(left, 0, List.copyOf(cap.letter()))), sunk);
    }

    private Line blank(List<Line> lines) {
        double ascent = lines.isEmpty() ? style.lineHeight() : lines.getFirst().ascent();
        double descent = lines.isEmpty() ? 0 : lines.getFirst().descent();
        return new Line(List.of(), ascent, descent, false, false, List.of(), List.of(), -1, 0, 0);
    }

    private Measure beside(DropCap cap) {
        return new Measure() {
            @Override
            public double left(int n) {
                double left = measure.left(n);
                double indent = rightToLeft() ? 0 : cap.indent(n);
                return indent == 0 ? left : Math.max(left, measure.left(0) + indent);
            }

            @Override
            public double width(int n) {
                return measure.width(n) - (left(n) - measure.left(n));
            }
        };
    }

    /**
     * Sets the paragraph with its first line in a style that may make it longer or shorter: where the line ends is
     * found in a few rounds. Where they do not agree, the end of the line keeps the paragraph's style.
     */
    private List<Line> lines(List<Inline> inlines, @Nullable ComputedStyle firstLine, Measure measure) {
        if (firstLine == null) {
            return broken(inlines, measure);
        }
        if (otherwise != null) {
            return otherwise(inlines, firstLine, measure, otherwise.best.lines());
        }
        int end = Integer.MAX_VALUE;
        List<Line> lines = List.of();
        for (int round = 0; round < ROUNDS; round++) {
            lines = broken(until(inlines, end, firstLine), measure);
            int found = lines.size() < 2 ? end : place(inlines, lines.get(1));
            if (found < 0) {
                return broken(inlines, measure);
            }
            if (found >= end) {
                return lines;
            }
            end = found;
        }
        return lines;
    }

    /** The same beginning with the first line that is known; no lines where it does not come to the end of its style. */
    private List<Line> otherwise(List<Inline> inlines, ComputedStyle firstLine, Measure measure, List<Line> best) {
        int end = best.size() < 2 ? -1 : place(inlines, best.get(1));
        for (int round = 0; round < ROUNDS && end >= 0; round++) {
            List<Line> lines = broken(until(inlines, end, firstLine), measure);
            int found = lines.size() < 2 ? -1 : place(inlines, lines.get(1));
            if (found == end) {
                return lines;
            }
            end = found;
        }
        return List.of();
    }

    private List<Line> broken(List<Inline> inlines, Measure measure) {
        return breaker.lines(inlines, style, measure, otherwise == null ? null : otherwise.wish);
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
