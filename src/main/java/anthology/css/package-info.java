/**
 * Stylesheets and a section in, the styled tree out; and the styles of pages. Selectors are matched on our own tree,
 * rules indexed by tag, class and id. The only importer of ph-css. May import model and diagnostic.
 */
@NullMarked
package anthology.css;

import org.jspecify.annotations.NullMarked;
