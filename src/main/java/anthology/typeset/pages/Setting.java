package anthology.typeset.pages;

import anthology.typeset.lines.LineBreaker;

/**
 * What all flows of a section share.
 *
 * @param height of a page's content, pt: nothing that cannot be divided becomes higher
 * @param grid the leading of the text, pt
 */
record Setting(LineBreaker breaker, double height, double grid) {}
