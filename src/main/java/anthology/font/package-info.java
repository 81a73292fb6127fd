/**
 * Font files in; metrics, shaped text and fallback out. All of it is read from the files themselves, without the
 * platform's fonts or text layout, so that a book is the same on every machine. May import model and diagnostic.
 */
@NullMarked
package anthology.font;

import org.jspecify.annotations.NullMarked;
