package anthology.model;

import org.jspecify.annotations.Nullable;

/**
 * A post's place in a book.
 *
 * @param id unique in the book, ASCII, usable as file name and XML id: {@code chapter-003-the-buried-giant}
 * @param number from 1
 * @param title of the post, with the punctuation of print; plain text
 * @param language a BCP 47 tag, or null where it is the book's
 * @param source where the post stands or stood: an absolute URL, or null
 * @param body a {@code div} that holds the post's text: clean, ids unique in the chapter, links and images resolved,
 *     headings from h2, notes as {@code section.footnotes} at its end
 */
public record Chapter(
        String id,
        int number,
        Post post,
        String title,
        @Nullable String language,
        @Nullable String source,
        Element body) {
    public String href() {
        return id + ".xhtml";
    }
}
