package anthology.typeset.pages;

import anthology.typeset.Page;
import org.jspecify.annotations.Nullable;

/**
 * A page with its place in the book.
 *
 * @param name of its page type
 * @param cut what stands on it, or null for a blank page
 * @param first whether it is the first of its page group
 * @param right whether it is a right-hand page
 * @param continues whether it starts elsewhere than with a forced break
 */
record NumberedPage(
        LaidSection section,
        String name,
        @Nullable PageCut cut,
        boolean first,
        boolean continues,
        boolean right,
        Page.Numbering numbering,
        int number,
        String folio) {}
