package anthology;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.compile.Request.Format;
import anthology.pdf.VeraPdf;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import javax.imageio.ImageIO;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How large pictures are printed, and with how many pixels. */
class PrintedPicturesTest {
    private static byte[] picture(int width, int height, String format) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(width);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, (x * 255 / width) << 16 | (y * 255 / height) << 8 | random.nextInt(64));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static Blog blog(String css) throws IOException {
        return new Blog()
                .with(
                        "posts/2024-01-01-a.md",
                        "# A",
                        "",
                        "![a](big.jpg)",
                        "",
                        "![b](big.png)",
                        "",
                        "![c](small.png)",
                        "",
                        "Words and ![d](big.jpg) words.")
                .with("posts/big.jpg", picture(2600, 1300, "jpeg"))
                .with("posts/big.png", picture(1500, 1500, "png"))
                .with("posts/small.png", picture(300, 150, "png"))
                .with("styles/mine/anthology.yaml", "title: Mine", "gather: {}")
                .with("styles/mine/print.css", "@page { size: 5in 7in; margin: 0.5in } " + css);
    }

    private static byte[] pdf(String css) throws Exception {
        Blog.Built built = blog(css).build(Blog.request("mine", Format.PDF));
        assertEquals(List.of(), built.troubles());
        return built.only(".pdf");
    }

    /** Width in inches and pixels of the pictures in the order of their sizes. */
    private static Map<Double, Integer> printed(byte[] pdf) {
        return Pdf.read(pdf, document -> {
            Map<Double, Integer> widths = new TreeMap<>();
            for (PDPage page : document.getPages()) {
                new Shown(page, widths).processPage(page);
            }
            return widths;
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'', 300",
        "@page { -anthology-downsample: 150dpi }, 150",
        "@page { -anthology-downsample: 72dpi }, 72",
    })
    void finerPicturesAreMadeCoarserAndTheOthersStay(String css, int resolution) throws Exception {
        Map<Double, Integer> printed = printed(pdf(css));
        assertEquals(4 * resolution, printed.get(4.0), 2, "as wide as the text");
        assertEquals(resolution == 72 ? 144 : 300, printed.get(2.0), 2, "300 pixels in 2in: never made finer");
    }

    @Test
    void noneIsMadeCoarserWhenNoneIsToBe() throws Exception {
        assertEquals(2600, printed(pdf("@page { -anthology-downsample: none }")).get(4.0));
    }

    @Test
    void theStyleSaysHowFineAPictureHasToBe() throws Exception {
        assertTrue(printed(pdf("img { image-resolution: 300dpi }")).containsKey(1.0));
        assertTrue(printed(pdf("img { image-resolution: 96dpi }")).containsKey(3.13));
    }

    @Test
    void whatIsPrintedTooLargeIsToldOnce() throws Exception {
        Blog.Built built = blog("img { width: 100% }").build(Blog.request("mine", Format.PDF));
        List<String> notes = built.result().diagnostics().stream()
                .map(diagnostic -> diagnostic.code() + " " + diagnostic.message() + "; " + diagnostic.hint())
                .filter(text -> text.startsWith("IMAGE"))
                .toList();
        assertEquals(
                List.of("IMAGE-009 the picture images/small.png is printed with 75 pixels an inch; "
                        + "it looks sharp up to 2.0in wide; a file of 600 pixels would look so here"),
                notes);
    }

    @Test
    void theBytesAreTheSameWhateverTheThreads() throws Exception {
        byte[] one = new ForkJoinPool(1).submit(() -> pdf("")).get();
        VeraPdf.assertCompliant(one);
        assertArrayEquals(one, new ForkJoinPool(2).submit(() -> pdf("")).get());
        assertArrayEquals(one, new ForkJoinPool(8).submit(() -> pdf("")).get());
    }

    /** Takes down what is drawn. */
    private static final class Shown extends PDFGraphicsStreamEngine {
        private final Map<Double, Integer> widths;

        Shown(PDPage page, Map<Double, Integer> widths) {
            super(page);
            this.widths = widths;
        }

        @Override
        public void drawImage(PDImage image) {
            Matrix place = getGraphicsState().getCurrentTransformationMatrix();
            widths.put(Math.round(place.getScalingFactorX() / 72 * 100) / 100.0, image.getWidth());
        }

        @Override
        public void appendRectangle(
                java.awt.geom.Point2D a, java.awt.geom.Point2D b, java.awt.geom.Point2D c, java.awt.geom.Point2D d) {}

        @Override
        public void clip(int rule) {}

        @Override
        public void moveTo(float x, float y) {}

        @Override
        public void lineTo(float x, float y) {}

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {}

        @Override
        public java.awt.geom.Point2D getCurrentPoint() {
            return new java.awt.geom.Point2D.Float();
        }

        @Override
        public void closePath() {}

        @Override
        public void endPath() {}

        @Override
        public void strokePath() {}

        @Override
        public void fillPath(int rule) {}

        @Override
        public void fillAndStrokePath(int rule) {}

        @Override
        public void shadingFill(org.apache.pdfbox.cos.COSName name) {}
    }
}
