/**
 * Blocks of code in, the same code coloured out: {@code <span class="tok-keyword">} and its few kin in a {@code pre}
 * whose language is known, lines where they are numbered or pointed out. Looks are the stylesheets' matter, and no
 * character of the code is changed. The only importer of RSyntaxTextArea, whose scanners it runs without its editor.
 */
@NullMarked
package anthology.code;

import org.jspecify.annotations.NullMarked;
