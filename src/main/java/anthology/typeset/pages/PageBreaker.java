package anthology.typeset.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the page breaks of a chapter that together cost least, by dynamic programming over all breaks, as Plass
 * proposed in "Optimal Pagination Techniques for Automatic Typesetting Systems" (1981). Linear in the number of strips.
 *
 * <p>A break may not tear lines that belong together; it costs to end a page with a hyphen, to leave a page short, to
 * let facing pages end at different depths, to divide a note, and to end the chapter in a page of a few lines. A plan
 * may make paragraphs longer or shorter for that.
 */
final class PageBreaker {
    static final double TOLERANCE = 0.05;

    private static final double OVERFULL = 1e8;
    private static final double SHORT_PAGE = 80;
    /** Of each page that is not full, however little is missing. */
    private static final double NOT_FULL = 40;

    private static final double SHORTEST_PAGE = 60_000;
    /** A page that ends early before a plate or a table as tall as this part of it ends so for all to see. */
    private static final double TALL = 0.5;

    private static final double HYPHEN = 5000;
    private static final double HYPHEN_RECTO = 20_000;
    /** A hyphen in a paragraph that may be set otherwise. */
    private static final double HYPHEN_MENDED = 20;

    private static final double UNEVEN = 300;
    private static final int MOST_UNEVEN = 6;
    private static final double FEW_LINES = 3000;
    private static final double FEWER_LINES = 400;
    private static final double NOTE_PAGE = 2500;
    /** A line that paragraphs of the page give or take. */
    private static final double FITTED = 18;

    private static final int MOST_FITTED = 2;
    private static final int FEW = 5;
    /** Pages shorter by more lines than these are not looked at while there are others. */
    private static final int SHORTEST = 6;

    private static final int KINDS = 8;

    private final List<Strip> strips;
    private final int start;
    private final int end;
    private final NoteStream notes;
    private final NoteCuts noteCuts;
    private final PageFrame frame;
    private final @Nullable CopyFit fit;

    private @Nullable State[][] states = new State[0][];
    /** How deep the page at hand is when it ends after each strip. */
    private double[] depths = new double[64];

    /** The strip that this page begins with, and the end of those that fit. */
    private int measured = -1;

    private int measuredTo;

    /** Lines by which the page at hand ends early. */
    private int missing;

    /** After the notes on the page at hand. */
    private int noteTo;

    /**
     * The best way to a break: what is above it, and how the page before it ended.
     *
     * @param fitted lines that paragraphs of that page give (above 0) or take
     */
    private record State(
            int at,
            int noteAt,
            int page,
            int missing,
            int fitted,
            double cost,
            @Nullable State before) {}

    /**
     * Breaks the strips from {@code start} to {@code end}, between which no break is forced, into pages.
     *
     * @param called for each strip the end of the notes that are called up to it
     * @param fit the paragraphs that may become longer or shorter, or null where all is to stay as it is
     */
    PageBreaker(
            List<Strip> strips,
            int start,
            int end,
            NoteStream notes,
            int[] called,
            PageFrame frame,
            @Nullable CopyFit fit) {
        this.strips = strips;
        this.start = start;
        this.end = end;
        this.notes = notes;
        this.noteCuts = new NoteCuts(notes, called);
        this.frame = frame;
        this.fit = fit;
    }

    /**
     * The best pages.
     *
     * @param noteFrom the first strip of the notes that is not yet set
     */
    Pagination solve(int noteFrom) {
        states = new State[end - start + 1][];
        states[0] = new State[] {new State(start, noteFrom, -1, 0, 0, 0, null)};
        for (int i = start; i < end; i++) {
            @Nullable State[] here = states[i - start];
            if (here != null) {
                for (State state : here) {
                    if (state != null && !isHopeless(state, here)) {
                        extend(state);
                    }
                }
                if (i > start) {
                    states[i - start] = null;
                }
            }
        }
        State best = null;
        for (State state : Objects.requireNonNull(states[end - start])) {
            if (state != null && (best == null || state.cost() < best.cost())) {
                best = state;
            }
        }
        return pagination(Objects.requireNonNull(best));
    }

    private Pagination pagination(State last) {
        List<PageCut> cuts = new ArrayList<>();
        List<CopyFit.Ask> asks = new ArrayList<>();
        State state = last;
        for (State before = state.before(); before != null; before = state.before()) {
            cuts.add(new PageCut(before.at(), state.at(), before.noteAt(), state.noteAt()));
            if (fit != null && (state.fitted() != 0 || strips.get(state.at() - 1).hyphenated)) {
                asks.add(new CopyFit.Ask(before.at(), state.at(), state.fitted()));
            }
            state = before;
        }
        Collections.reverse(cuts);
        int from = last.noteAt();
        int limit = end > start ? noteCuts.calledBefore(end) : from;
        while (from < limit) {
            int to = Math.max(from + 1, notes.fill(from, limit, frame.other() - frame.noteGap()));
            cuts.add(new PageCut(end, end, from, to));
            from = to;
        }
        return new Pagination(cuts, last.cost(), asks);
    }

    /** Whether another way here is better whatever follows: how early a page ends counts for no more than the next one. */
    private static boolean isHopeless(State state, @Nullable State[] others) {
        for (State other : others) {
            if (other != null
                    && (other.page() & 1) == (state.page() & 1)
                    && other.noteAt() >= state.noteAt()
                    && other.cost() + UNEVEN * MOST_UNEVEN < state.cost()) {
                return true;
            }
        }
        return false;
    }

