package anthology.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Reads a PNG file's chunks.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">PNG, third edition</a>
 */
final class PngHeader {
    private PngHeader() {}

    /** The header, or null where there is none that makes sense. */
    static @Nullable PictureHeader read(byte[] bytes) {
        if (bytes.length < 33) {
            return null;
        }
        ByteBuffer data = ByteBuffer.wrap(bytes);
        int width = data.getInt(16);
        int height = data.getInt(20);
        boolean sane = data.getInt(8) == 13 && type(bytes, 12).equals("IHDR") && width > 0 && height > 0;
        return sane ? PictureHeader.plain(width, height, true) : null;
    }

    /** Whether checksums fit and the data hold as many pixels as the header says. Nothing is kept in memory. */
    static boolean isWhole(byte[] bytes) {
        Inflater inflater = new Inflater();
        byte[] sink = new byte[1 << 16];
        long found = 0;
        try {
            ByteBuffer data = ByteBuffer.wrap(bytes);
            int at = 8;
            while (at + 12 <= bytes.length) {
                int length = data.getInt(at);
                if (length < 0 || length > bytes.length - at - 12) {
                    return false;
                }
                String type = type(bytes, at + 4);
                CRC32 checksum = new CRC32();
                checksum.update(bytes, at + 4, length + 4);
                boolean critical = Character.isUpperCase(type.charAt(0));
                if (critical && (int) checksum.getValue() != data.getInt(at + 8 + length)) {
                    return false;
                }
                if (type.equals("IDAT")) {
                    inflater.setInput(bytes, at + 8, length);
                    for (int n = inflater.inflate(sink); n > 0; n = inflater.inflate(sink)) {
                        found += n;
                    }
                } else if (type.equals("IEND")) {
                    break;
                }
                at += 12 + length;
            }
            return found >= expected(bytes);
        } catch (DataFormatException broken) {
            return false;
        } finally {
            inflater.end();
        }
    }

    private static long expected(byte[] bytes) {
        ByteBuffer data = ByteBuffer.wrap(bytes);
        long width = data.getInt(16);
        long height = data.getInt(20);
        int channels =
                switch (bytes[25]) {
                    case 2 -> 3;
                    case 4 -> 2;
                    case 6 -> 4;
                    default -> 1;
                };
        boolean interlaced = bytes[28] == 1;
        long bits = width * channels * bytes[24];
        // seven passes hold the same pixels with more, shorter lines: at least this much
        return interlaced ? (bits * height + 7) / 8 : height * (1 + (bits + 7) / 8);
    }

    private static String type(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
    }
}
