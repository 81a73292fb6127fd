package anthology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF read back. */
final class Pdf {
    private Pdf() {}

    /** Reads something out of a document. */
    @FunctionalInterface
    interface Reading<T> {
        T from(PDDocument document) throws IOException;
    }

    static <T> T read(byte[] pdf, Reading<T> reading) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return reading.from(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of all pages, white space collapsed. */
    static String text(byte[] pdf) {
        return read(pdf, document -> new PDFTextStripper().getText(document)).replaceAll("\\s+", " ");
    }

    /** Letters and digits alone: the same for texts that differ in their line ends, hyphens and ligatures. */
    static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "");
    }

    /** The outline: {@code depth title}. */
    static List<String> outline(byte[] pdf) {
        return read(pdf, document -> {
            List<String> entries = new ArrayList<>();
            collect(document.getDocumentCatalog().getDocumentOutline().children(), 1, entries);
            return entries;
        });
    }

    private static void collect(Iterable<PDOutlineItem> items, int depth, List<String> entries) {
        for (PDOutlineItem item : items) {
            entries.add(depth + " " + item.getTitle());
            collect(item.children(), depth + 1, entries);
        }
    }

    /** The folio of the page to which each entry of the outline's first level leads. */
    static Map<String, String> folios(byte[] pdf) {
        return read(pdf, document -> {
            String[] labels = document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
            Map<String, String> folios = new LinkedHashMap<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                folios.put(item.getTitle(), labels[document.getPages().indexOf(item.findDestinationPage(document))]);
            }
            return folios;
        });
    }

    /** The text of one page after another. */
    static List<String> pages(byte[] pdf) {
        return read(pdf, document -> {
            List<String> pages = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
        });
    }
}
