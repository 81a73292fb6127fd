package anthology.typeset.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the page breaks of a chapter that together cost least, by dynamic programming over all breaks, as Plass
 * proposed in "Optimal Pagination Techniques for Automatic Typesetting Systems" (1981). Linear in the number of strips.
 *
 * <p>A break may not tear lines that belong together; it costs to end a page with a hyphen, to leave a page short, to
 * let facing pages end at different depths, to divide a note, and to end the chapter in a page of a few lines.
 */
final class PageBreaker {
    static final double TOLERANCE = 0.05;

    private static final double OVERFULL = 1e8;
    private static final double NOTE_LATE = 2e6;
    private static final double SHORT_PAGE = 80;
    private static final double SHORTEST_PAGE = 60_000;
    private static final double HYPHEN = 150;
    private static final double HYPHEN_RECTO = 400;
    private static final double UNEVEN = 60;
    private static final double FEW_LINES = 3000;
    private static final double FEWER_LINES = 400;
    private static final double NOTE_SPLIT = 500;
    private static final double NOTE_TORN = 4000;
    private static final double NOTE_PAGE = 2500;
    private static final int FEW = 5;
    /** Pages shorter by more lines than these are not looked at while there are others. */
    private static final int SHORTEST = 6;

    private static final int KINDS = 8;

    private final List<Strip> strips;
    private final NoteStream notes;
    private final PageFrame frame;
    private final int start;
    private final int end;
    private final int[] called;

    private @Nullable State[][] states = new State[0][];
    /** How deep the page at hand is when it ends after each strip. */
    private double[] depths = new double[64];

    /** The strip that this page begins with, and the end of those that fit. */
    private int measured = -1;

    private int measuredTo;

    /** The best way to a break: what is above it, and how the page before it ended. */
    private record State(
            int at,
            int noteAt,
            int page,
            int missing,
            double cost,
            @Nullable State before) {}

    /** @param called for each strip the end of the notes called up to it */
    private PageBreaker(List<Strip> strips, int start, int end, NoteStream notes, int[] called, PageFrame frame) {
        this.strips = strips;
        this.start = start;
        this.end = end;
        this.notes = notes;
        this.called = called;
        this.frame = frame;
    }

    /**
     * Breaks the strips from {@code start} to {@code end}, between which no break is forced, into pages.
     *
     * @param called for each strip the end of the notes that are called up to it
     * @param noteFrom the first strip of the notes that is not yet set
     */
    static List<PageCut> pages(
            List<Strip> strips, int start, int end, NoteStream notes, int[] called, int noteFrom, PageFrame frame) {
        return new PageBreaker(strips, start, end, notes, called, frame).solve(noteFrom);
    }

    private List<PageCut> solve(int noteFrom) {
        states = new State[end - start + 1][];
        put(new State(start, noteFrom, -1, 0, 0, null));
        for (int i = start; i < end; i++) {
            @Nullable State[] here = states[i - start];
            if (here != null) {
                for (State state : here) {
                    if (state != null) {
                        extend(state);
                    }
                }
                if (i > start) {
                    states[i - start] = null;
                }
            }
        }
        State best = null;
        for (State state : java.util.Objects.requireNonNull(states[end - start])) {
            if (state != null && (best == null || state.cost() < best.cost())) {
                best = state;
            }
        }
        return cuts(java.util.Objects.requireNonNull(best));
    }

    private List<PageCut> cuts(State last) {
        List<PageCut> cuts = new ArrayList<>();
        State state = last;
        for (State before = state.before(); before != null; before = state.before()) {
            cuts.add(new PageCut(before.at(), state.at(), before.noteAt(), state.noteAt()));
            state = before;
        }
        Collections.reverse(cuts);
        int from = last.noteAt();
        int limit = end > start ? called[end - 1] : from;
        while (from < limit) {
            int to = Math.max(from + 1, notes.fill(from, limit, frame.other() - frame.noteGap()));
            cuts.add(new PageCut(end, end, from, to));
            from = to;
        }
        return cuts;
    }

