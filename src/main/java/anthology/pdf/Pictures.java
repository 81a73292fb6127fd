package anthology.pdf;

import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.model.Artwork;
import anthology.model.Image;
import anthology.typeset.Page;
import anthology.typeset.Placed;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
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

/** The pictures of a file as image XObjects, ISO 32000-1, 8.9, and form XObjects, 8.10: each written when it is first shown, and once. */
final class Pictures {
    /** Pixels an inch: what print shows. */
    private static final int RESOLUTION = 300;

    private final PdfWriter writer;
    private final Map<String, Size> sizes;
    private final Diagnostics diagnostics;
    private final Map<String, @Nullable Shown> byHref = new HashMap<>();
    /** Colour spaces by the profile they come from: photographs of one camera share theirs. */
    private final Map<ByteBuffer, PdfObject> profiles = new HashMap<>();

    private int count;

    /** A picture as content streams name it. */
    record Shown(String resourceName, PdfIndirectReference reference) {}

    /** @param pages all of the book: a picture is written once, as fine as its largest place needs it */
    Pictures(PdfWriter writer, List<Page> pages, Diagnostics diagnostics) {
        this.writer = writer;
        this.sizes = sizes(pages);
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
        Size size = sizes.getOrDefault(image.href(), Size.NONE);
        PdfStream stream;
        try {
            stream = switch (image.print().artwork(size.pixelsAcross(), size.pixelsDown())) {
                case Artwork.Jpeg jpeg -> jpeg(jpeg);
                case Artwork.Rows rows -> rows(rows);
                case Artwork.Samples samples -> samples(samples);
                case Artwork.Drawing drawing -> Drawings.form(drawing);
            };
        } catch (IllegalArgumentException e) {
            diagnostics.report(
                    Code.IMAGE_002, null, "the PDF leaves out the picture " + image.href() + ": " + e.getMessage());
            return null;
        }
        stream.put(PdfName.TYPE, PdfName.XOBJECT);
        if (stream.get(PdfName.SUBTYPE) == null) {
            stream.put(PdfName.SUBTYPE, PdfName.IMAGE);
        }
        return new Shown("P" + ++count, writer.addToBody(stream).getIndirectReference());
    }

    /** The file as it is: PDF decodes JPEG itself. */
    private PdfStream jpeg(Artwork.Jpeg jpeg) throws IOException {
        PdfStream stream = new PdfStream(jpeg.file());
        put(stream, jpeg, 8);
        stream.put(PdfName.FILTER, PdfName.DCTDECODE);
        stream.put(PdfName.COLORSPACE, space(jpeg.components(), jpeg.profile()));
        return stream;
    }

    /** PDF filters and compresses rows as PNG does, 7.4.4.4, predictor 15. */
    private PdfStream rows(Artwork.Rows rows) throws IOException {
        PdfStream stream = new PdfStream(rows.deflated());
        put(stream, rows, rows.depth());
        stream.put(PdfName.FILTER, PdfName.FLATEDECODE);
        PdfDictionary parameters = new PdfDictionary();
        parameters.put(PdfName.PREDICTOR, new PdfNumber(15));
        parameters.put(PdfName.COLORS, new PdfNumber(rows.components()));
        parameters.put(PdfName.BITSPERCOMPONENT, new PdfNumber(rows.depth()));
        parameters.put(PdfName.COLUMNS, new PdfNumber(rows.width()));
        stream.put(PdfName.DECODEPARMS, parameters);
        boolean indexed = rows.palette().length > 0 && rows.components() == 1;
        PdfObject space = space(indexed ? 3 : rows.components(), rows.profile());
        stream.put(PdfName.COLORSPACE, indexed ? indexed(space, rows.palette()) : space);
        return stream;
    }

    /** Transparency becomes a soft mask. */
    private PdfStream samples(Artwork.Samples samples) throws IOException {
        PdfStream stream = PdfObjects.compressed(samples.color());
        put(stream, samples, 8);
        stream.put(PdfName.COLORSPACE, space(samples.components(), samples.profile()));
        if (samples.alpha().length > 0) {
            PdfStream mask = PdfObjects.compressed(samples.alpha());
            mask.put(PdfName.TYPE, PdfName.XOBJECT);
            mask.put(PdfName.SUBTYPE, PdfName.IMAGE);
            put(mask, samples, 8);
            mask.put(PdfName.COLORSPACE, PdfName.DEVICEGRAY);
            stream.put(PdfName.SMASK, writer.addToBody(mask).getIndirectReference());
        }
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

    private static PdfArray indexed(PdfObject base, byte[] palette) {
        PdfArray space = new PdfArray(PdfName.INDEXED);
        space.add(base);
        space.add(new PdfNumber(palette.length / 3 - 1));
        PdfString colors = new PdfString(palette);
        colors.setHexWriting(true);
        space.add(colors);
        return space;
    }

    private static void put(PdfStream stream, Artwork artwork, int depth) {
        stream.put(PdfName.WIDTH, new PdfNumber(artwork.width()));
        stream.put(PdfName.HEIGHT, new PdfNumber(artwork.height()));
        stream.put(PdfName.BITSPERCOMPONENT, new PdfNumber(depth));
    }

    /** The largest place of each picture, by its href. */
    private static Map<String, Size> sizes(List<Page> pages) {
        Map<String, Size> sizes = new HashMap<>();
        pages.forEach(page -> measure(page.content(), sizes));
        return sizes;
    }

    private static void measure(List<Placed> content, Map<String, Size> sizes) {
        for (Placed placed : content) {
            if (placed instanceof Placed.Picture picture) {
                sizes.merge(picture.image().href(), new Size(picture.width(), picture.height()), Size::or);
            } else if (placed instanceof Placed.Group group) {
                measure(group.content(), sizes);
            } else if (placed instanceof Placed.Transformed transformed) {
                measure(transformed.content(), sizes);
            } else if (placed instanceof Placed.Clipped clipped) {
                measure(clipped.content(), sizes);
            } else if (placed instanceof Placed.Turned turned) {
                measure(turned.content(), sizes);
            }
        }
    }

    /** In pt. */
    private record Size(double width, double height) {
        static final Size NONE = new Size(0, 0);

        Size or(Size other) {
            return new Size(Math.max(width, other.width), Math.max(height, other.height));
        }

        int pixelsAcross() {
            return (int) Math.ceil(width * RESOLUTION / 72);
        }

        int pixelsDown() {
            return (int) Math.ceil(height * RESOLUTION / 72);
        }
    }
}
