package anthology.cover;

import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.font.Fonts;
import anthology.model.Creator;
import anthology.model.Image;
import anthology.model.Metadata;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/** The picture on a book's cover, ready for an edition. */
public final class Cover {
    /** What shops and reading systems take: 5 MB and 5.6 megapixels. */
    private static final int MOST_BYTES = 5_000_000;

    private static final long MOST_PIXELS = 5_600_000;

    /** A picture that claims more is not decoded. */
    private static final long MOST_DECODED = 120_000_000;

    private Cover() {}

    /** A cover drawn from title, subtitle and authors. It is drawn now: some tenths of a second, good to run aside. */
    public static Image drawn(Metadata metadata, Fonts fonts) {
        byte[] jpeg = new CoverArtist(fonts)
                .draw(metadata.title(), metadata.subtitle(), authors(metadata), metadata.language());
        return new Image("images/cover.jpg", "image/jpeg", CoverArtist.WIDTH, CoverArtist.HEIGHT, () -> jpeg);
    }

    /**
     * The author's own picture: a JPEG or PNG of reasonable size as it is, a larger one scaled down and written as JPEG,
     * upon white where it was transparent.
     *
     * @param path as users see it
     * @return null when it is no picture that can be read, which is reported as IMAGE_002 or IMAGE_003
     */
    public static @Nullable Image of(byte[] picture, String path, Diagnostics diagnostics) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (readers.hasNext()) {
                ImageReader reader = readers.next();
                try {
                    reader.setInput(in, true, true);
                    return of(reader, picture, path, diagnostics);
                } finally {
                    reader.dispose();
                }
            }
        } catch (IOException | RuntimeException broken) { // decoders throw both on broken files
            return unreadable(path, diagnostics);
        }
        return unreadable(path, diagnostics);
    }

    private static @Nullable Image of(ImageReader reader, byte[] picture, String path, Diagnostics diagnostics)
            throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long pixels = (long) width * height;
        String format = reader.getFormatName().toLowerCase(Locale.ROOT);
        if (pixels <= MOST_PIXELS && picture.length <= MOST_BYTES) {
            switch (format) {
                case "jpeg", "jpg" -> {
                    return new Image("images/cover.jpg", "image/jpeg", width, height, () -> picture);
                }
                case "png" -> {
                    return new Image("images/cover.png", "image/png", width, height, () -> picture);
                }
                default -> {}
            }
        }
        if (pixels > MOST_DECODED) {
            diagnostics.report(
                    Code.IMAGE_003,
                    Location.of(path),
                    "the cover has " + width + " x " + height + " pixels",
                    "1600 x 2560 is enough");
            return null;
        }
        double scale = Math.min(1, Math.min(2400.0 / width, 2560.0 / height));
        ImageReadParam param = reader.getDefaultReadParam();
        int step = Math.max(1, (int) Math.floor(1 / (2 * scale)));
        param.setSourceSubsampling(step, step, 0, 0);
        BufferedImage scaled = new BufferedImage(
                Math.max(1, (int) Math.round(width * scale)),
                Math.max(1, (int) Math.round(height * scale)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, scaled.getWidth(), scaled.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(reader.read(0, param), 0, 0, scaled.getWidth(), scaled.getHeight(), null);
        graphics.dispose();
        byte[] jpeg = Jpeg.encode(scaled);
        return new Image("images/cover.jpg", "image/jpeg", scaled.getWidth(), scaled.getHeight(), () -> jpeg);
    }

    private static @Nullable Image unreadable(String path, Diagnostics diagnostics) {
        diagnostics.report(Code.IMAGE_002, Location.of(path), "the cover cannot be read", "use a JPEG or PNG file");
        return null;
    }

    private static @Nullable String authors(Metadata metadata) {
        List<String> all = metadata.creators().stream().map(Creator::name).toList();
        List<String> authors = metadata.creators().stream()
                .filter(creator -> creator.role().equals("aut"))
                .map(Creator::name)
                .toList();
        List<String> shown = authors.isEmpty() ? all : authors;
        int last = shown.size() - 1;
        return switch (shown.size()) {
            case 0 -> null;
            case 1 -> shown.getFirst();
            default -> String.join(", ", shown.subList(0, last)) + " & " + shown.get(last);
        };
    }
}
