package anthology.typeset.pages;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Shares a table's width out among its columns. What the style asks for comes first; columns that can have all they
 * need get it; the others share the rest so that the table becomes as low as it can, with as few turned lines as it
 * can in cells that are short: a name or a date is not broken to make room for prose, unless it saves many lines.
 */
final class ColumnShares {
    /** Beyond this many columns that share, they do so by their contents alone: the search would take long. */
    private static final int MOST_SEARCHED = 12;

    private static final int ROUNDS = 40;
    private static final double LEAST_STEP = 1.5;
    /** What the ends of turned lines leave free, as a share of the line. */
    private static final double RAGGED = 1.08;
    /** Cells that hold less than this, pt, should not be turned: some eight words. */
    private static final double SHORT = 110;

    private static final double TURNED_SHORT = 1.1;
    /** In a row of many lines one more or less matters little. */
    private static final double TURNED_BESIDE_LINE = 0.06;

    private static final double TURNED_HEAD = 0.6;
    private static final double EACH_LINE = 0.12;

    private final Columns columns;
    private final double[] widths;

    private ColumnShares(Columns columns) {
        this.columns = columns;
        this.widths = new double[columns.least().length];
    }

    /**
     * @param width of the table, gaps included
     * @param fill whether the table has to be so wide; otherwise no wider than it needs
     * @return none narrower than the columns' least width: their sum may be more than the width
     */
    static double[] of(Columns columns, double width, boolean fill) {
        return new ColumnShares(columns).share(Math.max(0, width - columns.gaps()), fill);
    }

    private double[] share(double room, boolean fill) {
        double all = fill ? room : natural(room);
        double wanted = 0;
        double rigid = 0;
        double lowest = 0;
        for (int c = 0; c < widths.length; c++) {
            widths[c] = wanted(c, all);
            wanted += widths[c];
            lowest += columns.least()[c];
            rigid += isFree(c) ? 0 : widths[c] - columns.least()[c];
        }
        if (wanted <= all) {
            grow(all - wanted);
            return widths;
        }
        double left = room - lowest;
        if (left >= rigid) {
            double free = room;
            List<Integer> sharing = new ArrayList<>();
            for (int c = 0; c < widths.length; c++) {
                if (isFree(c)) {
                    sharing.add(c);
                } else {
                    free -= widths[c];
                }
            }
            shareProse(sharing, free);
        } else {
            double part = left <= 0 || rigid <= 0 ? 0 : left / rigid;
            for (int c = 0; c < widths.length; c++) {
                double low = columns.least()[c];
                widths[c] = isFree(c) ? low : low + (widths[c] - low) * part;
            }
        }
        return widths;
    }

    private boolean isFree(int c) {
        return columns.shares()[c] == 0 && columns.fixed()[c] == 0;
    }

    private double wanted(int c, double all) {
        double least = columns.least()[c];
        if (columns.shares()[c] > 0) {
            return Math.max(least, columns.shares()[c] * all);
        }
        return columns.fixed()[c] > 0 ? Math.max(least, columns.fixed()[c]) : columns.most()[c];
    }

    /** The width that a table takes when it may: wide enough for what is asked in shares of it. */
    private double natural(double room) {
        double shares = Math.min(1, Columns.sum(columns.shares()));
        double plain = 0;
        double all = 0;
        for (int c = 0; c < widths.length; c++) {
            if (columns.shares()[c] > 0) {
                all = Math.max(all, columns.most()[c] / columns.shares()[c]);
            } else {
                plain += wanted(c, 0);
            }
        }
        all = Math.max(all, shares < 1 ? plain / (1 - shares) : plain > 0 ? room : 0);
        return Math.min(room, all);
    }

    /** Shares out what is left over: to columns of no given width, else to fixed ones, else to all. */
    private void grow(double extra) {
        if (extra <= 0) {
            return;
        }
        double[] weights = new double[widths.length];
        boolean free = false;
        boolean fixed = false;
        for (int c = 0; c < widths.length; c++) {
            free |= isFree(c) && widths[c] > 0;
            fixed |= columns.fixed()[c] > 0;
        }
        for (int c = 0; c < widths.length; c++) {
            boolean takes = free ? isFree(c) : !fixed || columns.shares()[c] == 0;
            weights[c] = takes ? widths[c] : 0;
        }
        double sum = Columns.sum(weights);
        for (int c = 0; c < widths.length; c++) {
            widths[c] += sum > 0 ? extra * weights[c] / sum : extra / widths.length;
        }
    }

    /**
     * Gives each column a fair share, but no less than its least and no more than its most: those settle first whose
     * limits take or leave the most, <a href="https://www.w3.org/TR/css-flexbox-1/#resolve-flexible-lengths">as flexible
     * lengths do</a>.
     */
    private void shareProse(List<Integer> sharing, double room) {
        List<Integer> open = new ArrayList<>(sharing);
        double left = room;
        while (!open.isEmpty()) {
            double fair = left / open.size();
            double excess = 0;
            for (int c : open) {
                excess += limited(c, fair) - fair;
            }
            double sign = Math.abs(excess) < 1e-6 ? 0 : Math.signum(excess);
            for (Iterator<Integer> each = open.iterator(); each.hasNext(); ) {
                int c = each.next();
                double share = limited(c, fair);
                if (sign == 0 || (share - fair) * sign > 0) {
                    widths[c] = share;
                    left -= share;
                    each.remove();
                }
            }
        }
        if (sharing.size() > 1 && sharing.size() <= MOST_SEARCHED) {
            search(sharing);
        }
    }

    private double limited(int c, double width) {
        return Math.max(columns.least()[c], Math.min(columns.most()[c], width));
    }

    /** Moves width from column to column as long as that makes the table better. */
    private void search(List<Integer> sharing) {
        double best = cost(sharing);
        double step = Columns.sum(widths) / 4;
        for (int round = 0; round < ROUNDS && step >= LEAST_STEP; round++) {
            boolean improved = false;
            for (int from : sharing) {
                for (int to : sharing) {
                    double move = Math.min(
                            step, Math.min(widths[from] - columns.least()[from], columns.most()[to] - widths[to]));
                    if (from == to || move < 0.1) {
                        continue;
                    }
                    widths[from] -= move;
                    widths[to] += move;
                    double cost = cost(sharing);
                    if (cost < best - 1e-6) {
                        best = cost;
                        improved = true;
                    } else {
                        widths[from] += move;
                        widths[to] -= move;
                    }
                }
            }
            step = improved ? step : step / 2;
        }
    }

    private double cost(List<Integer> sharing) {
        double cost = 0;
        for (Columns.Row row : columns.samples()) {
            double highest = 1;
            int turned = 0;
            for (int c : sharing) {
                double area = row.areas()[c];
                if (area <= 0) {
                    continue;
                }
                double lines = lines(area, widths[c], columns.edges()[c]);
                highest = Math.max(highest, lines);
                cost += EACH_LINE * (lines - 1);
                turned += lines > 1 && (row.head() || area < SHORT) ? 1 : 0;
            }
            cost += highest + turned * (row.head() ? TURNED_HEAD : TURNED_SHORT + TURNED_BESIDE_LINE * highest);
        }
        return cost;
    }

    /** How many lines the cell's text takes; between whole numbers, so that each point of width counts. */
    private static double lines(double area, double width, double edges) {
        if (area <= width + 0.01) {
            return 1;
        }
        double full = (area - edges) * RAGGED / Math.max(1, width - edges);
        return Math.max(1.5, (full + Math.ceil(full)) / 2);
    }
}
