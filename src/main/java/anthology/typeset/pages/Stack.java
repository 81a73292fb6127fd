package anthology.typeset.pages;

import org.jspecify.annotations.Nullable;

/** Stacks strips on a page: margins above the first are dropped, but for those after a forced break. */
final class Stack {
    private final double grid;
    private double depth;
    private double top;
    private @Nullable ColumnRun run;

    Stack(double grid) {
        this.grid = grid;
    }

    /**
     * @param first whether it is the first of its page
     * @param forced whether the page starts with a forced break
     * @return how deep the page is with the strip
     */
    double add(Strip strip, boolean first, boolean forced) {
        if (strip.columns != null) {
            depth = inColumn(strip, strip.columns, !first || forced);
            return depth;
        }
        run = null;
        return plain(strip, first, forced);
    }

    /** The same for a strip that stands in no column, or in the one that is being stacked. */
    double plain(Strip strip, boolean first, boolean forced) {
        if (first) {
            Strip.Again head = strip.head;
            top = (forced ? Math.max(0, strip.space) : 0) + (head == null ? 0 : head.height());
        } else {
            top = depth + strip.space;
            if (strip.snap && grid > 0) {
                double lines = Math.ceil(top / grid - 0.01);
                top = Math.max(top, lines * grid);
            }
        }
        depth = top + strip.height;
        return depth;
    }

    /** @param opens whether the columns do not go on from another page */
    private double inColumn(Strip strip, ColumnSet set, boolean opens) {
        ColumnRun here = run;
        if (here == null || !here.set().equals(set)) {
            here = new ColumnRun(set, depth, grid, opens);
            run = here;
            top = depth;
        }
        return here.top() + here.add(strip);
    }

    /** The columns that the strip stands in that was added last, or null. */
    @Nullable
    ColumnRun run() {
        return run;
    }

    /** Top of the strip that was added last, or of its columns. */
    double top() {
        return top;
    }
}
