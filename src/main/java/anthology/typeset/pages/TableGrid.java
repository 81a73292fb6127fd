package anthology.typeset.pages;

import anthology.typeset.boxes.Box;
import anthology.typeset.boxes.Box.RowGroup;
import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a table in their columns; CSS Tables 3, 3.3.
 *
 * @param columns at least 1
 */
record TableGrid(Box.Table table, int columns, List<Line> rows) {

    /** A row of the grid: its cells, and whether it opens or closes its group. */
    record Line(Box.Row row, RowGroup group, boolean opens, boolean closes, List<Place> cells) {}

    /** A cell in its first column; {@code rows} reaches no further than its group. */
    record Place(Box.Cell cell, int column, int columns, int rows) {}

    static TableGrid of(Box.Table table) {
        List<Line> lines = new ArrayList<>();
        int columns = Math.max(1, table.columns().size());
        for (RowGroup group : table.groups()) {
            int[] taken = new int[columns];
            int count = group.rows().size();
            for (int r = 0; r < count; r++) {
                List<Place> places = new ArrayList<>();
                int column = 0;
                for (Box.Cell cell : group.rows().get(r).cells()) {
                    while (column < taken.length && taken[column] > r) {
                        column++;
                    }
                    int end = column + cell.columns();
                    if (end > taken.length) {
                        taken = java.util.Arrays.copyOf(taken, Math.max(end, taken.length * 2));
                    }
                    columns = Math.max(columns, end);
                    int rows = Math.min(cell.rows(), count - r);
                    for (int c = column; c < end; c++) {
                        taken[c] = r + rows;
                    }
                    places.add(new Place(cell, column, cell.columns(), rows));
                    column = end;
                }
                lines.add(new Line(group.rows().get(r), group, r == 0, r == count - 1, places));
            }
        }
        return new TableGrid(table, columns, lines);
    }
}
