package anthology.typeset.lines;

import java.util.Arrays;

/**
 * Chooses the breaks of a paragraph so that all its lines together are best: Donald E. Knuth and Michael F. Plass,
 * "Breaking Paragraphs into Lines", Software: Practice and Experience 11, 1981. Badness and demerits are TeX's; what a
 * good last line is, and how many hyphens may follow each other, is stricter.
 */
final class TotalFit {
    /**
     * What lines are acceptable.
     *
     * @param tolerance how far spaces may be stretched, 1 being their own limit
     * @param rag what a line may fall short of the edge, pt; 0 for justified text, whose spaces stretch instead
     * @param letterStretch what each glyph may add to a line that is stretched by 1, pt
     * @param lines how many lines there must be, 0 for as many as are best
     * @param whole number of a line that must not end in a hyphen, -1 for none
     * @param shortest natural width that the last line should have, pt
     * @param strict whether a shorter last line, or one that is the rest of a word, is refused
     * @param always whether a result is wanted at any price
     */
    record Goal(
            double tolerance,
            double rag,
            double letterStretch,
            int lines,
            int whole,
            double shortest,
            boolean strict,
            boolean always) {
        /** Whether it matters which line a line is, though all are equally wide. */
        boolean counts() {
            return lines > 0 || whole >= 0;
        }
    }

    private static final double LINE = 10;
    private static final double UNEVEN = 3000;
    private static final double TWO_HYPHENS = 9000;
    private static final double THREE_HYPHENS = 1e7;
    private static final double HYPHEN_BEFORE_LAST = 12000;
    private static final double STACK = 8000;
    private static final double LONE_FRAGMENT = 1e8;
    private static final double SHORT_LAST = 2e5;
    private static final double OVERFULL = 1e14;
    private static final double ROUNDING = 1e-6;

    private static final int NONE = -1;

    private final Breaks breaks;
    private final LineWidths widths;
    private final Goal goal;
    private final int uniformFrom;

    private int nodes;
    private int[] place = new int[64];
    private int[] line = new int[64];
    private int[] fitness = new int[64];
    private int[] hyphens = new int[64];
    private int[] previous = new int[64];
    private double[] demerits = new double[64];

    private int[] active = new int[32];
    private int activeCount;
    private int[] fresh = new int[16];
    private int freshCount;

    private TotalFit(Breaks breaks, LineWidths widths, Goal goal) {
        this.breaks = breaks;
        this.widths = widths;
        this.goal = goal;
        this.uniformFrom = goal.counts() ? Integer.MAX_VALUE : widths.uniformFrom();
    }

    /** The places at which the lines end, the paragraph's end last; empty when no lines are acceptable. */
    static int[] fit(Breaks breaks, LineWidths widths, Goal goal) {
        return new TotalFit(breaks, widths, goal).fit();
    }

    private int[] fit() {
        node(0, 0, 1, 0, NONE, 0);
        active[activeCount++] = 0;
        for (int to = 1; to < breaks.count; to++) {
            consider(to);
            if (activeCount == 0) {
                return new int[0];
            }
        }
        int best = best();
        return best == NONE ? new int[0] : chain(best);
    }

    /** Tries to end lines at a place, from every active node. */
    private void consider(int to) {
        freshCount = 0;
        int kept = 0;
        int rescue = NONE;
        for (int i = 0; i < activeCount; i++) {
            int from = active[i];
            double ratio = ratio(from, to);
            boolean fits = ratio >= -1 - ROUNDING;
            boolean tooMany = goal.lines() > 0 && line[from] >= goal.lines();
            if (fits && !tooMany && (goal.always() || acceptable(from, to, ratio))) {
                reach(from, to, ratio);
            }
            if (fits && !breaks.forced[to]) {
                active[kept++] = from;
            } else if (!fits && (rescue == NONE || demerits[from] < demerits[rescue])) {
                rescue = from;
            }
        }
        activeCount = kept;
        if (kept == 0 && freshCount == 0 && rescue != NONE && goal.always()) {
            reach(rescue, to, -1);
            demerits[fresh[0]] += OVERFULL;
        }
        for (int i = 0; i < freshCount; i++) {
            if (activeCount == active.length) {
                active = Arrays.copyOf(active, 2 * activeCount);
            }
            active[activeCount++] = fresh[i];
        }
    }

