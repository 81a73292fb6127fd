package anthology.typeset.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Strips in columns, as many as stand on one page: finds the least height at which they fit. */
final class ColumnRun {
    private final ColumnSet set;
    private final double top;
    private final double grid;
    private final boolean opens;
    private final List<Strip> strips = new ArrayList<>();
    private double height;
    /** The column that the last strip stands in. */
    private @Nullable Stack open;

    /**
     * @param top of the columns on the page
     * @param opens whether they do not go on from another page
     */
    ColumnRun(ColumnSet set, double top, double grid, boolean opens) {
        this.set = set;
        this.top = top;
        this.grid = grid;
        this.opens = opens;
    }

    ColumnSet set() {
        return set;
    }

    double top() {
        return top;
    }

    List<Strip> strips() {
        return strips;
    }

    /** The height of the columns when they hold the strip too; infinite when they cannot. */
    double add(Strip strip) {
        strips.add(strip);
        if (!fitsBelow(strip)) {
            height = least(height);
            reopen();
        }
        return height;
    }

    /** Whether there is room for it in the column that the strip before it stands in. */
    private boolean fitsBelow(Strip strip) {
        Stack column = open;
        return column != null
                && !strip.columnBreak
                && column.plain(strip, false, false) <= height + PageBreaker.TOLERANCE;
    }

    /** Finds the column that the last strip stands in. */
    private void reopen() {
        open = null;
        int from = 0;
        for (int to : height < Double.POSITIVE_INFINITY ? fill(height).ends() : List.<Integer>of()) {
            if (to == strips.size() && to > from) {
                open = new Stack(grid);
                for (int i = from; i < to; i++) {
                    open.plain(strips.get(i), i == from, isOpen(from));
                }
            }
            from = to;
        }
    }

    /** The least height at which all strips fit into the columns, no less than {@code from}; infinite for none. */
    double least(double from) {
        double trial = from;
        while (trial < Double.POSITIVE_INFINITY) {
            Fill fill = fill(trial);
            if (fill.fits()) {
                return fill.height();
            }
            trial = fill.next();
        }
        return trial;
    }

    /**
     * Columns of a given height.
     *
     * @param ends for each column the end of its strips
     * @param fits whether they hold all
     * @param height of the highest
     * @param next the least height at which one of them would hold more
     */
    record Fill(List<Integer> ends, boolean fits, double height, double next) {}

    /** Fills one column after the other to the height. */
    Fill fill(double wanted) {
        List<Integer> ends = new ArrayList<>();
        double highest = 0;
        double next = Double.POSITIVE_INFINITY;
        int at = 0;
        for (int column = 0; column < set.count(); column++) {
            Column filled = column(at, wanted);
            next = Math.min(next, filled.next);
            at = filled.end;
            ends.add(at);
            highest = Math.max(highest, filled.depth);
        }
        return new Fill(ends, at == strips.size(), highest, next);
    }

    /** The end of a column, how deep it is, and how deep it would be if it held a little more. */
    private record Column(int end, double depth, double next) {}

    private Column column(int from, double wanted) {
        Stack stack = new Stack(grid);
        int end = from;
        double depth = 0;
        for (int i = from; i < strips.size(); i++) {
            if (i > from && strips.get(i).columnBreak) {
                return new Column(i, depth, Double.POSITIVE_INFINITY);
            }
            double own = stack.plain(strips.get(i), i == from, isOpen(from));
            boolean last = i + 1 == strips.size();
            if (last || !strips.get(i + 1).tied) {
                own += last ? 0 : strips.get(i).footHeight();
                if (own > wanted + PageBreaker.TOLERANCE) {
                    return new Column(end, depth, own);
                }
                end = i + 1;
                depth = own;
            }
        }
        return new Column(end, depth, Double.POSITIVE_INFINITY);
    }

    /** Whether the margin above a column's first strip counts. */
    private boolean isOpen(int first) {
        return first == 0 ? opens : strips.get(first).columnBreak;
    }

    /** Tops of the strips of a column. */
    double[] tops(int from, int to) {
        Stack stack = new Stack(grid);
        double[] tops = new double[to - from];
        for (int i = from; i < to; i++) {
            stack.plain(strips.get(i), i == from, isOpen(from));
            tops[i - from] = stack.top();
        }
        return tops;
    }

    /** Whether a column that begins with the strip begins in the middle of a table. */
    boolean repeatsHead(int first) {
        return !isOpen(first);
    }
}
