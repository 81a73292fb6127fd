/**
 * A title and an author in, a designed picture for the cover out; or a picture of the author's own made fit for one.
 * May import font, model and diagnostic.
 */
@NullMarked
package anthology.cover;

import org.jspecify.annotations.NullMarked;
