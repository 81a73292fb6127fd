package anthology.typeset;

import java.util.List;
import java.util.Map;

/**
 * A typeset book.
 *
 * @param pages in order, the first a recto
 * @param structure the Document tag, above all others
 * @param folios of every destination ({@code section.xhtml}, {@code section.xhtml#id}): the folio of its page
 * @param pageMap where each page starts in the sections, in order: for the EPUB's page-list
 */
public record Layout(List<Page> pages, Tag structure, Map<String, String> folios, List<PageStart> pageMap) {

    /**
     * The first text of a page.
     *
     * @param section href of the section
     * @param node the number of the text node in the section's {@code html}, in document order from 0
     * @param offset in UTF-16 units into that text node
     */
    public record PageStart(String folio, String section, int node, int offset) {}

    public Layout {
        pages = List.copyOf(pages);
        pageMap = List.copyOf(pageMap);
    }
}
