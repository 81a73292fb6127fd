package anthology.pdf;

import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.model.Ahead;
import anthology.model.Artwork;
import anthology.model.Image;
import anthology.typeset.Page;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final PdfWriter writer;
    private final Map<String, PrintedPicture> printed;
    private final Ahead<String, Prepared> prepared;
    private final Diagnostics diagnostics;
    private final Map<String, @Nullable Shown> byHref = new HashMap<>();
    /** Colour spaces by the profile they come from: photographs of one camera share theirs. */
    private final Map<ByteBuffer, PdfObject> profiles = new HashMap<>();

    private int count;

    /** A picture as content streams name it. */
    record Shown(String resourceName, PdfIndirectReference reference) {}

    /** A picture, or why there is none. */
    private sealed interface Prepared {
        record Done(Artwork artwork) implements Prepared {}

        record Failed(@Nullable String reason) implements Prepared {}
    }

    /**
     * @param pages all of the book: a picture is written once, as fine as its largest place needs it
     * @param resolution pixels an inch that are of use
     */
    Pictures(PdfWriter writer, List<Page> pages, double resolution, Diagnostics diagnostics) {
        this.writer = writer;
        this.printed = PrintedPicture.in(pages);
        this.prepared = new Ahead<>(
                List.copyOf(printed.keySet()), href -> prepare(Objects.requireNonNull(printed.get(href)), resolution));
        this.diagnostics = diagnostics;
        printed.values().forEach(picture -> picture.reportCoarse(resolution, diagnostics));
    }

    private static Prepared prepare(PrintedPicture picture, double resolution) {
        try {
            return new Prepared.Done(picture.artwork(resolution));
        } catch (IllegalArgumentException e) {
            return new Prepared.Failed(e.getMessage());
        }
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
        return switch (prepared.take(image.href())) {
            case Prepared.Done done -> write(done.artwork());
            case Prepared.Failed failed -> {
                diagnostics.report(
                        Code.IMAGE_002,
                        null,
                        "the PDF leaves out the picture " + image.href() + ": " + failed.reason());
                yield null;
            }
        };
    }

    private Shown write(Artwork artwork) throws IOException {
        PdfStream stream =
                switch (artwork) {
                    case Artwork.Jpeg jpeg -> jpeg(jpeg);
                    case Artwork.Rows rows -> rows(rows);
                    case Artwork.Drawing drawing -> Drawings.form(drawing);
                };
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

    /** Transparency becomes a soft mask, 11.6.5.3. */
    private PdfStream rows(Artwork.Rows rows) throws IOException {
        PdfStream stream = filtered(rows, rows.deflated(), rows.components(), rows.depth());
        boolean indexed = rows.palette().length > 0 && rows.components() == 1;
        PdfObject space = space(indexed ? 3 : rows.components(), rows.profile());
        stream.put(PdfName.COLORSPACE, indexed ? indexed(space, rows.palette()) : space);
        if (rows.mask().length > 0) {
            PdfStream mask = filtered(rows, rows.mask(), 1, 8);
            mask.put(PdfName.TYPE, PdfName.XOBJECT);
            mask.put(PdfName.SUBTYPE, PdfName.IMAGE);
            mask.put(PdfName.COLORSPACE, PdfName.DEVICEGRAY);
            stream.put(PdfName.SMASK, writer.addToBody(mask).getIndirectReference());
        }
        return stream;
    }

    /** PDF filters and compresses rows as PNG does, 7.4.4.4, predictor 15. */
    private static PdfStream filtered(Artwork rows, byte[] deflated, int components, int depth) {
        PdfStream stream = new PdfStream(deflated);
        put(stream, rows, depth);
        stream.put(PdfName.FILTER, PdfName.FLATEDECODE);
        PdfDictionary parameters = new PdfDictionary();
        parameters.put(PdfName.PREDICTOR, new PdfNumber(15));
        parameters.put(PdfName.COLORS, new PdfNumber(components));
        parameters.put(PdfName.BITSPERCOMPONENT, new PdfNumber(depth));
        parameters.put(PdfName.COLUMNS, new PdfNumber(rows.width()));
        stream.put(PdfName.DECODEPARMS, parameters);
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
}
