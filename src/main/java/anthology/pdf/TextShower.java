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

    /**
     * What the pieces of a stretch have in common. Spaces in 1/1000 em.
     *
     * @param reversed whether readers are told that its characters stand from the last to the first
     * @param replaced whether they are told of the whole stretch what it stands for
     */
    private record Stretch(
            EmbeddedFont font, double letterSpace, double wordSpace, boolean reversed, boolean replaced) {
        /** What a reader takes for the text where it turns the characters of a line round by itself. */
        String inOrder(String text) {
            return reversed && text.codePointCount(0, text.length()) > 1
                    ? new StringBuilder(text).reverse().toString()
                    : text;
        }
    }

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
        String actual = glyphs.actual();
        boolean reversed = actual == null && glyphs.text().stream().anyMatch(Shaped::rightToLeft);
        if (actual != null) {
            openSpan(actual);
        } else if (reversed) {
            // 14.8.2.3.3; not ActualText: readers that sort by place would turn the words round once more
            out.raw("/ReversedChars BMC");
        }
        double em = 1000 / size;
        double wordSpace = glyphs.wordSpace() * em / glyphs.scale();
        Stretch stretch = new Stretch(with, letters * em, wordSpace, reversed, actual != null);
        for (Shaped piece : glyphs.text()) {
            show(piece, stretch);
        }
        closeArray();
        if (reversed || actual != null) {
            out.raw("EMC");
        }
        if (rise != 0) {
            rise = 0;
            out.raw("0 Ts");
        }
        out.put('\n');
    }

    private void show(Shaped piece, Stretch stretch) {
        if (!stretch.replaced && stretch.font.isPlain(piece)) {
            glyphs(piece, 0, piece.glyphs().length, stretch);
            target += piece.text().equals(" ") ? stretch.wordSpace : 0;
            return;
        }
        boolean plain = !stretch.replaced
                && !stretch.reversed
                && (piece.spaces() == 0 || piece.text().equals(" "));
        int count = piece.glyphs().length;
        int[] letters = letters(piece);
        for (int from = 0; from < count; ) {
            int to = from + 1;
            int start = letters[from];
            while (to < count && letters[to] == start) {
                to++;
            }
            plain &= letter(piece, from, to, textOf(piece, letters, start), stretch);
            target += piece.text().startsWith(" ", start) ? stretch.wordSpace : 0;
            from = to;
        }
        if (plain) {
            stretch.font.setPlain(piece);
        }
    }

    /** Shows the glyphs of a letter; whether their ToUnicode entries alone say what they stand for. */
    private boolean letter(Shaped piece, int from, int to, String text, Stretch stretch) {
        EmbeddedFont with = stretch.font;
        if (stretch.replaced) {
            for (int i = from; i < to; i++) {
                with.shows(piece.glyphs()[i], text);
            }
            glyphs(piece, from, to, stretch);
            return true;
        }
        boolean several = text.codePointCount(0, text.length()) > 1;
        if (to - from == 1) {
            boolean told = with.means(piece.glyphs()[from], text) && !(several && stretch.reversed);
            spanned(told ? null : stretch.inOrder(text), piece, from, to, stretch);
            return told;
        }
        int base = onlyAdvancing(piece, from, to);
        if (base < 0) {
            for (int i = from; i < to; i++) {
                with.shows(piece.glyphs()[i], text);
            }
            spanned(stretch.inOrder(text), piece, from, to, stretch);
            return false;
        }
        // accents stand over their letter: a reader that goes by places is told of them with it
        for (int i = from; i < to; i++) {
            with.shows(piece.glyphs()[i], text);
            spanned(i == base ? stretch.inOrder(text) : "", piece, i, i + 1, stretch);
        }
        return false;
    }

    private void spanned(@Nullable String actual, Shaped piece, int from, int to, Stretch stretch) {
        if (actual != null) {
            openSpan(actual);
        }
        glyphs(piece, from, to, stretch);
        if (actual != null) {
            closeSpan();
        }
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

    private void glyphs(Shaped piece, int from, int to, Stretch stretch) {
        for (int i = from; i < to; i++) {
            glyph(piece, i, stretch.font);
            target += piece.advances()[i] + (piece.spaced(i) ? stretch.letterSpace : 0);
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

    /**
     * Where in the text the letter begins that each glyph shows, or is an accent of. What the face cannot show goes with
     * the letter before it, or it would not be read.
     */
    private static int[] letters(Shaped piece) {
        String text = piece.text();
        boolean[] unshown = new boolean[text.length()];
        int[] letters = piece.clusters().clone();
        for (int i = 0; i < letters.length; i++) {
            unshown[letters[i]] |= piece.glyphs()[i] == 0;
        }
        for (int i = 0; i < letters.length; i++) {
            int start = letters[i];
            while (start > 0 && (unshown[start] || isMark(text.codePointAt(start)))) {
                start = text.offsetByCodePoints(start, -1);
            }
            letters[i] = start;
        }
        return letters;
    }

    private static boolean isMark(int character) {
        if (character < 0x300) {
            return false;
        }
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** The characters that the glyphs of a letter show; the first has those before it that show nothing. */
    private static String textOf(Shaped piece, int[] letters, int start) {
        int end = piece.text().length();
        boolean first = true;
        for (int other : letters) {
            first &= other >= start;
            if (other > start && other < end) {
                end = other;
            }
        }
        return withoutInvisible(piece.text().substring(first ? 0 : start, end));
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
}
