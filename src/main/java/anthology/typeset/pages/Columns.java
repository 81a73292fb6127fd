package anthology.typeset.pages;

import anthology.css.ComputedStyle;
import anthology.css.Length;
import anthology.typeset.boxes.Box.RowGroup;
import anthology.typeset.pages.TableGrid.Place;
import anthology.typeset.pages.Widths.Extent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table need and are asked to be; CSS Tables 3, 3.8.2 and 3.8.3. All widths are of the cells'
 * border boxes, in pt.
 *
 * @param least so that no word is broken
 * @param most so that no line is turned
 * @param fixed widths that the style asks for, 0 where it asks for none
 * @param shares of the table's width that the style asks for, 0 where it asks for none
 * @param gaps what stands between and around the columns
 * @param samples rows by which the sharing is judged
 */
@SuppressWarnings("ArrayRecordComponent")
record Columns(
        double[] least,
        double[] most,
        double[] fixed,
        double[] shares,
        double[] edges,
        double gaps,
        List<Row> samples) {
    /** So many rows, evenly spread, tell how long the others are. */
    private static final int MOST_SAMPLES = 60;

    /** For each column how much the cell of the row holds, in pt of one line; 0 for none. */
    record Row(boolean head, double[] areas) {}

    static Columns of(TableGrid grid, TableBorders borders, Widths widths) {
        int count = grid.columns();
        Columns columns = new Columns(
                new double[count],
                new double[count],
                new double[count],
                new double[count],
                new double[count],
                borders.across() * Math.max(0, count - 1)
                        + (grid.table().style().borderCollapse() ? 0 : 2 * borders.across())
                        + borders.outside(ComputedStyle.Side.LEFT)
                        + borders.outside(ComputedStyle.Side.RIGHT),
                new ArrayList<>());
        columns.measure(grid, borders, widths);
        return columns;
    }

    private void measure(TableGrid grid, TableBorders borders, Widths widths) {
        int count = least.length;
        for (int c = 0; c < count; c++) {
            ComputedStyle style = grid.column(c);
            if (style != null) {
                ask(style.width(), c, 0);
            }
        }
        List<Place> spanning = new ArrayList<>();
        int every = Math.max(1, grid.rows().size() / MOST_SAMPLES);
        for (int r = 0; r < grid.rows().size(); r++) {
            TableGrid.Line line = grid.rows().get(r);
            double[] areas = new double[count];
            for (Place place : line.cells()) {
                if (place.columns() > 1) {
                    spanning.add(place);
                    continue;
                }
                int c = place.column();
                double edge = borders.edges(place);
                Extent need = widths.inside(place.cell().content()).with(edge + place.lead() + place.away());
                least[c] = Math.max(least[c], need.least());
                most[c] = Math.max(most[c], need.most());
                edges[c] = Math.max(edges[c], edge);
                areas[c] = need.area();
                ask(place.style().width(), c, place.style().borderBox() ? 0 : edge);
            }
            if (r % every == 0) {
                samples.add(new Row(line.in(RowGroup.Kind.HEAD), areas));
            }
        }
        for (int c = 0; c < count; c++) {
            most[c] = Math.max(most[c], least[c]);
        }
        spanning.sort(java.util.Comparator.comparingInt(Place::columns));
        for (Place place : spanning) {
            Extent need = widths.inside(place.cell().content()).with(borders.edges(place));
            double between = borders.across() * (place.columns() - 1);
            Length asked = place.style().width();
            double wanted = asked == null || asked.fraction() > 0 ? need.most() : asked.pt();
            spread(least, place, need.least() - between);
            spread(most, place, Math.max(need.least(), wanted) - between);
            askTogether(place, asked);
        }
        for (int c = 0; c < count; c++) {
            most[c] = Math.max(most[c], least[c]);
        }
    }

    private void ask(@Nullable Length width, int c, double edge) {
        if (width == null) {
            return;
        }
        if (width.fraction() > 0) {
            shares[c] = Math.max(shares[c], width.fraction());
        } else if (width.pt() > 0) {
            fixed[c] = Math.max(fixed[c], width.pt() + edge);
        }
    }

    /** A share that several columns are asked to have together: those that have none yet get what is missing. */
    private void askTogether(Place place, @Nullable Length width) {
        if (width == null || width.fraction() <= 0) {
            return;
        }
        double has = 0;
        double free = 0;
        int count = 0;
        for (int c = place.column(); c < place.endColumn(); c++) {
            has += shares[c];
            if (shares[c] == 0) {
                free += most[c];
                count++;
            }
        }
        double missing = width.fraction() - has;
        for (int c = place.column(); c < place.endColumn() && missing > 0; c++) {
            if (shares[c] == 0) {
                shares[c] = missing * (free > 0 ? most[c] / free : 1.0 / count);
            }
        }
    }

    /** Shares out what a cell over several columns lacks: by their greatest widths, to such as have no fixed one. */
    private void spread(double[] widths, Place place, double need) {
        double lacking = need;
        double free = 0;
        double all = 0;
        for (int c = place.column(); c < place.endColumn(); c++) {
            lacking -= widths[c];
            all += most[c];
            free += fixed[c] > 0 ? 0 : most[c];
        }
        if (lacking <= 0) {
            return;
        }
        double[] weights = most.clone();
        for (int c = place.column(); c < place.endColumn(); c++) {
            double weight = free > 0
                    ? (fixed[c] > 0 ? 0 : weights[c] / free)
                    : all > 0 ? weights[c] / all : 1.0 / place.columns();
            widths[c] += lacking * weight;
        }
    }

    /** Narrowest width of the table without a broken word, spacing included. */
    double narrowest() {
        double sum = gaps;
        for (int c = 0; c < least.length; c++) {
            sum += Math.max(least[c], fixed[c]);
        }
        return sum;
    }

    /** Width at which no line is turned, spacing included. */
    double widest() {
        double sum = gaps;
        for (int c = 0; c < most.length; c++) {
            sum += fixed[c] > 0 ? Math.max(least[c], fixed[c]) : most[c];
        }
        return sum;
    }

    /** The same columns when words longer than this are broken. */
    Columns breaking(double longest) {
        double[] broken = least.clone();
        for (int c = 0; c < broken.length; c++) {
            broken[c] = Math.min(broken[c], Math.max(edges[c], 0) + longest);
        }
        return new Columns(broken, most, fixed, shares, edges, gaps, samples);
    }

    /** The sum of the narrowest columns and the gaps, whatever the style asks for. */
    double tightest() {
        return sum(least) + gaps;
    }

    /** Widths by {@code table-layout: fixed}: the col elements and the first row say, the others share alike. */
    static double[] fixed(TableGrid grid, TableBorders borders, double gaps, double width) {
        int count = grid.columns();
        double room = width - gaps;
        double[] widths = new double[count];
        Arrays.fill(widths, -1);
        for (int c = 0; c < count; c++) {
            ComputedStyle style = grid.column(c);
            Length wanted = style == null ? null : style.width();
            if (wanted != null) {
                widths[c] = Math.max(0, wanted.resolve(room));
            }
        }
        List<Place> first =
                grid.rows().isEmpty() ? List.of() : grid.rows().getFirst().cells();
        for (Place place : first) {
            Length wanted = place.style().width();
            if (wanted != null) {
                double whole = wanted.resolve(room)
                        + (place.style().borderBox() || wanted.fraction() > 0 ? 0 : borders.edges(place));
                for (int c = place.column(); c < place.endColumn(); c++) {
                    double part = (whole - borders.across() * (place.columns() - 1)) / place.columns();
                    widths[c] = widths[c] < 0 ? Math.max(0, part) : widths[c];
                }
            }
        }
        double left = room;
        int free = 0;
        for (double each : widths) {
            left -= Math.max(0, each);
            free += each < 0 ? 1 : 0;
        }
        double set = room - left;
        for (int c = 0; c < count; c++) {
            if (widths[c] < 0) {
                widths[c] = Math.max(0, left) / free;
            } else if (free == 0 && left > 0 && set > 0) {
                widths[c] *= room / set;
            }
        }
        return widths;
    }

    static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
