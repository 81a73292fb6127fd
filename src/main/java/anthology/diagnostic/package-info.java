/** What stages tell the user: codes, severities, places. Imports the JDK only. */
@NullMarked
package anthology.diagnostic;

import org.jspecify.annotations.NullMarked;
