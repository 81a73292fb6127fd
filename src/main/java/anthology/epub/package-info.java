/**
 * An edition in, an EPUB 3.3 file out (<a href="https://www.w3.org/TR/epub-33/">EPUB 3.3</a>). The book's resources,
 * spine, contents and NCX are epublib's; package document, navigation document and container are written here. The only
 * importer of epublib and of the deflate that comes with it. May import model and diagnostic.
 */
@NullMarked
package anthology.epub;

import org.jspecify.annotations.NullMarked;
