package anthology.font;

import java.util.Arrays;

/**
 * Applies lookups to glyphs: what GSUB and GPOS have in common, above all matching in context.
 *
 * @see <a href="https://learn.microsoft.com/typography/opentype/spec/chapter2#sequence-context-format-1-simple-glyph-contexts">OpenType: sequence contexts</a>
 */
abstract sealed class LookupRunner permits Substitution, Positioning {
    /** Lookups that call lookups: deeper than any sane font goes. */
    private static final int MAX_DEPTH = 8;

    /** Contexts may lengthen text; a font that does so without end is stopped here. */
    private static final int MAX_LENGTH = 1 << 16;

    final FontData data;
    final GlyphClasses classes;
    final FeatureTable table;
    private int depth;

    LookupRunner(Face face, FeatureTable table) {
        this.data = face.data();
        this.classes = face.classes();
        this.table = table;
    }

    /** How a value of a sequence rule is compared with a glyph. */
    private enum By {
        GLYPH,
        CLASS,
        COVERAGE
    }

    /**
     * Applies the first subtable that matches at {@code index}.
     *
     * @return whether one did; {@link GlyphBuffer#next} then tells where to go on
     */
    final boolean apply(Lookup lookup, GlyphBuffer buffer, int index, int alternate) {
        if (!lookup.covers(buffer.glyph[index]) || classes.ignored(buffer.glyph[index], lookup)) {
            return false;
        }
        for (int subtable : lookup.subtables()) {
            if (applySubtable(lookup, subtable, buffer, index, alternate)) {
                return true;
            }
        }
        return false;
    }

    abstract boolean applySubtable(Lookup lookup, int subtable, GlyphBuffer buffer, int index, int alternate);

    /** The next glyph that the lookup sees, or -1. */
    final int after(GlyphBuffer buffer, int index, Lookup lookup) {
        for (int i = index + 1; i < buffer.length; i++) {
            if (!classes.ignored(buffer.glyph[i], lookup)) {
                return i;
            }
        }
        return -1;
    }

    /** The glyph before that the lookup sees, or -1. */
    final int before(GlyphBuffer buffer, int index, Lookup lookup) {
        for (int i = index - 1; i >= 0; i--) {
            if (!classes.ignored(buffer.glyph[i], lookup)) {
                return i;
            }
        }
        return -1;
    }

    final boolean applyContext(Lookup lookup, int o, GlyphBuffer buffer, int index) {
        int format = data.u16(o);
        if (format == 3) {
            int inputs = data.u16(o + 2);
            int[] matched = match(lookup, buffer, index, inputs, o + 8, By.COVERAGE, o);
            return matched.length > 0 && applyRecords(o + 6 + 2 * inputs, data.u16(o + 4), buffer, matched);
        }
        int classTable = format == 2 ? o + data.u16(o + 4) : 0;
        int set = ruleSet(o, format == 2 ? 8 : 6, format == 2, classTable, buffer.glyph[index]);
        for (int r = 0; set > 0 && r < data.u16(set); r++) {
            int rule = set + data.u16(set + 2 + 2 * r);
            int inputs = data.u16(rule);
            int[] matched =
                    match(lookup, buffer, index, inputs, rule + 2, format == 2 ? By.CLASS : By.GLYPH, classTable);
            if (matched.length > 0 && applyRecords(rule + 4 + 2 * (inputs - 1), data.u16(rule + 2), buffer, matched)) {
                return true;
            }
        }
        return false;
    }

    final boolean applyChain(Lookup lookup, int o, GlyphBuffer buffer, int index) {
        int format = data.u16(o);
        if (format == 3) {
            return applyChainRule(lookup, buffer, index, o + 2, By.COVERAGE, o, o, o);
        }
        boolean byClass = format == 2;
        int backtrack = byClass ? o + data.u16(o + 4) : 0;
        int input = byClass ? o + data.u16(o + 6) : 0;
        int lookahead = byClass ? o + data.u16(o + 8) : 0;
        int set = ruleSet(o, byClass ? 12 : 6, byClass, input, buffer.glyph[index]);
        for (int r = 0; set > 0 && r < data.u16(set); r++) {
            int rule = set + data.u16(set + 2 + 2 * r);
            if (applyChainRule(
                    lookup, buffer, index, rule, byClass ? By.CLASS : By.GLYPH, backtrack, input, lookahead)) {
                return true;
            }
        }
        return false;
    }

