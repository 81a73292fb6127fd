/** The body of a post in, its clean document tree out. The only importer of flexmark and jsoup. */
@NullMarked
package anthology.content;

import org.jspecify.annotations.NullMarked;
