package anthology.pdf;

import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;

/** Basic objects in the form in which this product writes them. */
final class PdfObjects {
    /** Named and not left to the default: the bytes are part of what is promised to stay the same. */
    private static final int COMPRESSION_LEVEL = 6;

    private PdfObjects() {}

    /** A text string, ISO 32000-1, 7.9.2.2: any characters. */
    static PdfString text(String text) {
        return new PdfString(text, PdfObject.TEXT_UNICODE);
    }

    /** A rectangle in pt, 7.9.5, with three decimals at most. */
    static PdfLiteral box(double left, double bottom, double right, double top) {
        Operators box = new Operators();
        box.put('[').number(left).number(bottom).number(right).number(top).put(']');
        return new PdfLiteral(box.toBytes());
    }

    static PdfStream compressed(byte[] bytes) {
        PdfStream stream = new PdfStream(bytes);
        stream.flateCompress(COMPRESSION_LEVEL);
        return stream;
    }
}
