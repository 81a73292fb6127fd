package anthology.typeset.pages;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Side;
import anthology.css.Length;
import anthology.typeset.boxes.Box;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The widths that columns need and take; automatic table layout, CSS Tables 3, 3.8. */
@SuppressWarnings("ArrayRecordComponent")
record Columns(double[] narrowest, double[] widest, double[] shares, double spacing) {

    static Columns of(TableGrid grid, Widths widths) {
        int count = grid.columns();
        double[] narrowest = new double[count];
        double[] widest = new double[count];
        double[] shares = new double[count];
        List<@Nullable ComputedStyle> styles = grid.table().columns();
        for (int c = 0; c < Math.min(count, styles.size()); c++) {
            ComputedStyle style = styles.get(c);
            if (style != null) {
                fix(style.width(), c, narrowest, widest, shares);
            }
        }
        List<TableGrid.Place> spanning = new ArrayList<>();
        for (TableGrid.Line row : grid.rows()) {
            for (TableGrid.Place place : row.cells()) {
                if (place.columns() > 1) {
                    spanning.add(place);
                    continue;
                }
                int c = place.column();
                double[] need = cell(place.cell(), widths);
                narrowest[c] = Math.max(narrowest[c], need[0]);
                widest[c] = Math.max(widest[c], Math.max(need[0], need[1]));
                fix(place.cell().content().style().width(), c, narrowest, widest, shares);
            }
        }
        for (TableGrid.Place place : spanning) {
            double[] need = cell(place.cell(), widths);
            spread(narrowest, place, need[0]);
            spread(widest, place, need[1]);
        }
        for (int c = 0; c < count; c++) {
            widest[c] = Math.max(widest[c], narrowest[c]);
        }
        ComputedStyle style = grid.table().style();
        return new Columns(narrowest, widest, shares, style.borderCollapse() ? 0 : Math.max(0, style.borderSpacing()));
    }

    private static void fix(@Nullable Length width, int c, double[] narrowest, double[] widest, double[] shares) {
        if (width == null) {
            return;
        }
        if (width.fraction() > 0) {
            shares[c] = Math.max(shares[c], width.fraction());
        } else if (width.pt() > 0) {
            widest[c] = Math.max(narrowest[c], width.pt());
        }
    }

    private static double[] cell(Box.Cell cell, Widths widths) {
        double[] inside = widths.inside(cell.content());
        double edges = edges(cell.content().style());
        return new double[] {inside[0] + edges, inside[1] + edges};
    }

    static double edges(ComputedStyle style) {
        return Flow.edge(style, Side.LEFT, 0) + Flow.edge(style, Side.RIGHT, 0);
    }

    private static void spread(double[] widths, TableGrid.Place place, double need) {
        double has = 0;
        for (int c = place.column(); c < place.column() + place.columns(); c++) {
            has += widths[c];
        }
        if (has < need) {
            for (int c = place.column(); c < place.column() + place.columns(); c++) {
                widths[c] += (need - has) / place.columns();
            }
        }
    }

    /** Narrowest width of the table, spacing between and around columns included. */
    double least() {
        return sum(narrowest) + gaps();
    }

    double most() {
        return sum(widest) + gaps();
    }

    private double gaps() {
        return spacing * (widest.length + 1);
    }

    /**
     * Widths of the columns in a table that may be so wide.
     *
     * @param fill whether it has to be
     * @return narrower than the narrowest never: the sum may be more than the width
     */
    double[] fit(double width, boolean fill) {
        double room = width - gaps();
        int count = widest.length;
        double[] low = narrowest.clone();
        double[] high = widest.clone();
        for (int c = 0; c < count; c++) {
            if (shares[c] > 0) {
                high[c] = Math.max(low[c], shares[c] * width);
                low[c] = Math.max(low[c], Math.min(high[c], shares[c] * room));
            }
        }
        double least = sum(low);
        if (least > room) {
            low = narrowest.clone();
            least = sum(low);
        }
        double most = sum(high);
        double[] fitted = new double[count];
        for (int c = 0; c < count; c++) {
            if (most <= room) {
                double extra = !fill || most <= 0 ? 0 : (room - most) * high[c] / most;
                fitted[c] = high[c] + extra;
            } else if (least <= room) {
                double stretch = most - least;
                fitted[c] = low[c] + (stretch <= 0 ? 0 : (high[c] - low[c]) * (room - least) / stretch);
            } else {
                fitted[c] = low[c];
            }
        }
        return fitted;
    }

    static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
