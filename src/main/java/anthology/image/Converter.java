package anthology.image;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Decodes pictures, turns and shrinks them, and encodes them anew: the same bytes for the same input. */
final class Converter {
    /** What is decoded at once: beyond it, lines and columns are skipped while reading. */
    private static final long MOST_DECODED = 24_000_000;

    private static final float QUALITY = 0.9f;

    private Converter() {}

    /** A picture anew. */
    record Converted(String mediaType, int width, int height, byte[] bytes) {}

    /**
     * @param mostPixels what the result may have
     * @param mostBytes what the result may take
     * @throws IOException when it cannot be decoded
     */
    static Converted convert(byte[] bytes, Kind kind, PictureHeader header, long mostPixels, long mostBytes)
            throws IOException {
        try {
            BufferedImage decoded = header.channels() == 4 ? decodeInks(bytes, header) : decode(bytes, header);
            BufferedImage upright = turned(decoded, header.orientation());
            double share = Math.sqrt((double) mostPixels / ((double) upright.getWidth() * upright.getHeight()));
            BufferedImage scaled = scaled(upright, Math.min(1, share));
            Converted result = encoded(scaled, kind);
            while (result.bytes.length > mostBytes) {
                scaled = scaled(scaled, 0.8);
                result = encoded(scaled, scaled.getColorModel().hasAlpha() ? kind : Kind.JPEG);
            }
            return result;
        } catch (RuntimeException broken) {
            throw new IOException(broken);
        }
    }

    static BufferedImage decode(byte[] bytes, PictureHeader header) throws IOException {
        ImageReader reader = reader(bytes);
        try {
            ImageReadParam param = reader.getDefaultReadParam();
            int step = step(header);
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    private static int step(PictureHeader header) {
        int step = 1;
        while (header.pixels() / ((long) step * step) > MOST_DECODED) {
            step++;
        }
        return step;
    }

    static ImageReader reader(byte[] bytes) throws IOException {
        MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new IOException("no reader");
        }
        ImageReader reader = readers.next();
        reader.setInput(in, true, true);
        return reader;
    }

    /** Four inks to light, without a profile: what is printed black is black, and colours are not inverted. */
    private static BufferedImage decodeInks(byte[] bytes, PictureHeader header) throws IOException {
        ImageReader reader = reader(bytes);
        Raster inks;
        try {
            ImageReadParam param = reader.getDefaultReadParam();
            int step = step(header);
            param.setSourceSubsampling(step, step, 0, 0);
            inks = reader.readRaster(0, param);
        } finally {
            reader.dispose();
        }
        BufferedImage image = new BufferedImage(inks.getWidth(), inks.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] ink = new int[4];
        for (int y = 0; y < inks.getHeight(); y++) {
            for (int x = 0; x < inks.getWidth(); x++) {
                inks.getPixel(inks.getMinX() + x, inks.getMinY() + y, ink);
                image.setRGB(x, y, light(ink, header));
            }
        }
        return image;
    }

    private static int light(int[] ink, PictureHeader header) {
        double c = ink[0];
        double m = ink[1];
        double y = ink[2];
        if (header.ycck()) {
            double luma = ink[0];
            double blue = ink[1] - 128.0;
            double red = ink[2] - 128.0;
            c = luma + 1.402 * red;
            m = luma - 0.344136 * blue - 0.714136 * red;
            y = luma + 1.772 * blue;
        }
        double k = ink[3];
        // Adobe stores the light each ink lets through, others the ink itself
        double r = header.inverted() ? c * k : (255 - c) * (255 - k);
        double g = header.inverted() ? m * k : (255 - m) * (255 - k);
        double b = header.inverted() ? y * k : (255 - y) * (255 - k);
        return level(r / 255) << 16 | level(g / 255) << 8 | level(b / 255);
    }

    private static int level(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }

    /** @param orientation of EXIF: 1 upright, 3 upside down, 6 and 8 on a side, the others mirrored */
    private static BufferedImage turned(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        int w = image.getWidth();
        int h = image.getHeight();
        AffineTransform turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
                    case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
                    default -> new AffineTransform();
                };
        BufferedImage out = blank(image, orientation >= 5 ? h : w, orientation >= 5 ? w : h);
        Graphics2D pen = out.createGraphics();
        pen.drawImage(image, turn, null);
        pen.dispose();
        return out;
    }

    private static BufferedImage scaled(BufferedImage image, double share) {
        if (share >= 1) {
            return image;
        }
        int width = Math.max(1, (int) (image.getWidth() * share));
        int height = Math.max(1, (int) (image.getHeight() * share));
        BufferedImage from = image;
        // by halves: a bilinear step that shrinks more would skip pixels
        while (from.getWidth() / 2 >= width && from.getHeight() / 2 >= height) {
            from = drawn(from, from.getWidth() / 2, from.getHeight() / 2);
        }
        return drawn(from, width, height);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        BufferedImage out = blank(image, width, height);
        Graphics2D pen = out.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return out;
    }

    private static BufferedImage blank(BufferedImage like, int width, int height) {
        boolean alpha = like.getColorModel().hasAlpha();
        return new BufferedImage(width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    }

    private static Converted encoded(BufferedImage image, Kind kind) throws IOException {
        boolean photo = kind == Kind.JPEG;
        String format = photo ? "jpeg" : "png";
        BufferedImage plain = photo ? withoutAlpha(image) : image;
        return new Converted("image/" + format, image.getWidth(), image.getHeight(), encode(plain, format));
    }

    private static BufferedImage withoutAlpha(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_INT_RGB || image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            return image;
        }
        BufferedImage out = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = out.createGraphics();
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return out;
    }

    static byte[] encode(BufferedImage image, String format) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format.toLowerCase(Locale.ROOT))
                .next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
