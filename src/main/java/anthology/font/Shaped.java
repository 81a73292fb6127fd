package anthology.font;

/**
 * Text turned into positioned glyphs of one face. Immutable and shared: equal words of a book share one instance.
 *
 * @param text what the glyphs show
 * @param glyphs glyph ids of the face, in visual order
 * @param advances after each glyph, with kerning, 1/1000 em
 * @param offsets x and y offset of each glyph from where it would stand, 1/1000 em, two numbers a glyph; empty when
 *     all are zero
 * @param clusters for each glyph the index in {@code text} of its first character
 */
@SuppressWarnings("ArrayRecordComponent")
public record Shaped(Face face, String text, int[] glyphs, float[] advances, float[] offsets, int[] clusters) {
    /** Sum of the advances, 1/1000 em. */
    public float width() {
        float sum = 0;
        for (float advance : advances) {
            sum += advance;
        }
        return sum;
    }
}
