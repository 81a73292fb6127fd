/** The recipe of the program: every stage, in order. */
@NullMarked
package anthology.compile;

import org.jspecify.annotations.NullMarked;
