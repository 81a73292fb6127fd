package anthology.pdf;

import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.model.Image;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** The pictures of a file as image XObjects, ISO 32000-1, 8.9: each written when it is first shown, and once. */
final class Pictures {
    private final PdfWriter writer;
    private final Diagnostics diagnostics;
    private final Map<String, @Nullable Shown> byHref = new HashMap<>();
    /** Colour spaces by the profile they come from: photographs of one camera share theirs. */
    private final Map<ByteBuffer, PdfObject> profiles = new HashMap<>();

    private int count;

    /** A picture as content streams name it. */
    record Shown(String resourceName, PdfIndirectReference reference) {}

    Pictures(PdfWriter writer, Diagnostics diagnostics) {
        this.writer = writer;
        this.diagnostics = diagnostics;
    }

    /** The picture, or null (reported) when it cannot be shown. */
    @Nullable
    Shown of(Image image) throws IOException {
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
            diagnostics.report(
                    Code.IMAGE_002, null, "the PDF leaves out the picture " + image.href() + ": " + e.getMessage());
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
        stream.put(PdfName.COLORSPACE, space(header.components(), header.profile()));
        return stream;
    }

    /** The colour space of pixels with 1 or 3 components; the picture's own profile where it has one. */
    private PdfObject space(int components, byte[] pictureProfile) throws IOException {
        byte[] profile = IccProfile.usable(pictureProfile, components);
        if (profile == null) {
            return components == 1 ? PdfName.DEVICEGRAY : PdfName.DEVICERGB;
        }
        PdfObject known = profiles.get(ByteBuffer.wrap(profile));
        if (known == null) {
            PdfStream stream = PdfObjects.compressed(profile);
            stream.put(PdfName.N, new PdfNumber(components));
            PdfArray space = new PdfArray(PdfName.ICCBASED);
            space.add(writer.addToBody(stream).getIndirectReference());
            known = writer.addToBody(space).getIndirectReference();
            profiles.put(ByteBuffer.wrap(profile), known);
        }
        return known;
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
            stream.put(PdfName.COLORSPACE, space(samples.isGrey() ? 1 : 3, png.profile()));
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
        PdfObject space = space(png.color() == PngFile.GREY ? 1 : 3, png.profile());
        stream.put(PdfName.COLORSPACE, png.color() == PngFile.PALETTE ? indexed(space, png.palette()) : space);
        return stream;
    }

    private static PdfArray indexed(PdfObject base, byte[] palette) {
        PdfArray space = new PdfArray(PdfName.INDEXED);
        space.add(base);
        space.add(new PdfNumber(palette.length / 3 - 1));
        PdfString colors = new PdfString(palette);
        colors.setHexWriting(true);
        space.add(colors);
        return space;
    }

    private static void put(PdfStream stream, int width, int height, int depth) {
        stream.put(PdfName.WIDTH, new PdfNumber(width));
        stream.put(PdfName.HEIGHT, new PdfNumber(height));
        stream.put(PdfName.BITSPERCOMPONENT, new PdfNumber(depth));
    }
}
