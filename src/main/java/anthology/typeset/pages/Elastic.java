package anthology.typeset.pages;

import anthology.typeset.Placed;
import anthology.typeset.lines.Line;
import anthology.typeset.lines.Wish;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph on the page itself with the ways in which it can be set: as is best for it, a line longer or shorter, or
 * with another end to a line. What others there are is found out when it is asked for. Used by one thread.
 */
final class Elastic {
    /** Paragraphs of more lines are left alone: so many ways would take long to tell. */
    private static final int LONGEST = 120;
    /** Spaces are stretched less than they may be where nothing else helps. */
    private static final double TOLERANCE = 1.6;

    /** Letters move no farther apart, or together, than nobody sees, em. */
    private static final double LOOSEST = 0.012;

    private static final double TIGHTEST = 0.01;
    /** What a full line can give and take at most, as a part of its width: half by its letters, half by its spaces. */
    private static final double GIVES = 0.05;

    private static final double TAKES = 0.04;
    /** The same of its spaces alone, without harm. */
    private static final double BY_SPACES = 0.008;
    /** How wide a letter is on the average, em. */
    private static final double LETTER = 0.42;

    private static final double SHORTEST_LAST = 0.1;

    private final Function<Wish, List<Line>> setter;
    private final List<Line> best;
    private final double width;
    private final double fill;
    private final boolean level;
    private @Nullable List<Line> longer;
    private @Nullable List<Line> shorter;
    private List<Line> lines;
    /** The paragraph with another end to a line, by the line's number; empty where that cannot be. */
    private final Map<Integer, List<Line>> ended = new HashMap<>();

    /**
     * @param setter sets the paragraph otherwise; gives no lines where that cannot be done well
     * @param best its lines as they are best, at least one
     * @param width of the measure, pt
     * @param grid the leading of the text; a paragraph of another leading is set in one way only
     */
    Elastic(Function<Wish, List<Line>> setter, List<Line> best, double width, double grid) {
        this.setter = setter;
        this.best = best;
        this.lines = best;
        this.width = width;
        this.fill = Math.min(1, end(best.getLast().content()) / width);
        this.level = best.stream().allMatch(line -> Math.abs(line.height() - grid) < 0.01);
    }

    double width() {
        return width;
    }

    /** As it is set now. */
    List<Line> lines() {
        return lines;
    }

    /** Whether it can have one line more (1) or less (-1) than is best. */
    boolean can(int more) {
        return !otherwise(more).isEmpty();
    }

    /**
     * Sets it otherwise, where it can be.
     *
     * @param more lines than are best: -1, 0 or 1
     * @param whole number of a line that is to end in a whole word, -1 for none
     */
    void wish(int more, int whole) {
        List<Line> changed = more == 0 ? best : otherwise(more);
        if (changed.isEmpty()) {
            changed = best;
        }
        lines = changed;
        if (whole >= 0 && whole < changed.size() && changed.get(whole).hyphenated()) {
            List<Line> mended = more == 0 ? ended(whole) : setter.apply(new Wish(changed.size(), whole, TOLERANCE, 0));
            lines = mended.isEmpty() ? changed : mended;
        }
    }

    /** Whether a line can end in a whole word that ends in a hyphen. */
    boolean canEnd(int line) {
        return !ended(line).isEmpty();
    }

    private List<Line> ended(int line) {
        return ended.computeIfAbsent(
                line,
                each -> best.size() > LONGEST ? List.of() : setter.apply(new Wish(best.size(), line, TOLERANCE, 0)));
    }

    private List<Line> otherwise(int more) {
        List<Line> known = more > 0 ? longer : shorter;
        if (known == null) {
            known = set(more);
            if (more > 0) {
                longer = known;
            } else {
                shorter = known;
            }
        }
        return known;
    }

    private List<Line> set(int more) {
        int count = best.size();
        double needed = (more > 0 ? 1 - fill + SHORTEST_LAST : fill) / count;
        boolean possible = level && count + more > 1 && count <= LONGEST && needed <= (more > 0 ? GIVES : TAKES);
        if (!possible) {
            return List.of();
        }
        double tracking = Math.clamp((needed - BY_SPACES) * LETTER, 0, more > 0 ? LOOSEST : TIGHTEST);
        double rounded = Math.ceil(tracking * 500) / 500;
        return setter.apply(new Wish(count + more, -1, TOLERANCE, more * rounded));
    }

    /** Where the last glyph of a line ends. */
    private static double end(List<Placed> content) {
        double end = 0;
        for (Placed piece : content) {
            if (piece instanceof Placed.Glyphs glyphs) {
                end = Math.max(end, glyphs.x() + glyphs.width());
            }
        }
        return end;
    }
}
