package anthology.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the markers of a JPEG file say up to its first scan.
 *
 * @param process the marker of the frame: 0xC0 baseline, 0xC1 extended, 0xC2 progressive, others
 * @param precision bits of a sample
 * @param components 1 grey, 3 colour, 4 inks
 * @param orientation of the EXIF tag, 1 to 8
 * @param isAdobe whether it has Adobe's marker: inks are then stored as the light they let through
 * @param transform of Adobe's marker: 2 says that inks are stored as YCCK
 * @param profile its ICC profile, empty without one
 * @param isWhole whether the marker that ends a file is there
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, Annex B</a>
 * @see <a href="https://www.color.org/specification/ICC1v43_2010-12.pdf">ICC.1:2010, B.4</a>
 */
record JpegHeader(
        int process,
        int precision,
        int width,
        int height,
        int components,
        int orientation,
        boolean isAdobe,
        int transform,
        byte[] profile,
        boolean isWhole) {
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PROFILE = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
    /** The name, and the numbers of the part and of all parts. */
    private static final int BEFORE_PROFILE = 12 + 2;

    /** The header, or null where there is none that makes sense. */
    static @Nullable JpegHeader read(byte[] file) {
        JpegHeader header = new Reader(file).read();
        return header == null || header.width == 0 || header.height == 0 ? null : header;
    }

    /** Whether any program that shows JPEG files shows this one, and shows it upright. */
    boolean isUsual() {
        return process <= 0xC2 && precision == 8 && (components == 1 || components == 3) && orientation == 1 && isWhole;
    }

    /** Reads one file. */
    private static final class Reader {
        private final byte[] file;
        private int frame = -1;
        private int orientation = 1;
        private int adobe = -1;
        private final ByteArrayOutputStream profile = new ByteArrayOutputStream();

        Reader(byte[] file) {
            this.file = file;
        }

        @Nullable
        JpegHeader read() {
            int scan = segments();
            if (scan < 0 || frame < 0) {
                return null;
            }
            return new JpegHeader(
                    u8(frame - 3),
                    u8(frame),
                    u16(frame + 3),
                    u16(frame + 1),
                    u8(frame + 5),
                    orientation,
                    adobe >= 0,
                    adobe < 0 ? 0 : u8(adobe + 11),
                    profile.toByteArray(),
                    endsAfter(scan));
        }

        /** Where the first scan starts, or -1. */
        private int segments() {
            int at = 2;
            while (at + 4 <= file.length) {
                if (u8(at) != 0xFF) {
                    return -1;
                }
                int marker = u8(at + 1);
                boolean alone = marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
                if (alone || marker == 0xFF) {
                    at += alone ? 2 : 1;
                    continue;
                }
                int length = u16(at + 2);
                int end = at + 2 + length;
                if (length < 2 || end > file.length) {
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
            boolean isFrame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (isFrame && end - at >= 6) {
                frame = at;
            } else if (marker == 0xE1 && end - at > EXIF.length + 8 && starts(at, EXIF)) {
                orientation = Exif.orientation(file, at + EXIF.length, end);
            } else if (marker == 0xE2 && end - at > BEFORE_PROFILE && starts(at, PROFILE)) {
                profile.write(file, at + BEFORE_PROFILE, end - at - BEFORE_PROFILE);
            } else if (marker == 0xEE && end - at >= 12 && starts(at, ADOBE)) {
                adobe = at;
            }
        }

        private boolean endsAfter(int scan) {
            for (int i = file.length - 2; i > scan; i--) {
                if (u8(i) == 0xFF && u8(i + 1) == 0xD9) {
                    return true;
                }
            }
            return false;
        }

        private boolean starts(int at, byte[] name) {
            return Arrays.equals(file, at, at + name.length, name, 0, name.length);
        }

        private int u8(int at) {
            return file[at] & 0xFF;
        }

        private int u16(int at) {
            return u8(at) << 8 | u8(at + 1);
        }
    }
}
