/**
 * Addresses on the network in, the files there out, and only where a user asked for it: from public addresses alone,
 * within limits, each once. The only package that opens connections. Imports nothing of ours.
 */
@NullMarked
package anthology.fetch;

import org.jspecify.annotations.NullMarked;
