package anthology.typeset.lines;

import anthology.font.Shaped;
import anthology.font.ShapedText;
import java.util.ArrayList;
import java.util.List;

/**
 * Room between ideographs and the letters or figures of alphabets beside them.
 *
 * @see <a href="https://www.w3.org/TR/css-text-4/#text-autospace-property">CSS Text 4, text-autospace</a>
 */
final class Autospace {
    /** 1/1000 em. */
    private static final float ROOM = 125;

    private Autospace() {}

    static ShapedText spaced(ShapedText text) {
        List<ShapedText.Part> parts = text.parts();
        if (parts.size() < 2) {
            return text;
        }
        List<ShapedText.Part> spaced = new ArrayList<>(parts);
        boolean changed = false;
        for (int i = 0; i + 1 < parts.size(); i++) {
            String before = parts.get(i).shaped().text();
            String after = parts.get(i + 1).shaped().text();
            if (!before.isEmpty() && !after.isEmpty()) {
                int last = before.codePointBefore(before.length());
                int first = after.codePointAt(0);
                if ((ideograph(last) && alphabetic(first)) || (alphabetic(last) && ideograph(first))) {
                    spaced.set(i, widened(parts.get(i)));
                    changed = true;
                }
            }
        }
        return changed ? new ShapedText(spaced, text.missing()) : text;
    }

    private static boolean ideograph(int c) {
        return Character.isLetterOrDigit(c) && EastAsianLines.ideographic(c) && (c < 0xFF00 || c > 0xFFEF);
    }

    private static boolean alphabetic(int c) {
        return Character.isLetterOrDigit(c) && c < 0x2E80;
    }

    private static ShapedText.Part widened(ShapedText.Part part) {
        Shaped shaped = part.shaped();
        float[] advances = shaped.advances().clone();
        advances[advances.length - 1] += ROOM / part.scale();
        return new ShapedText.Part(
                new Shaped(
                        shaped.face(), shaped.text(), shaped.glyphs(), advances, shaped.offsets(), shaped.clusters()),
                part.scale(),
                part.actual());
    }
}
