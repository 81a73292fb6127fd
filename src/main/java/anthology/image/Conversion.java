package anthology.image;

import anthology.image.Decoder.Decoded;
import anthology.model.Bytes;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * A picture made anew, upright, in a format and of a size that books take.
 *
 * @param isWhole whether nothing of it was lost
 */
record Conversion(String mediaType, int width, int height, Bytes bytes, boolean isWhole) {

    /** Megapixels that may be decoded at once: each takes some twenty megabytes until it is encoded again. */
    private static final Semaphore FREE = new Semaphore((int)
            Math.max(Decoder.MOST_DECODED / 1_000_000, Runtime.getRuntime().maxMemory() / 20_000_000));

    /** @throws IOException when it cannot be decoded */
    static Conversion of(Bytes source, Kind kind, PictureHeader header) throws IOException {
        Made made = make(source.load(), kind, header);
        return new Conversion(
                made.mediaType, made.width, made.height, new Kept(source, kind, header, made.bytes), made.isWhole);
    }

    private record Made(String mediaType, int width, int height, byte[] bytes, boolean isWhole) {}

    private static Made make(byte[] bytes, Kind kind, PictureHeader header) throws IOException {
        int megapixels = (int) Math.ceilDiv(Math.min(Decoder.MOST_DECODED, header.pixels()), 1_000_000);
        FREE.acquireUninterruptibly(megapixels);
        try {
            return makeAnew(bytes, kind, header);
        } finally {
            FREE.release(megapixels);
        }
    }

    private static Made makeAnew(byte[] bytes, Kind kind, PictureHeader header) throws IOException {
        Decoded decoded = Decoder.decode(bytes, kind, header);
        try {
            BufferedImage image = decoded.image();
            double pixels = (double) image.getWidth() * image.getHeight();
            image = Canvas.turned(Canvas.scaled(image, Math.sqrt(Images.BOOK_PIXELS / pixels)), header.orientation());
            boolean photo = kind == Kind.JPEG || isPhoto(bytes, kind);
            byte[] made = photo ? Encoder.jpeg(image, Images.QUALITY) : Encoder.png(image);
            while (made.length > Images.BOOK_BYTES) {
                image = photo ? Canvas.scaled(image, 0.8) : image;
                photo |= !image.getColorModel().hasAlpha();
                image = photo ? image : Canvas.scaled(image, 0.8);
                made = photo ? Encoder.jpeg(image, Images.QUALITY) : Encoder.png(image);
            }
            return new Made(
                    photo ? "image/jpeg" : "image/png", image.getWidth(), image.getHeight(), made, decoded.isWhole());
        } catch (RuntimeException broken) {
            throw new IOException(broken);
        }
    }

    private static boolean isPhoto(byte[] bytes, Kind kind) {
        WebpHeader webp = kind == Kind.WEBP ? WebpHeader.read(bytes) : null;
        return webp != null && webp.isPhoto();
    }

    /** The bytes, kept while there is memory and made again when there was none. */
    private static final class Kept implements Bytes {
        private final Bytes source;
        private final Kind kind;
        private final PictureHeader header;
        private SoftReference<byte[]> made;

        Kept(Bytes source, Kind kind, PictureHeader header, byte[] made) {
            this.source = source;
            this.kind = kind;
            this.header = header;
            this.made = new SoftReference<>(made);
        }

        @Override
        public synchronized byte[] load() {
            byte @Nullable [] bytes = made.get();
            if (bytes == null) {
                try {
                    bytes = make(source.load(), kind, header).bytes;
                } catch (IOException changed) {
                    throw new UncheckedIOException(changed);
                }
                made = new SoftReference<>(bytes);
            }
            return bytes;
        }
    }
}
