package anthology.epub;

import anthology.model.ContentsEntry;
import anthology.model.Edition;
import anthology.model.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.siegmann.epublib.domain.Book;
import nl.siegmann.epublib.domain.Identifier;
import nl.siegmann.epublib.domain.Resource;
import nl.siegmann.epublib.domain.TOCReference;
import nl.siegmann.epublib.domain.TableOfContents;
import nl.siegmann.epublib.epub.NCXDocument;

/** The contents for readers of EPUB 2, <a href="https://idpf.org/epub/20/spec/OPF_2.0.1_draft.htm#Section2.4.1">OPF
 * 2.0.1, 2.4.1</a>, two levels deep: more than that old devices do not show. */
final class Ncx {
    static final String HREF = "toc.ncx";
    static final String MEDIA_TYPE = "application/x-dtbncx+xml";

    private Ncx() {}

    /** Sets the book's table of contents to that of the navigation document, and writes it. */
    static String of(Edition edition, List<Section> sections, Book book) {
        TableOfContents contents = book.getTableOfContents();
        for (ContentsEntry entry : Contents.of(edition, sections)) {
            TOCReference reference = contents.addTOCReference(reference(entry, book));
            for (ContentsEntry below : entry.children()) {
                reference.addChildSection(reference(below, book));
            }
        }
        try {
            // the scheme "uid" makes epublib write dtb:uid, which the format asks for
            List<Identifier> identifiers =
                    List.of(new Identifier("uid", edition.metadata().identifier()));
            Resource written = NCXDocument.createNCXResource(
                    identifiers, XmlWriter.clean(edition.metadata().title()), List.of(), contents);
            String ncx = new String(written.getData(), StandardCharsets.UTF_8);
            return ncx.replaceFirst("\\s*<meta name=\"dtb:generator\"[^>]*/>", "")
                    .replaceFirst(
                            "<ncx ",
                            "<ncx xml:lang=\"" + edition.metadata().language().replaceAll("[^A-Za-z0-9-]", "") + "\" ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TOCReference reference(ContentsEntry entry, Book book) {
        Href href = Href.of(entry.href());
        Resource page = book.getResources().getByHref(href.path());
        String title = XmlWriter.clean(entry.title());
        return href.fragment().isEmpty()
                ? new TOCReference(title, page)
                : new TOCReference(title, page, href.fragment());
    }
}
