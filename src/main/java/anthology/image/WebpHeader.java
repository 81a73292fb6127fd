package anthology.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * The first chunk of a WebP file.
 *
 * @param isPhoto whether it is stored as photographs are, with losses, and is opaque
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649">RFC 9649</a>
 */
record WebpHeader(int width, int height, boolean isPhoto) {
    private static final int LOSSY = 0x20385056;
    private static final int LOSSLESS = 0x4C385056;
    private static final int EXTENDED = 0x58385056;
    private static final int ALPHA = 0x10;

    /** The header, or null where there is none that makes sense. */
    static @Nullable WebpHeader read(byte[] file) {
        if (file.length < 30) {
            return null;
        }
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        WebpHeader header =
                switch (in.getInt(12)) {
                    case LOSSY -> new WebpHeader(in.getShort(26) & 0x3FFF, in.getShort(28) & 0x3FFF, true);
                    case LOSSLESS -> {
                        int bits = in.getInt(21);
                        yield new WebpHeader((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, false);
                    }
                    case EXTENDED ->
                        new WebpHeader(
                                (in.getInt(24) & 0xFFFFFF) + 1,
                                (in.getInt(26) >>> 8) + 1,
                                (file[20] & ALPHA) == 0 && holdsLossy(file));
                    default -> new WebpHeader(0, 0, false);
                };
        return header.width > 0 && header.height > 0 ? header : null;
    }

    private static boolean holdsLossy(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        long at = 12;
        while (at + 8 <= file.length) {
            int length = in.getInt((int) at + 4);
            if (in.getInt((int) at) == LOSSY) {
                return true;
            }
            if (length < 0) {
                return false;
            }
            at += 8 + length + (length & 1);
        }
        return false;
    }
}
