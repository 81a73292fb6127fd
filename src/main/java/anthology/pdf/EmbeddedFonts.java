package anthology.pdf;

import anthology.font.Face;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openpdf.text.pdf.PdfWriter;

/** The fonts of a file: one for each face that a page shows, in the order in which they first appear. */
final class EmbeddedFonts {
    private final PdfWriter writer;
    private final Map<Face, EmbeddedFont> byFace = new HashMap<>();
    private final List<EmbeddedFont> inOrder = new ArrayList<>();

    EmbeddedFonts(PdfWriter writer) {
        this.writer = writer;
    }

    EmbeddedFont of(Face face) {
        EmbeddedFont known = byFace.get(face);
        if (known != null) {
            return known;
        }
        EmbeddedFont font = new EmbeddedFont(face, "F" + (inOrder.size() + 1), writer.getPdfIndirectReference());
        byFace.put(face, font);
        inOrder.add(font);
        return font;
    }

    /** Writes them; to be called when all pages are drawn. */
    void write() throws IOException {
        for (EmbeddedFont font : inOrder) {
            font.write(writer);
        }
    }
}
