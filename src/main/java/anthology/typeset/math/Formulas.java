package anthology.typeset.math;

import anthology.css.ComputedStyle;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.font.Fonts;
import anthology.font.Shaper;
import anthology.model.Element;
import anthology.typeset.Placed;
import anthology.typeset.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets the formulas of a section. */
public final class Formulas {
    private final Fonts fonts;
    private final Diagnostics diagnostics;
    private final String place;

    /** @param place the path that diagnostics name: the section's */
    public Formulas(Fonts fonts, Diagnostics diagnostics, String place) {
        this.fonts = fonts;
        this.diagnostics = diagnostics;
        this.place = place;
    }

    /**
     * A formula with what it needs to be set.
     *
     * @param math the {@code math} element
     * @param style its own
     * @param around the style of the text that it stands in, which words in it are set in
     */
    public record Formula(
            Element math,
            ComputedStyle style,
            ComputedStyle around,
            @Nullable Tag tag) {
        /** Whether it stands on lines of its own. */
        public boolean isDisplay() {
            return "block".equals(math.attribute("display"));
        }
    }

    /** The room that a formula has, pt. */
    public record Room(double width, double height) {
        /** As much as it needs. */
        public static final Room ENOUGH = new Room(Double.MAX_VALUE, Double.MAX_VALUE);
    }

    /** The pieces of a formula in a line, between which the line may end; none is larger than the room. */
    public List<MathBox> inLine(Formula formula, Room room) {
        List<MathBox> pieces = new ArrayList<>();
        for (MathBox piece : layout(formula, 0).pieces(formula.math(), style(formula, false))) {
            pieces.add(fitted(formula, piece, room));
        }
        return pieces;
    }

    /** A formula of its own, in the middle of the width, with its number at the right end. */
    public MathBox display(Formula formula, Room room) {
        double measure = room.width();
        MathBox box = layout(formula, measure).display(formula.math(), style(formula, true));
        MathBox fitted = fitted(formula, box, room);
        double left = Math.max(0, (measure - fitted.width()) / 2);
        return new MathBox.Composition().add(fitted, left, 0).done(measure);
    }

    private MathStyle style(Formula formula, boolean display) {
        ComputedStyle style = formula.style();
        return new MathStyle(
                style.fontSize(),
                0,
                display,
                false,
                style.color(),
                font(formula).scales());
    }

    private MathFont font(Formula formula) {
        ComputedStyle style = formula.style();
        return MathFont.of(fonts, style.fontFamilies(), style.fontWeight(), formula.tag(), this::missing);
    }

    private FormulaLayout layout(Formula formula, double measure) {
        ComputedStyle around = formula.around();
        Shaper words = fonts.shaper(
                around.fontFamilies(), around.fontWeight(), around.italic(), around.language(), Map.of("lnum", 1));
        double scale = around.fontSize() / formula.style().fontSize();
        return new FormulaLayout(font(formula), words, scale, measure);
    }

    /** What is too wide or too high is made smaller as a whole. */
    private MathBox fitted(Formula formula, MathBox box, Room room) {
        if (box.width() <= room.width() + 0.01 && box.height() <= room.height()) {
            return box;
        }
        double scale = Math.max(0, Math.min(room.width() / box.width(), room.height() / box.height()));
        diagnostics.report(
                Code.PDF_001,
                Location.of(place),
                String.format(
                        Locale.ROOT,
                        "a formula is larger than its place and is set at %d%% of its size: %s",
                        Math.round(scale * 100),
                        shortened(formula.math().attribute("alttext"))),
                "divide it into lines");
        return Scaled.of(box, scale);
    }

    private static String shortened(@Nullable String tex) {
        String text = tex == null ? "" : tex;
        return text.length() <= 60 ? text : text.substring(0, 57) + "…";
    }

    private void missing(int character) {
        String name = Character.getName(character);
        diagnostics.report(
                Code.FONT_001,
                Location.of(place),
                String.format(
                        Locale.ROOT,
                        "U+%04X %s is in no font; a replacement is printed",
                        character,
                        name == null ? "(unassigned)" : name),
                "put a font that has it into the style's fonts folder and name it in font-family");
    }

    /** Boxes made smaller as a whole. */
    private static final class Scaled {
        static MathBox of(MathBox box, double scale) {
            return new MathBox(
                    box.width() * scale,
                    box.ascent() * scale,
                    box.descent() * scale,
                    box.italic() * scale,
                    box.accent() * scale,
                    all(box.content(), scale));
        }

        private static List<Placed> all(List<Placed> content, double scale) {
            return content.stream().map(placed -> of(placed, scale)).toList();
        }

        private static Placed of(Placed placed, double scale) {
            return switch (placed) {
                case Placed.Glyphs g ->
                    new Placed.Glyphs(
                            g.tag(),
                            g.x() * scale,
                            g.baseline() * scale,
                            g.text(),
                            g.size() * scale,
                            g.wordSpace() * scale,
                            g.letterSpace() * scale,
                            g.color(),
                            g.actual());
                case Placed.Fill f ->
                    new Placed.Fill(f.x() * scale, f.y() * scale, f.width() * scale, f.height() * scale, f.color());
                case Placed.Group g -> new Placed.Group(g.dx() * scale, g.dy() * scale, all(g.content(), scale));
                case Placed.Picture p ->
                    new Placed.Picture(
                            p.tag(), p.x() * scale, p.y() * scale, p.width() * scale, p.height() * scale, p.image());
                default -> throw new IllegalStateException("a formula has no " + placed);
            };
        }
    }
}
