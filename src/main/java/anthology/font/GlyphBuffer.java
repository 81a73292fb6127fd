package anthology.font;

import java.util.Arrays;

/** The glyphs of a piece of text while it is shaped, in logical order; numbers in font units. For one thread. */
final class GlyphBuffer {
    int length;
    int[] glyph = new int[32];
    /** Index in the text of the first character that the glyph shows. */
    int[] cluster = new int[32];
    /** Which optional lookups may touch the glyph. */
    int[] mask = new int[32];
    /** Number of the ligature that the glyph is, or that a mark sits on; 0 for none. */
    int[] ligature = new int[32];
    /** For a mark on a ligature: the component that it belongs to, from 1. */
    int[] component = new int[32];

    int[] advance = new int[0];
    int[] x = new int[0];
    int[] y = new int[0];
    /** The glyph that a mark is attached to, or -1. */
    int[] attached = new int[0];

    /** Where to go on after a lookup has been applied. */
    int next;

    private int ligatures;

    void add(int newGlyph, int newCluster) {
        reserve(length + 1);
        glyph[length] = newGlyph;
        cluster[length] = newCluster;
        mask[length] = 1;
        ligature[length] = 0;
        component[length] = 0;
        length++;
    }

    int newLigature() {
        return ++ligatures;
    }

    /** Makes room for {@code count} glyphs in the place of the one at {@code index}; they inherit from it. */
    void expand(int index, int count) {
        reserve(length + count);
        for (int[] values : new int[][] {glyph, cluster, mask, ligature, component}) {
            System.arraycopy(values, index + 1, values, index + count, length - index - 1);
            Arrays.fill(values, index + 1, index + count, values[index]);
        }
        length += count - 1;
    }

    void remove(int index) {
        for (int[] values : new int[][] {glyph, cluster, mask, ligature, component}) {
            System.arraycopy(values, index + 1, values, index, length - index - 1);
        }
        length--;
    }

    void startPositions() {
        advance = new int[length];
        x = new int[length];
        y = new int[length];
        attached = new int[length];
        Arrays.fill(attached, -1);
    }

    private void reserve(int size) {
        if (size > glyph.length) {
            int capacity = Math.max(size, 2 * glyph.length);
            glyph = Arrays.copyOf(glyph, capacity);
            cluster = Arrays.copyOf(cluster, capacity);
            mask = Arrays.copyOf(mask, capacity);
            ligature = Arrays.copyOf(ligature, capacity);
            component = Arrays.copyOf(component, capacity);
        }
    }
}
