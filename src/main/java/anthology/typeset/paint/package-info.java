/** What boxes are painted with: backgrounds and borders become placed fills, of blocks and of lines alike. */
@NullMarked
package anthology.typeset.paint;

import org.jspecify.annotations.NullMarked;
