package anthology.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfWriter;

/** A map from growing integers to objects, ISO 32000-1, 7.9.7: one level of leaves below the root. */
final class NumberTree {
    private static final int LEAF = 256;

    private final PdfWriter writer;
    private final List<Integer> keys = new ArrayList<>();
    private final List<PdfObject> values = new ArrayList<>();

    NumberTree(PdfWriter writer) {
        this.writer = writer;
    }

    /** Adds an entry; keys must grow. */
    void put(int key, PdfObject value) {
        keys.add(key);
        values.add(value);
    }

    PdfIndirectReference write() throws IOException {
        PdfDictionary root = new PdfDictionary();
        if (keys.size() <= LEAF) {
            root.put(PdfName.NUMS, entries(0, keys.size()));
        } else {
            PdfArray leaves = new PdfArray();
            for (int from = 0; from < keys.size(); from += LEAF) {
                int to = Math.min(from + LEAF, keys.size());
                PdfDictionary leaf = new PdfDictionary();
                PdfArray limits = new PdfArray(new PdfNumber(keys.get(from)));
                limits.add(new PdfNumber(keys.get(to - 1)));
                leaf.put(PdfName.LIMITS, limits);
                leaf.put(PdfName.NUMS, entries(from, to));
                leaves.add(writer.addToBody(leaf).getIndirectReference());
            }
            root.put(PdfName.KIDS, leaves);
        }
        return writer.addToBody(root).getIndirectReference();
    }

    private PdfArray entries(int from, int to) {
        PdfArray entries = new PdfArray();
        for (int i = from; i < to; i++) {
            entries.add(new PdfNumber(keys.get(i)));
            entries.add(values.get(i));
        }
        return entries;
    }
}
