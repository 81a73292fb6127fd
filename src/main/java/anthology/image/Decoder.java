package anthology.image;

import anthology.image.PictureHeader.Inks;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes pictures, as much of each as is sound; large ones with lines and columns skipped. */
final class Decoder {
    /** What is decoded at once: beyond it, lines and columns are passed over while reading. */
    static final long MOST_DECODED = 24_000_000;

    private Decoder() {}

    /** @param isWhole whether nothing of the picture is lost */
    record Decoded(BufferedImage image, boolean isWhole) {}

    /**
     * The picture, not yet turned as its header says.
     *
     * @throws IOException when nothing of it can be decoded
     */
    static Decoded decode(byte[] bytes, Kind kind, PictureHeader header) throws IOException {
        try {
            return switch (kind) {
                case PNG -> png(bytes, header);
                case GIF -> gif(bytes, header);
                case JPEG -> jpeg(bytes, header);
                case BMP, TIFF -> read(jdkReader(kind.name()), bytes, header);
                case WEBP -> read(new WebPImageReaderSpi().createReaderInstance(null), bytes, header);
                case ICO -> icon(bytes);
                case SVG, AVIF, UNKNOWN -> throw new IOException("no decoder");
            };
        } catch (RuntimeException | OutOfMemoryError broken) {
            // a few bytes of a damaged file may ask for any amount of memory
            throw new IOException(broken);
        }
    }

    private static Decoded png(byte[] bytes, PictureHeader header) throws IOException {
        PngFile file = PngFile.read(bytes);
        if (!file.hasPixels()) {
            throw new IOException("a PNG without pixels");
        }
        return new Decoded(file.image(step(header)), file.isWhole());
    }

    private static Decoded jpeg(byte[] bytes, PictureHeader header) throws IOException {
        JpegHeader jpeg = JpegHeader.read(bytes);
        boolean whole = jpeg != null && jpeg.isWhole();
        if (header.inks() != Inks.NONE) {
            return new Decoded(inks(bytes, header), whole);
        }
        Decoded decoded = read(jdkReader("jpeg"), bytes, header);
        return new Decoded(decoded.image, whole && decoded.isWhole);
    }

    /** The first frame in its place on the screen. */
    private static Decoded gif(byte[] bytes, PictureHeader header) throws IOException {
        GifHeader gif = GifHeader.read(bytes);
        Decoded frame = read(jdkReader("gif"), bytes, header);
        int step = step(header);
        int width = Math.ceilDiv(header.width(), step);
        int height = Math.ceilDiv(header.height(), step);
        if (gif == null || (frame.image.getWidth() == width && frame.image.getHeight() == height)) {
            return frame;
        }
        BufferedImage screen = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = screen.createGraphics();
        pen.drawImage(frame.image, gif.left() / step, gif.top() / step, null);
        pen.dispose();
        return new Decoded(screen, frame.isWhole);
    }

    private static Decoded icon(byte[] bytes) throws IOException {
        IconFile icon = IconFile.read(bytes);
        if (icon == null) {
            throw new IOException("no picture in the icon");
        }
        return new Decoded(icon.image(), true);
    }

    /** What was decoded before the data broke off stays. */
    private static Decoded read(ImageReader reader, byte[] bytes, PictureHeader header) throws IOException {
        try {
            reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)), true, true);
            int step = step(header);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
            if (!types.hasNext()) {
                throw new IOException("no pixels");
            }
            BufferedImage image = types.next()
                    .createBufferedImage(
                            Math.ceilDiv(reader.getWidth(0), step), Math.ceilDiv(reader.getHeight(0), step));
            param.setDestination(image);
            boolean whole = true;
            try {
                reader.read(0, param);
            } catch (IOException | RuntimeException broken) {
                whole = false;
            }
            return new Decoded(image, whole);
        } finally {
            reader.dispose();
        }
    }

    private static int step(PictureHeader header) {
        long most = header.inks() == Inks.NONE ? MOST_DECODED : MOST_DECODED / 2;
        int step = 1;
        while (header.pixels() / ((long) step * step) > most) {
            step++;
        }
        return step;
    }

    /** The reader that comes with Java: the same bytes of it wherever the same Java runs, whatever else is there. */
    static ImageReader jdkReader(String format) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith("com.sun.imageio.")) {
                return reader;
            }
        }
        throw new IOException("no reader of " + format);
    }

    /** Four inks to light, without a profile: what is printed black is black, and colours are not inverted. */
    private static BufferedImage inks(byte[] bytes, PictureHeader header) throws IOException {
        ImageReader reader = jdkReader("jpeg");
        Raster inks;
        try {
            reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)), true, true);
            ImageReadParam param = reader.getDefaultReadParam();
            int step = step(header);
            param.setSourceSubsampling(step, step, 0, 0);
            inks = reader.readRaster(0, param);
        } finally {
            reader.dispose();
        }
        BufferedImage image = new BufferedImage(inks.getWidth(), inks.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] row = new int[inks.getWidth() * 4];
        for (int y = 0; y < inks.getHeight(); y++) {
            inks.getPixels(inks.getMinX(), inks.getMinY() + y, inks.getWidth(), 1, row);
            for (int x = 0; x < inks.getWidth(); x++) {
                image.setRGB(x, y, light(row, 4 * x, header.inks()));
            }
        }
        return image;
    }

    private static int light(int[] row, int at, Inks inks) {
        return switch (inks) {
            case INVERTED_YCCK -> {
                double luma = row[at];
                double blue = row[at + 1] - 128.0;
                double red = row[at + 2] - 128.0;
                // the complements of the coloured inks were taken for red, green and blue (Adobe TN 5116, 13)
                yield rgb(
                        255 - level(luma + 1.402 * red),
                        255 - level(luma - 0.344136 * blue - 0.714136 * red),
                        255 - level(luma + 1.772 * blue),
                        row[at + 3]);
            }
            case INVERTED -> rgb(row[at], row[at + 1], row[at + 2], row[at + 3]);
            case PLAIN, NONE -> rgb(255 - row[at], 255 - row[at + 1], 255 - row[at + 2], 255 - row[at + 3]);
        };
    }

    /** @param key the light that the black ink lets through */
    private static int rgb(double red, double green, double blue, int key) {
        return level(red * key / 255) << 16 | level(green * key / 255) << 8 | level(blue * key / 255);
    }

    private static int level(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }
}