    /** Tries the pages that may follow a break. */
    private void extend(State state) {
        double height = frame.height(state.page() + 1);
        int from = state.at();
        if (measured != from) {
            measure(from, height);
        }
        boolean found = false;
        for (int j = measuredTo; j > from; j--) {
            if (found && fit != null && j < end && strips.get(j).penalty >= Strip.AVOID) {
                // paragraphs are not set otherwise for the sake of such an end
                continue;
            }
            double depth = depths[j - from - 1];
            double least = cost(state, j, height, depth, 0);
            if (found && missing > SHORTEST && j < end) {
                break;
            }
            put(state, j, 0, least);
            if (fit != null) {
                least = Math.min(least, fitted(state, j, height, depth, fit));
            }
            found |= least - state.cost() < Strip.AVOID;
        }
    }

    /** How deep a page is that begins with the strip, the same for all ways that lead there. */
    private void measure(int from, double height) {
        Stack stack = new Stack(frame.grid());
        int to = from;
        double most = height + TOLERANCE + (fit == null ? 0 : MOST_FITTED * frame.grid());
        while (to < end) {
            double depth = stack.add(strips.get(to), to == from, from == start);
            if (to > from && depth > most) {
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

    /** Tries the page at hand with its paragraphs made longer or shorter; what the best of these costs. */
    private double fitted(State state, int to, double height, double depth, CopyFit copies) {
        boolean few = to == end && isFew(depth) && state.page() >= 0;
        int more = to == end ? (few ? MOST_FITTED : 0) : Math.min(MOST_FITTED, missing);
        boolean full = depth > height + TOLERANCE || noteTo < noteCuts.calledBefore(to);
        double least = Double.MAX_VALUE;
        for (int lines = full ? -MOST_FITTED : 1; lines <= (full ? -1 : more); lines++) {
            double changed = depth + lines * frame.grid();
            if (changed <= height + TOLERANCE && copies.mayGive(new CopyFit.Ask(state.at(), to, lines))) {
                double cost = cost(state, to, height, changed, lines);
                put(state, to, lines, cost);
                least = Math.min(least, cost);
            }
        }
        return least;
    }

    private boolean isFew(double depth) {
        return depth < FEW * frame.grid() - TOLERANCE;
    }

    /**
     * What the way costs that leads over a page; how early that ends and where its notes end is known then.
     *
     * @param fitted lines that its paragraphs give it, less than 0 where they take some; in the depth already
     */
    private double cost(State state, int to, double height, double depth, int fitted) {
        int page = state.page() + 1;
        double cost = state.cost() + FITTED * fitted * fitted;
        double room = height - depth;
        if (room < -TOLERANCE) {
            cost += OVERFULL;
        }
        int noteFrom = state.noteAt();
        int limit = Math.max(noteFrom, noteCuts.calledBefore(to));
        noteTo = limit;
        if (limit > noteFrom) {
            noteTo = noteCuts.end(noteFrom, limit, room - frame.noteGap());
            cost += noteCuts.cost(state.at(), noteFrom, noteTo, limit);
            room -= noteTo > noteFrom ? frame.noteGap() + notes.height(noteFrom, noteTo) : 0;
        }
        missing = Math.max(0, (int) Math.floor(room / frame.grid() + 0.02));
        if (to == end) {
            cost += page > 0 && isFew(height - room) ? FEW_LINES + FEWER_LINES * missingToFew(state.at(), to) : 0;
            cost += noteTo < limit ? NOTE_PAGE : 0;
        } else {
            cost += end(page, to, state.missing(), strips.get(to).height > TALL * height);
        }
        return cost;
    }

    private static int missingToFew(int from, int to) {
        return Math.max(0, FEW - (to - from));
    }

    /**
     * What it costs to end a page before the strip, so many lines too early.
     *
     * @param missingBefore how early the page before ended
     * @param excused whether what follows is so tall that nobody wonders
     */
    private double end(int page, int to, int missingBefore, boolean excused) {
        PageFrame.Side side = frame.side(page);
        double early = missing == 0 || excused ? 0 : NOT_FULL + SHORT_PAGE * missing * missing;
        double cost = strips.get(to).penalty + Math.min(SHORTEST_PAGE, early);
        Strip above = strips.get(to - 1);
        if (above.hyphenated) {
            cost += fit != null && fit.mayMend(above)
                    ? HYPHEN_MENDED
                    : side == PageFrame.Side.RECTO ? HYPHEN_RECTO : HYPHEN;
        }
        return page == 0 || excused
                ? cost
                : cost + uneven(side) * Math.min(MOST_UNEVEN, Math.abs(missing - missingBefore));
    }

    /** What it costs that a page is a line deeper than the one before it: of pages that may face each other, half. */
    private static double uneven(PageFrame.Side side) {
        return switch (side) {
            case RECTO -> UNEVEN;
            case VERSO -> 0;
            case EITHER -> UNEVEN / 2;
        };
    }

    private void put(State before, int to, int fitted, double cost) {
        @Nullable State[] there = states[to - start];
        if (there == null) {
            there = new State[KINDS];
            states[to - start] = there;
        }
        int page = before.page() + 1;
        int kind = (page & 1) * 4 + Math.min(3, missing);
        State known = there[kind];
        if (known == null || cost < known.cost()) {
            there[kind] = new State(to, noteTo, page, missing, fitted, cost, before);
        }
    }
}
