/** A title and an author in, a designed picture for the cover out. May import font. */
@NullMarked
package anthology.cover;

import org.jspecify.annotations.NullMarked;
