package anthology.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Colour profiles that come with pictures; ICC.1:2010, 7.2. */
final class IccProfile {
    private static final int HEADER = 128;
    private static final Set<String> CLASSES = Set.of("scnr", "mntr", "prtr", "spac");

    private IccProfile() {}

    /**
     * The profile if a PDF needs it and can hold it (ISO 19005-2, 6.2.4.2), else null: pictures in sRGB have the
     * colours of the output intent already, and a profile that does not fit its picture means nothing.
     *
     * @param components of a pixel: 1 or 3
     */
    static byte @Nullable [] usable(byte[] profile, int components) {
        if (profile.length <= HEADER || ByteBuffer.wrap(profile).getInt(0) > profile.length) {
            return null;
        }
        String space = components == 1 ? "GRAY" : "RGB ";
        boolean fits = ascii(profile, 36).equals("acsp")
                && ascii(profile, 16).equals(space)
                && CLASSES.contains(ascii(profile, 12))
                && (profile[8] == 2 || profile[8] == 4);
        return fits && !isSrgb(profile) ? profile : null;
    }

    /** By the profile's description, which is ASCII in version 2 and UTF-16 in version 4. */
    private static boolean isSrgb(byte[] profile) {
        String text = new String(profile, 0, Math.min(profile.length, 1024), StandardCharsets.ISO_8859_1);
        return text.replace("\0", "").contains("sRGB");
    }

    private static String ascii(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
    }
}
