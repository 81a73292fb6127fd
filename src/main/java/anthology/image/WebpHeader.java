package anthology.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * The first chunk of a WebP file, and what its camera wrote.
 *
 * @param orientation of the EXIF tag, 1 to 8
 * @param isPhoto whether it is stored as photographs are, with losses, and is opaque
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649">RFC 9649</a>
 */
record WebpHeader(int width, int height, int orientation, boolean isPhoto) {
    private static final int LOSSY = 0x20385056;
    private static final int LOSSLESS = 0x4C385056;
    private static final int EXTENDED = 0x58385056;
    private static final int ALPHA = 0x10;
    private static final int CAMERA = 0x46495845;
    /** What stands before EXIF in JPEG files, and by mistake in some WebP files too: "Exif". */
    private static final int JPEGS_MARK = 0x66697845;

    /** The header, or null where there is none that makes sense. */
    static @Nullable WebpHeader read(byte[] file) {
        if (file.length < 30) {
            return null;
        }
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        WebpHeader header =
                switch (in.getInt(12)) {
                    case LOSSY -> new WebpHeader(in.getShort(26) & 0x3FFF, in.getShort(28) & 0x3FFF, 1, true);
                    case LOSSLESS -> {
                        int bits = in.getInt(21);
                        yield new WebpHeader((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, 1, false);
                    }
                    case EXTENDED ->
                        new WebpHeader(
                                (in.getInt(24) & 0xFFFFFF) + 1,
                                (in.getInt(26) >>> 8) + 1,
                                orientation(file, in),
                                (file[20] & ALPHA) == 0 && find(LOSSY, in) >= 0);
                    default -> new WebpHeader(0, 0, 1, false);
                };
        return header.width > 0 && header.height > 0 ? header : null;
    }

    private static int orientation(byte[] file, ByteBuffer in) {
        int chunk = find(CAMERA, in);
        if (chunk < 0) {
            return 1;
        }
        int start = chunk + 8;
        int end = (int) Math.min(file.length, start + Integer.toUnsignedLong(in.getInt(chunk + 4)));
        boolean marked = start + 6 <= end && in.getInt(start) == JPEGS_MARK;
        return Exif.orientation(file, marked ? start + 6 : start, end);
    }

    /** Where the first chunk of that name starts, or -1. */
    private static int find(int name, ByteBuffer in) {
        long at = 12;
        while (at + 8 <= in.limit()) {
            int length = in.getInt((int) at + 4);
            if (in.getInt((int) at) == name) {
                return (int) at;
            }
            if (length < 0) {
                return -1;
            }
            at += 8 + length + (length & 1);
        }
        return -1;
    }
}
