package anthology.pdf;

import anthology.font.Shaped;
import anthology.typeset.Placed;
import org.jspecify.annotations.Nullable;

/**
 * Writes the stretches of glyphs of one page as text operators, ISO 32000-1, 9.4. Font, size, character spacing and
 * place are only written where they change.
 *
 * <p>What a reader extracts is the text: by the font's ToUnicode map where each glyph always stands for the same
 * characters, else by a Span with ActualText (14.9.4) around the piece.
 */
final class TextShower {
    /** Deviations from where the font's own widths lead that are not worth an operand, 1/1000 em. */
    private static final double TOLERANCE = 0.5;

    private static final long UNSCALED = 100_000;

    private final Operators out;
    private boolean open;
    private long lineX;
    private long lineY;
    private @Nullable EmbeddedFont font;
    private double size;
    /** The operator Tc, 1/1000 pt. */
    private long characterSpace;
    /** The operator Tz, 1/1000 %. */
    private long scale = UNSCALED;

    /** Where the next glyph has to stand and where the viewer would put it, 1/1000 em from the stretch's start. */
    private double target;

    private double reached;
    private double rise;
    private boolean inArray;
    private boolean inString;

    TextShower(Operators out) {
        this.out = out;
    }

    /** Ends the text object, if one is open; to be called before anything that is not text. */
    void end() {
        if (open) {
            out.operator("ET");
            open = false;
        }
    }

    /** The graphics state was restored: font and spacing have to be set anew. */
    void forget() {
        font = null;
        characterSpace = Long.MIN_VALUE;
        scale = Long.MIN_VALUE;
    }

    private void begin() {
        if (!open) {
            out.operator("BT");
            open = true;
            lineX = 0;
            lineY = 0;
        }
    }

    /**
     * Shows a stretch.
     *
     * @param x of its first glyph's origin, pt from the page's left edge
     * @param y of its baseline, pt from the page's lower edge
     */
    void show(Placed.Glyphs glyphs, EmbeddedFont with, double x, double y) {
        if (!(glyphs.size() > 0)) {
            return;
        }
        begin();
        if (with != font || glyphs.size() != size) {
            font = with;
            size = glyphs.size();
            out.raw("/" + with.resourceName()).number(size).operator("Tf");
        }
        long widened = Math.round(glyphs.scale() * UNSCALED);
        if (widened != scale) {
            scale = widened;
            out.thousandths(scale).raw("Tz");
        }
        // the scale is of all that moves to the right, spaces too
        double letters = glyphs.letterSpace() / glyphs.scale();
        long letterSpace = Math.round(letters * 1000);
        if (letterSpace != characterSpace) {
            characterSpace = letterSpace;
            out.thousandths(characterSpace).raw("Tc");
        }
        long toX = Math.round(x * 1000);
        long toY = Math.round(y * 1000);
        out.thousandths(toX - lineX).thousandths(toY - lineY).raw("Td");
        lineX = toX;
        lineY = toY;
        target = 0;
        reached = 0;
        double wordSpace = glyphs.wordSpace() * 1000 / size / glyphs.scale();
        String actual = glyphs.actual();
        if (actual != null) {
            openSpan(actual);
        }
        for (Shaped piece : glyphs.text()) {
            show(piece, with, letters * 1000 / size, wordSpace, actual != null);
        }
        closeArray();
        if (actual != null) {
            out.raw("EMC");
        }
        if (rise != 0) {
            rise = 0;
            out.raw("0 Ts");
        }
        out.put('\n');
    }

    private void show(Shaped piece, EmbeddedFont with, double letterSpace, double wordSpace, boolean inSpan) {
        if (!inSpan && with.isPlain(piece)) {
            glyphs(piece, 0, piece.glyphs().length, with, letterSpace);
            target += piece.text().equals(" ") ? wordSpace : 0;
            return;
        }
        boolean reversed = !inSpan && isRightToLeft(piece);
        if (reversed) {
            // 14.8.2.3.3; not ActualText: readers that sort by place would turn the word round once more
            closeArray();
            out.raw("/ReversedChars BMC");
        }
        boolean plain =
                !inSpan && !reversed && (piece.spaces() == 0 || piece.text().equals(" "));
        int count = piece.glyphs().length;
        for (int from = 0; from < count; ) {
            int to = from + 1;
            int start = letter(piece, from);
            while (to < count && letter(piece, to) == start) {
                to++;
            }
            plain &= cluster(piece, from, to, with, letterSpace, reversed, inSpan);
            target += piece.text().startsWith(" ", start) ? wordSpace : 0;
            from = to;
        }
        if (reversed) {
            closeSpan();
        }
        if (plain) {
            with.setPlain(piece);
        }
    }

