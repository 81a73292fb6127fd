/**
 * What generators and editors add to Markdown, made plain Markdown and HTML: templates and shortcodes, JSX, wiki links,
 * callouts, formulas. Text in, text out, each character of which knows where it stood. Nothing is ever run: known forms
 * are rendered, others dropped, their inner text kept. All of it takes linear time.
 */
@NullMarked
package anthology.content.leftover;

import org.jspecify.annotations.NullMarked;
