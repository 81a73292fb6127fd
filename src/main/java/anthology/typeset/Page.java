package anthology.typeset;

import java.util.List;

/**
 * A finished page.
 *
 * @param width of the trimmed page, pt
 * @param height of the trimmed page, pt
 * @param bleed beyond the trim on each side, pt; 0 for none
 * @param slug paper beyond the bleed on each side, for marks, pt; 0 for none
 * @param folio the page's number as it is printed and as page labels state it: {@code xii}, {@code 41}
 * @param numbering the style of {@code folio}: roman or arabic
 * @param number the value of {@code folio}, from 1
 */
public record Page(
        double width,
        double height,
        double bleed,
        double slug,
        String folio,
        Numbering numbering,
        int number,
        List<Placed> content) {
    /** How folios are written. */
    public enum Numbering {
        LOWER_ROMAN,
        ARABIC
    }

    /** Paper beyond the trim on each side, pt. */
    public double outer() {
        return bleed + slug;
    }

    public Page {
        content = List.copyOf(content);
    }
}
