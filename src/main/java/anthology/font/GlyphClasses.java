package anthology.font;

/**
 * Table {@code GDEF}: which glyphs are marks, which a lookup passes over.
 *
 * @see <a href="https://learn.microsoft.com/typography/opentype/spec/gdef">OpenType: GDEF</a>
 */
final class GlyphClasses {
    private static final int BASE = 1;
    private static final int LIGATURE = 2;
    private static final int MARK = 3;

    private final FontData data;
    private final int classes;
    private final int markClasses;
    private final int markSets;

    GlyphClasses(FontData data) {
        this.data = data;
        int gdef = data.table("GDEF");
        this.classes = part(gdef, 4);
        this.markClasses = part(gdef, 10);
        this.markSets = gdef >= 0 && data.u16(gdef + 2) >= 2 ? part(gdef, 12) : -1;
    }

    private int part(int gdef, int field) {
        int offset = gdef < 0 ? 0 : data.u16(gdef + field);
        return offset == 0 ? -1 : gdef + offset;
    }

    boolean mark(int glyph) {
        return classes >= 0 && data.glyphClass(classes, glyph) == MARK;
    }

    boolean ligature(int glyph) {
        return classes >= 0 && data.glyphClass(classes, glyph) == LIGATURE;
    }

    /** Whether a lookup passes over the glyph: LookupFlag, OpenType chapter 2. */
    boolean ignored(int glyph, Lookup lookup) {
        if (lookup.flag() == 0 || classes < 0) {
            return false;
        }
        return switch (data.glyphClass(classes, glyph)) {
            case BASE -> (lookup.flag() & Lookup.IGNORE_BASES) != 0;
            case LIGATURE -> (lookup.flag() & Lookup.IGNORE_LIGATURES) != 0;
            case MARK -> ignoredMark(glyph, lookup);
            default -> false;
        };
    }

    private boolean ignoredMark(int glyph, Lookup lookup) {
        if ((lookup.flag() & Lookup.IGNORE_MARKS) != 0) {
            return true;
        }
        if (lookup.markSet() >= 0 && markSets >= 0) {
            int coverage = markSets + data.i32(markSets + 4 + 4 * lookup.markSet());
            return data.coverage(coverage, glyph) < 0;
        }
        int attachment = lookup.flag() >> 8;
        return attachment != 0 && (markClasses < 0 || data.glyphClass(markClasses, glyph) != attachment);
    }
}
