/** The records all stages speak, the document tree among them: sealed and immutable. Imports the JDK only. */
@NullMarked
package anthology.model;

import org.jspecify.annotations.NullMarked;
