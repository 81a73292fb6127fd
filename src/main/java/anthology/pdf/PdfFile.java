package anthology.pdf;

import anthology.diagnostic.Diagnostics;
import anthology.model.Creator;
import anthology.model.Edition;
import anthology.model.Metadata;
import anthology.model.Progress;
import anthology.typeset.Layout;
import anthology.typeset.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import org.openpdf.text.Document;
import org.openpdf.text.ExceptionConverter;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Writes a typeset book as a PDF 1.7 file that is tagged (PDF/UA-1, ISO 14289-1) and fit for the archive (PDF/A-2a,
 * ISO 19005-2). Pages are written one after the other; what is kept is the logical structure and the glyphs seen.
 *
 * <p>The same book gives the same bytes: nothing here knows the clock, the locale or the machine.
 */
public final class PdfFile {
    private static final String TOOL = "Anthology";
    private static final String PRODUCER = "OpenPDF";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Edition edition;
    private final Layout layout;
    private final double resolution;
    private final PdfWriter writer;
    private final Progress progress;
    private final Diagnostics diagnostics;

    private PdfFile(
            Edition edition,
            Layout layout,
            double resolution,
            PdfWriter writer,
            Progress progress,
            Diagnostics diagnostics) {
        this.edition = edition;
        this.layout = layout;
        this.resolution = resolution;
        this.writer = writer;
        this.progress = progress;
        this.diagnostics = diagnostics;
    }

