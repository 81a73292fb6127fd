/** Every read and write of files of the user: path safety, size limits, atomic writes. On disk or in memory. */
@NullMarked
package anthology.workspace;

import org.jspecify.annotations.NullMarked;
