package anthology.image;

import anthology.diagnostic.Code;
import anthology.model.Artwork;
import anthology.model.Bytes;
import anthology.model.Image;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes picture files fit for books. JPEG, PNG and GIF that books take go in byte for byte; what is too large for a
 * book, lies on its side, is made of inks, damaged or of a kind that not every reader shows is converted; the rest is
 * refused.
 */
public final class Images {
    /** What a file may hold to be looked at further: 100 megapixels. */
    public static final long MOST_PIXELS = 100_000_000;
    /** What a picture in a book may have: 5.6 megapixels, the limit of Apple's and Kobo's shops. */
    static final long BOOK_PIXELS = 5_600_000;
    /** What a picture in a book may take: 5 MB. */
    static final long BOOK_BYTES = 5_000_000;

    /** Of pictures that are made anew as JPEG. */
    static final float QUALITY = 0.9f;

    private Images() {}

    /** The kind, and with it the size and soundness, of a file; nothing is decoded that its header forbids. */
    public static Picture inspect(Bytes file) {
        byte[] bytes = file.load();
        Kind kind = Kind.of(bytes);
        if (kind == Kind.SVG) {
            return svg(file, bytes);
        }
        if (!isReadable(kind)) {
            return new Picture.Refused(
                    Code.IMAGE_002,
                    "is a" + (kind == Kind.AVIF ? "n " : " ") + kind.label() + ", which books cannot show",
                    kind == Kind.UNKNOWN ? null : "keep a JPEG or PNG of it; a <picture> may name both");
        }
        PictureHeader header;
        try {
            header = header(bytes, kind);
        } catch (IOException | RuntimeException broken) {
            header = null;
        }
        if (header == null) {
            return new Picture.Refused(Code.IMAGE_002, "is broken", null);
        }
        // a WebP cannot be decoded with lines passed over
        long most = kind == Kind.WEBP ? Decoder.MOST_DECODED : MOST_PIXELS;
        if (header.pixels() > most) {
            return new Picture.Refused(
                    Code.IMAGE_003,
                    String.format(
                            Locale.ROOT,
                            "has %d x %d pixels; the limit is %d million",
                            header.width(),
                            header.height(),
                            most / 1_000_000),
                    null);
        }
        boolean small = header.pixels() <= BOOK_PIXELS && bytes.length <= BOOK_BYTES;
        PrintForm print = new PrintForm(kind, file, header);
        if (header.isUsual() && small) {
            return new Picture.Usable(mediaType(kind), header.width(), header.height(), file, file, print, true);
        }
        try {
            Conversion made = header.isUsual() && kind == Kind.JPEG
                    ? Conversion.later(file, header)
                    : Conversion.of(file, kind, header);
            return new Picture.Usable(
                    made.mediaType(), made.width(), made.height(), made.bytes(), file, print, made.isWhole());
        } catch (IOException broken) {
            return new Picture.Refused(Code.IMAGE_002, "is broken", null);
        }
    }

    /** A drawing goes in without what does not draw, in the same bytes whenever it is asked for. */
    private static Picture svg(Bytes file, byte[] bytes) {
        try {
            SvgFile svg = SvgFile.read(bytes);
            Bytes clean = () -> cleaned(file.load());
            Image.Print print = (width, height) -> drawing(file, width, height);
            return new Picture.Usable("image/svg+xml", svg.width(), svg.height(), clean, file, print, svg.isWhole());
        } catch (IOException | RuntimeException broken) {
            return new Picture.Refused(Code.IMAGE_002, "is an SVG that cannot be drawn", null);
        }
    }

    private static byte[] cleaned(byte[] bytes) {
        try {
            return SvgFile.read(bytes).bytes();
        } catch (IOException changed) {
            throw new UncheckedIOException(changed);
        }
    }

    private static Artwork drawing(Bytes file, int width, int height) {
        try {
            return SvgPrint.artwork(SvgFile.read(file.load()), width, height);
        } catch (IOException changed) {
            throw new IllegalArgumentException("it is broken", changed);
        }
    }

    private static boolean isReadable(Kind kind) {
        return switch (kind) {
            case JPEG, PNG, GIF, WEBP, BMP, TIFF, ICO -> true;
            case SVG, AVIF, UNKNOWN -> false;
        };
    }

    private static @Nullable PictureHeader header(byte[] bytes, Kind kind) throws IOException {
        return switch (kind) {
            case JPEG -> {
                JpegHeader jpeg = JpegHeader.read(bytes);
                yield jpeg == null ? null : PictureHeader.of(jpeg);
            }
            case PNG -> png(bytes);
            case GIF -> gif(bytes);
            case BMP, TIFF -> byReader(Decoder.jdkReader(kind.name()), bytes);
            case WEBP -> {
                WebpHeader webp = WebpHeader.read(bytes);
                yield webp == null ? null : PictureHeader.of(webp);
            }
            case ICO -> {
                IconFile icon = IconFile.read(bytes);
                yield icon == null ? null : PictureHeader.of(icon.width(), icon.height(), false);
            }
            case SVG, AVIF, UNKNOWN -> null;
        };
    }

    /** The size, then, where that is sane, whether all of the picture is there. */
    private static @Nullable PictureHeader png(byte[] bytes) {
        PngHeader png = PngHeader.read(bytes);
        if (png == null) {
            return null;
        }
        PictureHeader header = PictureHeader.of(png.width(), png.height(), false);
        return header.pixels() > MOST_PIXELS
                ? header
                : PictureHeader.of(
                        png.width(), png.height(), PngFile.read(bytes).isWhole());
    }

    /** The size of the screen, then, where that is sane, whether all of the first frame is there. */
    private static @Nullable PictureHeader gif(byte[] bytes) throws IOException {
        GifHeader gif = GifHeader.read(bytes);
        if (gif == null) {
            return null;
        }
        PictureHeader screen = PictureHeader.of(gif);
        if (screen.pixels() > MOST_PIXELS) {
            return screen;
        }
        return PictureHeader.of(
                gif.width(),
                gif.height(),
                Decoder.decode(bytes, Kind.GIF, screen).isWhole());
    }

    private static @Nullable PictureHeader byReader(ImageReader reader, byte[] bytes) throws IOException {
        try {
            reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)), true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            return width > 0 && height > 0 ? PictureHeader.of(width, height, false) : null;
        } finally {
            reader.dispose();
        }
    }

    private static String mediaType(Kind kind) {
        return "image/" + kind.name().toLowerCase(Locale.ROOT);
    }
}