    /** How far the line's spaces must be stretched (above 0) or shrunk (below), as a share of their limits. */
    private double ratio(int from, int to) {
        double room = widths.of(line[from]) - breaks.width(place[from], to);
        if (room < 0) {
            double shrink = goal.rag() > 0 ? 0 : breaks.shrink(place[from], to);
            return shrink > 0 ? room / shrink : room > -0.01 ? 0 : -1e6;
        }
        if (breaks.forced[to] || breaks.filled(place[from], to)) {
            return 0;
        }
        double stretch = goal.rag() > 0
                ? goal.rag()
                : breaks.stretch(place[from], to) + breaks.glyphs(place[from], to) * goal.letterStretch();
        return stretch > 0 ? Math.min(room / stretch, 1e3) : room > 0 ? 1e3 : 0;
    }

    private void reach(int from, int to, double ratio) {
        Opportunity opportunity = breaks.opportunity[to];
        int row = opportunity.hyphen() ? Math.min(hyphens[from] + 1, 3) : 0;
        int fit = goal.rag() > 0 ? 1 : ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
        double cost = demerits[from] + cost(from, to, ratio, row, fit);
        int lineClass = Math.min(line[from] + 1, uniformFrom);
        for (int i = 0; i < freshCount; i++) {
            int other = fresh[i];
            if (fitness[other] == fit && hyphens[other] == row && Math.min(line[other], uniformFrom) == lineClass) {
                if (cost < demerits[other]) {
                    line[other] = line[from] + 1;
                    previous[other] = from;
                    demerits[other] = cost;
                }
                return;
            }
        }
        if (freshCount == fresh.length) {
            fresh = Arrays.copyOf(fresh, 2 * freshCount);
        }
        fresh[freshCount++] = node(to, line[from] + 1, fit, row, from, cost);
    }

    private double cost(int from, int to, double ratio, int row, int fit) {
        double size = Math.abs(ratio);
        double total = LINE + 100 * size * size * size + breaks.penalty[to];
        double cost = total * total;
        if (Math.abs(fit - fitness[from]) > 1) {
            cost += UNEVEN;
        }
        if (row == 2) {
            cost += TWO_HYPHENS;
        } else if (row > 2) {
            cost += THREE_HYPHENS;
        }
        if (previous[from] != NONE && breaks.stacked(place[previous[from]], place[from], to)) {
            cost += STACK;
        }
        if (to == breaks.count - 1 && line[from] > 0) {
            cost += lastLine(from, to);
        }
        return cost;
    }

    private boolean acceptable(int from, int to, double ratio) {
        boolean hyphen = breaks.opportunity[to].hyphen();
        boolean refused = hyphen && (hyphens[from] > 1 || line[from] == goal.whole());
        boolean tied = breaks.penalty[to] >= Ties.TIED;
        return ratio <= goal.tolerance() && !refused && !tied && !(goal.strict() && poorLast(from, to));
    }

    private boolean poorLast(int from, int to) {
        return to == breaks.count - 1
                && line[from] > 0
                && (fragment(from, to) || breaks.width(place[from], to) < goal.shortest());
    }

    /** Whether the last line is nothing but the end of a broken word. */
    private boolean fragment(int from, int to) {
        return breaks.oneWord(place[from], to) && breaks.opportunity[place[from]].addsHyphen();
    }

    private double lastLine(int from, int to) {
        double cost = 0;
        if (hyphens[from] > 0) {
            cost += HYPHEN_BEFORE_LAST;
            if (fragment(from, to)) {
                cost += LONE_FRAGMENT;
            }
        }
        double width = breaks.width(place[from], to);
        if (width < goal.shortest()) {
            cost += SHORT_LAST * (1.2 - width / goal.shortest());
        }
        return cost;
    }

    private int node(int at, int number, int fit, int row, int from, double cost) {
        if (nodes == place.length) {
            int size = 2 * nodes;
            place = Arrays.copyOf(place, size);
            line = Arrays.copyOf(line, size);
            fitness = Arrays.copyOf(fitness, size);
            hyphens = Arrays.copyOf(hyphens, size);
            previous = Arrays.copyOf(previous, size);
            demerits = Arrays.copyOf(demerits, size);
        }
        place[nodes] = at;
        line[nodes] = number;
        fitness[nodes] = fit;
        hyphens[nodes] = row;
        previous[nodes] = from;
        demerits[nodes] = cost;
        return nodes++;
    }

    private int best() {
        int best = NONE;
        for (int i = 0; i < activeCount; i++) {
            int node = active[i];
            boolean counted = goal.lines() == 0 || line[node] == goal.lines();
            if (counted && (best == NONE || demerits[node] < demerits[best])) {
                best = node;
            }
        }
        return best;
    }

    private int[] chain(int last) {
        int[] places = new int[line[last]];
        for (int node = last; previous[node] != NONE; node = previous[node]) {
            places[line[node] - 1] = place[node];
        }
        return places;
    }
}
