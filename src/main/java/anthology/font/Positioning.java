package anthology.font;

/**
 * Applies GPOS lookups: kerning and marks. Cursive attachment (type 3) is not applied.
 *
 * @see <a href="https://learn.microsoft.com/typography/opentype/spec/gpos">OpenType: GPOS</a>
 */
final class Positioning extends LookupRunner {
    private static final int SINGLE = 1;
    private static final int PAIR = 2;
    private static final int MARK_TO_BASE = 4;
    private static final int MARK_TO_LIGATURE = 5;
    private static final int MARK_TO_MARK = 6;
    private static final int CONTEXT = 7;
    private static final int CHAIN = 8;

    private static final int X_PLACEMENT = 1;
    private static final int Y_PLACEMENT = 2;
    private static final int X_ADVANCE = 4;

    Positioning(Face face, FeatureTable table) {
        super(face, table);
    }

    void applyAll(Lookup lookup, GlyphBuffer buffer) {
        int i = 0;
        while (i < buffer.length) {
            i = apply(lookup, buffer, i, 1) ? buffer.next : i + 1;
        }
    }

    @Override
    boolean applySubtable(Lookup lookup, int o, GlyphBuffer buffer, int index, int alternate) {
        return switch (lookup.type()) {
            case SINGLE -> single(o, buffer, index);
            case PAIR -> pair(lookup, o, buffer, index);
            case MARK_TO_BASE -> markToBase(o, buffer, index);
            case MARK_TO_LIGATURE -> markToLigature(o, buffer, index);
            case MARK_TO_MARK -> markToMark(lookup, o, buffer, index);
            case CONTEXT -> applyContext(lookup, o, buffer, index);
            case CHAIN -> applyChain(lookup, o, buffer, index);
            default -> false;
        };
    }

    private boolean single(int o, GlyphBuffer buffer, int index) {
        int covered = data.coverage(o + data.u16(o + 2), buffer.glyph[index]);
        if (covered < 0) {
            return false;
        }
        int format = data.u16(o + 4);
        int value = data.u16(o) == 1 ? o + 6 : o + 8 + covered * 2 * Integer.bitCount(format);
        adjust(value, format, buffer, index);
        buffer.next = index + 1;
        return true;
    }

    private boolean pair(Lookup lookup, int o, GlyphBuffer buffer, int index) {
        int second = after(buffer, index, lookup);
        if (second < 0) {
            return false;
        }
        int covered = data.coverage(o + data.u16(o + 2), buffer.glyph[index]);
        if (covered < 0) {
            return false;
        }
        int format1 = data.u16(o + 4);
        int format2 = data.u16(o + 6);
        int size1 = 2 * Integer.bitCount(format1);
        int size = size1 + 2 * Integer.bitCount(format2);
        int values;
        if (data.u16(o) == 1) {
            values = pairInSet(o + data.u16(o + 10 + 2 * covered), 2 + size, buffer.glyph[second]);
            if (values < 0) {
                return false;
            }
        } else {
            int class1 = data.glyphClass(o + data.u16(o + 8), buffer.glyph[index]);
            int class2 = data.glyphClass(o + data.u16(o + 10), buffer.glyph[second]);
            int classes2 = data.u16(o + 14);
            if (class1 >= data.u16(o + 12) || class2 >= classes2) {
                return false;
            }
            values = o + 16 + size * (class1 * classes2 + class2);
        }
        adjust(values, format1, buffer, index);
        adjust(values + size1, format2, buffer, second);
        buffer.next = format2 == 0 ? second : second + 1;
        return true;
    }

    /** Offset of the values for the second glyph in a PairSet, or -1. */
    private int pairInSet(int set, int recordSize, int glyph) {
        int low = 0;
        int high = data.u16(set) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int record = set + 2 + middle * recordSize;
            int value = data.u16(record);
            if (value == glyph) {
                return record + 2;
            } else if (value < glyph) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private void adjust(int value, int format, GlyphBuffer buffer, int index) {
        int at = value;
        if ((format & X_PLACEMENT) != 0) {
            buffer.x[index] += data.s16(at);
            at += 2;
        }
        if ((format & Y_PLACEMENT) != 0) {
            buffer.y[index] += data.s16(at);
            at += 2;
        }
        if ((format & X_ADVANCE) != 0) {
            buffer.advance[index] += data.s16(at);
        }
    }

    private boolean markToBase(int o, GlyphBuffer buffer, int index) {
        int base = index - 1;
        while (base >= 0 && classes.mark(buffer.glyph[base])) {
            base--;
        }
        int mark = data.coverage(o + data.u16(o + 2), buffer.glyph[index]);
        int covered = base < 0 ? -1 : data.coverage(o + data.u16(o + 4), buffer.glyph[base]);
        if (mark < 0 || covered < 0) {
            return false;
        }
        return attach(o, mark, o + data.u16(o + 10), covered, buffer, index, base);
    }

    private boolean markToMark(Lookup lookup, int o, GlyphBuffer buffer, int index) {
        int other = before(buffer, index, lookup);
        if (other < 0 || !classes.mark(buffer.glyph[other])) {
            return false;
        }
        if (buffer.ligature[other] == buffer.ligature[index] && buffer.component[other] != buffer.component[index]) {
            return false;
        }
        int mark = data.coverage(o + data.u16(o + 2), buffer.glyph[index]);
        int covered = data.coverage(o + data.u16(o + 4), buffer.glyph[other]);
        if (mark < 0 || covered < 0) {
            return false;
        }
        return attach(o, mark, o + data.u16(o + 10), covered, buffer, index, other);
    }

    private boolean markToLigature(int o, GlyphBuffer buffer, int index) {
        int base = index - 1;
        while (base >= 0 && classes.mark(buffer.glyph[base])) {
            base--;
        }
        int mark = data.coverage(o + data.u16(o + 2), buffer.glyph[index]);
        int covered = base < 0 ? -1 : data.coverage(o + data.u16(o + 4), buffer.glyph[base]);
        if (mark < 0 || covered < 0) {
            return false;
        }
        int ligatures = o + data.u16(o + 10);
        int ligature = ligatures + data.u16(ligatures + 2 + 2 * covered);
        int components = data.u16(ligature);
        boolean known = buffer.ligature[base] != 0 && buffer.ligature[base] == buffer.ligature[index];
        int component = known ? Math.min(buffer.component[index], components) - 1 : components - 1;
        return components > 0 && attach(o, mark, ligature, Math.max(component, 0), buffer, index, base);
    }

    /** Puts the mark's anchor on that of its class in {@code row} of the anchor matrix at {@code matrix}. */
    private boolean attach(int o, int mark, int matrix, int row, GlyphBuffer buffer, int index, int base) {
        int classCount = data.u16(o + 6);
        int marks = o + data.u16(o + 8);
        int markClass = data.u16(marks + 2 + 4 * mark);
        int baseAnchor = data.u16(matrix + 2 + 2 * (row * classCount + markClass));
        if (baseAnchor == 0) {
            return false;
        }
        int anchor = matrix + baseAnchor;
        int markAnchor = marks + data.u16(marks + 4 + 4 * mark);
        buffer.x[index] = data.s16(anchor + 2) - data.s16(markAnchor + 2);
        buffer.y[index] = data.s16(anchor + 4) - data.s16(markAnchor + 4);
        buffer.attached[index] = base;
        buffer.next = index + 1;
        return true;
    }
}
