package anthology.font;

import java.util.Map;

/**
 * Chooses the contextual form of Arabic letters (The Unicode Standard, 9.2, rules R1 to R7). How a letter joins is
 * read from the font: one with an initial form joins on both sides, one with a final form only to the letter before.
 */
final class ArabicJoining {
    /** In the order in which the forms' lookups are applied. */
    enum Form {
        ISOLATED("isol", 2),
        FINAL("fina", 4),
        MEDIAL("medi", 8),
        INITIAL("init", 16);

        private final String tag;
        private final int mask;

        Form(String tag, int mask) {
            this.tag = tag;
            this.mask = mask;
        }

        String tag() {
            return tag;
        }

        int mask() {
            return mask;
        }
    }

    private static final int TATWEEL = 0x640;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;

    private final FeatureTable table;
    private final Map<String, int[]> features;

    ArabicJoining(FeatureTable table, Map<String, int[]> features) {
        this.table = table;
        this.features = features;
    }

    /** Gives each letter's first glyph the mask of its form; the glyphs are those before any form is chosen. */
    void mark(String text, GlyphBuffer buffer) {
        int previous = -1;
        boolean previousJoins = false;
        for (int i = 0; i < buffer.length; i++) {
            int character = text.codePointAt(buffer.cluster[i]);
            boolean part = i > 0 && buffer.cluster[i] == buffer.cluster[i - 1];
            if (part || transparent(character)) {
                continue;
            }
            int glyph = buffer.glyph[i];
            boolean causes = character == TATWEEL || character == ZERO_WIDTH_JOINER;
            boolean toNext = causes || has(Form.INITIAL, glyph);
            boolean toPrevious = causes || toNext || has(Form.FINAL, glyph);
            if (previousJoins && toPrevious) {
                set(buffer, previous, form(buffer.mask[previous]) == Form.ISOLATED ? Form.INITIAL : Form.MEDIAL);
                set(buffer, i, Form.FINAL);
            } else {
                set(buffer, i, Form.ISOLATED);
            }
            previous = i;
            previousJoins = toNext;
        }
    }

    private static void set(GlyphBuffer buffer, int index, Form form) {
        buffer.mask[index] = 1 | form.mask();
    }

    private static Form form(int mask) {
        return (mask & Form.ISOLATED.mask()) != 0 ? Form.ISOLATED : Form.FINAL;
    }

    private boolean has(Form form, int glyph) {
        for (int number : features.getOrDefault(form.tag(), new int[0])) {
            if (table.lookup(number).covers(glyph)) {
                return true;
            }
        }
        return false;
    }

    private static boolean transparent(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || (type == Character.FORMAT && character != ZERO_WIDTH_JOINER && character != ZERO_WIDTH_NON_JOINER);
    }
}
