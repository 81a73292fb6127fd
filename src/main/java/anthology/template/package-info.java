/** A book and a style in, an edition of XHTML sections out. The only importer of FreeMarker. */
@NullMarked
package anthology.template;

import org.jspecify.annotations.NullMarked;
