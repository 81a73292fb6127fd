/**
 * Posts in, a book out: which of them, in what order, with links and images resolved. Pure: files come through
 * {@link anthology.book.ImageSource}. May import image.
 */
@NullMarked
package anthology.book;

import org.jspecify.annotations.NullMarked;
