/**
 * Typeset pages in, a PDF file out: drawing, tags, outline, metadata; {@link anthology.pdf.PdfFile} begins it. The only
 * importer of OpenPDF, of which it uses the objects, the cross-references and the font subsets, not the layout. May
 * import typeset, font, model and diagnostic.
 */
@NullMarked
package anthology.pdf;

import org.jspecify.annotations.NullMarked;
