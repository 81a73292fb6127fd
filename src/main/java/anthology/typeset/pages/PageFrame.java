package anthology.typeset.pages;

import anthology.css.ComputedStyle.Break;

/**
 * The room that pages offer.
 *
 * @param first height of the first page's content, pt
 * @param other height of the other pages' content, pt
 * @param noteGap what the note area takes above the notes: margin, rule, padding, pt
 * @param grid leading, pt
 * @param side on which side of the leaf the first page stands
 */
record PageFrame(double first, double other, double noteGap, double grid, Side side) {

    /** Sides of a leaf, or that it is not known which. */
    enum Side {
        RECTO,
        VERSO,
        EITHER;

        /** That of a page that a forced break may have put on one. */
        Side forced(Break wish) {
            return switch (wish) {
                case RIGHT, RECTO -> RECTO;
                case LEFT, VERSO -> VERSO;
                case AUTO, AVOID, PAGE, AVOID_PAGE, COLUMN, AVOID_COLUMN -> this;
            };
        }

        /** So many pages later. */
        Side after(int pages) {
            return this == EITHER || pages % 2 == 0 ? this : this == RECTO ? VERSO : RECTO;
        }
    }

    double height(int page) {
        return page == 0 ? first : other;
    }

    /** Of the page with that number, counted from 0. */
    Side side(int page) {
        return side.after(page);
    }
}
