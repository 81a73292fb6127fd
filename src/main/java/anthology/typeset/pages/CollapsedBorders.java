package anthology.typeset.pages;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Side;
import anthology.typeset.pages.TableGrid.Line;
import anthology.typeset.pages.TableGrid.Place;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Borders that neighbours share; CSS 2.2, 17.6.2. Of all that meet between two cells the widest is drawn; among equals
 * the style that shows more, then that of the cell before the row's, the group's, the column's and the table's.
 */
final class CollapsedBorders implements TableBorders {
    private final TableGrid grid;
    private final Map<Side, Double> outside = new EnumMap<>(Side.class);

    CollapsedBorders(TableGrid grid) {
        this.grid = grid;
        int rows = grid.rows().size();
        for (int c = 0; c < grid.columns(); c++) {
            widen(Side.TOP, horizontal(0, c));
            widen(Side.BOTTOM, horizontal(rows, c));
        }
        for (int r = 0; r < rows; r++) {
            widen(Side.LEFT, vertical(r, 0));
            widen(Side.RIGHT, vertical(r, grid.columns()));
        }
    }

    private void widen(Side side, @Nullable Winner winner) {
        outside.merge(side, half(winner), Math::max);
    }

    private static double half(@Nullable Winner winner) {
        return winner == null ? 0 : winner.width() / 2;
    }

    /** Half of the widest border at the side: it stands outside the cells. */
    @Override
    public double outside(Side side) {
        return outside.getOrDefault(side, 0.0);
    }

    @Override
    public double across() {
        return 0;
    }

    @Override
    public double down() {
        return 0;
    }

    @Override
    public double inset(Place place, Side side) {
        double most = 0;
        switch (side) {
            case TOP, BOTTOM -> {
                int line = side == Side.TOP ? place.row() : place.endRow();
                for (int c = place.column(); c < place.endColumn(); c++) {
                    most = Math.max(most, half(horizontal(line, c)));
                }
            }
            case LEFT, RIGHT -> {
                boolean first = side == Side.LEFT ^ rightToLeft();
                int line = first ? place.column() : place.endColumn();
                for (int r = place.row(); r < place.endRow(); r++) {
                    most = Math.max(most, half(vertical(r, line)));
                }
            }
        }
        return most;
    }

    boolean rightToLeft() {
        return grid.table().style().direction() == ComputedStyle.Direction.RTL;
    }

    /** The border above a row, or below the last, in a column; null for none. */
    @Nullable
    Winner horizontal(int line, int column) {
        Place above = line == 0 ? null : grid.cover()[line - 1][column];
        Place below = line == grid.rows().size() ? null : grid.cover()[line][column];
        if (same(above, below)) {
            return null;
        }
        Line rowAbove = line == 0 ? null : grid.rows().get(line - 1);
        Line rowBelow = line == grid.rows().size() ? null : grid.rows().get(line);
        Winner best = null;
        best = stronger(best, above == null ? null : above.style(), Side.BOTTOM);
        best = stronger(best, below == null ? null : below.style(), Side.TOP);
        best = stronger(best, rowAbove == null ? null : row(rowAbove), Side.BOTTOM);
        best = stronger(best, rowBelow == null ? null : row(rowBelow), Side.TOP);
        best = stronger(best, rowAbove == null || !rowAbove.closes() ? null : group(rowAbove), Side.BOTTOM);
        best = stronger(best, rowBelow == null || !rowBelow.opens() ? null : group(rowBelow), Side.TOP);
        if (rowAbove == null) {
            best = stronger(best, grid.column(column), Side.TOP);
            best = stronger(best, grid.table().style(), Side.TOP);
        }
        if (rowBelow == null) {
            best = stronger(best, grid.column(column), Side.BOTTOM);
            best = stronger(best, grid.table().style(), Side.BOTTOM);
        }
        return best;
    }

    /** The border before a column, or after the last, in a row; null for none. */
    @Nullable
    Winner vertical(int row, int line) {
        boolean first = line == 0;
        boolean last = line == grid.columns();
        Place before = first ? null : grid.cover()[row][line - 1];
        Place after = last ? null : grid.cover()[row][line];
        if (same(before, after)) {
            return null;
        }
        Side end = rightToLeft() ? Side.LEFT : Side.RIGHT;
        Side start = rightToLeft() ? Side.RIGHT : Side.LEFT;
        Winner best = null;
        best = stronger(best, before == null ? null : before.style(), end);
        best = stronger(best, after == null ? null : after.style(), start);
        if (first || last) {
            Side side = first ? start : end;
            best = stronger(best, row(grid.rows().get(row)), side);
            best = stronger(best, group(grid.rows().get(row)), side);
        }
        best = stronger(best, first ? null : grid.column(line - 1), end);
        best = stronger(best, last ? null : grid.column(line), start);
        if (first || last) {
            best = stronger(best, grid.table().style(), first ? start : end);
        }
        return best;
    }

    /** One cell reaches over the line; where none stands on either side, a border may be. */
    @SuppressWarnings("ReferenceEquality") // cells of the same content are not the same cell
    private static boolean same(@Nullable Place one, @Nullable Place other) {
        return one != null && one == other;
    }

    /** Style of the group, null where the group was made up for rows that stand in the table itself. */
    @SuppressWarnings("ReferenceEquality")
    private @Nullable ComputedStyle group(Line line) {
        return line.group().style() == grid.table().style()
                ? null
                : line.group().style();
    }

    @SuppressWarnings("ReferenceEquality")
    private static @Nullable ComputedStyle row(Line line) {
        return line.row().style() == line.group().style() ? null : line.row().style();
    }

    private static @Nullable Winner stronger(@Nullable Winner best, @Nullable ComputedStyle style, Side side) {
        if (style == null || style.borderWidth(side) <= 0) {
            return best;
        }
        if (best == null || style.borderWidth(side) > best.width()) {
            return new Winner(style, side);
        }
        boolean equal = style.borderWidth(side) == best.width();
        return equal && strength(style, side) > strength(best.style(), best.side()) ? new Winner(style, side) : best;
    }

    private static int strength(ComputedStyle style, Side side) {
        return switch (style.borderStyle(side)) {
            case NONE -> 0;
            case DOTTED -> 1;
            case DASHED -> 2;
            case SOLID -> 3;
            case DOUBLE -> 4;
        };
    }
}
