package anthology.typeset.math;

import anthology.font.Face;
import anthology.font.Fonts;
import anthology.font.MathTable;
import anthology.font.MathTable.Constant;
import anthology.font.MathTable.Growth;
import anthology.font.MathTable.Variant;
import anthology.font.Shaped;
import anthology.font.ShapedText;
import anthology.font.Shaper;
import anthology.typeset.Placed;
import anthology.typeset.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Makes boxes of the characters of one formula: as they are, and as large as they are needed. */
final class MathFont {
    /** The family that has what formulas need, where the style's own has not. */
    private static final List<String> FAMILIES = List.of("math");

    /** For what the face of formulas does not have. */
    private final Shaper shaper;

    private final Face face;
    private final MathTable table;
    private final @Nullable Tag tag;
    private final IntConsumer missing;

    private MathFont(Shaper shaper, MathTable table, @Nullable Tag tag, IntConsumer missing) {
        this.shaper = shaper;
        this.face = shaper.face();
        this.table = table;
        this.tag = tag;
        this.missing = missing;
    }

    /**
     * The first of the families that has a MATH table, else the shipped one.
     *
     * @param tag of all that is set
     * @param missing is told of characters that are in no font
     */
    static MathFont of(Fonts fonts, List<String> families, int weight, @Nullable Tag tag, IntConsumer missing) {
        for (List<String> list : List.of(families, FAMILIES)) {
            Shaper shaper = fonts.shaper(list, weight, false, "", Map.of());
            MathTable table = shaper.face().math();
            if (table != null) {
                return new MathFont(shaper, table, tag, missing);
            }
        }
        throw new IllegalStateException("the shipped font for formulas has no MATH table");
    }

    double[] scales() {
        return new double[] {table.scriptScale(false), table.scriptScale(true)};
    }

    MathTable table() {
        return table;
    }

    /** A constant in pt. */
    double length(Constant constant, MathStyle style) {
        return table.get(constant) * style.unit();
    }

    double axis(MathStyle style) {
        return length(Constant.AXIS_HEIGHT, style);
    }

    /** Characters side by side. */
    MathBox text(String text, MathStyle style) {
        return text(text, style, shaper);
    }

    private ShapedText shape(String word, MathStyle style, Shaper with) {
        boolean own = with == shaper && word.codePoints().allMatch(face::covers);
        return own
                ? new ShapedText(
                        List.of(new ShapedText.Part(face.mathematical(word, style.level()), 1, null)), List.of())
                : with.shape(word, false);
    }

    /** Characters in another font. */
    MathBox text(String text, MathStyle style, Shaper with) {
        MathBox.Composition line = new MathBox.Composition();
        double x = 0;
        double italic = 0;
        double accent = -1;
        for (String word : text.split("(?<=[ \\u00A0])|(?=[ \\u00A0])")) {
            if (word.isBlank() || word.equals("\u00A0")) {
                MathBox space = shaped(List.of(with.space()), style.em(), style.color(), null);
                line.add(space, x, 0);
                x += space.width() * word.length();
                continue;
            }
            ShapedText shaped = shape(word, style, with);
            shaped.missing().forEach(missing::accept);
            for (ShapedText.Part part : shaped.parts()) {
                Shaped glyphs = part.shaped();
                MathBox box = shaped(List.of(glyphs), style.em() * part.scale(), style.color(), part.actual());
                line.add(box, x, 0);
                boolean own = glyphs.face() == face && glyphs.glyphs().length > 0;
                int last = own ? glyphs.glyphs()[glyphs.glyphs().length - 1] : 0;
                italic = own ? table.italicsCorrection(last) * style.unit() : 0;
                if (own && glyphs.glyphs().length == 1 && accent < 0) {
                    accent = table.accentPosition(last, face.advance(last)) * style.unit();
                }
                x += box.width();
            }
        }
        MathBox box = line.done(x, italic);
        boolean one = text.codePointCount(0, text.length()) == 1 && accent >= 0;
        return new MathBox(x, box.ascent(), box.descent(), italic, one ? accent : x / 2, box.content());
    }

