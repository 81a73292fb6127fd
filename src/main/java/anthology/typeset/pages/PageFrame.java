package anthology.typeset.pages;

/**
 * The room that pages offer.
 *
 * @param first height of the first page's content, pt
 * @param other height of the other pages' content, pt
 * @param noteGap what the note area takes above the notes: margin, rule, padding, pt
 * @param grid leading, pt
 * @param recto whether the first page is known to be a recto
 */
record PageFrame(double first, double other, double noteGap, double grid, boolean recto) {
    double height(int page) {
        return page == 0 ? first : other;
    }
}
