/** A series in, a book out: chapters in order, numbered, their links and images resolved. Pure. */
@NullMarked
package anthology.book;

import org.jspecify.annotations.NullMarked;
