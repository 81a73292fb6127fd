package anthology.typeset.lines;

import anthology.font.Shaped;
import anthology.font.ShapedText;
import anthology.typeset.Placed;
import java.util.ArrayList;
import java.util.List;

/** Marks above letters, which in Chinese and Japanese stand for italic; CSS Text Decoration 4, 3. */
final class EmphasisMarks {
    /** Of the letter's size. */
    private static final double SIZE = 0.5;

    /** Of the marks' baseline over that of the text, em: their square stands on that of the letters. */
    private static final double RISE = 0.88 + 0.12 * SIZE;

    private EmphasisMarks() {}

    /**
     * @param x where the text begins
     * @param letterSpace pt added after each letter
     */
    static List<Placed> of(Shaped text, TextStyle style, float scale, double x, double letterSpace) {
        ShapedText mark = style.shaper.shape(style.style.emphasisMark(), false);
        double em = style.size * scale / 1000;
        double markSize = style.size * SIZE;
        List<Placed> marks = new ArrayList<>();
        double at = x;
        for (int g = 0; g < text.glyphs().length; g++) {
            double advance = text.advances()[g] * em;
            boolean letter = Character.isLetterOrDigit(text.text().codePointAt(text.clusters()[g]));
            if (letter && advance > 0) {
                double left = at + (advance - mark.width() * markSize / 1000) / 2;
                for (ShapedText.Part part : mark.parts()) {
                    marks.add(new Placed.Glyphs(
                            null,
                            left,
                            -RISE * style.size - style.style.baselineShift(),
                            List.of(part.shaped()),
                            markSize * part.scale(),
                            0,
                            0,
                            style.style.color(),
                            ""));
                    left += part.width() * markSize / 1000;
                }
            }
            at += advance + (text.spaced(g) ? letterSpace : 0);
        }
        return marks;
    }
}
