package anthology.typeset.pages;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Side;
import anthology.typeset.Placed;
import anthology.typeset.pages.TableBorders.Winner;
import anthology.typeset.pages.TableGrid.Line;
import anthology.typeset.pages.TableGrid.Place;
import anthology.typeset.paint.Borders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paints backgrounds and borders of a table, slab by slab. Rows stand where {@code tops} and {@code heights} say. */
final class TablePaint {
    private static final double NEAR = 0.01;

    private final TableGrid grid;
    private final TableGeometry geometry;
    private final TableBorders borders;
    private final double[] tops;
    private final double[] heights;

    TablePaint(TableGrid grid, TableGeometry geometry, TableBorders borders, double[] tops, double[] heights) {
        this.grid = grid;
        this.geometry = geometry;
        this.borders = borders;
        this.tops = tops;
        this.heights = heights;
    }

    /**
     * A stretch of the table between two possible page breaks.
     *
     * @param from the first row of which something stands in it
     * @param to after the last such row
     * @param top of the slab, in the coordinates of the rows
     * @param opens whether the table begins with it
     * @param closes whether the table ends with it
     */
    record Slab(int from, int to, double top, double bottom, boolean opens, boolean closes) {
        double height() {
            return bottom - top;
        }
    }

    private double bottom(Place place) {
        int last = place.endRow() - 1;
        return tops[last] + heights[last];
    }

    /** The part of a cell that stands in a slab, from the slab's top. */
    private record Part(double x, double y, double width, double height, boolean opens, boolean closes) {}

    private @Nullable Part part(Slab slab, Place place, int row, int column) {
        boolean first = column == place.column() && (row == place.row() || row == slab.from);
        if (!first) {
            return null;
        }
        boolean closes = place.endRow() <= slab.to && bottom(place) <= slab.bottom + NEAR;
        double top = Math.max(slab.top, tops[place.row()]);
        double bottom = closes ? bottom(place) : slab.bottom;
        boolean opens = place.row() >= slab.from && tops[place.row()] >= slab.top - NEAR;
        return new Part(
                geometry.x(place), top - slab.top, geometry.width(place), Math.max(0, bottom - top), opens, closes);
    }

    void backgrounds(Slab slab, List<Placed> into) {
        Borders.background(grid.table().style(), 0, 0, geometry.width(), slab.height(), into);
        for (int r = slab.from; r < slab.to; r++) {
            Line line = grid.rows().get(r);
            Placed.@Nullable Fill run = null;
            for (int c = 0; c < grid.columns(); c++) {
                Place place = grid.cover()[r][c];
                Part part = place == null ? null : part(slab, place, r, c);
                Integer color = place == null || isHidden(place) ? null : background(line, place);
                if (part != null && place != null && place.style().background() != null && !isHidden(place)) {
                    if (run != null) {
                        into.add(run);
                        run = null;
                    }
                    Borders.background(place.style(), part.x, part.y, part.width, part.height, into);
                    continue;
                }
                if (part == null || color == null || part.height <= 0) {
                    continue;
                }
                Placed.Fill fill = new Placed.Fill(part.x, part.y, part.width, part.height, color);
                Placed.@Nullable Fill joined = joined(run, fill);
                if (joined == null && run != null) {
                    into.add(run);
                }
                run = joined == null ? fill : joined;
            }
            if (run != null) {
                into.add(run);
            }
        }
    }

    /** One rectangle for two of the same colour that touch, or null. */
    private static Placed.@Nullable Fill joined(Placed.@Nullable Fill run, Placed.Fill fill) {
        if (run == null
                || run.color() != fill.color()
                || run.y() != fill.y()
                || Math.abs(run.height() - fill.height()) > NEAR) {
            return null;
        }
        double gap = run.x() < fill.x() ? fill.x() - run.x() - run.width() : run.x() - fill.x() - fill.width();
        return Math.abs(gap) > NEAR
                ? null
                : new Placed.Fill(
                        Math.min(run.x(), fill.x()), run.y(), run.width() + fill.width(), run.height(), run.color());
    }

    /** Of the cell, else its row, its group, its column; CSS 2.2, 17.5.1. */
    private @Nullable Integer background(Line line, Place place) {
        Integer color = place.style().backgroundColor();
        color = color == null ? line.row().style().backgroundColor() : color;
        color = color == null ? line.group().style().backgroundColor() : color;
        ComputedStyle column = grid.column(place.column());
        return color == null && column != null ? column.backgroundColor() : color;
    }

