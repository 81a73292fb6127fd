package anthology.typeset.lines;

import anthology.font.Shaped;
import anthology.font.ShapedText;
import java.util.List;

/** The hyphen of a word that goes on on the next line; widths in pt, letterspacing included. */
final class EndHyphen {
    private EndHyphen() {}

    static Shaped of(TextStyle style) {
        return style.shaper.shape("-", false).parts().getFirst().shaped();
    }

    static double plainWidth(Piece.Word word) {
        return of(word.style()).width() * word.style().size / 1000 + word.style().letterSpacing;
    }

    /** Kerned to the letter before it. */
    static double width(Piece.Word word) {
        List<ShapedText.Part> parts = word.shaped().parts();
        String last = parts.getLast().shaped().text();
        if (parts.size() > 1 || last.isEmpty()) {
            return plainWidth(word);
        }
        ShapedText together = word.style().shaper.shape(last + "-", false);
        double kerned = (together.width() - word.shaped().width()) * word.style().size / 1000;
        double plain = plainWidth(word) - word.style().letterSpacing;
        boolean kerning = Math.abs(kerned - plain) < plain / 2;
        return (kerning ? kerned : plain) + word.style().letterSpacing;
    }
}
