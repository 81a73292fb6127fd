package anthology.css;

import anthology.model.Image;
import java.util.Map;

/**
 * What relative units refer to. All in pt.
 *
 * @param parent the parent's computed values; the initial ones for the root
 * @param em the font size: the element's own, or the parent's while the font size itself is computed
 * @param rem the root's font size
 * @param lh the line height, the parent's while font size and line height are computed
 * @param rlh the root's line height
 * @param pictures of the book, by their addresses
 */
record Basis(
        ComputedStyle parent,
        double em,
        double rem,
        double lh,
        double rlh,
        PageSize page,
        Map<String, Image> pictures) {
    /** Where no picture is asked for. */
    Basis(ComputedStyle parent, double em, double rem, double lh, double rlh, PageSize page) {
        this(parent, em, rem, lh, rlh, page, Map.of());
    }
}
