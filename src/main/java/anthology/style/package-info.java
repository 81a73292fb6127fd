/** A style folder and those it extends in; stylesheets, templates, fonts and matter out; recipes too. */
@NullMarked
package anthology.style;

import org.jspecify.annotations.NullMarked;
