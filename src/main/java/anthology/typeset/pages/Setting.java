package anthology.typeset.pages;

import anthology.typeset.boxes.Box;
import anthology.typeset.lines.LineBreaker;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all flows of a section share.
 *
 * @param height of a page's content, pt: nothing that cannot be divided becomes higher
 * @param grid the leading of the text, pt
 * @param paragraphs how those were set that stand on the page itself, where also a table can have a page of its own;
 *     null in a cell, a line or a note
 * @param known paragraphs that are set already beside floats
 */
record Setting(
        LineBreaker breaker,
        double height,
        double grid,
        @Nullable Map<Box.Paragraph, Elastic> paragraphs,
        SetParagraphs known) {

    /** For what stands on the page itself. */
    static Setting paged(LineBreaker breaker, double height, double grid, SetParagraphs known) {
        return new Setting(breaker, height, grid, new IdentityHashMap<>(), known);
    }

    boolean paged() {
        return paragraphs != null;
    }

    /** The same for pages of another height. */
    Setting withHeight(double other) {
        return new Setting(breaker, other, grid, paragraphs, known);
    }

    /** For what stands in a part of a page. */
    Setting inside() {
        return paged() ? new Setting(breaker, height, grid, null, known) : this;
    }
}
