/**
 * An edition in, pages out: pure geometry that knows no PDF. {@code boxes} makes the box tree, {@code lines} sets
 * paragraphs, {@code pages} fills pages; the records here are what comes out. May import css and font.
 */
@NullMarked
package anthology.typeset;

import org.jspecify.annotations.NullMarked;
