package anthology.image;

import anthology.diagnostic.Code;
import anthology.model.Bytes;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.Locale;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;

/**
 * Makes picture files fit for books. JPEG, PNG and GIF that both take go in byte for byte; what is too large for a
 * book, lies on its side or is made of inks is converted; the rest is refused.
 */
public final class Images {
    /** What a file may hold to be looked at further: 100 megapixels. */
    public static final long MOST_PIXELS = 100_000_000;
    /** What a picture in a book may have: 5.6 megapixels, the limit of Apple's and Kobo's shops. */
    static final long BOOK_PIXELS = 5_600_000;
    /** What a picture in a book may take: 5 MB. */
    static final long BOOK_BYTES = 5_000_000;

    private Images() {}

    /** The kind, and with it the size and soundness, of a file; nothing is decoded that its header forbids. */
    public static Picture inspect(Bytes file) {
        byte[] bytes = file.load();
        Kind kind = Kind.of(bytes);
        PictureHeader header;
        try {
            header = header(bytes, kind);
        } catch (IOException | RuntimeException broken) {
            header = null;
        }
        if (!isReadable(kind)) {
            return new Picture.Refused(Code.IMAGE_002, "is a " + kind.label() + ", which books cannot show");
        }
        if (header == null) {
            return new Picture.Refused(Code.IMAGE_002, "is broken");
        }
        if (header.pixels() > MOST_PIXELS) {
            return new Picture.Refused(
                    Code.IMAGE_003,
                    String.format(
                            Locale.ROOT,
                            "has %d x %d pixels; the limit is %d million",
                            header.width(),
                            header.height(),
                            MOST_PIXELS / 1_000_000));
        }
        if (kind == Kind.PNG && !PngHeader.isWhole(bytes)) {
            return new Picture.Refused(Code.IMAGE_002, "is broken");
        }
        boolean small = header.pixels() <= BOOK_PIXELS && bytes.length <= BOOK_BYTES;
        if (header.asIs() && small) {
            return new Picture.Usable(mediaType(kind), header.width(), header.height(), file);
        }
        return converted(file, bytes, kind, header);
    }

    /**
     * The first frame of a GIF, or any picture ImageIO reads, as a PNG: for media that show no GIF.
     *
     * @throws IOException when it cannot be decoded
     */
    public static byte[] toPng(byte[] picture) throws IOException {
        ImageReader reader = Converter.reader(picture);
        try {
            return Converter.encode(reader.read(0), "png");
        } catch (RuntimeException broken) {
            throw new IOException(broken);
        } finally {
            reader.dispose();
        }
    }

    private static boolean isReadable(Kind kind) {
        return switch (kind) {
            case JPEG, PNG, GIF, BMP, TIFF -> true;
            case SVG, WEBP, AVIF, ICO, UNKNOWN -> false;
        };
    }

    private static @Nullable PictureHeader header(byte[] bytes, Kind kind) throws IOException {
        return switch (kind) {
            case JPEG -> JpegHeader.read(bytes);
            case PNG -> PngHeader.read(bytes);
            case GIF -> gif(bytes);
            case BMP, TIFF -> byReader(bytes, false);
            case SVG, WEBP, AVIF, ICO, UNKNOWN -> null;
        };
    }

    /** The size of the screen, then, where that is sane, the first frame: it must be there to be shown. */
    private static @Nullable PictureHeader gif(byte[] bytes) throws IOException {
        int width = (bytes[6] & 0xFF) | (bytes[7] & 0xFF) << 8;
        int height = (bytes[8] & 0xFF) | (bytes[9] & 0xFF) << 8;
        PictureHeader screen = PictureHeader.plain(width, height, true);
        if (screen.pixels() == 0 || screen.pixels() > MOST_PIXELS) {
            return screen.pixels() == 0 ? null : screen;
        }
        PictureHeader frame = byReader(bytes, true);
        if (frame == null || frame.pixels() > screen.pixels()) {
            return null;
        }
        BufferedImage first = Converter.decode(bytes, frame);
        return first.getWidth() > 0 ? screen : null;
    }

    private static @Nullable PictureHeader byReader(byte[] bytes, boolean asIs) throws IOException {
        ImageReader reader = Converter.reader(bytes);
        try {
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            return width > 0 && height > 0 ? PictureHeader.plain(width, height, asIs) : null;
        } finally {
            reader.dispose();
        }
    }

    private static String mediaType(Kind kind) {
        return "image/" + kind.name().toLowerCase(Locale.ROOT);
    }

    private static Picture converted(Bytes file, byte[] bytes, Kind kind, PictureHeader header) {
        try {
            Converter.Converted made = Converter.convert(bytes, kind, header, BOOK_PIXELS, BOOK_BYTES);
            return new Picture.Usable(
                    made.mediaType(), made.width(), made.height(), new Conversion(file, kind, header, made.bytes()));
        } catch (IOException broken) {
            return new Picture.Refused(Code.IMAGE_002, "cannot be decoded");
        }
    }

    /** A converted picture, kept while there is memory and made again when there was none. */
    private static final class Conversion implements Bytes {
        private final Bytes source;
        private final Kind kind;
        private final PictureHeader header;
        private SoftReference<byte[]> made;

        Conversion(Bytes source, Kind kind, PictureHeader header, byte[] made) {
            this.source = source;
            this.kind = kind;
            this.header = header;
            this.made = new SoftReference<>(made);
        }

        @Override
        public synchronized byte[] load() {
            byte[] bytes = made.get();
            if (bytes == null) {
                try {
                    bytes = Converter.convert(source.load(), kind, header, BOOK_PIXELS, BOOK_BYTES)
                            .bytes();
                } catch (IOException changed) {
                    throw new UncheckedIOException(changed);
                }
                made = new SoftReference<>(bytes);
            }
            return bytes;
        }
    }
}
