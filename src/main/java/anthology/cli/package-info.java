/** The command line: one class for each command. Prints, asks the clock and the terminal, sets exit codes. */
@NullMarked
package anthology.cli;

import org.jspecify.annotations.NullMarked;
