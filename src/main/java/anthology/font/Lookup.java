package anthology.font;

/**
 * A lookup of GSUB or GPOS, its extension subtables (GSUB 7, GPOS 9) already followed.
 *
 * @param type of the subtables, GSUB or GPOS numbering
 * @param flag LookupFlag: what glyphs it passes over
 * @param markSet mark glyph set of GDEF, -1 for none
 * @param subtables absolute offsets
 * @param covered a bit for each glyph with which any of its subtables may begin
 */
@SuppressWarnings("ArrayRecordComponent")
record Lookup(int type, int flag, int markSet, int[] subtables, long[] covered) {
    static final int IGNORE_BASES = 2;
    static final int IGNORE_LIGATURES = 4;
    static final int IGNORE_MARKS = 8;
    static final int USE_MARK_SET = 16;

    boolean covers(int glyph) {
        int word = glyph >> 6;
        return word < covered.length && (covered[word] & (1L << glyph)) != 0;
    }
}
