package anthology.pdf;

/**
 * What the frame header of a JPEG file says; ITU-T T.81, B.2.2.
 *
 * @param width pixels
 * @param height pixels
 * @param components 1 grey, 3 colour, 4 inks
 * @param isInverted whether inks are stored as Adobe programs do: 0 for full
 */
record JpegHeader(int width, int height, int components, boolean isInverted) {

    /** @throws IllegalArgumentException when it is not a JPEG that a PDF can hold */
    static JpegHeader read(byte[] file) {
        boolean adobe = false;
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
            if (marker == 0xEE && length >= 14 && file[at + 4] == 'A' && file[at + 5] == 'd') {
                adobe = true;
            }
            // baseline, extended and progressive frames; lossless and arithmetic ones are not for PDF
            if (marker >= 0xC0 && marker <= 0xC2) {
                return new JpegHeader(
                        unsigned(file, at + 7) << 8 | unsigned(file, at + 8),
                        unsigned(file, at + 5) << 8 | unsigned(file, at + 6),
                        unsigned(file, at + 9),
                        adobe);
            }
            if (marker >= 0xC3 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                throw new IllegalArgumentException("a kind of JPEG that no browser shows either");
            }
            at += 2 + length;
        }
        throw new IllegalArgumentException("a JPEG without a picture");
    }

    private static int unsigned(byte[] file, int at) {
        return file[at] & 0xFF;
    }
}
