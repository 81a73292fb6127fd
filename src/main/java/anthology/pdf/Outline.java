package anthology.pdf;

import anthology.model.ContentsEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfWriter;

/**
 * The outline, ISO 32000-1, 12.3.3: the table of contents as the reader's side bar shows it, its first level open.
 * Entries that lead to no page are left out; entries below them move up.
 */
final class Outline {
    private record Item(String title, PdfArray destination, List<Item> children) {
        /** Items below this one, on all levels. */
        int descendants() {
            return children.stream().mapToInt(child -> 1 + child.descendants()).sum();
        }
    }

    private final PdfWriter writer;

    private Outline(PdfWriter writer) {
        this.writer = writer;
    }

    /** Writes the outline and returns its root, or null where nothing is in it. */
    static @Nullable PdfIndirectReference write(
            PdfWriter writer, List<ContentsEntry> contents, Destinations destinations) throws IOException {
        List<Item> items = items(contents, destinations);
        if (items.isEmpty()) {
            return null;
        }
        PdfIndirectReference reference = writer.getPdfIndirectReference();
        PdfDictionary root = new PdfDictionary(PdfName.OUTLINES);
        root.put(PdfName.COUNT, new PdfNumber(items.size()));
        new Outline(writer).writeChildren(root, reference, items);
        writer.addToBody(root, reference);
        return reference;
    }

    private static List<Item> items(List<ContentsEntry> entries, Destinations destinations) {
        List<Item> items = new ArrayList<>();
        for (ContentsEntry entry : entries) {
            List<Item> children = items(entry.children(), destinations);
            PdfArray destination = destinations.find(entry.href());
            if (destination == null) {
                items.addAll(children);
            } else {
                items.add(new Item(entry.title(), destination, children));
            }
        }
        return items;
    }

    private void writeChildren(PdfDictionary parent, PdfIndirectReference parentReference, List<Item> items)
            throws IOException {
        List<PdfIndirectReference> references = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            references.add(writer.getPdfIndirectReference());
        }
        parent.put(PdfName.FIRST, references.getFirst());
        parent.put(PdfName.LAST, references.getLast());
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            PdfDictionary dictionary = new PdfDictionary();
            dictionary.put(PdfName.TITLE, PdfObjects.text(item.title));
            dictionary.put(PdfName.PARENT, parentReference);
            dictionary.put(PdfName.DEST, item.destination);
            if (i > 0) {
                dictionary.put(PdfName.PREV, references.get(i - 1));
            }
            if (i + 1 < items.size()) {
                dictionary.put(PdfName.NEXT, references.get(i + 1));
            }
            if (!item.children.isEmpty()) {
                // negative: closed
                dictionary.put(PdfName.COUNT, new PdfNumber(-item.descendants()));
                writeChildren(dictionary, references.get(i), item.children);
            }
            writer.addToBody(dictionary, references.get(i));
        }
    }
}
