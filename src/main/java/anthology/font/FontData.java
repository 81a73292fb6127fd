package anthology.font;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The bytes of an OpenType file and where its tables start; big-endian numbers at absolute offsets. A broken file makes
 * the accessors throw {@link IndexOutOfBoundsException}; {@link Face#open} turns that into one error.
 *
 * @see <a href="https://learn.microsoft.com/typography/opentype/spec/otff">OpenType: the font file</a>
 */
final class FontData {
    private final byte[] bytes;
    private final Map<String, Integer> tables = new HashMap<>();

    FontData(byte[] bytes) {
        this.bytes = bytes;
        int start = tag(0).equals("ttcf") ? i32(12) : 0;
        int count = u16(start + 4);
        for (int i = 0; i < count; i++) {
            int record = start + 12 + 16 * i;
            tables.put(tag(record), i32(record + 8));
        }
    }

    /** Offset of the table, or -1 when the file has none. */
    int table(String tag) {
        return tables.getOrDefault(tag, -1);
    }

    /** Offset of a table that no font can do without. */
    int required(String tag) {
        int table = table(tag);
        if (table < 0) {
            throw new IndexOutOfBoundsException("no table " + tag);
        }
        return table;
    }

    int u8(int offset) {
        return bytes[offset] & 0xFF;
    }

    int u16(int offset) {
        return ((bytes[offset] & 0xFF) << 8) | (bytes[offset + 1] & 0xFF);
    }

    int s16(int offset) {
        return (bytes[offset] << 8) | (bytes[offset + 1] & 0xFF);
    }

    int i32(int offset) {
        return (u16(offset) << 16) | u16(offset + 2);
    }

    String tag(int offset) {
        return new String(bytes, offset, 4, StandardCharsets.ISO_8859_1);
    }

    String text(int offset, int length, boolean utf16) {
        return new String(bytes, offset, length, utf16 ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1);
    }

    /** Index of the glyph in the coverage table at {@code offset}, or -1. */
    int coverage(int offset, int glyph) {
        int low = 0;
        int high = u16(offset + 2) - 1;
        if (u16(offset) == 1) {
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int value = u16(offset + 4 + 2 * middle);
                if (value == glyph) {
                    return middle;
                } else if (value < glyph) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            return -1;
        }
        int range = range(offset + 4, low, high, glyph);
        return range < 0 ? -1 : u16(range + 4) + glyph - u16(range);
    }

    /** Class of the glyph in the class definition table at {@code offset}; 0 when it names none. */
    int glyphClass(int offset, int glyph) {
        if (u16(offset) == 1) {
            int first = u16(offset + 2);
            int index = glyph - first;
            return index >= 0 && index < u16(offset + 4) ? u16(offset + 6 + 2 * index) : 0;
        }
        int range = range(offset + 4, 0, u16(offset + 2) - 1, glyph);
        return range < 0 ? 0 : u16(range + 4);
    }

    /** Offset of the range record (first, last, value) that holds the glyph, or -1. */
    private int range(int records, int first, int last, int glyph) {
        int low = first;
        int high = last;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int record = records + 6 * middle;
            if (glyph < u16(record)) {
                high = middle - 1;
            } else if (glyph > u16(record + 2)) {
                low = middle + 1;
            } else {
                return record;
            }
        }
        return -1;
    }
}