    /** Shows the glyphs of a cluster; whether their ToUnicode entries alone say what they stand for. */
    private boolean cluster(
            Shaped piece, int from, int to, EmbeddedFont with, double letterSpace, boolean reversed, boolean inSpan) {
        String text = textOf(piece, from);
        if (inSpan) {
            for (int i = from; i < to; i++) {
                with.shows(piece.glyphs()[i], text);
            }
            glyphs(piece, from, to, with, letterSpace);
            return true;
        }
        boolean several = text.codePointCount(0, text.length()) > 1;
        if (to - from == 1) {
            boolean told = with.means(piece.glyphs()[from], text) && !(several && reversed);
            spanned(told ? null : inOrder(text, reversed), piece, from, to, with, letterSpace);
            return told;
        }
        int base = onlyAdvancing(piece, from, to);
        if (base < 0) {
            for (int i = from; i < to; i++) {
                with.shows(piece.glyphs()[i], text);
            }
            spanned(inOrder(text, reversed), piece, from, to, with, letterSpace);
            return false;
        }
        // accents stand over their letter: a reader that goes by places is told of them with it
        for (int i = from; i < to; i++) {
            with.shows(piece.glyphs()[i], text);
            spanned(i == base ? inOrder(text, reversed) : "", piece, i, i + 1, with, letterSpace);
        }
        return false;
    }

    private void spanned(
            @Nullable String actual, Shaped piece, int from, int to, EmbeddedFont with, double letterSpace) {
        if (actual != null) {
            openSpan(actual);
        }
        glyphs(piece, from, to, with, letterSpace);
        if (actual != null) {
            closeSpan();
        }
    }

    /** What a reader takes for the text where it turns the characters of a line round by itself. */
    private static String inOrder(String text, boolean reversed) {
        return reversed && text.codePointCount(0, text.length()) > 1
                ? new StringBuilder(text).reverse().toString()
                : text;
    }

    /** The one glyph that is no accent, or -1. */
    private static int onlyAdvancing(Shaped piece, int from, int to) {
        int found = -1;
        for (int i = from; i < to; i++) {
            if (piece.advances()[i] != 0) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    private void glyphs(Shaped piece, int from, int to, EmbeddedFont with, double letterSpace) {
        for (int i = from; i < to; i++) {
            glyph(piece, i, with);
            target += piece.advances()[i] + (piece.spaced(i) ? letterSpace : 0);
        }
    }

    private void glyph(Shaped piece, int i, EmbeddedFont with) {
        int id = piece.glyphs()[i];
        if (id == 0) {
            // PDF/A forbids showing .notdef; what stands for a missing character is chosen before this stage
            return;
        }
        boolean shifted = piece.offsets().length > 0;
        double dy = shifted ? piece.offsets()[2 * i + 1] * size / 1000 : 0;
        if (dy != rise) {
            closeArray();
            rise = dy;
            out.number(rise).raw("Ts");
        }
        double place = target + (shifted ? piece.offsets()[2 * i] : 0);
        if (!inArray) {
            out.put('[');
            inArray = true;
        }
        long adjustment = Math.round(reached - place);
        if (Math.abs(reached - place) > TOLERANCE && adjustment != 0) {
            closeString();
            out.thousandths(adjustment * 1000);
            reached -= adjustment;
        }
        if (!inString) {
            out.put('(');
            inString = true;
        }
        out.glyph(id);
        reached += with.width(id) + characterSpace / size;
    }

    private void openSpan(String actual) {
        closeArray();
        out.raw("/Span<</ActualText").text(actual).raw(">>BDC");
    }

    private void closeSpan() {
        closeArray();
        out.raw("EMC");
    }

    private void closeString() {
        if (inString) {
            out.put(')');
            inString = false;
        }
    }

    private void closeArray() {
        closeString();
        if (inArray) {
            out.put(']').raw("TJ");
            inArray = false;
        }
    }

    /** Where the letter begins that the glyph shows, or is an accent of. */
    private static int letter(Shaped piece, int glyph) {
        int start = piece.clusters()[glyph];
        while (start > 0 && isMark(piece.text().charAt(start))) {
            start--;
        }
        return start;
    }

    private static boolean isMark(char c) {
        if (c < '\u0300') {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** The characters that the glyphs of a letter show. */
    private static String textOf(Shaped piece, int glyph) {
        int start = letter(piece, glyph);
        int end = piece.text().length();
        for (int i = 0; i < piece.clusters().length; i++) {
            int other = letter(piece, i);
            if (other > start && other < end) {
                end = other;
            }
        }
        return withoutInvisible(piece.text().substring(start, end));
    }

    /** Places at which lines may or may not end are no part of what a reader copies. */
    private static String withoutInvisible(String text) {
        return text.length() == 1
                ? text
                : text.replace("\u00AD", "")
                        .replace("\u200B", "")
                        .replace("\u2060", "")
                        .replace("\uFEFF", "");
    }

    private static boolean isRightToLeft(Shaped piece) {
        int[] clusters = piece.clusters();
        for (int i = 1; i < clusters.length; i++) {
            if (clusters[i] != clusters[i - 1]) {
                return clusters[i] < clusters[i - 1];
            }
        }
        return !piece.text().isEmpty() && rightToLeft(piece.text().codePointAt(0));
    }

    private static boolean rightToLeft(int character) {
        byte direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
