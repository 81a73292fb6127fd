package anthology.image;

import anthology.image.Decoder.Decoded;
import anthology.model.Bytes;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.ref.SoftReference;
import org.jspecify.annotations.Nullable;

/**
 * A picture made anew, upright, in a format and of a size that books take.
 *
 * @param isWhole whether nothing of it was lost
 */
record Conversion(String mediaType, int width, int height, Bytes bytes, boolean isWhole) {

    /** @throws IOException when it cannot be decoded */
    static Conversion of(Bytes source, Kind kind, PictureHeader header) throws IOException {
        Made made = make(source.load(), kind, header);
        return new Conversion(
                made.mediaType, made.width, made.height, new Kept(source, kind, header, made.bytes), made.isWhole);
    }

    /** Of a sound JPEG that is only too large: made when it is asked for, and perhaps it never is. */
    static Conversion later(Bytes source, PictureHeader header) {
        double share = Math.min(1, Math.sqrt(Images.BOOK_PIXELS / (double) header.pixels()));
        return new Conversion(
                "image/jpeg",
                Canvas.scaled(header.width(), share),
                Canvas.scaled(header.height(), share),
                new Kept(source, Kind.JPEG, header, null),
                true);
    }

    private record Made(String mediaType, int width, int height, byte[] bytes, boolean isWhole) {}

    private static Made make(byte[] bytes, Kind kind, PictureHeader header) throws IOException {
        return DecodingRoom.run(header.pixels(), () -> makeAnew(bytes, kind, header));
    }

    private static Made makeAnew(byte[] bytes, Kind kind, PictureHeader header) throws IOException {
        Decoded decoded = Decoder.decode(bytes, kind, header);
        try {
            BufferedImage image = decoded.image();
            double pixels = (double) image.getWidth() * image.getHeight();
            image = Canvas.turned(Canvas.scaled(image, Math.sqrt(Images.BOOK_PIXELS / pixels)), header.orientation());
            boolean photo = isPhoto(bytes, kind);
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

    /** Whether it is stored as photographs are, with losses, and is opaque. */
    static boolean isPhoto(byte[] bytes, Kind kind) {
        WebpHeader webp = kind == Kind.WEBP ? WebpHeader.read(bytes) : null;
        return kind == Kind.JPEG || (webp != null && webp.isPhoto());
    }

    /** The bytes, kept while there is memory and made again when there was none. */
    private static final class Kept implements Bytes {
        private final Bytes source;
        private final Kind kind;
        private final PictureHeader header;
        private SoftReference<byte[]> made;

        Kept(Bytes source, Kind kind, PictureHeader header, byte @Nullable [] made) {
            this.source = source;
            this.kind = kind;
            this.header = header;
            this.made = new SoftReference<>(made);
        }

        @Override
        public synchronized byte[] load() {
            byte @Nullable [] bytes = made.get();
            if (bytes == null) {
                byte[] file = source.load();
                try {
                    bytes = make(file, kind, header).bytes;
                } catch (IOException broken) {
                    // sound as far as its header tells; readers may make more of it than we do
                    bytes = file;
                }
                made = new SoftReference<>(bytes);
            }
            return bytes;
        }
    }
}
