package anthology.typeset.pages;

import anthology.typeset.boxes.Box;
import anthology.typeset.pages.TableGrid.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides a table that is too wide for a page into tables of some of its columns each. The first column comes again in
 * all of them, so that each row says what it is.
 */
final class TablePanels {
    /** A first column wider than this part of a panel does not come again. */
    private static final double WIDEST_AGAIN = 0.4;

    private final TableGrid grid;
    private final boolean again;

    private TablePanels(TableGrid grid, boolean again) {
        this.grid = grid;
        this.again = again;
    }

    /**
     * @param widths that the columns should have
     * @param room for a panel, gaps around and between columns left out
     * @param gap between columns
     */
    static List<Box.Table> of(TableGrid grid, double[] widths, double room, double gap) {
        boolean narrow = widths[0] <= room * WIDEST_AGAIN;
        boolean single = grid.rows().stream()
                .flatMap(row -> row.cells().stream())
                .allMatch(place -> place.column() > 0 || place.columns() == 1);
        TablePanels panels = new TablePanels(grid, narrow && single);
        List<Box.Table> tables = new ArrayList<>();
        int from = 0;
        while (from < widths.length) {
            double wide = from > 0 && panels.again ? widths[0] + gap : 0;
            int to = from;
            while (to < widths.length && (to == from || wide + widths[to] <= room)) {
                wide += widths[to] + gap;
                to++;
            }
            tables.add(panels.panel(from, to));
            from = to;
        }
        return tables;
    }

    private Box.Table panel(int from, int to) {
        List<Box.RowGroup> groups = new ArrayList<>();
        int r = 0;
        for (Box.RowGroup group : grid.table().groups()) {
            List<Box.Row> cut = new ArrayList<>();
            for (Box.Row row : group.rows()) {
                cut.add(new Box.Row(row.style(), cells(r, from, to)));
                r++;
            }
            groups.add(new Box.RowGroup(group.style(), group.kind(), cut));
        }
        return new Box.Table(
                grid.table().style(), from == 0 ? grid.table().captions() : List.of(), groups, new ArrayList<>());
    }

    private List<Box.Cell> cells(int row, int from, int to) {
        List<Box.Cell> cells = new ArrayList<>();
        Place label = grid.cover()[row][0];
        if (from > 0 && again && label != null && label.row() == row) {
            cells.add(new Box.Cell(label.cell().content(), 1, label.rows(), true));
        }
        for (int c = from; c < to; c++) {
            Place place = grid.cover()[row][c];
            boolean begins = place != null && place.row() == row && c == Math.max(from, place.column());
            if (place == null || !begins) {
                continue;
            }
            int columns = Math.min(place.endColumn(), to) - c;
            Box.Block content = place.cell().content();
            Box.Block shown = place.column() >= from
                    ? content
                    : new Box.Block(content.style(), List.of(), null, "auto", false, false);
            cells.add(new Box.Cell(shown, columns, place.rows(), place.cell().again()));
        }
        return cells;
    }
}
