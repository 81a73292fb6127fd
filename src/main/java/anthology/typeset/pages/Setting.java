package anthology.typeset.pages;

import anthology.typeset.lines.LineBreaker;

/**
 * What all flows of a section share.
 *
 * @param height of a page's content, pt: nothing that cannot be divided becomes higher
 * @param grid the leading of the text, pt
 * @param paged whether what is laid out stands on the page itself, where a table can have a page of its own, and not
 *     in a cell, a line or a note
 * @param known paragraphs that are set already
 */
record Setting(LineBreaker breaker, double height, double grid, boolean paged, SetParagraphs known) {

    /** For what stands in a part of a page. */
    Setting inside() {
        return paged ? new Setting(breaker, height, grid, false, known) : this;
    }
}
