/** Files of the workspace in, posts out: one reader for each input format, and the configuration of the blog. */
@NullMarked
package anthology.source;

import org.jspecify.annotations.NullMarked;
