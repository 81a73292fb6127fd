package anthology.image;

import java.nio.charset.StandardCharsets;

/** The formats of pictures, told by a file's first bytes: what its name says does not count. */
public enum Kind {
    JPEG("JPEG"),
    PNG("PNG"),
    GIF("GIF"),
    SVG("SVG"),
    WEBP("WebP"),
    AVIF("AVIF"),
    BMP("BMP"),
    TIFF("TIFF"),
    ICO("icon"),
    UNKNOWN("file of an unknown kind");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /** The kind as it is named to people. */
    public String label() {
        return label;
    }

    public static Kind of(byte[] bytes) {
        if (starts(bytes, 0, 0xFF, 0xD8, 0xFF)) {
            return JPEG;
        }
        if (starts(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return PNG;
        }
        if (starts(bytes, 0, 'G', 'I', 'F', '8')) {
            return GIF;
        }
        if (starts(bytes, 0, 'R', 'I', 'F', 'F') && starts(bytes, 8, 'W', 'E', 'B', 'P')) {
            return WEBP;
        }
        if (starts(bytes, 4, 'f', 't', 'y', 'p', 'a', 'v', 'i')) {
            return AVIF;
        }
        if (starts(bytes, 0, 'B', 'M')) {
            return BMP;
        }
        if (starts(bytes, 0, 'I', 'I', 42, 0) || starts(bytes, 0, 'M', 'M', 0, 42)) {
            return TIFF;
        }
        if (starts(bytes, 0, 0, 0, 1, 0)) {
            return ICO;
        }
        String start = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.UTF_8);
        return start.contains("<svg") ? SVG : UNKNOWN;
    }

    private static boolean starts(byte[] bytes, int at, int... expected) {
        if (bytes.length < at + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[at + i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
