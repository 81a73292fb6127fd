/** Box trees in, pages out: block layout, page breaks, footnotes, page masters, running heads, references. */
@NullMarked
package anthology.typeset.pages;

import org.jspecify.annotations.NullMarked;
