package anthology.font;

/**
 * Applies GSUB lookups.
 *
 * @see <a href="https://learn.microsoft.com/typography/opentype/spec/gsub">OpenType: GSUB</a>
 */
final class Substitution extends LookupRunner {
    private static final int SINGLE = 1;
    private static final int MULTIPLE = 2;
    private static final int ALTERNATE = 3;
    private static final int LIGATURE = 4;
    private static final int CONTEXT = 5;
    private static final int CHAIN = 6;
    private static final int REVERSE_CHAIN = 8;

    Substitution(Face face, FeatureTable table) {
        super(face, table);
    }

    /** Applies a lookup all along the buffer, to glyphs whose mask shares a bit with {@code mask}. */
    void applyAll(Lookup lookup, GlyphBuffer buffer, int mask, int alternate) {
        if (lookup.type() == REVERSE_CHAIN) {
            for (int i = buffer.length - 1; i >= 0; i--) {
                if ((buffer.mask[i] & mask) != 0) {
                    apply(lookup, buffer, i, alternate);
                }
            }
            return;
        }
        int i = 0;
        while (i < buffer.length) {
            if ((buffer.mask[i] & mask) != 0 && apply(lookup, buffer, i, alternate)) {
                i = buffer.next;
            } else {
                i++;
            }
        }
    }

    @Override
    boolean applySubtable(Lookup lookup, int o, GlyphBuffer buffer, int index, int alternate) {
        return switch (lookup.type()) {
            case SINGLE -> single(o, buffer, index);
            case MULTIPLE -> multiple(o, buffer, index);
            case ALTERNATE -> alternate(o, buffer, index, alternate);
            case LIGATURE -> ligature(lookup, o, buffer, index);
            case CONTEXT -> applyContext(lookup, o, buffer, index);
            case CHAIN -> applyChain(lookup, o, buffer, index);
            case REVERSE_CHAIN -> reverseChain(lookup, o, buffer, index);
            default -> false;
        };
    }

    private boolean single(int o, GlyphBuffer buffer, int index) {
        int covered = data.coverage(o + data.u16(o + 2), buffer.glyph[index]);
        if (covered < 0) {
            return false;
        }
        buffer.glyph[index] =
                data.u16(o) == 1 ? (buffer.glyph[index] + data.s16(o + 4)) & 0xFFFF : data.u16(o + 6 + 2 * covered);
        buffer.next = index + 1;
        return true;
    }

    private boolean multiple(int o, GlyphBuffer buffer, int index) {
        int covered = data.coverage(o + data.u16(o + 2), buffer.glyph[index]);
        if (covered < 0) {
            return false;
        }
        int sequence = o + data.u16(o + 6 + 2 * covered);
        int count = data.u16(sequence);
        if (count == 0) {
            buffer.remove(index);
            buffer.next = index;
            return true;
        }
        if (count > 1) {
            buffer.expand(index, count);
        }
        for (int i = 0; i < count; i++) {
            buffer.glyph[index + i] = data.u16(sequence + 2 + 2 * i);
        }
        buffer.next = index + count;
        return true;
    }

    private boolean alternate(int o, GlyphBuffer buffer, int index, int alternate) {
        int covered = data.coverage(o + data.u16(o + 2), buffer.glyph[index]);
        if (covered < 0) {
            return false;
        }
        int set = o + data.u16(o + 6 + 2 * covered);
        if (alternate < 1 || alternate > data.u16(set)) {
            return false;
        }
        buffer.glyph[index] = data.u16(set + 2 * alternate);
        buffer.next = index + 1;
        return true;
    }

    private boolean ligature(Lookup lookup, int o, GlyphBuffer buffer, int index) {
        int covered = data.coverage(o + data.u16(o + 2), buffer.glyph[index]);
        if (covered < 0) {
            return false;
        }
        int set = o + data.u16(o + 6 + 2 * covered);
        int count = data.u16(set);
        for (int k = 0; k < count; k++) {
            int ligature = set + data.u16(set + 2 + 2 * k);
            int components = data.u16(ligature + 2);
            int at = index;
            int matched = 1;
            while (matched < components) {
                at = after(buffer, at, lookup);
                if (at < 0 || buffer.glyph[at] != data.u16(ligature + 2 + 2 * matched)) {
                    break;
                }
                matched++;
            }
            if (matched >= components) {
                join(lookup, buffer, index, data.u16(ligature), components);
                return true;
            }
        }
        return false;
    }

    /** Puts the ligature in the place of its components; marks between them stay, and remember their component. */
    private void join(Lookup lookup, GlyphBuffer buffer, int index, int glyph, int components) {
        buffer.glyph[index] = glyph;
        if (components > 1) {
            int number = buffer.newLigature();
            buffer.ligature[index] = number;
            int component = 1;
            int at = index + 1;
            while (component < components) {
                if (classes.ignored(buffer.glyph[at], lookup)) {
                    buffer.ligature[at] = number;
                    buffer.component[at] = component;
                    buffer.cluster[at] = buffer.cluster[index];
                    at++;
                } else {
                    buffer.remove(at);
                    component++;
                }
            }
            for (; at < buffer.length && classes.mark(buffer.glyph[at]); at++) {
                buffer.ligature[at] = number;
                buffer.component[at] = components;
            }
        }
        buffer.next = index + 1;
    }

    private boolean reverseChain(Lookup lookup, int o, GlyphBuffer buffer, int index) {
        int covered = data.coverage(o + data.u16(o + 2), buffer.glyph[index]);
        if (covered < 0) {
            return false;
        }
        int back = data.u16(o + 4);
        int at = index;
        for (int i = 0; i < back; i++) {
            at = before(buffer, at, lookup);
            if (at < 0 || data.coverage(o + data.u16(o + 6 + 2 * i), buffer.glyph[at]) < 0) {
                return false;
            }
        }
        int aheadAt = o + 6 + 2 * back;
        int ahead = data.u16(aheadAt);
        at = index;
        for (int i = 0; i < ahead; i++) {
            at = after(buffer, at, lookup);
            if (at < 0 || data.coverage(o + data.u16(aheadAt + 2 + 2 * i), buffer.glyph[at]) < 0) {
                return false;
            }
        }
        buffer.glyph[index] = data.u16(aheadAt + 2 + 2 * ahead + 2 + 2 * covered);
        buffer.next = index + 1;
        return true;
    }
}
