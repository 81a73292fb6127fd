/**
 * The body of a post in, its clean document tree out. The only importer of flexmark and jsoup.
 *
 * <p>In order: Markdown becomes HTML ({@link anthology.content.Markdown}), HTML our tree with what is allowed in it
 * ({@link anthology.content.Cleaner}), the tree one that follows the content models of XHTML
 * ({@link anthology.content.ContentModel}); then headings, notes, figures, punctuation and ids. What generators add to
 * Markdown, such as shortcodes, is to be resolved before {@link anthology.content.MarkdownLines}.
 */
@NullMarked
package anthology.content;

import org.jspecify.annotations.NullMarked;
