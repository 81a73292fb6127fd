/**
 * Picture files in, what books can show out: kinds told by bytes, sizes read from headers before anything is decoded,
 * conversion of what EPUB and PDF do not take. The only importer of ImageIO besides cover and pdf.
 */
@NullMarked
package anthology.image;

import org.jspecify.annotations.NullMarked;
