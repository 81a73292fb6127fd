package anthology.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.Shared;
import anthology.diagnostic.Code;
import anthology.model.Artwork;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagesTest {
    private static byte[] encoded(int width, int height, String format) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, (x * 255 / width) << 16 | (y * 255 / height) << 8 | 90);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static Picture.Usable usable(byte[] bytes) {
        return assertInstanceOf(Picture.Usable.class, Images.inspect(() -> bytes));
    }

    @ParameterizedTest
    @CsvSource({"jpeg", "png", "gif"})
    void whatBooksTakeStaysAsItIs(String format) throws IOException {
        byte[] bytes = encoded(60, 40, format);
        Picture.Usable picture = usable(bytes);
        assertEquals("image/" + format, picture.mediaType());
        assertEquals(60, picture.width());
        assertEquals(40, picture.height());
        assertArrayEquals(bytes, picture.bytes().load());
    }

    @Test
    void largePicturesShrink() throws IOException {
        byte[] bytes = encoded(3600, 1800, "jpeg");
        Picture.Usable picture = usable(bytes);
        assertTrue(picture.width() * picture.height() <= Images.BOOK_PIXELS);
        assertEquals(2.0, (double) picture.width() / picture.height(), 0.01);
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(picture.bytes().load()));
        assertEquals(picture.width(), image.getWidth());
        assertArrayEquals(usable(bytes).bytes().load(), picture.bytes().load());
    }

    @Test
    void bitmapsBecomePng() throws IOException {
        assertEquals("image/png", usable(encoded(30, 20, "bmp")).mediaType());
        assertEquals("image/png", usable(encoded(30, 20, "tiff")).mediaType());
    }

    @Test
    void brokenPicturesAreRefused() throws IOException {
        byte[] png = encoded(60, 40, "png");
        for (byte[] broken : new byte[][] {
            Arrays.copyOf(png, 40), {}, "not a picture".getBytes(), Arrays.copyOf(encoded(60, 40, "gif"), 20)
        }) {
            assertEquals(
                    Code.IMAGE_002,
                    assertInstanceOf(Picture.Refused.class, Images.inspect(() -> broken))
                            .code());
        }
    }

    @ParameterizedTest
    @CsvSource({"png", "jpeg", "gif"})
    void ofDamagedPicturesAPartIsShown(String format) throws IOException {
        byte[] whole = encoded(160, 140, format);
        Picture.Usable half = usable(Arrays.copyOf(whole, whole.length * 2 / 3));
        assertFalse(half.isWhole());
        assertEquals(160, half.width());
        assertEquals(140, half.print().artwork(999, 999).height());
    }

    @ParameterizedTest
    @CsvSource({
        "29-image-kinds/cmyk.jpg, image/jpeg",
        "29-image-kinds/exif.jpg, image/jpeg",
        "29-image-kinds/anim.gif, image/gif",
        "29-image-kinds/png16.png, image/png",
        "29-image-kinds/progressive.jpg, image/jpeg",
        "29-image-kinds/gray.jpg, image/jpeg",
        "29-image-kinds/pic.bmp, image/png",
        "29-image-kinds/pic.tiff, image/png",
        "29-image-kinds/pic.webp, image/jpeg",
        "29-image-kinds/pic.avif, IMAGE-002",
        "29-image-kinds/pic.svg, image/svg+xml",
        "29-image-kinds/nosize.svg, image/svg+xml",
        "27-png-bomb/bomb.svg, IMAGE-002",
        "29-image-kinds/fav.ico, image/png",
        "27-png-bomb/bomb.png, IMAGE-003",
        "27-png-bomb/bomb1bit.png, IMAGE-003",
        "27-png-bomb/bomb.gif, IMAGE-003",
        "27-png-bomb/lie.png, IMAGE-003",
        "27-png-bomb/zero.png, IMAGE-002",
    })
    void hostileFiles(String file, String expected) throws IOException {
        byte[] bytes = Files.readAllBytes(Shared.folder("hostile").resolve(file));
        String actual =
                switch (Images.inspect(() -> bytes)) {
                    case Picture.Usable usable -> usable.mediaType();
                    case Picture.Refused refused -> refused.code().toString();
                };
        assertEquals(expected, actual);
    }

    /** Turned by what a camera says in a chunk at the end; with and without the mark that JPEG files have before it. */
    @ParameterizedTest
    @CsvSource({"6, false, 80, 120", "3, true, 120, 80", "9, false, 120, 80"})
    void webpIsTurned(int orientation, boolean marked, int width, int height) throws IOException {
        byte[] plain = Files.readAllBytes(Shared.folder("hostile").resolve("29-image-kinds/pic.webp"));
        byte[] mark = marked ? "Exif\0\0".getBytes(StandardCharsets.US_ASCII) : new byte[0];
        ByteBuffer file =
                ByteBuffer.allocate(plain.length + 18 + 8 + mark.length + 26).order(ByteOrder.LITTLE_ENDIAN);
        file.put(plain, 0, 4).putInt(file.capacity() - 8).put(plain, 8, 4);
        file.put("VP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).putInt(8);
        file.putShort((short) 119).put((byte) 0).putShort((short) 79).put((byte) 0);
        file.put(plain, 12, plain.length - 12);
        file.put("EXIF".getBytes(StandardCharsets.US_ASCII))
                .putInt(mark.length + 26)
                .put(mark);
        file.putShort((short) 0x4949).putShort((short) 42).putInt(8).putShort((short) 1);
        file.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putInt(orientation)
                .putInt(0);
        Picture.Usable picture = usable(file.array());
        assertEquals(width + " " + height, picture.width() + " " + picture.height());
    }

    /** Cyan in the three ways in which inks are stored. */
    @ParameterizedTest
    @CsvSource({"-1, 255 0 0 0", "0, 0 255 255 255", "2, 76 85 255 255"})
    void inksAreNotInverted(int transform, String samples) throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null);
        int[] pixel =
                Arrays.stream(samples.split(" ")).mapToInt(Integer::parseInt).toArray();
        for (int i = 0; i < 256; i++) {
            raster.setPixel(i % 16, i / 16, pixel);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(raster, null, null), null);
        } finally {
            writer.dispose();
        }
        byte[] plain = out.toByteArray();
        out.reset();
        out.write(plain, 0, 2);
        if (transform >= 0) {
            out.write(new byte[] {(byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0});
            out.write(transform);
        }
        out.write(plain, 2, plain.length - 2);
        BufferedImage shown = ImageIO.read(
                new ByteArrayInputStream(usable(out.toByteArray()).bytes().load()));
        int color = shown.getRGB(8, 8);
        assertTrue((color >> 16 & 0xFF) < 12, Integer.toHexString(color));
        assertTrue((color >> 8 & 0xFF) > 240 && (color & 0xFF) > 240, Integer.toHexString(color));
    }

    @Test
    void firstFrameOfAGifIsPrinted() throws IOException {
        Artwork printed = usable(encoded(12, 9, "gif")).print().artwork(100, 100);
        assertEquals(12, printed.width());
        assertEquals(9, printed.height());
    }
}