    /**
     * Writes the book.
     *
     * @param layout has at least one page
     * @param resolution pixels an inch beyond which pictures are made coarser
     * @param out is flushed, not closed
     * @param progress hears of pages
     * @param diagnostics takes pictures that cannot be shown
     * @throws IOException when {@code out} cannot be written to
     */
    public static void write(
            Edition edition,
            Layout layout,
            double resolution,
            OutputStream out,
            Progress progress,
            Diagnostics diagnostics)
            throws IOException {
        Page first = layout.pages().getFirst();
        Document document = new Document(new Rectangle((float) first.width(), (float) first.height()));
        try {
            PdfWriter writer = PdfWriter.getInstance(document, out);
            writer.setCloseStream(false);
            writer.setPdfVersion(PdfWriter.VERSION_1_7);
            writer.setFullCompression();
            writer.setCompressionLevel(Deflater.BEST_COMPRESSION);
            document.open();
            new PdfFile(edition, layout, resolution, writer, progress, diagnostics).write();
            document.close();
        } catch (ExceptionConverter e) {
            // OpenPDF wraps what the stream throws
            if (e.getException() instanceof IOException cause) {
                throw cause;
            }
            throw e;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
    }

    private void write() throws IOException {
        Metadata metadata = edition.metadata();
        Destinations destinations = new Destinations(layout, writer);
        StructureTree structure =
                new StructureTree(writer, layout.structure(), layout.pages().size());
        EmbeddedFonts fonts = new EmbeddedFonts(writer);
        FileId id = new FileId(metadata.identifier(), metadata.modified());
        BookParts parts = new BookParts(
                structure,
                fonts,
                new Pictures(writer, layout.pages(), resolution, diagnostics),
                new Links(destinations),
                id);
        int written = 0;
        for (Page page : layout.pages()) {
            PageWriter.write(writer, parts, page);
            written++;
            progress.at("writing PDF", written, layout.pages().size());
        }
        fonts.write();

        PdfDictionary catalog = writer.getExtraCatalog();
        catalog.put(PdfName.LANG, PdfObjects.text(metadata.language()));
        PdfDictionary marked = new PdfDictionary();
        marked.put(PdfName.MARKED, PdfBoolean.PDFTRUE);
        catalog.put(PdfName.MARKINFO, marked);
        catalog.put(PdfName.STRUCTTREEROOT, structure.write());
        putOutline(catalog, destinations);
        catalog.put(PdfName.PAGELABELS, pageLabels());
        catalog.put(PdfName.VIEWERPREFERENCES, viewerPreferences(metadata));
        catalog.put(PdfName.OUTPUTINTENTS, new PdfArray(outputIntent()));
        // left uncompressed, for tools that search files for it
        PdfStream xmp = new PdfStream(XmpPacket.of(metadata, PRODUCER, TOOL));
        xmp.put(PdfName.TYPE, PdfName.METADATA);
        xmp.put(PdfName.SUBTYPE, PdfName.XML);
        catalog.put(PdfName.METADATA, writer.addToBody(xmp).getIndirectReference());
        putInfo(writer.getInfo(), metadata, id);
    }

    private void putOutline(PdfDictionary catalog, Destinations destinations) throws IOException {
        PdfIndirectReference outline = Outline.write(writer, edition.contents(), destinations);
        if (outline != null) {
            catalog.put(PdfName.OUTLINES, outline);
            catalog.put(PdfName.PAGEMODE, PdfName.USEOUTLINES);
        }
    }

    private static PdfDictionary viewerPreferences(Metadata metadata) {
        PdfDictionary preferences = new PdfDictionary();
        preferences.put(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        if (metadata.direction().equals("rtl")) {
            preferences.put(PdfName.DIRECTION, PdfName.R2L);
        }
        return preferences;
    }

    /** ISO 32000-1, 12.4.2: a range for each stretch of pages whose folios count up in one style. */
    private PdfIndirectReference pageLabels() throws IOException {
        NumberTree labels = new NumberTree(writer);
        Page before = null;
        int index = 0;
        for (Page page : layout.pages()) {
            if (before == null || page.numbering() != before.numbering() || page.number() != before.number() + 1) {
                PdfDictionary label = new PdfDictionary();
                label.put(
                        PdfName.S,
                        switch (page.numbering()) {
                            case LOWER_ROMAN -> new PdfName("r");
                            case ARABIC -> PdfName.D;
                        });
                label.put(PdfName.ST, new PdfNumber(page.number()));
                labels.put(index, label);
            }
            before = page;
            index++;
        }
        return labels.write();
    }

    /** What device colours mean, ISO 19005-2, 6.2.3: sRGB, by a profile of our own, for those of JDKs differ. */
    private PdfDictionary outputIntent() throws IOException {
        PdfStream profile = PdfObjects.compressed(sRgb());
        profile.put(PdfName.N, new PdfNumber(3));
        PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
        intent.put(PdfName.S, new PdfName("GTS_PDFA1"));
        intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString("sRGB"));
        intent.put(PdfName.INFO, new PdfString("sRGB IEC61966-2.1"));
        intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile).getIndirectReference());
        return intent;
    }

    private static byte[] sRgb() throws IOException {
        try (InputStream in = PdfFile.class.getResourceAsStream("/pdf/sRGB.icc")) {
            if (in == null) {
                throw new IllegalStateException("the product lacks its colour profile");
            }
            return in.readAllBytes();
        }
    }

    private static void putInfo(PdfDictionary info, Metadata metadata, FileId id) {
        PdfString modified = new PdfString(DATE.format(metadata.modified()));
        info.put(PdfName.TITLE, PdfObjects.text(metadata.title()));
        if (!metadata.creators().isEmpty()) {
            info.put(
                    PdfName.AUTHOR,
                    PdfObjects.text(
                            metadata.creators().stream().map(Creator::name).collect(Collectors.joining(", "))));
        }
        if (metadata.description() != null) {
            info.put(PdfName.SUBJECT, PdfObjects.text(metadata.description()));
        }
        if (!metadata.subjects().isEmpty()) {
            info.put(PdfName.KEYWORDS, PdfObjects.text(String.join(", ", metadata.subjects())));
        }
        info.put(PdfName.CREATOR, PdfObjects.text(TOOL));
        info.put(PdfName.PRODUCER, PdfObjects.text(PRODUCER));
        info.put(PdfName.CREATIONDATE, modified);
        info.put(PdfName.MODDATE, modified);
        // OpenPDF takes the identifier of the trailer from here
        info.put(PdfName.FILEID, id.finish());
    }
}
