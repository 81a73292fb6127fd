package anthology.typeset.pages;

import anthology.css.ComputedStyle.Side;
import anthology.typeset.pages.TableGrid.Place;

/**
 * Where the columns of a table stand, in pt from the table's left edge.
 *
 * @param starts left edge of each column
 * @param widths of each column
 * @param width of the whole table
 * @param rightToLeft whether the first column stands at the right
 */
@SuppressWarnings("ArrayRecordComponent")
record TableGeometry(double[] starts, double[] widths, double width, boolean rightToLeft) {

    static TableGeometry of(TableBorders borders, double[] widths, boolean rightToLeft, boolean collapsed) {
        int count = widths.length;
        double[] starts = new double[count];
        double around = collapsed ? 0 : borders.across();
        double at = borders.outside(Side.LEFT) + around;
        for (int i = 0; i < count; i++) {
            int c = rightToLeft ? count - 1 - i : i;
            starts[c] = at;
            at += widths[c] + borders.across();
        }
        double width = at - borders.across() + around + borders.outside(Side.RIGHT);
        return new TableGeometry(starts, widths, width, rightToLeft);
    }

    double x(Place place) {
        return starts[rightToLeft ? place.endColumn() - 1 : place.column()];
    }

    double width(Place place) {
        int last = rightToLeft ? place.column() : place.endColumn() - 1;
        return starts[last] + widths[last] - x(place);
    }

    /** The line before a column, or after the last, in collapsed tables. */
    double line(int line) {
        if (line == widths.length) {
            int last = line - 1;
            return rightToLeft ? starts[last] : starts[last] + widths[last];
        }
        return rightToLeft ? starts[line] + widths[line] : starts[line];
    }
}