    private boolean isHidden(Place place) {
        return !grid.table().style().borderCollapse()
                && !place.style().emptyCells()
                && place.cell().content().children().isEmpty();
    }

    void borders(Slab slab, List<Placed> into) {
        switch (borders) {
            case TableBorders.Separate separate -> separate(slab, into);
            case CollapsedBorders collapsed -> collapsed(slab, collapsed, into);
        }
    }

    private void separate(Slab slab, List<Placed> into) {
        for (int r = slab.from; r < slab.to; r++) {
            for (int c = 0; c < grid.columns(); c++) {
                Place place = grid.cover()[r][c];
                Part part = place == null || isHidden(place) ? null : part(slab, place, r, c);
                if (part != null && place != null) {
                    edges(place.style(), part, into);
                }
            }
        }
        edges(grid.table().style(), new Part(0, 0, geometry.width(), slab.height(), slab.opens, slab.closes), into);
    }

    private static void edges(ComputedStyle style, Part part, List<Placed> into) {
        double bottom = style.borderWidth(Side.BOTTOM);
        double right = style.borderWidth(Side.RIGHT);
        if (part.opens) {
            Borders.edge(style, Side.TOP, part.x, part.y, part.width, style.borderWidth(Side.TOP), into);
        }
        if (part.closes) {
            Borders.edge(style, Side.BOTTOM, part.x, part.y + part.height - bottom, part.width, bottom, into);
        }
        Borders.edge(style, Side.LEFT, part.x, part.y, style.borderWidth(Side.LEFT), part.height, into);
        Borders.edge(style, Side.RIGHT, part.x + part.width - right, part.y, right, part.height, into);
    }

    private void collapsed(Slab slab, CollapsedBorders collapsed, List<Placed> into) {
        for (int r = slab.from; r < slab.to; r++) {
            double top = Math.max(tops[r], slab.top);
            double bottom = Math.min(tops[r] + heights[r], slab.bottom);
            for (int line = 0; line <= grid.columns(); line++) {
                Winner winner = collapsed.vertical(r, line);
                if (winner != null && bottom > top) {
                    Borders.edge(
                            winner.style(),
                            winner.side(),
                            geometry.line(line) - winner.width() / 2,
                            top - slab.top,
                            winner.width(),
                            bottom - top,
                            into);
                }
            }
        }
        if (slab.opens) {
            horizontal(0, tops[0] - slab.top, collapsed, into);
        }
        for (int r = slab.from; r < slab.to; r++) {
            double y = tops[r] + heights[r];
            if (y <= slab.bottom + NEAR) {
                horizontal(r + 1, y - slab.top, collapsed, into);
            }
        }
    }

    /** The rule on a line between rows, its middle at {@code y}; what is alike is drawn in one go. */
    void horizontal(int line, double y, CollapsedBorders collapsed, List<Placed> into) {
        int start = 0;
        Winner run = collapsed.horizontal(line, 0);
        for (int c = 1; c <= grid.columns(); c++) {
            Winner here = c == grid.columns() ? null : collapsed.horizontal(line, c);
            boolean goesOn = c < grid.columns() && (run == null ? here == null : run.like(here));
            if (goesOn) {
                continue;
            }
            if (run != null) {
                double one = geometry.line(start);
                double other = geometry.line(c);
                double before = corner(line, geometry.rightToLeft() ? c : start, collapsed);
                double after = corner(line, geometry.rightToLeft() ? start : c, collapsed);
                double x = Math.min(one, other) - before;
                Borders.edge(
                        run.style(),
                        run.side(),
                        x,
                        y - run.width() / 2,
                        Math.max(one, other) + after - x,
                        run.width(),
                        into);
            }
            run = here;
            start = c;
        }
    }

    /** Half of what the upright borders are wide that end on the line. */
    private double corner(int line, int column, CollapsedBorders collapsed) {
        Winner above = line == 0 ? null : collapsed.vertical(line - 1, column);
        Winner below = line == grid.rows().size() ? null : collapsed.vertical(line, column);
        return Math.max(above == null ? 0 : above.width(), below == null ? 0 : below.width()) / 2;
    }
}
