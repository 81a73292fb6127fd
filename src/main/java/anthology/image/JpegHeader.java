package anthology.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Reads the markers of a JPEG file up to its first scan.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, Annex B</a>
 */
final class JpegHeader {
    private final byte[] bytes;
    private int width;
    private int height;
    private int channels;
    private int process;
    private int precision;
    private int orientation = 1;
    private boolean adobe;
    private int transform;

    private JpegHeader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The header, or null where there is none that makes sense. */
    static @Nullable PictureHeader read(byte[] bytes) {
        JpegHeader header = new JpegHeader(bytes);
        int scan = header.segments();
        if (scan < 0 || header.width == 0 || header.height == 0) {
            return null;
        }
        boolean usual = header.process <= 0xC2 && header.precision == 8;
        boolean asIs = usual
                && (header.channels == 1 || header.channels == 3)
                && header.orientation == 1
                && endsWithMarker(bytes, scan);
        return new PictureHeader(
                header.width,
                header.height,
                header.orientation,
                asIs,
                header.channels,
                header.adobe,
                header.transform == 2);
    }

    /** Where the first scan starts, or -1. */
    private int segments() {
        int at = 2;
        while (at + 4 <= bytes.length) {
            if (u8(at) != 0xFF) {
                return -1;
            }
            int marker = u8(at + 1);
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int length = u16(at + 2);
            int end = at + 2 + length;
            if (length < 2 || end > bytes.length) {
                return -1;
            }
            segment(marker, at + 4, end);
            if (marker == 0xDA) {
                return at;
            }
            at = end;
        }
        return -1;
    }

    private void segment(int marker, int at, int end) {
        boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame && end - at >= 6) {
            process = marker;
            precision = u8(at);
            height = u16(at + 1);
            width = u16(at + 3);
            channels = u8(at + 5);
        } else if (marker == 0xE1 && end - at > 14 && is(at, "Exif")) {
            orientation = orientation(at + 6, end);
        } else if (marker == 0xEE && end - at >= 12 && is(at, "Adobe")) {
            adobe = true;
            transform = u8(at + 11);
        }
    }

    /** The tag 0x0112 of the first directory of a TIFF structure. */
    private int orientation(int tiff, int end) {
        ByteBuffer data = ByteBuffer.wrap(bytes, tiff, end - tiff).slice();
        data.order(data.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = data.getInt(4);
        if (directory < 8 || directory > data.limit() - 2) {
            return 1;
        }
        int entries = data.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (entry + 12 > data.limit()) {
                return 1;
            }
            if ((data.getShort(entry) & 0xFFFF) == 0x0112) {
                int value = data.getShort(entry + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    /** Whether the picture is whole: the marker at its end is there. */
    private static boolean endsWithMarker(byte[] bytes, int scan) {
        for (int i = bytes.length - 2; i > scan; i--) {
            if ((bytes[i] & 0xFF) == 0xFF && (bytes[i + 1] & 0xFF) == 0xD9) {
                return true;
            }
        }
        return false;
    }

    private boolean is(int at, String name) {
        for (int i = 0; i < name.length(); i++) {
            if (bytes[at + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int u8(int at) {
        return bytes[at] & 0xFF;
    }

    private int u16(int at) {
        return u8(at) << 8 | u8(at + 1);
    }
}
