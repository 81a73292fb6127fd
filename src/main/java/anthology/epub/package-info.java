/** An edition in, an EPUB 3.3 file out. The only importer of epublib. */
@NullMarked
package anthology.epub;

import org.jspecify.annotations.NullMarked;
