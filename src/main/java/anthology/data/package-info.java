/** YAML, TOML and JSON text in, a value tree out in which every value knows its line and column; JSON out. */
@NullMarked
package anthology.data;

import org.jspecify.annotations.NullMarked;
