package anthology.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.diagnostic.Diagnostic;
import anthology.diagnostic.Diagnostics;
import anthology.model.Image;
import anthology.model.Progress;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfFileTest {
    private static final int CHAPTER = 2;

    private static byte[] write() {
        Diagnostics diagnostics = new Diagnostics();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PdfFile.write(SampleBook.edition(), new SampleBook().layout(), 300, out, Progress.NONE, diagnostics);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertEquals(
                List.of(
                        "the picture images/alpha.png is printed with 14 pixels an inch",
                        "the picture images/grey.jpg is printed with 14 pixels an inch"),
                diagnostics.all().stream().map(Diagnostic::message).toList());
        return out.toByteArray();
    }

    @Test
    void isAccessibleAndFitForTheArchive() throws Exception {
        VeraPdf.assertCompliant(write());
    }

    @Test
    void givesTheSameBytesInAnyLocaleAndThread() {
        byte[] first = write();
        Locale before = Locale.getDefault();
        try {
            for (String language : List.of("ar-EG", "tr-TR", "hi-IN-u-nu-deva")) {
                Locale.setDefault(Locale.forLanguageTag(language));
                assertArrayEquals(first, write());
            }
        } finally {
            Locale.setDefault(before);
        }
        List<CompletableFuture<byte[]>> others = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(PdfFileTest::write))
                .toList();
        others.forEach(other -> assertArrayEquals(first, other.join()));
    }

    @Test
    void givesItsTextBackAsItWasWritten() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(write())) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            for (String expected : List.of(
                    "The first office finds affluent staff, said (Waffle) \\",
                    "Schifffahrt mit Flöte or so they say in AVAToA",
                    "after the call exam",
                    "שלום עולם",
                    "λόγος 漢字 é")) {
                assertTrue(text.contains(expected), () -> expected + " is not in " + text);
            }
        }
    }

    @Test
    void namesPagesAsTheirFoliosDo() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(write())) {
            assertArrayEquals(
                    new String[] {"i", "ii", "1", "2"},
                    pdf.getDocumentCatalog().getPageLabels().getLabelsByPageIndices());
        }
    }

    @Test
    void outlineLeadsToThePagesOfTheContents() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(write())) {
            assertEquals(
                    List.of("Contents 0", "Affluent Offices 2", "A table 3"),
                    outline(pdf.getDocumentCatalog().getDocumentOutline().children(), pdf));
        }
    }

    private static List<String> outline(Iterable<PDOutlineItem> items, PDDocument pdf) throws IOException {
        List<String> lines = new ArrayList<>();
        for (PDOutlineItem item : items) {
            lines.add(item.getTitle() + " " + pdf.getPages().indexOf(item.findDestinationPage(pdf)));
            lines.addAll(outline(item.children(), pdf));
        }
        return lines;
    }

    @Test
    void structureStandsInReadingOrder() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(write())) {
            assertEquals(
                    "Document(H1 TOC(TOCI(Reference(Link))) Sect(H1 P(Span Link Link Reference(Link) Note)"
                            + " L(LI(Lbl LBody) LI(Lbl LBody)) Figure Figure"
                            + " Table(THead(TR(TH TH)) TBody(TR(TD TD))) H2 P P P))",
                    roles(pdf.getDocumentCatalog().getStructureTreeRoot()));
        }
    }

    private static String roles(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .map(element -> {
                    String below = roles(element);
                    return element.getStructureType() + (below.isEmpty() ? "" : "(" + below + ")");
                })
                .collect(Collectors.joining(" "));
    }

    @Test
    void linksLeadInsideAndOutButNeverNowhere() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(write())) {
            var annotations = pdf.getPage(CHAPTER).getAnnotations();
            assertEquals(2, annotations.size());
            PDAnnotationLink outside = (PDAnnotationLink) annotations.get(0);
            assertEquals("https://example.org/%C3%BC?a=b%20c", ((PDActionURI) outside.getAction()).getURI());
            assertEquals("read this", outside.getContents());
            PDAnnotationLink note = (PDAnnotationLink) annotations.get(1);
            assertEquals(CHAPTER, ((PDPageDestination) note.getDestination()).retrievePageNumber());
        }
    }

    @Test
    void holdsEachPictureOnceAndJpegsUntouched() throws Exception {
        Image photo = SampleBook.image("images/grey.jpg", "jpeg", BufferedImage.TYPE_BYTE_GRAY);
        try (PDDocument pdf = Loader.loadPDF(write())) {
            var resources = pdf.getPage(CHAPTER).getResources();
            List<COSName> names = StreamSupport.stream(
                            resources.getXObjectNames().spliterator(), false)
                    .toList();
            assertEquals(2, names.size());
            PDImageXObject jpeg = (PDImageXObject) resources.getXObject(COSName.getPDFName("P2"));
            assertArrayEquals(
                    photo.bytes().load(),
                    jpeg.getStream().getCOSObject().createRawInputStream().readAllBytes());
            PDImageXObject png = (PDImageXObject) resources.getXObject(COSName.getPDFName("P1"));
            assertEquals(255 - 16 * 3, png.getImage().getRGB(3, 0) >>> 24);
        }
    }

    @Test
    void tellsOfTheBook() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(write())) {
            assertEquals("Office & Field", pdf.getDocumentInformation().getTitle());
            assertEquals("en", pdf.getDocumentCatalog().getLanguage());
            String xmp = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertTrue(xmp.contains("<rdf:li>Ann Field</rdf:li><rdf:li>Bo Stone</rdf:li>"), xmp);
            assertTrue(xmp.contains("A sample &lt;with&gt; signs"), xmp);
        }
    }

    @Test
    void tellsWhenTheDiskIsFull() {
        OutputStream full = new OutputStream() {
            private int room = 20_000;

            @Override
            public void write(int b) throws IOException {
                if (--room < 0) {
                    throw new IOException("no space left");
                }
            }
        };
        IOException failure = assertThrows(
                IOException.class,
                () -> PdfFile.write(
                        SampleBook.edition(), new SampleBook().layout(), 300, full, Progress.NONE, new Diagnostics()));
        assertEquals("no space left", failure.getMessage());
    }
}