    private boolean applyChainRule(
            Lookup lookup, GlyphBuffer buffer, int index, int rule, By by, int backtrack, int input, int lookahead) {
        int back = data.u16(rule);
        int inputAt = rule + 2 + 2 * back;
        int inputs = data.u16(inputAt);
        // rules by glyph and class leave out the first input glyph: it is what chose the rule
        int inputValues = inputAt + 2 + (by == By.COVERAGE ? 2 : 0);
        int aheadAt = inputAt + 2 + 2 * (by == By.COVERAGE ? inputs : inputs - 1);
        int ahead = data.u16(aheadAt);
        int recordsAt = aheadAt + 2 + 2 * ahead;

        int[] matched = match(lookup, buffer, index, inputs, inputValues, by, input);
        if (matched.length == 0) {
            return false;
        }
        int at = index;
        for (int i = 0; i < back; i++) {
            at = before(buffer, at, lookup);
            if (at < 0 || !fits(by, rule + 2 + 2 * i, backtrack, buffer.glyph[at])) {
                return false;
            }
        }
        at = matched[matched.length - 1];
        for (int i = 0; i < ahead; i++) {
            at = after(buffer, at, lookup);
            if (at < 0 || !fits(by, aheadAt + 2 + 2 * i, lookahead, buffer.glyph[at])) {
                return false;
            }
        }
        return applyRecords(recordsAt + 2, data.u16(recordsAt), buffer, matched);
    }

    /** Offset of the rule set for the first glyph, or 0. */
    private int ruleSet(int o, int sets, boolean byClass, int classTable, int glyph) {
        int index = data.coverage(o + data.u16(o + 2), glyph);
        if (index < 0) {
            return 0;
        }
        int set = byClass ? data.glyphClass(classTable, glyph) : index;
        if (set >= data.u16(o + sets - 2) || data.u16(o + sets + 2 * set) == 0) {
            return 0;
        }
        return o + data.u16(o + sets + 2 * set);
    }

    /** Indices of the input glyphs when all of them fit, else none; {@code values} are those of the second and on. */
    private int[] match(Lookup lookup, GlyphBuffer buffer, int index, int count, int values, By by, int origin) {
        int[] matched = new int[Math.max(count, 1)];
        matched[0] = index;
        if (by == By.COVERAGE && data.coverage(origin + data.u16(values - 2), buffer.glyph[index]) < 0) {
            return new int[0];
        }
        for (int i = 1; i < count; i++) {
            int at = after(buffer, matched[i - 1], lookup);
            if (at < 0 || !fits(by, values + 2 * (i - 1), origin, buffer.glyph[at])) {
                return new int[0];
            }
            matched[i] = at;
        }
        return matched;
    }

    private boolean fits(By by, int valueAt, int origin, int glyph) {
        int value = data.u16(valueAt);
        return switch (by) {
            case GLYPH -> glyph == value;
            case CLASS -> data.glyphClass(origin, glyph) == value;
            case COVERAGE -> data.coverage(origin + value, glyph) >= 0;
        };
    }

    /** Applies the rule's lookups at their places in the matched sequence, whose places shift when glyphs come or go. */
    private boolean applyRecords(int records, int count, GlyphBuffer buffer, int[] input) {
        int[] matched = input;
        int end = matched[matched.length - 1] + 1;
        if (depth < MAX_DEPTH && buffer.length < MAX_LENGTH) {
            depth++;
            for (int r = 0; r < count; r++) {
                int place = data.u16(records + 4 * r);
                if (place >= matched.length) {
                    continue;
                }
                int lengthBefore = buffer.length;
                apply(table.lookup(data.u16(records + 4 * r + 2)), buffer, matched[place], 1);
                int change = buffer.length - lengthBefore;
                if (change != 0) {
                    matched = shifted(matched, place, change);
                    end += change;
                }
            }
            depth--;
        }
        buffer.next = Math.max(end, input[0] + 1);
        return true;
    }

    private static int[] shifted(int[] matched, int place, int change) {
        int[] result = change < 0
                ? Arrays.copyOf(matched, Math.max(place + 1, matched.length + change))
                : Arrays.copyOf(matched, matched.length + change);
        for (int i = place + 1; i < result.length; i++) {
            int source = i - change;
            result[i] = source > place && source < matched.length ? matched[source] + change : result[i - 1] + 1;
        }
        return result;
    }
}
