package anthology.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What the markers of a JPEG file say; ITU-T T.81, B.2.2, and ICC.1:2010, B.4 for the profile.
 *
 * @param width pixels
 * @param height pixels
 * @param components 1 grey, 3 colour; pictures in inks are converted before they come here
 * @param profile its colour profile, empty without one
 */
@SuppressWarnings("ArrayRecordComponent")
record JpegHeader(int width, int height, int components, byte[] profile) {
    private static final byte[] PROFILE_NAME = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
    /** Marker, length, name, and the numbers of the part and of all parts. */
    private static final int BEFORE_PROFILE = 4 + 12 + 2;

    /** @throws IllegalArgumentException when it is not a JPEG that a PDF can hold */
    static JpegHeader read(byte[] file) {
        ByteArrayOutputStream profile = new ByteArrayOutputStream();
        int at = 2;
        while (at + 9 < file.length) {
            if (unsigned(file, at) != 0xFF) {
                throw new IllegalArgumentException("a damaged JPEG");
            }
            int marker = unsigned(file, at + 1);
            if (marker == 0xFF) {
                at++;
                continue;
            }
            boolean alone = marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
            if (alone) {
                at += 2;
                continue;
            }
            int length = unsigned(file, at + 2) << 8 | unsigned(file, at + 3);
            if (marker == 0xE2 && at + 2 + length <= file.length && startsWith(file, at + 4, PROFILE_NAME)) {
                profile.write(file, at + BEFORE_PROFILE, Math.max(0, length + 2 - BEFORE_PROFILE));
            }
            // baseline, extended and progressive frames; lossless and arithmetic ones are not for PDF
            if (marker >= 0xC0 && marker <= 0xC2) {
                int components = unsigned(file, at + 9);
                if (components != 1 && components != 3) {
                    throw new IllegalArgumentException("a JPEG of " + components + " colours");
                }
                int width = unsigned(file, at + 7) << 8 | unsigned(file, at + 8);
                int height = unsigned(file, at + 5) << 8 | unsigned(file, at + 6);
                return new JpegHeader(width, height, components, profile.toByteArray());
            }
            if (marker >= 0xC3 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                throw new IllegalArgumentException("a kind of JPEG that PDF does not have");
            }
            at += 2 + length;
        }
        throw new IllegalArgumentException("a JPEG without a picture");
    }

    private static boolean startsWith(byte[] file, int at, byte[] name) {
        return at + name.length <= file.length && Arrays.equals(file, at, at + name.length, name, 0, name.length);
    }

    private static int unsigned(byte[] file, int at) {
        return file[at] & 0xFF;
    }
}
