package anthology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.compile.Request.Format;
import anthology.pdf.VeraPdf;
import java.awt.image.BufferedImage;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paper, bleed and trim of printed pages, and what stands outside of the trim. */
class PageBoxesTest {
    private static Blog.Built built(String css) throws Exception {
        return new Blog()
                .with("posts/2024-01-01-a.md", "# A", "", "Words.")
                .with("styles/mine/anthology.yaml", "title: Mine", "gather: {}")
                .with("styles/mine/print.css", css)
                .build(Blog.request("mine", Format.PDF));
    }

    private static String box(PDRectangle box) {
        return String.format(
                java.util.Locale.ROOT,
                "%.0f %.0f %.0f %.0f",
                box.getLowerLeftX(),
                box.getLowerLeftY(),
                box.getUpperRightX(),
                box.getUpperRightY());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0 0 200 300, 0 0 200 300, 0 0 200 300",
        "bleed: 9pt, 0 0 218 318, 0 0 218 318, 9 9 209 309",
        "bleed: 9pt; marks: crop, 0 0 260 360, 21 21 239 339, 30 30 230 330",
        "marks: crop cross, 0 0 254 354, 21 21 233 333, 27 27 227 327",
        "marks: cross, 0 0 242 342, 0 0 242 342, 21 21 221 321",
        "marks: none; bleed: auto, 0 0 200 300, 0 0 200 300, 0 0 200 300",
    })
    void boxesStandInOneAnother(String style, String media, String bleed, String trim) throws Exception {
        Blog.Built built = built("@page { size: 200pt 300pt; margin: 30pt; " + style + " }");
        assertEquals(List.of(), built.troubles());
        List<String> boxes = Pdf.read(built.only(".pdf"), document -> {
            PDPage page = document.getPage(0);
            return List.of(box(page.getMediaBox()), box(page.getBleedBox()), box(page.getTrimBox()));
        });
        assertEquals(List.of(media, bleed, trim), boxes);
    }

    @Test
    void coloursReachIntoTheBleedAndMarksStandBeyondIt() throws Exception {
        Blog.Built built = built("@page { size: 200pt 300pt; margin: 30pt; border: 2pt solid #00f;"
                + " bleed: 9pt; marks: crop cross; background: #ff0 }");
        VeraPdf.assertCompliant(built.only(".pdf"));
        BufferedImage page = Pdf.read(built.only(".pdf"), document -> new PDFRenderer(document).renderImage(0, 4));
        assertEquals(260 * 4, page.getWidth());
        int yellow = 0xFFFF00;
        assertEquals(yellow, page.getRGB(22 * 4, 22 * 4) & 0xFFFFFF, "in the bleed");
        assertEquals(0xFFFFFF, page.getRGB(20 * 4, 20 * 4) & 0xFFFFFF, "beyond it");
        assertEquals(0x0000FF, page.getRGB(61 * 4, 100 * 4) & 0xFFFFFF, "the border around the content");
        assertEquals(yellow, page.getRGB(58 * 4, 100 * 4) & 0xFFFFFF);
        assertTrue(dark(page, 30 * 4, 10 * 4), "the left edge goes on above the page");
        assertTrue(dark(page, 10 * 4, 330 * 4), "the lower edge goes on at its left");
        assertTrue(dark(page, 130 * 4, 10 * 4), "a cross");
    }

    @Test
    void whatContradictsItselfGivesAPageThatOneCanRead() throws Exception {
        Blog.Built built = built("@page { size: 4in 500in; margin: 3in; bleed: 900pt; marks: crop }");
        assertEquals(
                List.of("styles/mine/print.css:1:1 CSS-005", "styles/mine/print.css:1:1 CSS-005"), built.troubles());
        VeraPdf.assertCompliant(built.only(".pdf"));
        assertTrue(Pdf.text(built.only(".pdf")).contains("Words."));
    }

    private static boolean dark(BufferedImage page, int x, int y) {
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                if ((page.getRGB(x + dx, y + dy) & 0xFF) < 0xC0) {
                    return true;
                }
            }
        }
        return false;
    }
}
