package anthology.pdf;

import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.model.Image;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** The pictures of a file as image XObjects, ISO 32000-1, 8.9: each written when it is first shown, and once. */
final class Pictures {
    private final PdfWriter writer;
    private final Diagnostics diagnostics;
    private final Map<String, @Nullable Shown> byHref = new HashMap<>();
    private int count;

    /** A picture as content streams name it. */
    record Shown(String resourceName, PdfIndirectReference reference) {}

    Pictures(PdfWriter writer, Diagnostics diagnostics) {
        this.writer = writer;
        this.diagnostics = diagnostics;
    }

    /** The picture, or null (reported) when it cannot be shown. */
    @Nullable Shown of(Image image) throws IOException {
        if (!byHref.containsKey(image.href())) {
            byHref.put(image.href(), write(image));
        }
        return byHref.get(image.href());
    }

    private @Nullable Shown write(Image image) throws IOException {
        byte[] bytes = image.bytes().load();
        PdfStream stream;
        try {
            stream = switch (image.mediaType()) {
                case "image/jpeg" -> jpeg(bytes);
                case "image/png" -> png(bytes);
                default -> throw new IllegalArgumentException("its format is not one that a PDF shows");
            };
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            diagnostics.report(Code.IMAGE_002, Location.of(image.href()), "the picture is left out of the PDF: " + e.getMessage());
            return null;
        }
        stream.put(PdfName.TYPE, PdfName.XOBJECT);
        stream.put(PdfName.SUBTYPE, PdfName.IMAGE);
        return new Shown("P" + ++count, writer.addToBody(stream).getIndirectReference());
    }

    /** The file as it is: PDF decodes JPEG itself. */
    private PdfStream jpeg(byte[] bytes) throws IOException {
        JpegHeader header = JpegHeader.read(bytes);
        PdfStream stream = new PdfStream(bytes);
        put(stream, header.width(), header.height(), 8);
        stream.put(PdfName.FILTER, PdfName.DCTDECODE);
        switch (header.components()) {
            case 1 -> stream.put(PdfName.COLORSPACE, PdfName.DEVICEGRAY);
            case 3 -> stream.put(PdfName.COLORSPACE, PdfName.DEVICERGB);
            default -> {
                stream.put(PdfName.COLORSPACE, inks());
                if (header.isInverted()) {
                    stream.put(PdfName.DECODE, new PdfLiteral("[1 0 1 0 1 0 1 0]"));
                }
            }
        }
        return stream;
    }

    /**
     * The four process inks as plain RGB: the output intent is sRGB, and PDF/A wants every colour to be defined by it.
     */
    private PdfArray inks() throws IOException {
        PdfStream transform = new PdfStream((
                // c m y k: each of red, green, blue is what ink and black leave of the light
                "{1 exch sub 4 1 roll 1 exch sub 3 index mul 3 1 roll 1 exch sub 3 index mul 3 1 roll"
                        + " 1 exch sub 4 -1 roll mul 3 1 roll}")
                        .getBytes(StandardCharsets.US_ASCII));
        transform.put(PdfName.FUNCTIONTYPE, new PdfNumber(4));
        transform.put(PdfName.DOMAIN, new PdfLiteral("[0 1 0 1 0 1 0 1]"));
        transform.put(PdfName.RANGE, new PdfLiteral("[0 1 0 1 0 1]"));
        PdfArray space = new PdfArray(new PdfName("DeviceN"));
        space.add(new PdfLiteral("[/Cyan/Magenta/Yellow/Black]"));
        space.add(PdfName.DEVICERGB);
        space.add(writer.addToBody(transform).getIndirectReference());
        return space;
    }

    /**
     * Rows of a PNG are compressed as PDF compresses them (8.9.5 and 7.4.4.4, predictor 15), so most files pass
     * untouched; transparency becomes a soft mask.
     */
    private PdfStream png(byte[] bytes) throws IOException {
        PngFile png = PngFile.read(bytes);
        if (png.isTransparent() || png.isInterlaced()) {
            PngFile.Samples samples = png.decode();
            PdfStream stream = PdfObjects.compressed(samples.color());
            put(stream, png.width(), png.height(), 8);
            stream.put(PdfName.COLORSPACE, samples.isGrey() ? PdfName.DEVICEGRAY : PdfName.DEVICERGB);
            if (png.isTransparent()) {
                PdfStream mask = PdfObjects.compressed(samples.alpha());
                mask.put(PdfName.TYPE, PdfName.XOBJECT);
                mask.put(PdfName.SUBTYPE, PdfName.IMAGE);
                put(mask, png.width(), png.height(), 8);
                mask.put(PdfName.COLORSPACE, PdfName.DEVICEGRAY);
                stream.put(PdfName.SMASK, writer.addToBody(mask).getIndirectReference());
            }
            return stream;
        }
        PdfStream stream = new PdfStream(png.data());
        put(stream, png.width(), png.height(), png.depth());
        stream.put(PdfName.FILTER, PdfName.FLATEDECODE);
        PdfDictionary parameters = new PdfDictionary();
        parameters.put(PdfName.PREDICTOR, new PdfNumber(15));
        parameters.put(PdfName.COLORS, new PdfNumber(png.channels()));
        parameters.put(PdfName.BITSPERCOMPONENT, new PdfNumber(png.depth()));
        parameters.put(PdfName.COLUMNS, new PdfNumber(png.width()));
        stream.put(PdfName.DECODEPARMS, parameters);
        switch (png.color()) {
            case PngFile.GREY -> stream.put(PdfName.COLORSPACE, PdfName.DEVICEGRAY);
            case PngFile.PALETTE -> {
                PdfArray space = new PdfArray(PdfName.INDEXED);
                space.add(PdfName.DEVICERGB);
                space.add(new PdfNumber(png.palette().length / 3 - 1));
                PdfString colors = new PdfString(png.palette());
                colors.setHexWriting(true);
                space.add(colors);
                stream.put(PdfName.COLORSPACE, space);
            }
            default -> stream.put(PdfName.COLORSPACE, PdfName.DEVICERGB);
        }
        return stream;
    }

    private static void put(PdfStream stream, int width, int height, int depth) {
        stream.put(PdfName.WIDTH, new PdfNumber(width));
        stream.put(PdfName.HEIGHT, new PdfNumber(height));
        stream.put(PdfName.BITSPERCOMPONENT, new PdfNumber(depth));
    }
}
