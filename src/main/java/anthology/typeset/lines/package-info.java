/** Paragraphs in, lines out: white space, bidi, shaping, hyphenation, total-fit line breaking. */
@NullMarked
package anthology.typeset.lines;

import org.jspecify.annotations.NullMarked;
