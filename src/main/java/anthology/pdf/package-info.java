/** Typeset pages in, a PDF file out: drawing, tags, outline, metadata. The only importer of OpenPDF. */
@NullMarked
package anthology.pdf;

import org.jspecify.annotations.NullMarked;
