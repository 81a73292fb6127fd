package anthology.typeset.pages;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Side;
import anthology.typeset.pages.TableGrid.Place;
import org.jspecify.annotations.Nullable;

/** How much room the borders of a table's cells take, by the model that {@code border-collapse} names. */
sealed interface TableBorders permits TableBorders.Separate, CollapsedBorders {

    static TableBorders of(TableGrid grid) {
        return grid.table().style().borderCollapse()
                ? new CollapsedBorders(grid)
                : new Separate(grid.table().style());
    }

    /** What the border takes of the cell's box at a side, pt. */
    double inset(Place place, Side side);

    /** Border and padding of the table itself, between its edge and the spacing around its cells, pt. */
    double outside(Side side);

    /** Between cells beside each other, pt. */
    double across();

    /** Between rows, pt. */
    double down();

    /** Padding and border at a side of a cell, pt. */
    default double edge(Place place, Side side) {
        return Math.max(0, place.style().padding(side).pt()) + inset(place, side);
    }

    default double edges(Place place) {
        return edge(place, Side.LEFT) + edge(place, Side.RIGHT);
    }

    /** Each cell has its own borders, with spacing between them; CSS 2.2, 17.6.1. */
    record Separate(ComputedStyle table) implements TableBorders {
        @Override
        public double inset(Place place, Side side) {
            return place.style().borderWidth(side);
        }

        @Override
        public double outside(Side side) {
            return Flow.edge(table, side, 0);
        }

        @Override
        public double across() {
            return Math.max(0, table.borderSpacing());
        }

        @Override
        public double down() {
            return Math.max(0, table.borderSpacingDown());
        }
    }

    /** A border that won: of this style, at this side of what it belongs to. */
    record Winner(ComputedStyle style, Side side) {
        double width() {
            return style.borderWidth(side);
        }

        /** Whether the two are drawn alike. */
        boolean like(@Nullable Winner other) {
            return other != null
                    && width() == other.width()
                    && style.borderStyle(side) == other.style.borderStyle(other.side)
                    && style.borderColor(side) == other.style.borderColor(other.side);
        }
    }
}