    private MathBox shaped(List<Shaped> pieces, double size, int color, @Nullable String actual) {
        Placed.Glyphs glyphs = new Placed.Glyphs(tag, 0, 0, pieces, size, 0, 0, color, actual);
        MathBox.Composition ink = new MathBox.Composition();
        boolean any = false;
        for (Shaped piece : pieces) {
            for (int i = 0; i < piece.glyphs().length; i++) {
                float[] bounds = piece.face().bounds(piece.glyphs()[i]);
                double rise = piece.offsets().length > 0 ? piece.offsets()[2 * i + 1] : 0;
                if (bounds[3] > bounds[1]) {
                    ink.reach((bounds[3] + rise) * size / 1000, -(bounds[1] + rise) * size / 1000);
                    any = true;
                }
            }
        }
        MathBox extent = ink.done(glyphs.width());
        return new MathBox(
                glyphs.width(),
                any ? extent.ascent() : 0,
                any ? extent.descent() : 0,
                0,
                glyphs.width() / 2,
                List.of(glyphs));
    }

    /** The character at least so high, pt, its foot where it falls; as high as it can be made. */
    MathBox tall(int character, double height, MathStyle style) {
        return grown(character, height, style, true);
    }

    /** The character at least so wide, pt. */
    MathBox wide(int character, double width, MathStyle style) {
        return grown(character, width, style, false);
    }

    /** An accent as it is. */
    MathBox accent(int character, MathStyle style) {
        int glyph = face.glyph(character);
        return glyph == 0 ? text(Character.toString(character), style) : glyph(character, glyph, style);
    }

    /** The widest form of the character that is not wider, pt. */
    MathBox within(int character, double width, MathStyle style) {
        int glyph = face.glyph(character);
        int best = glyph;
        for (Variant variant : table.growth(glyph, false).variants()) {
            if (variant.advance() * style.unit() <= width) {
                best = variant.glyph();
            }
        }
        return best == 0 ? text(Character.toString(character), style) : glyph(character, best, style);
    }

    private MathBox grown(int character, double size, MathStyle style, boolean vertical) {
        int glyph = face.glyph(character);
        MathBox plain = text(Character.toString(character), style);
        double own = vertical ? plain.height() : plain.width();
        if (glyph == 0 || own >= size) {
            return plain;
        }
        Growth growth = table.growth(glyph, vertical);
        int largest = glyph;
        for (Variant variant : growth.variants()) {
            largest = variant.glyph();
            if (variant.advance() * style.unit() >= size) {
                return glyph(character, largest, style);
            }
        }
        if (growth.parts().isEmpty()) {
            return largest == glyph ? plain : glyph(character, largest, style);
        }
        return assembled(
                character, Assembly.of(growth.parts(), table.leastOverlap(), size / style.unit()), style, vertical);
    }

    private MathBox glyph(int character, int glyph, MathStyle style) {
        float advance = face.advance(glyph);
        Shaped shaped = new Shaped(
                face, Character.toString(character), new int[] {glyph}, new float[] {advance}, new float[0], new int[] {
                    0
                });
        MathBox box = shaped(List.of(shaped), style.em(), style.color(), null);
        return new MathBox(
                box.width(),
                box.ascent(),
                box.descent(),
                table.italicsCorrection(glyph) * style.unit(),
                table.accentPosition(glyph, advance) * style.unit(),
                box.content());
    }

    /** Pieces laid on each other, from the foot up or from the left: one cluster, which stands for the character. */
    private MathBox assembled(int character, Assembly assembly, MathStyle style, boolean vertical) {
        List<Assembly.Piece> pieces = assembly.pieces();
        int count = pieces.size();
        int[] glyphs = new int[count];
        float[] advances = new float[count];
        float[] offsets = new float[2 * count];
        float width = 0;
        for (int i = 0; i < count; i++) {
            Assembly.Piece piece = pieces.get(i);
            glyphs[i] = piece.glyph();
            float[] bounds = face.bounds(piece.glyph());
            offsets[2 * i] = vertical ? 0 : (float) piece.at() - bounds[0];
            offsets[2 * i + 1] = vertical ? (float) piece.at() - bounds[1] : 0;
            width = Math.max(width, vertical ? face.advance(piece.glyph()) : (float) assembly.length());
        }
        advances[count - 1] = width;
        Shaped shaped = new Shaped(face, Character.toString(character), glyphs, advances, offsets, new int[count]);
        return shaped(new ArrayList<>(List.of(shaped)), style.em(), style.color(), null);
    }
}
