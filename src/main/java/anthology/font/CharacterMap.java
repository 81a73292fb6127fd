package anthology.font;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Characters to glyphs: table {@code cmap}, formats 4 and 12. Pages of 256 characters are looked up once and kept.
 *
 * @see <a href="https://learn.microsoft.com/typography/opentype/spec/cmap">OpenType: cmap</a>
 */
final class CharacterMap {
    private static final int PAGE = 256;

    private final FontData data;
    private final int table;
    private final AtomicReferenceArray<char @Nullable []> pages = new AtomicReferenceArray<>(0x110000 / PAGE);

    CharacterMap(FontData data) {
        this.data = data;
        this.table = best(data, data.required("cmap"));
    }

    /** The subtable that knows most characters. */
    private static int best(FontData data, int cmap) {
        int best = -1;
        int count = data.u16(cmap + 2);
        for (int i = 0; i < count; i++) {
            int platform = data.u16(cmap + 4 + 8 * i);
            int subtable = cmap + data.i32(cmap + 8 + 8 * i);
            int format = data.u16(subtable);
            boolean unicode = platform == 0 || platform == 3;
            if (unicode && (format == 12 || (format == 4 && best < 0))) {
                best = subtable;
            }
        }
        if (best < 0) {
            throw new IndexOutOfBoundsException("no Unicode cmap");
        }
        return best;
    }

    /** Glyph of the character, 0 for none. */
    int glyph(int codePoint) {
        int index = codePoint / PAGE;
        char[] page = pages.get(index);
        if (page == null) {
            page = new char[PAGE];
            for (int i = 0; i < PAGE; i++) {
                page[i] = (char) find(index * PAGE + i);
            }
            pages.set(index, page);
        }
        return page[codePoint % PAGE];
    }

    /** A non-breaking hyphen that the face lacks looks like the one it has. */
    private int find(int codePoint) {
        int glyph = findOwn(codePoint);
        if (glyph == 0 && (codePoint == 0x2010 || codePoint == 0x2011)) {
            return findOwn('-');
        }
        return glyph;
    }

    private int findOwn(int codePoint) {
        return data.u16(table) == 12 ? findInGroups(codePoint) : codePoint > 0xFFFF ? 0 : findInSegments(codePoint);
    }

    private int findInGroups(int codePoint) {
        int low = 0;
        int high = data.i32(table + 12) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int group = table + 16 + 12 * middle;
            int first = data.i32(group);
            if (codePoint < first) {
                high = middle - 1;
            } else if (codePoint > data.i32(group + 4)) {
                low = middle + 1;
            } else {
                return data.i32(group + 8) + codePoint - first;
            }
        }
        return 0;
    }

    private int findInSegments(int codePoint) {
        int twice = data.u16(table + 6);
        int ends = table + 14;
        int low = 0;
        int high = twice / 2 - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (data.u16(ends + 2 * middle) < codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int start = ends + twice + 2 + 2 * low;
        if (data.u16(start) > codePoint || data.u16(ends + 2 * low) < codePoint) {
            return 0;
        }
        int delta = data.u16(start + twice);
        int rangeOffset = data.u16(start + 2 * twice);
        if (rangeOffset == 0) {
            return (codePoint + delta) & 0xFFFF;
        }
        int glyph = data.u16(start + 2 * twice + rangeOffset + 2 * (codePoint - data.u16(start)));
        return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
    }
}
