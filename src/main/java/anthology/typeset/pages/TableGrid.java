package anthology.typeset.pages;

import anthology.css.ComputedStyle;
import anthology.typeset.boxes.Box;
import anthology.typeset.boxes.Box.RowGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a table in their columns; CSS Tables 3, 3.3. Columns in which no cell starts and which no col element
 * names are one with the column before them.
 *
 * @param columns at least 1
 * @param cover for each row and column the cell that stands there; null where none does
 */
@SuppressWarnings("ArrayRecordComponent")
record TableGrid(
        Box.Table table,
        int columns,
        List<Line> rows,
        @Nullable Place[][] cover) {

    /** A row of the grid: its cells, and whether it opens or closes its group. */
    record Line(Box.Row row, RowGroup group, boolean opens, boolean closes, List<Place> cells) {
        boolean in(RowGroup.Kind kind) {
            return group.kind() == kind;
        }
    }

    /**
     * A cell at its first row and column; it reaches no further than its group.
     *
     * @param lead what its text keeps from the cell's left edge besides its padding, pt
     * @param away what it keeps from the right edge
     */
    record Place(Box.Cell cell, int row, int column, int rows, int columns, double lead, double away) {
        Place(Box.Cell cell, int row, int column, int rows, int columns) {
            this(cell, row, column, rows, columns, 0, 0);
        }

        Place moved(double before, double after) {
            return new Place(cell, row, column, rows, columns, before, after);
        }

        ComputedStyle style() {
            return cell.content().style();
        }

        /** Before this row it ends. */
        int endRow() {
            return row + rows;
        }

        /** Before this column it ends. */
        int endColumn() {
            return column + columns;
        }
    }

    static TableGrid of(Box.Table table) {
        List<List<Place>> rows = new ArrayList<>();
        int width = Math.max(1, table.columns().size());
        int start = 0;
        for (RowGroup group : table.groups()) {
            width = Math.max(width, group(group, start, rows));
            start = rows.size();
        }
        int[] merged = merged(table, rows, width);
        int columns = merged[width];
        List<Line> lines = new ArrayList<>(rows.size());
        @Nullable Place[][] cover = new Place[rows.size()][columns];
        int r = 0;
        for (RowGroup group : table.groups()) {
            int count = group.rows().size();
            for (int i = 0; i < count; i++) {
                List<Place> places = rows.get(r).stream()
                        .map(place -> new Place(
                                place.cell,
                                place.row,
                                merged[place.column],
                                place.rows,
                                merged[place.endColumn() - 1] + 1 - merged[place.column]))
                        .toList();
                for (Place place : places) {
                    for (int at = place.row; at < place.endRow(); at++) {
                        Arrays.fill(cover[at], place.column, place.endColumn(), place);
                    }
                }
                lines.add(new Line(group.rows().get(i), group, i == 0, i == count - 1, places));
                r++;
            }
        }
        return new TableGrid(table, columns, lines, cover);
    }

    /** Adds the rows of a group and tells how many columns they have. */
    private static int group(RowGroup group, int start, List<List<Place>> rows) {
        int[] taken = new int[8];
        int width = 0;
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
                    taken = Arrays.copyOf(taken, Math.max(end, taken.length * 2));
                }
                width = Math.max(width, end);
                int down = Math.min(cell.rows(), count - r);
                Arrays.fill(taken, column, end, r + down);
                places.add(new Place(cell, start + r, column, down, cell.columns()));
                column = end;
            }
            rows.add(places);
        }
        return width;
    }

    /** The number of each column, and of the one after the last, when those that nothing starts in are left out. */
    private static int[] merged(Box.Table table, List<List<Place>> rows, int width) {
        BitSet kept = new BitSet(width);
        kept.set(0, Math.max(1, table.columns().size()));
        rows.forEach(row -> row.forEach(place -> kept.set(place.column)));
        int[] merged = new int[width + 1];
        int number = 0;
        for (int c = 0; c < width; c++) {
            merged[c] = number;
            if (c + 1 == width || kept.get(c + 1)) {
                number++;
            }
        }
        merged[width] = number;
        return merged;
    }

    /** The same table with some places that are other. */
    TableGrid with(List<Place> others) {
        @Nullable Place[][] changed = new Place[cover.length][];
        for (int r = 0; r < cover.length; r++) {
            changed[r] = cover[r].clone();
        }
        for (Place other : others) {
            for (int r = other.row; r < other.endRow(); r++) {
                Arrays.fill(changed[r], other.column, other.endColumn(), other);
            }
        }
        List<Line> lines = new ArrayList<>(rows.size());
        for (int r = 0; r < rows.size(); r++) {
            Line line = rows.get(r);
            @Nullable Place[] here = changed[r];
            List<Place> cells = line.cells.stream()
                    .map(place -> Objects.requireNonNullElse(here[place.column], place))
                    .toList();
            lines.add(new Line(line.row, line.group, line.opens, line.closes, cells));
        }
        return new TableGrid(table, columns, lines, changed);
    }

    /** The style of a column, null where no col element gives it one. */
    @Nullable
    ComputedStyle column(int c) {
        return c < table.columns().size() ? table.columns().get(c) : null;
    }
}
