/**
 * Font files in, metrics, shaped text and fallback out. The only importer of fontbox. May import model and diagnostic.
 */
@NullMarked
package anthology.font;

import org.jspecify.annotations.NullMarked;