    /** Tries the pages that may follow a break. */
    private void extend(State state) {
        int page = state.page() + 1;
        double height = frame.height(page);
        int from = state.at();
        if (measured != from) {
            measure(from, height);
        }
        boolean found = false;
        for (int j = measuredTo; j > from; j--) {
            State next = page(state, j, page, height, depths[j - from - 1]);
            if (found && next.missing() > SHORTEST && j < end) {
                break;
            }
            put(next);
            found |= next.cost() - state.cost() < Strip.AVOID;
        }
    }

    /** How deep a page is that begins with the strip, the same for all ways that lead there. */
    private void measure(int from, double height) {
        Stack stack = new Stack(frame.grid());
        int to = from;
        while (to < end) {
            double depth = stack.add(strips.get(to), to == from, from == start);
            if (to > from && depth > height + TOLERANCE) {
                break;
            }
            if (to - from == depths.length) {
                depths = Arrays.copyOf(depths, 2 * depths.length);
            }
            depths[to - from] = to + 1 < end ? depth + strips.get(to).footHeight() : depth;
            to++;
        }
        measured = from;
        measuredTo = to;
    }

    private State page(State state, int to, int page, double height, double depth) {
        double cost = state.cost();
        boolean last = to == end;
        double room = height - depth;
        if (room < -TOLERANCE) {
            cost += OVERFULL;
        }
        int noteFrom = state.noteAt();
        int limit = Math.max(noteFrom, called[to - 1]);
        int noteTo = limit;
        if (limit > noteFrom) {
            noteTo = noteEnd(noteFrom, limit, room - frame.noteGap());
            cost += noteCost(state.at(), noteFrom, noteTo, limit);
            room -= noteTo > noteFrom ? frame.noteGap() + notes.height(noteFrom, noteTo) : 0;
        }
        int missing = Math.max(0, (int) Math.floor(room / frame.grid() + 0.02));
        boolean recto = page % 2 == 0;
        if (!last) {
            Strip next = strips.get(to);
            cost += next.penalty;
            if (strips.get(to - 1).hyphenated) {
                cost += recto ? HYPHEN_RECTO : HYPHEN;
            }
            cost += Math.min(SHORTEST_PAGE, SHORT_PAGE * missing * missing);
            if (frame.recto() && recto && page > 0) {
                cost += UNEVEN * Math.min(6, Math.abs(missing - state.missing()));
            }
        } else {
            if (page > 0) {
                int lines = to - state.at();
                boolean few = height - room < FEW * frame.grid() - TOLERANCE;
                cost += few ? FEW_LINES + FEWER_LINES * Math.max(0, FEW - lines) : 0;
            }
            cost += noteTo < limit ? NOTE_PAGE : 0;
        }
        return new State(to, noteTo, page, missing, cost, state);
    }

    /** As much of the notes as there is room for; two lines of a note at least on each side of a cut. */
    private int noteEnd(int from, int limit, double room) {
        int to = notes.fill(from, limit, room);
        if (to == limit || to == from) {
            return to;
        }
        int first = notes.first(to);
        int end = notes.end(to);
        if (to > first && end - to == 1 && to - 1 > Math.max(first, from) + 1) {
            return to - 1;
        }
        return to;
    }

    private double noteCost(int textFrom, int from, int to, int limit) {
        if (to == limit) {
            return 0;
        }
        int before = textFrom == 0 ? 0 : called[textFrom - 1];
        boolean calls = limit > Math.max(before, from);
        int lastStart = notes.first(limit - 1);
        double cost = NOTE_SPLIT;
        if (calls && to <= lastStart) {
            return NOTE_LATE;
        }
        int first = notes.first(to);
        if (to > first && (to - Math.max(first, from) < 2 || notes.end(to) - to < 2)) {
            cost += NOTE_TORN;
        }
        return cost;
    }

    private void put(State state) {
        int index = state.at() - start;
        @Nullable State[] here = states[index];
        if (here == null) {
            here = new State[KINDS];
            states[index] = here;
        }
        int kind = (state.page() & 1) * 4 + Math.min(3, state.missing());
        State known = here[kind];
        if (known == null || state.cost() < known.cost()) {
            here[kind] = state;
        }
    }
}
