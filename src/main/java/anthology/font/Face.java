package anthology.font;

import anthology.model.FontFile;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One font file, opened: its metrics and its glyphs. Tables are read where they lie, when they are needed. Immutable to
 * its users, safe for use by several threads.
 *
 * @see <a href="https://learn.microsoft.com/typography/opentype/spec/">The OpenType specification</a>
 */
public final class Face {
    private final FontFile file;
    private final FontData data;
    private final String name;
    private final CharacterMap characters;
    private final float toThousandths;
    private final int ascent;
    private final int descent;
    private final int capHeight;
    private final int xHeight;
    private final int underline;
    private final int underlineThickness;
    private final int metrics;
    private final int metricCount;
    private final int glyphCount;
    private final GlyphClasses classes;
    private final @Nullable FeatureTable substitutions;
    private final @Nullable FeatureTable positions;
    private final @Nullable MathTable math;
    private final Map<Shaping.Key, Shaping> shapings = new ConcurrentHashMap<>();

    private Face(FontFile file, FontData data) {
        this.file = file;
        this.data = data;
        this.name = postScriptName(data);
        this.characters = new CharacterMap(data);
        int unitsPerEm = data.u16(data.required("head") + 18);
        this.toThousandths = 1000f / unitsPerEm;
        int hhea = data.required("hhea");
        int os2 = data.table("OS/2");
        boolean typographic = os2 >= 0 && (data.u16(os2 + 62) & (1 << 7)) != 0;
        this.ascent = scaled(typographic ? data.s16(os2 + 68) : data.s16(hhea + 4));
        this.descent = scaled(typographic ? data.s16(os2 + 70) : data.s16(hhea + 6));
        boolean heights = os2 >= 0 && data.u16(os2) >= 2;
        this.xHeight = heights && data.s16(os2 + 86) > 0 ? scaled(data.s16(os2 + 86)) : 500;
        this.capHeight = heights && data.s16(os2 + 88) > 0 ? scaled(data.s16(os2 + 88)) : 700;
        int post = data.table("post");
        this.underline = post < 0 ? -100 : scaled(data.s16(post + 8));
        this.underlineThickness = post < 0 || data.s16(post + 10) <= 0 ? 50 : scaled(data.s16(post + 10));
        this.metrics = data.required("hmtx");
        this.metricCount = data.u16(hhea + 34);
        this.glyphCount = data.u16(data.required("maxp") + 4);
        this.classes = new GlyphClasses(data);
        this.substitutions = FeatureTable.read(data, "GSUB", glyphCount);
        this.positions = FeatureTable.read(data, "GPOS", glyphCount);
        int table = data.table("MATH");
        this.math = table < 0 ? null : new MathTable(data, table, toThousandths);
    }

    /** @throws IllegalArgumentException when the file is no OpenType font that can be read */
    public static Face open(FontFile file) {
        try {
            return new Face(file, new FontData(file.bytes().load()));
        } catch (IndexOutOfBoundsException broken) {
            throw new IllegalArgumentException(file.fileName() + " is not an OpenType font", broken);
        }
    }

    public FontFile file() {
        return file;
    }

    /** PostScript name. */
    public String name() {
        return name;
    }

    /** Height above the baseline, 1/1000 em. */
    public int ascent() {
        return ascent;
    }

    /** Depth below the baseline, 1/1000 em, negative. */
    public int descent() {
        return descent;
    }

    /** 1/1000 em. */
    public int capHeight() {
        return capHeight;
    }

    /** 1/1000 em. */
    public int xHeight() {
        return xHeight;
    }

    /** Height of the underline's middle over the baseline, 1/1000 em: negative. */
    public int underline() {
        return underline;
    }

    /** 1/1000 em. */
    public int underlineThickness() {
        return underlineThickness;
    }

    public int glyphCount() {
        return glyphCount;
    }

    /** Whether the face has a glyph for the character. */
    public boolean covers(int codePoint) {
        return characters.glyph(codePoint) != 0;
    }

    /** The character's glyph before shaping, 0 when there is none. */
    public int glyph(int codePoint) {
        return characters.glyph(codePoint);
    }

    /** Natural advance of a glyph, 1/1000 em, as the font file states it. */
    public float advance(int glyph) {
        return data.u16(metrics + 4 * Math.min(glyph, metricCount - 1)) * toThousandths;
    }

    /**
     * A glyph's outline, 1/1000 em, y upwards from the baseline; to be filled by the non-zero rule. Empty for fonts
     * with PostScript outlines.
     */
    public Path2D outline(int glyph) {
        Path2D outline = new GlyphOutlines(data).outline(glyph);
        outline.transform(AffineTransform.getScaleInstance(toThousandths, toThousandths));
        return outline;
    }

    /** Left, lower, right and upper edge of a glyph's ink, 1/1000 em; all 0 where there is none or none is known. */
    public float[] bounds(int glyph) {
        float[] bounds = new GlyphOutlines(data).bounds(glyph);
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] *= toThousandths;
        }
        return bounds;
    }

    /** What the face knows of formulas, or null where it is not made for them. */
    public @Nullable MathTable math() {
        return math;
    }

    /**
     * Characters of a formula, all of which the face covers.
     *
     * @param level 0 in text, 1 in scripts, 2 in scripts of scripts: faces for formulas draw some glyphs for each
     */
    public Shaped mathematical(String text, int level) {
        Map<String, Integer> features = level == 0 ? Map.of() : Map.of("ssty", level);
        return shaping("math", "", features).shape(text, false);
    }

    /** Whether the face has an OpenType feature for a script; {@code script} is a tag such as {@code latn}. */
    public boolean hasFeature(String tag, String script) {
        FeatureTable table = substitutions;
        return table != null && table.lookups(script, "").containsKey(tag);
    }

    /**
     * What turns text into glyphs under given features.
     *
     * @param script OpenType script tag, such as {@code latn}
     * @param language BCP 47, may be empty
     * @param features values by tag, beyond the features that are always on
     */
    Shaping shaping(String script, String language, Map<String, Integer> features) {
        return shapings.computeIfAbsent(new Shaping.Key(script, language, features), key -> new Shaping(this, key));
    }

    FontData data() {
        return data;
    }

    GlyphClasses classes() {
        return classes;
    }

    @Nullable
    FeatureTable substitutions() {
        return substitutions;
    }

    @Nullable
    FeatureTable positions() {
        return positions;
    }

    /** Font units to 1/1000 em. */
    float toThousandths() {
        return toThousandths;
    }

    private int scaled(int units) {
        return Math.round(units * toThousandths);
    }

    private static String postScriptName(FontData data) {
        int table = data.required("name");
        int count = data.u16(table + 2);
        int strings = table + data.u16(table + 4);
        for (int i = 0; i < count; i++) {
            int record = table + 6 + 12 * i;
            if (data.u16(record + 6) == 6) {
                return data.text(strings + data.u16(record + 10), data.u16(record + 8), data.u16(record) != 1);
            }
        }
        return "Unnamed";
    }

    @Override
    public String toString() {
        return name;
    }
}
