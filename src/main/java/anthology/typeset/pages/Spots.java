package anthology.typeset.pages;

import anthology.typeset.Placed;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the strips of a page stand, those in columns too; relative to the left upper corner of what they are stacked in,
 * pt.
 *
 * @param x by strip
 * @param top by strip
 * @param foot of the lowest
 * @param rules between columns
 * @param again heads and feet of tables that go on in another column
 */
@SuppressWarnings("ArrayRecordComponent")
record Spots(List<Strip> strips, double[] x, double[] top, double foot, List<Placed> rules, List<Placed> again) {

    /**
     * @param forced whether the page starts with a forced break
     * @param height of the page's content without notes
     */
    static Spots of(List<Strip> strips, double grid, boolean forced, double height) {
        Spots spots = new Spots(
                strips, new double[strips.size()], new double[strips.size()], 0, new ArrayList<>(), new ArrayList<>());
        Stack stack = new Stack(grid);
        double foot = 0;
        for (int i = 0; i < strips.size(); i++) {
            foot = Math.max(foot, stack.add(strips.get(i), i == 0, forced));
            spots.top[i] = stack.top();
            ColumnRun run = stack.run();
            boolean ends = i + 1 == strips.size() || strips.get(i + 1).columns == null;
            if (run != null && ends) {
                boolean alone = strips.subList(i + 1, strips.size()).stream().allMatch(strip -> strip.height == 0);
                foot = Math.max(foot, spots.columns(run, i + 1 - run.strips().size(), alone ? height : 0));
            }
        }
        return new Spots(strips, spots.x, spots.top, foot, spots.rules, spots.again);
    }

    /**
     * Puts strips into columns.
     *
     * @param first of them
     * @param room how low columns may reach that need not balance, 0 where something stands below
     * @return their foot
     */
    private double columns(ColumnRun run, int first, double room) {
        double least = run.least(0);
        boolean fills = !run.set().style().columnsBalance() && room > run.top() + least;
        ColumnRun.Fill fill = run.fill(fills ? room - run.top() : least);
        int from = 0;
        for (int column = 0; column < fill.ends().size(); column++) {
            int to = fill.ends().get(column);
            if (to > from) {
                column(run, column, first, from, to);
                if (column > 0) {
                    run.set().rule(column, run.top(), fill.height(), rules);
                }
            }
            from = to;
        }
        return run.top() + fill.height();
    }

    private void column(ColumnRun run, int column, int first, int from, int to) {
        double left = run.set().left(column);
        double[] tops = run.tops(from, to);
        for (int i = from; i < to; i++) {
            x[first + i] = left;
            top[first + i] = run.top() + tops[i - from];
        }
        Strip.Again head = run.strips().get(from).head;
        if (head != null && from > 0 && run.repeatsHead(from)) {
            Flowed.place(head.content(), left, run.top(), again);
        }
        Strip.Again foot = run.strips().get(to - 1).foot;
        if (foot != null && first + to < strips.size()) {
            Flowed.place(foot.content(), left, bottom(first + to - 1), again);
        }
    }

    /** Whether two strips stand one below the other, and not in columns beside each other. */
    boolean aligned(int one, int other) {
        return x[one] == x[other];
    }

    double bottom(int strip) {
        return top[strip] + strips.get(strip).height;
    }

    /**
     * Paints background and borders of a block in columns, column by column.
     *
     * @param offset number of the page's first strip in the flow
     */
    void paint(Decoration decoration, int offset, List<Placed> into) {
        int start = Math.max(0, decoration.first() - offset);
        int limit = Math.min(strips.size(), decoration.last() - offset + 1);
        while (start < limit) {
            int end = start + 1;
            while (end < limit && aligned(start, end)) {
                end++;
            }
            boolean opens = start + offset == decoration.first();
            boolean closes = end + offset == decoration.last() + 1;
            double from = opens ? top[start] + decoration.top() : top[start];
            double to = closes ? top[end - 1] + decoration.bottom() : bottom(end - 1);
            List<Placed> painted = new ArrayList<>();
            decoration.paint(from, to, opens, closes, painted);
            Flowed.place(painted, x[start], 0, into);
            start = end;
        }
    }
}
