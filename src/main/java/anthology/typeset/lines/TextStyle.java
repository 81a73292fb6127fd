package anthology.typeset.lines;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Caps;
import anthology.css.ComputedStyle.WhiteSpace;
import anthology.font.Face;
import anthology.font.Fonts;
import anthology.font.ShapedText;
import anthology.font.Shaper;
import java.util.Map;
import java.util.TreeMap;

/** What a computed style means for the setting of text: its shaper, its spaces, its height. */
final class TextStyle {
    /**
     * How far a space may grow and shrink in good setting, as a share of its natural width: less shrink than TeX's
     * third, because the spaces of book faces are narrow already.
     */
    private static final double SPACE_STRETCH = 0.5;

    private static final double SPACE_SHRINK = 0.25;

    final ComputedStyle style;
    final Shaper shaper;
    final double size;
    final double letterSpacing;
    /** Width of a space, letterspacing and word spacing included, pt. */
    final double space;
    /** The same without them. */
    final double natural;

    final double stretch;
    final double shrink;
    /** What glyphs may be wider or narrower by, as a share of their width. */
    final double expansion;

    final boolean preserved;
    final boolean preservedBreaks;
    final boolean unbroken;
    /** Code: no customs of the language change its spaces. */
    final boolean monospaced;

    private final LigatureJoints joints;

    /** @param tracking what the letters of running text move apart beyond what the style says, em */
    TextStyle(ComputedStyle style, Fonts fonts, LigatureJoints joints, double tracking) {
        this.joints = joints;
        this.style = style;
        this.size = style.fontSize();
        WhiteSpace white = style.whiteSpace();
        this.preserved = white == WhiteSpace.PRE || white == WhiteSpace.PRE_WRAP;
        this.letterSpacing = style.letterSpacing() + (preserved ? 0 : tracking * size);
        this.shaper = fonts.shaper(
                style.fontFamilies(), style.fontWeight(), style.italic(), style.language(), features(style));
        double em = size / 1000;
        this.natural = shaper.space().width() * em;
        this.space = natural + style.wordSpacing() + letterSpacing;
        this.preservedBreaks = preserved || white == WhiteSpace.PRE_LINE;
        this.unbroken = white == WhiteSpace.NOWRAP;
        this.monospaced = preserved || style.fontFamilies().contains("monospace");
        this.expansion = preserved ? 0 : style.fontExpansion();
        this.stretch = preserved ? 0 : natural * SPACE_STRETCH;
        this.shrink = preserved ? 0 : natural * SPACE_SHRINK;
    }

    private static Map<String, Integer> features(ComputedStyle style) {
        Map<String, Integer> features = new TreeMap<>(style.fontFeatures());
        if (style.caps() != Caps.NORMAL) {
            features.putIfAbsent("smcp", 1);
        }
        if (style.caps() == Caps.ALL_SMALL) {
            features.putIfAbsent("c2sc", 1);
        }
        if (style.letterSpacing() != 0) {
            // a ligature among letterspaced letters looks like a mistake: CSS Text 3, 8.2
            features.putIfAbsent("liga", 0);
            features.putIfAbsent("clig", 0);
        }
        return features;
    }

    /**
     * The text in glyphs, with room where its scripts meet.
     *
     * @param text without spaces
     */
    ShapedText shape(String text, boolean fromRight) {
        String apart = preserved || fromRight ? text : joints.apart(text, style.language());
        ShapedText shaped = apart.length() == text.length() ? shaper.shape(text, fromRight) : shaper.shapeApart(apart);
        return style.autospace() && !preserved ? Autospace.spaced(shaped) : shaped;
    }

    Face face() {
        return shaper.face();
    }

    /** From the top of the style's line box to the baseline, half-leading included; CSS 2.2, 10.8.1. */
    double ascent() {
        double content = (face().ascent() - face().descent()) * size / 1000;
        return face().ascent() * size / 1000 + (style.lineHeight() - content) / 2;
    }

    double descent() {
        return style.lineHeight() - ascent();
    }
}
