package anthology.typeset.pages;

import anthology.typeset.pages.TableGrid.Place;
import anthology.typeset.pages.TablePaint.Slab;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a band of rows into slabs wherever no line of any cell is in the way. Where the lines of neighbours are not
 * level for long, what is in the way gives way: it moves down, with all that is below it. Used once.
 */
final class TableCut {
    static final double NEAR = 0.01;
    /** So many points without a clean cut, and one is forced. */
    private static final double SEARCHED = 60;

    private final double[] tops;
    private final double[] heights;
    private final int from;
    private final int to;
    private final double bottom;
    private final List<Stretch> stretches;
    private double shift;
    private int next;
    /** The first row of which nothing is placed yet; those before it stand where they stay. */
    private int ahead;

    /**
     * A strip of a cell.
     *
     * @param cell its number in the band, in the order of reading
     * @param index among the cell's strips
     * @param top in the band, before anything moves
     */
    record Slice(Place place, Flowed content, int cell, int index, double top, double height) {}

    /** What a cut may not cross; the slice is null in the middle of a row that has none of its own. */
    private record Stretch(
            double top, double bottom, @Nullable Slice slice) {}

    /** What becomes of a slab: its slices stand {@code shift} lower than they say. */
    interface Sink {
        void add(Slab slab, List<Slice> slices, double shift);
    }

    /**
     * @param tops of rows, {@code heights} likewise: those of this band change where rows move and grow
     * @param bottom of the band
     */
    TableCut(double[] tops, double[] heights, int from, int to, double bottom, List<Slice> slices) {
        this.tops = tops;
        this.heights = heights;
        this.from = from;
        this.to = to;
        this.bottom = bottom;
        this.ahead = from;
        this.stretches = new ArrayList<>(slices.size());
        boolean[] filled = new boolean[to - from];
        for (Slice slice : slices) {
            stretches.add(new Stretch(slice.top, slice.top + slice.height, slice));
            filled[slice.place.row() - from] = true;
        }
        for (int r = from; r < to; r++) {
            if (!filled[r - from]) {
                double middle = tops[r] + heights[r] / 2;
                stretches.add(new Stretch(middle, middle, null));
            }
        }
        stretches.sort(Comparator.comparingDouble(Stretch::top));
    }

    /** Hands the slabs on, from the top: {@code opens} and {@code closes} say which begins and ends the band. */
    void slabs(Sink sink) {
        double at = 0;
        int row = from;
        while (next < stretches.size()) {
            int first = next;
            double before = shift;
            double end = end(at);
            boolean last = next == stretches.size();
            end = last ? bottom + shift : rowNear(end, before);
            while (ahead < to && (last || tops[ahead] + before < end - NEAR)) {
                tops[ahead] += before;
                ahead++;
            }
            heights[ahead - 1] += shift - before;
            List<Slice> slices = new ArrayList<>();
            for (Stretch stretch : stretches.subList(first, next)) {
                if (stretch.slice != null) {
                    slices.add(stretch.slice);
                }
            }
            sink.add(new Slab(row, ahead, at, end, first == 0, last), slices, before);
            row = tops[ahead - 1] + heights[ahead - 1] <= end + NEAR ? ahead : ahead - 1;
            at = end;
        }
    }

    /** The top of the next row, where nothing stands between it and the height. */
    private double rowNear(double end, double before) {
        int row = ahead;
        while (row < to && tops[row] + before < end - NEAR) {
            row++;
        }
        return row < to && tops[row] + shift <= stretches.get(next).top + shift + NEAR ? tops[row] + shift : end;
    }

    /** Takes the stretches of the next slab and tells where it ends. */
    private double end(double at) {
        int first = next;
        double end = stretches.get(next).bottom + shift;
        next++;
        while (next < stretches.size() && stretches.get(next).top + shift < end - NEAR) {
            end = Math.max(end, stretches.get(next).bottom + shift);
            next++;
            if (end - at > SEARCHED) {
                return forced(first, end);
            }
        }
        return end;
    }

    /** Cuts where least has to give way. */
    private double forced(int first, double end) {
        while (next < stretches.size() && stretches.get(next).top + shift < end - NEAR) {
            next++;
        }
        List<Stretch> group = List.copyOf(stretches.subList(first, next));
        double cut = end - shift;
        double least = Double.MAX_VALUE;
        for (Stretch candidate : group) {
            double moved = moved(group, candidate.bottom);
            if (moved < least - NEAR) {
                least = moved;
                cut = candidate.bottom;
            }
        }
        List<Stretch> staying = new ArrayList<>();
        List<Stretch> moving = new ArrayList<>();
        for (Stretch stretch : group) {
            (stretch.bottom <= cut + NEAR ? staying : moving).add(stretch);
        }
        for (int i = 0; i < group.size(); i++) {
            stretches.set(first + i, i < staying.size() ? staying.get(i) : moving.get(i - staying.size()));
        }
        next = first + staying.size();
        double above = cut + shift;
        shift += least;
        return above;
    }

    /** How far what crosses the height has to move down. */
    private static double moved(List<Stretch> group, double cut) {
        double moved = 0;
        for (Stretch stretch : group) {
            if (stretch.top < cut - NEAR && stretch.bottom > cut + NEAR) {
                moved = Math.max(moved, cut - stretch.top);
            }
        }
        return moved;
    }
}
