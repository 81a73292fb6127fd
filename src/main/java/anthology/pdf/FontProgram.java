package anthology.pdf;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * A font file as bytes: the few facts of it that a PDF's font descriptor states. OpenType 1.9, tables {@code head} and
 * {@code post}.
 */
final class FontProgram {
    /** The {@code sfnt} version of OpenType files with CFF outlines: OTTO. */
    private static final int CFF_VERSION = 0x4F54544F;
    /** What Apple's tools write in its place for TrueType outlines: {@code true}; and what all others do. */
    private static final int APPLE_VERSION = 0x74727565;

    private static final int TRUETYPE_VERSION = 0x00010000;

    private final byte[] bytes;
    private final ByteBuffer data;
    private final Map<String, int[]> tables = new TreeMap<>();

    FontProgram(byte[] bytes) {
        this.bytes = bytes.clone();
        this.data = ByteBuffer.wrap(this.bytes);
        if (data.getInt(0) == APPLE_VERSION) {
            data.putInt(0, TRUETYPE_VERSION);
        }
        int count = data.getShort(4);
        for (int i = 0; i < count; i++) {
            int entry = 12 + 16 * i;
            String tag = "" + (char) bytes[entry] + (char) bytes[entry + 1] + (char) bytes[entry + 2]
                    + (char) bytes[entry + 3];
            tables.put(tag, new int[] {data.getInt(entry + 8), data.getInt(entry + 12)});
        }
    }

    byte[] bytes() {
        return bytes;
    }

    boolean isCff() {
        return data.getInt(0) == CFF_VERSION;
    }

    /** The CFF table alone. */
    byte[] cff() {
        int[] table = table("CFF ");
        return Arrays.copyOfRange(bytes, table[0], table[0] + table[1]);
    }

    /** Left, bottom, right and top of all glyphs, 1/1000 em. */
    int[] box() {
        int head = table("head")[0];
        int[] box = new int[4];
        for (int i = 0; i < 4; i++) {
            box[i] = Math.round(data.getShort(head + 36 + 2 * i) * 1000f / data.getShort(head + 18));
        }
        return box;
    }

    /** Degrees counter-clockwise from the vertical; negative for faces that lean to the right. */
    double italicAngle() {
        return data.getInt(table("post")[0] + 4) / 65536.0;
    }

    boolean isFixedPitch() {
        return data.getInt(table("post")[0] + 12) != 0;
    }

    private int[] table(String tag) {
        int[] table = tables.get(tag);
        if (table == null) {
            throw new IllegalStateException("font without table " + tag);
        }
        return table;
    }
}
