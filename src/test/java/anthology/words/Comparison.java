package anthology.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.nodes.Document;

/**
 * Of the words of an EPUB with those of the PDF of the same edition.
 *
 * @param differences the first of each section
 * @param count of the words of the EPUB
 */
public record Comparison(List<String> differences, int count) {
    /** The PDF has a table of contents of its own, and a half-title, which says again what the title page says. */
    private static final Set<String> EPUB_ONLY = Set.of("cover.xhtml", "nav.xhtml");

    /** @param pages of the EPUB by name, in order */
    public static Comparison of(Map<String, Document> pages, byte[] pdf) {
        List<Told> written = pages.entrySet().stream()
                .filter(page -> !EPUB_ONLY.contains(page.getKey()))
                .map(section -> WrittenWords.of(section.getKey(), section.getValue()))
                .toList();
        List<Told> printed = new ArrayList<>(printed(pdf));
        List<String> differences = new ArrayList<>();
        if (printed.size() > written.size()) {
            List<String> halfTitle = printed.removeFirst().text();
            if (Collections.indexOfSubList(written.getFirst().text(), halfTitle) < 0) {
                differences.add("the half-title is not the title: " + halfTitle);
            }
        }
        for (int i = 0; i < Math.max(written.size(), printed.size()); i++) {
            String found = Told.difference(section(written, i), section(printed, i));
            if (found != null) {
                differences.add(found);
            }
        }
        return new Comparison(
                differences, written.stream().mapToInt(Told::count).sum());
    }

    private static Told section(List<Told> sections, int index) {
        return index < sections.size() ? sections.get(index) : new Told("no section", List.of(), List.of());
    }

    private static List<Told> printed(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return PrintedWords.of(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
