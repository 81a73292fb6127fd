package anthology.font;

/**
 * Text turned into positioned glyphs of one face. Immutable and shared: equal words of a book share one instance.
 *
 * @param text what the glyphs show; characters that show nothing (U+200D, U+00AD) have no glyph
 * @param glyphs glyph ids of the face, in visual order
 * @param advances after each glyph, with kerning, 1/1000 em
 * @param offsets x (to the right) and y (upwards) offset of each glyph from where it would stand, 1/1000 em, two
 *     numbers a glyph; empty when all are zero
 * @param clusters for each glyph the index in {@code text} of its first character. Glyphs with the same number show
 *     the same characters together; from left to right they grow in most scripts and fall in Hebrew and Arabic
 * @param width sum of the advances, 1/1000 em
 * @param letters how many letters can be moved apart: clusters of glyphs, none where the letters join
 * @param rightToLeft whether the text is seen to run from right to left; marks alone do not tell
 */
@SuppressWarnings("ArrayRecordComponent")
public record Shaped(
        Face face,
        String text,
        int[] glyphs,
        float[] advances,
        float[] offsets,
        int[] clusters,
        float width,
        int letters,
        boolean rightToLeft) {

    public Shaped(Face face, String text, int[] glyphs, float[] advances, float[] offsets, int[] clusters) {
        this(
                face,
                text,
                glyphs,
                advances,
                offsets,
                clusters,
                sum(advances),
                letters(text, advances),
                turned(text, clusters));
    }

    /** How many U+0020 the text holds: the places that take word space. */
    public int spaces() {
        int count = 0;
        for (int i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
            count++;
        }
        return count;
    }

    /** Whether letterspacing adds room after the glyph: an accent stays where its letter is. */
    public boolean spaced(int glyph) {
        return letters > 0 && advances[glyph] != 0;
    }

    private static int letters(String text, float[] advances) {
        if (Script.joins(text)) {
            return 0;
        }
        int letters = 0;
        for (float advance : advances) {
            letters += advance == 0 ? 0 : 1;
        }
        return letters;
    }

    private static boolean turned(String text, int[] clusters) {
        for (int i = 1; i < clusters.length; i++) {
            if (clusters[i] != clusters[i - 1]) {
                return clusters[i] < clusters[i - 1];
            }
        }
        byte direction =
                text.isEmpty() ? Character.DIRECTIONALITY_UNDEFINED : Character.getDirectionality(text.codePointAt(0));
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static float sum(float[] values) {
        float sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }
}
