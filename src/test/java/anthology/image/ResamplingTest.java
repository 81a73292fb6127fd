package anthology.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.model.Artwork;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplingTest {
    private static BufferedImage filled(int width, int height, int type, java.util.function.IntBinaryOperator color) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, color.applyAsInt(x, y));
            }
        }
        return image;
    }

    private static byte[] png(BufferedImage image) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_4BYTE_ABGR,
                BufferedImage.TYPE_USHORT_565_RGB
            })
    void oneColourStaysWhatItIs(int type) {
        BufferedImage image = filled(101, 77, type, (x, y) -> 0xFF0000FF);
        BufferedImage small = Resampling.smaller(image, 17, 30);
        assertEquals(17, small.getWidth());
        assertEquals(30, small.getHeight());
        for (int i = 0; i < 17 * 30; i++) {
            assertEquals(0xFF0000FF, small.getRGB(i % 17, i / 17));
        }
    }

    @Test
    void levelsOfGreyStayWhatTheyAre() {
        BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 1600; i++) {
            image.getRaster().setSample(i % 40, i / 40, 0, 93);
        }
        BufferedImage small = Resampling.smaller(image, 7, 40);
        assertEquals(93, small.getRaster().getSample(3, 3, 0));
    }

    @Test
    void fineLinesOfBlackAndWhiteGiveHalfTheLight() {
        BufferedImage lines = filled(400, 400, BufferedImage.TYPE_INT_RGB, (x, y) -> y % 2 == 0 ? 0xFFFFFF : 0);
        int level = Resampling.smaller(lines, 100, 100).getRGB(50, 50) & 0xFF;
        assertEquals(188, level, 2, "half the light is level 188 of sRGB");
    }

    @Test
    void whatCannotBeSeenGivesNoColour() {
        BufferedImage image =
                filled(64, 64, BufferedImage.TYPE_INT_ARGB, (x, y) -> x % 2 == 0 ? 0xFFFF0000 : 0x0000FF00);
        int pixel = Resampling.smaller(image, 8, 8).getRGB(4, 4);
        assertEquals(0xFF0000, pixel & 0xFFFFFF);
        assertEquals(128, pixel >>> 24, 1);
    }

    @Test
    void edgesStaySharpAndInTheirPlace() {
        BufferedImage image = filled(400, 10, BufferedImage.TYPE_INT_RGB, (x, y) -> x < 200 ? 0 : 0xFFFFFF);
        BufferedImage small = Resampling.smaller(image, 100, 10);
        assertTrue((small.getRGB(48, 5) & 0xFF) < 12);
        assertTrue((small.getRGB(51, 5) & 0xFF) > 243);
    }

    /** A picture for a place of 100 by 50 pixels. */
    @ParameterizedTest
    @CsvSource({"1200, 600, 100", "140, 70, 140", "150, 600, 150"})
    void printTakesWhatThePlaceShows(int width, int height, int expected) throws Exception {
        Random random = new Random(5);
        byte[] file = png(filled(width, height, BufferedImage.TYPE_INT_RGB, (x, y) -> random.nextInt(1 << 24)));
        Artwork printed = ((Picture.Usable) Images.inspect(() -> file)).print().artwork(100, 50);
        assertEquals(expected, printed.width());
    }

    /** The profile of an Apple screen, say: levels are not those of sRGB, and stay what they are. */
    @Test
    void aSmallerPngKeepsItsProfileAndItsGrey() throws Exception {
        Random random = new Random(6);
        BufferedImage image = new BufferedImage(600, 600, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 360_000; i++) {
            image.getRaster().setSample(i % 600, i / 600, 0, random.nextInt(256));
        }
        byte[] plain = png(image);
        byte[] profile = new byte[200];
        profile[3] = (byte) 200;
        byte[] file = withProfile(plain, profile);
        Artwork.Rows printed = (Artwork.Rows)
                ((Picture.Usable) Images.inspect(() -> file)).print().artwork(100, 100);
        assertEquals(100, printed.width());
        assertEquals(1, printed.components());
        assertArrayEquals(profile, printed.profile());
    }

    private static byte[] withProfile(byte[] png, byte[] profile) throws Exception {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes(new byte[] {'i', 'C', 'C', 'P', 'x', 0, 0});
        try (var deflate = new java.util.zip.DeflaterOutputStream(chunk)) {
            deflate.write(profile);
        }
        java.util.zip.CRC32 checksum = new java.util.zip.CRC32();
        checksum.update(chunk.toByteArray());
        java.nio.ByteBuffer out = java.nio.ByteBuffer.allocate(png.length + chunk.size() + 8);
        out.put(png, 0, PngHeader.END).putInt(chunk.size() - 4).put(chunk.toByteArray());
        out.putInt((int) checksum.getValue()).put(png, PngHeader.END, png.length - PngHeader.END);
        return out.array();
    }
}
