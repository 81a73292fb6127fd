package anthology.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import anthology.model.Artwork;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PngFileTest {
    private static final int[] COLORS = {0x00000000, 0xFFFF0000, 0x8000FF00, 0xFF0000FF};

    static Stream<Arguments> kinds() {
        IndexColorModel palette = new IndexColorModel(2, 4, COLORS, 0, true, -1, java.awt.image.DataBuffer.TYPE_BYTE);
        return Stream.of(
                        new BufferedImage(21, 13, BufferedImage.TYPE_4BYTE_ABGR),
                        new BufferedImage(21, 13, BufferedImage.TYPE_3BYTE_BGR),
                        new BufferedImage(21, 13, BufferedImage.TYPE_BYTE_GRAY),
                        new BufferedImage(21, 13, BufferedImage.TYPE_USHORT_GRAY),
                        new BufferedImage(21, 13, BufferedImage.TYPE_BYTE_BINARY),
                        new BufferedImage(21, 13, BufferedImage.TYPE_BYTE_BINARY, palette),
                        new BufferedImage(3, 1, BufferedImage.TYPE_4BYTE_ABGR))
                .flatMap(image -> Stream.of(Arguments.of(image, false), Arguments.of(image, true)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void decodesAsOthersDo(BufferedImage image, boolean interlaced) throws Exception {
        Graphics2D graphics = image.createGraphics();
        for (int i = 0; i < 40; i++) {
            graphics.setColor(new java.awt.Color(COLORS[i % 4] ^ 0x3579 * i, true));
            graphics.fillRect(i * 7 % 21, i * 5 % 13, 6, 4);
        }
        graphics.dispose();
        byte[] file = write(image, interlaced);
        BufferedImage expected = ImageIO.read(new ByteArrayInputStream(file));

        PngFile png = PngFile.read(file);
        PngFile.Samples samples = png.samples();

        assertEquals(interlaced, png.header().isInterlaced());
        for (int y = 0; y < png.header().height(); y++) {
            for (int x = 0; x < png.header().width(); x++) {
                int pixel = y * png.header().width() + x;
                assertEquals(expected.getRGB(x, y) >>> 24, alpha(samples, pixel));
                if (png.header().isGrey()) {
                    assertEquals(grey(expected, x, y), samples.colors()[pixel] & 0xFF, 1);
                } else {
                    assertEquals(expected.getRGB(x, y) >> 16 & 0xFF, samples.colors()[3 * pixel] & 0xFF);
                    assertEquals(expected.getRGB(x, y) & 0xFF, samples.colors()[3 * pixel + 2] & 0xFF);
                }
            }
        }
    }

    /** What print gets, read back. */
    @ParameterizedTest
    @MethodSource("kinds")
    void packsWhatItDecodes(BufferedImage image, boolean interlaced) throws Exception {
        for (int i = 0; i < image.getWidth() * image.getHeight(); i++) {
            image.setRGB(i % image.getWidth(), i / image.getWidth(), i * i * 0x10305 ^ COLORS[i % 4]);
        }
        PngFile png = PngFile.read(write(image, interlaced));
        PngFile.Samples samples = png.samples();
        Artwork.Rows rows = png.artwork();
        byte[] none = {};
        int color =
                rows.palette().length > 0 ? PngHeader.PALETTE : rows.components() == 1 ? PngHeader.GREY : PngHeader.RGB;
        PngHeader header = new PngHeader(rows.width(), rows.height(), rows.depth(), color, false);
        PngFile colors = new PngFile(header, rows.palette(), none, none, rows.deflated(), true);
        assertArrayEquals(samples.colors(), colors.samples().colors());
        PngHeader grey = new PngHeader(rows.width(), rows.height(), 8, PngHeader.GREY, false);
        byte[] mask = rows.mask().length == 0
                ? none
                : new PngFile(grey, none, none, none, rows.mask(), true)
                        .samples()
                        .colors();
        assertArrayEquals(samples.isOpaque() ? none : samples.alpha(), mask);
    }

    private static int alpha(PngFile.Samples samples, int pixel) {
        return samples.alpha().length == 0 ? 255 : samples.alpha()[pixel] & 0xFF;
    }

    /** Without the colour space that {@code getRGB} of a grey picture goes through. */
    private static int grey(BufferedImage image, int x, int y) {
        if (image.getColorModel() instanceof IndexColorModel) {
            return image.getRGB(x, y) & 0xFF;
        }
        int max = (1 << image.getColorModel().getComponentSize(0)) - 1;
        return image.getRaster().getSample(x, y, 0) * 255 / max;
    }

    private static byte[] write(BufferedImage image, boolean interlaced) throws Exception {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setProgressiveMode(interlaced ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    @Test
    void readsAsMuchAsThereIs() throws Exception {
        BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 1600; i++) {
            image.setRGB(i % 40, i / 40, i * 0x9E3779B1 & 0x7F7F7F);
        }
        byte[] file = write(image, false);
        PngFile half = PngFile.read(Arrays.copyOf(file, file.length / 2));
        assertFalse(half.isWhole());
        assertEquals(image.getRGB(7, 3), half.image(1).getRGB(7, 3));
        assertEquals(0xFFFFFFFF, half.image(1).getRGB(7, 39));
        assertFalse(PngFile.read(Arrays.copyOf(file, 45)).hasPixels());
        assertThrows(IllegalArgumentException.class, () -> PngFile.read(Arrays.copyOf(file, 20)));
    }

    @Test
    void meansOfPixels() throws Exception {
        BufferedImage image = new BufferedImage(5, 4, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0xFF204060);
        image.setRGB(1, 1, 0xFF406080);
        BufferedImage half = PngFile.read(write(image, false)).image(2);
        assertEquals(3, half.getWidth());
        assertEquals(0x7F305070, half.getRGB(0, 0));
    }
}
