package anthology.typeset.pages;

import anthology.typeset.Placed;
import anthology.typeset.lines.Line;
import anthology.typeset.lines.Wish;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A paragraph on the page itself with the ways in which it can be set: as is best for it, a line longer or shorter, or
 * with another end to a line. Setting it costs time: whether it may be possible is guessed from its lines, whether it is
 * possible is found out when it is asked for. Used by one thread.
 */
final class Elastic {
    /** Paragraphs of more lines are left alone: so many ways would take long to tell. */
    private static final int LONGEST = 120;
    /** Spaces are stretched less than they may be where nothing else helps. */
    private static final double TOLERANCE = 1.6;

    /** Letters move no farther apart, or together, than nobody sees, em. */
    private static final double LOOSEST = 0.015;

    private static final double TIGHTEST = 0.012;
    /** What a full line can give and take at most, as a part of its width: half by its letters, half by its spaces. */
    private static final double GIVES = 0.09;

    private static final double TAKES = 0.075;
    /** The same of its spaces alone, without harm. */
    private static final double BY_SPACES = 0.008;
    /** How wide a letter is on the average, em. */
    private static final double LETTER = 0.42;

    private static final double SHORTEST_LAST = 0.1;

    private final Function<Wish, Opening.Set> setter;
    private final Opening.Set best;
    private final double width;
    private final double fill;
    private final boolean level;
    private Opening.Set set;
    private final Map<Way, Opening.Set> known = new HashMap<>();

    /**
     * A way to set the paragraph.
     *
     * @param more lines than are best: -1, 0 or 1
     * @param whole number of a line that ends in a whole word, -1 for none
     */
    private record Way(int more, int whole) {}

    /**
     * @param setter sets the paragraph otherwise; gives no lines where that cannot be done well
     * @param best as it is best, of at least one line
     * @param width of the measure, pt
     * @param grid the leading of the text; a paragraph of another leading has as many lines as are best
     */
    Elastic(Function<Wish, Opening.Set> setter, Opening.Set best, double width, double grid) {
        this.setter = setter;
        this.best = best;
        this.set = best;
        this.width = width;
        this.fill = Math.min(1, end(best.lines().getLast().content()) / width);
        this.level = best.lines().stream().allMatch(line -> Math.abs(line.height() - grid) < 0.01);
    }

    double width() {
        return width;
    }

    /** As it is set now. */
    Opening.Set set() {
        return set;
    }

    /** Whether it may, as far as is known, have one line more (1) or less (-1) than is best. */
    boolean may(int more) {
        Opening.Set found = known.get(new Way(more, -1));
        return found == null ? seemsPossible(more) : !found.lines().isEmpty();
    }

    /** Whether it is known that it can have one line more or less. */
    boolean isKnownToGive(int more) {
        Opening.Set found = known.get(new Way(more, -1));
        return found != null && !found.lines().isEmpty();
    }

    /** Whether a line may, as far as is known, end in a whole word that ends in a hyphen. */
    boolean mayEnd(int line) {
        Opening.Set found = known.get(new Way(0, line));
        return found == null ? best.lines().size() <= LONGEST : !found.lines().isEmpty();
    }

    /** Whether it is known that the line can end in a whole word. */
    boolean isKnownToEnd(int line) {
        Opening.Set found = known.get(new Way(0, line));
        return found != null && !found.lines().isEmpty();
    }

    /** Whether it can be set so, which is found out. */
    boolean can(int more, int whole) {
        return !as(more, whole).lines().isEmpty();
    }

    /** Sets it otherwise, where it can be. */
    void wish(int more, int whole) {
        Opening.Set other = as(more, whole);
        set = other.lines().isEmpty() ? set : other;
    }

    /** Whether the line would end in a hyphen, were it set so. */
    boolean hyphenates(int more, int line) {
        List<Line> lines = as(more, -1).lines();
        return line < lines.size() && lines.get(line).hyphenated();
    }

    private Opening.Set as(int more, int whole) {
        if (more == 0 && whole < 0) {
            return best;
        }
        return known.computeIfAbsent(new Way(more, whole), this::set);
    }

    private Opening.Set set(Way way) {
        boolean possible = way.more == 0 ? best.lines().size() <= LONGEST : seemsPossible(way.more);
        double tracking = way.whole < 0 ? tracking(way.more) : 0;
        return possible
                ? setter.apply(new Wish(best.lines().size() + way.more, way.whole, TOLERANCE, tracking))
                : Opening.Set.NONE;
    }

    private boolean seemsPossible(int more) {
        int count = best.lines().size();
        return level && count + more > 1 && count <= LONGEST && needed(more) <= (more > 0 ? GIVES : TAKES);
    }

    /** What each line has to give or take, as a part of its width. */
    private double needed(int more) {
        return (more > 0 ? 1 - fill + SHORTEST_LAST : fill) / best.lines().size();
    }

    private double tracking(int more) {
        double all = Math.clamp((needed(more) - BY_SPACES) * LETTER, 0, more > 0 ? LOOSEST : TIGHTEST);
        return more * Math.ceil(all * 500) / 500;
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
