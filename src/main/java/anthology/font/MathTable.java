package anthology.font;

import java.util.ArrayList;
import java.util.List;

/**
 * What a face knows of formulas: constants of their layout, and the larger forms of glyphs. All measures in 1/1000 em.
 *
 * @see <a href="https://learn.microsoft.com/typography/opentype/spec/math">OpenType: MATH</a>
 */
public final class MathTable {
    /** The constants that are lengths, in the order of the table. */
    public enum Constant {
        MATH_LEADING,
        AXIS_HEIGHT,
        ACCENT_BASE_HEIGHT,
        FLATTENED_ACCENT_BASE_HEIGHT,
        SUBSCRIPT_SHIFT_DOWN,
        SUBSCRIPT_TOP_MAX,
        SUBSCRIPT_BASELINE_DROP_MIN,
        SUPERSCRIPT_SHIFT_UP,
        SUPERSCRIPT_SHIFT_UP_CRAMPED,
        SUPERSCRIPT_BOTTOM_MIN,
        SUPERSCRIPT_BASELINE_DROP_MAX,
        SUB_SUPERSCRIPT_GAP_MIN,
        SUPERSCRIPT_BOTTOM_MAX_WITH_SUBSCRIPT,
        SPACE_AFTER_SCRIPT,
        UPPER_LIMIT_GAP_MIN,
        UPPER_LIMIT_BASELINE_RISE_MIN,
        LOWER_LIMIT_GAP_MIN,
        LOWER_LIMIT_BASELINE_DROP_MIN,
        STACK_TOP_SHIFT_UP,
        STACK_TOP_DISPLAY_STYLE_SHIFT_UP,
        STACK_BOTTOM_SHIFT_DOWN,
        STACK_BOTTOM_DISPLAY_STYLE_SHIFT_DOWN,
        STACK_GAP_MIN,
        STACK_DISPLAY_STYLE_GAP_MIN,
        STRETCH_STACK_TOP_SHIFT_UP,
        STRETCH_STACK_BOTTOM_SHIFT_DOWN,
        STRETCH_STACK_GAP_ABOVE_MIN,
        STRETCH_STACK_GAP_BELOW_MIN,
        FRACTION_NUMERATOR_SHIFT_UP,
        FRACTION_NUMERATOR_DISPLAY_STYLE_SHIFT_UP,
        FRACTION_DENOMINATOR_SHIFT_DOWN,
        FRACTION_DENOMINATOR_DISPLAY_STYLE_SHIFT_DOWN,
        FRACTION_NUMERATOR_GAP_MIN,
        FRACTION_NUM_DISPLAY_STYLE_GAP_MIN,
        FRACTION_RULE_THICKNESS,
        FRACTION_DENOMINATOR_GAP_MIN,
        FRACTION_DENOM_DISPLAY_STYLE_GAP_MIN,
        SKEWED_FRACTION_HORIZONTAL_GAP,
        SKEWED_FRACTION_VERTICAL_GAP,
        OVERBAR_VERTICAL_GAP,
        OVERBAR_RULE_THICKNESS,
        OVERBAR_EXTRA_ASCENDER,
        UNDERBAR_VERTICAL_GAP,
        UNDERBAR_RULE_THICKNESS,
        UNDERBAR_EXTRA_DESCENDER,
        RADICAL_VERTICAL_GAP,
        RADICAL_DISPLAY_STYLE_VERTICAL_GAP,
        RADICAL_RULE_THICKNESS,
        RADICAL_EXTRA_ASCENDER,
        RADICAL_KERN_BEFORE_DEGREE,
        RADICAL_KERN_AFTER_DEGREE
    }

    /** A larger form of a glyph; its size along the axis in which it grows. */
    public record Variant(int glyph, double advance) {}

    /**
     * A piece of a glyph that is put together of several.
     *
     * @param start how much of its beginning may lie under the piece before it
     * @param end how much of its end may lie under the piece after it
     * @param extender whether it may come any number of times, or not at all
     */
    public record Part(int glyph, double start, double end, double advance, boolean extender) {}

    /** How a glyph grows: forms of growing size, and pieces for what is larger than all of them, if any. */
    public record Growth(List<Variant> variants, List<Part> parts) {
        static final Growth NONE = new Growth(List.of(), List.of());
    }

    private static final int VALUES = 8;

    private final FontData data;
    private final float scale;
    private final int constants;
    private final int glyphs;
    private final int variants;

    MathTable(FontData data, int table, float toThousandths) {
        this.data = data;
        this.scale = toThousandths;
        this.constants = table + data.u16(table + 4);
        this.glyphs = table + data.u16(table + 6);
        this.variants = table + data.u16(table + 8);
    }

    @SuppressWarnings("EnumOrdinal") // the constants stand in the order of the table
    public double get(Constant constant) {
        return data.s16(constants + VALUES + 4 * constant.ordinal()) * scale;
    }

    /** Size of scripts, or of scripts of scripts, as a share of the text's. */
    public double scriptScale(boolean second) {
        return data.s16(constants + (second ? 2 : 0)) / 100.0;
    }

    /** The height from which on operators in display style are chosen. */
    public double displayOperatorHeight() {
        return data.u16(constants + 6) * scale;
    }

    /** How far up in a radical its degree stands, as a share of its height. */
    public double degreeRaise() {
        int percent = VALUES + 4 * Constant.values().length;
        return data.s16(constants + percent) / 100.0;
    }

    /** How far a slanted glyph reaches over its advance at its top. */
    public double italicsCorrection(int glyph) {
        return value(glyphs, glyph, 0);
    }

    /** Where the middle of an accent goes, from the glyph's origin; half of {@code width} where nothing is said. */
    public double accentPosition(int glyph, double width) {
        return value(glyphs + 2, glyph, width / 2);
    }

    /** @param vertical whether it becomes higher, and not wider */
    public Growth growth(int glyph, boolean vertical) {
        int coverage = variants + data.u16(variants + (vertical ? 2 : 4));
        int index = coverage == variants ? -1 : data.coverage(coverage, glyph);
        if (index < 0) {
            return Growth.NONE;
        }
        int first = vertical ? 0 : data.u16(variants + 6);
        int construction = variants + data.u16(variants + 10 + 2 * (first + index));
        List<Variant> forms = new ArrayList<>();
        for (int i = 0; i < data.u16(construction + 2); i++) {
            int record = construction + 4 + 4 * i;
            forms.add(new Variant(data.u16(record), data.u16(record + 2) * scale));
        }
        int assembly = data.u16(construction);
        return new Growth(forms, assembly == 0 ? List.of() : parts(construction + assembly));
    }

    /** What pieces that meet must at least share. */
    public double leastOverlap() {
        return data.u16(variants) * scale;
    }

    private List<Part> parts(int assembly) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < data.u16(assembly + 4); i++) {
            int record = assembly + 6 + 10 * i;
            parts.add(new Part(
                    data.u16(record),
                    data.u16(record + 2) * scale,
                    data.u16(record + 4) * scale,
                    data.u16(record + 6) * scale,
                    (data.u16(record + 8) & 1) != 0));
        }
        return parts;
    }

    /** A value of a subtable of coverage and records. */
    private double value(int offset, int glyph, double without) {
        int relative = data.u16(offset);
        int table = glyphs + relative;
        int index = relative == 0 ? -1 : data.coverage(table + data.u16(table), glyph);
        return index < 0 ? without : data.s16(table + 4 + 4 * index) * scale;
    }
}
