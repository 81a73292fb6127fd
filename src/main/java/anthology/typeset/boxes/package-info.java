/** A styled section in, its box tree out: anonymous boxes, generated content, counters, tables, notes. */
@NullMarked
package anthology.typeset.boxes;

import org.jspecify.annotations.NullMarked;
