package anthology.font;

import anthology.model.FontFile;

/**
 * One font file, opened: its metrics and its glyphs. Immutable, safe for use by several threads.
 */
public interface Face {
    FontFile file();

    /** PostScript name. */
    String name();

    /** Heights above the baseline, 1/1000 em; descent is negative. */
    int ascent();

    int descent();

    int capHeight();

    int xHeight();

    /** Whether the face has a glyph for the character. */
    boolean covers(int codePoint);

    /** Natural advance of a glyph, 1/1000 em, as the font file states it. */
    float advance(int glyph);
}
