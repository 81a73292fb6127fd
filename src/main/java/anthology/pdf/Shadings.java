package anthology.pdf;

import anthology.model.Artwork.Gradient;
import java.util.Locale;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;

/** Gradients as axial and radial shadings, ISO 32000-1, 8.7.4.5.3 and 8.7.4.5.4. */
final class Shadings {
    private static final int AXIAL = 2;
    private static final int RADIAL = 3;

    private Shadings() {}

    static PdfDictionary of(Gradient gradient) {
        PdfDictionary shading = new PdfDictionary();
        shading.put(PdfName.SHADINGTYPE, new PdfNumber(gradient.coordinates().length == 4 ? AXIAL : RADIAL));
        shading.put(PdfName.COLORSPACE, PdfName.DEVICERGB);
        shading.put(PdfName.COORDS, numbers(gradient.coordinates()));
        PdfArray extended = new PdfArray(PdfBoolean.PDFTRUE);
        extended.add(PdfBoolean.PDFTRUE);
        shading.put(PdfName.EXTEND, extended);
        shading.put(PdfName.FUNCTION, function(gradient));
        return shading;
    }

    /** Stitches what lies between two colours each to one function, 7.10.4. */
    private static PdfDictionary function(Gradient gradient) {
        double[] offsets = gradient.offsets();
        int last = offsets.length - 1;
        PdfArray parts = new PdfArray();
        PdfArray bounds = new PdfArray();
        PdfArray encode = new PdfArray();
        for (int i = 0; i < last; i++) {
            parts.add(between(gradient.colors()[i], gradient.colors()[i + 1]));
            encode.add(new PdfNumber(0));
            encode.add(new PdfNumber(1));
            if (i > 0) {
                bounds.add(number(offsets[i]));
            }
        }
        PdfDictionary function = new PdfDictionary();
        function.put(PdfName.FUNCTIONTYPE, new PdfNumber(3));
        function.put(PdfName.DOMAIN, numbers(0, 1));
        function.put(PdfName.FUNCTIONS, parts);
        function.put(PdfName.BOUNDS, bounds);
        function.put(PdfName.ENCODE, encode);
        return function;
    }

    /** From one colour to the other, 7.10.3. */
    private static PdfDictionary between(int from, int to) {
        PdfDictionary function = new PdfDictionary();
        function.put(PdfName.FUNCTIONTYPE, new PdfNumber(2));
        function.put(PdfName.DOMAIN, numbers(0, 1));
        function.put(PdfName.C0, color(from));
        function.put(PdfName.C1, color(to));
        function.put(PdfName.N, new PdfNumber(1));
        return function;
    }

    private static PdfArray color(int rgb) {
        return numbers((rgb >> 16 & 0xFF) / 255.0, (rgb >> 8 & 0xFF) / 255.0, (rgb & 0xFF) / 255.0);
    }

    private static PdfArray numbers(double... values) {
        PdfArray array = new PdfArray();
        for (double value : values) {
            array.add(number(value));
        }
        return array;
    }

    private static PdfNumber number(double value) {
        return new PdfNumber(String.format(Locale.ROOT, "%.5f", value));
    }
}
