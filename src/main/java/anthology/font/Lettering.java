package anthology.font;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** Sets lines of text as outlines, in any script, in one style. */
public final class Lettering {
    private final Shaper shaper;
    private final double tracking;

    /**
     * A line as it would stand at a size of 1000 px: origin at the left end of the baseline, y downwards.
     *
     * @param width in the same measure
     */
    public record Line(Path2D outline, double width) {}

    /** @param tracking space added between letters, 1/1000 em; scripts whose letters join get none */
    public Lettering(Shaper shaper, double tracking) {
        this.shaper = shaper;
        this.tracking = tracking;
    }

    /** The text on one line. */
    public Line line(String text) {
        Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double x = 0;
        double space = text.codePoints().allMatch(Lettering::isApart) ? tracking : 0;
        for (Run run : visual(text)) {
            List<ShapedText.Part> parts = run.isSpace()
                    ? List.of(new ShapedText.Part(shaper.space(), 1, null))
                    : shaper.shape(run.text(), run.fromRight()).parts();
            for (ShapedText.Part part : run.fromRight() ? parts.reversed() : parts) {
                x = draw(part, x, space, outline);
            }
        }
        return new Line(outline, Math.max(0, x - space));
    }

    /** That of a part of a line, as if it stood alone; in the measure of {@link Line}. */
    public double width(String text) {
        double width = 0;
        for (Run run : visual(text)) {
            width += run.isSpace()
                    ? shaper.space().width()
                    : shaper.shape(run.text(), run.fromRight()).width();
        }
        boolean apart = text.codePoints().allMatch(Lettering::isApart);
        return apart ? width + tracking * text.codePointCount(0, text.length()) : width;
    }

    private static double draw(ShapedText.Part part, double start, double space, Path2D outline) {
        Shaped shaped = part.shaped();
        double x = start;
        for (int i = 0; i < shaped.glyphs().length; i++) {
            Path2D glyph = shaped.face().outline(shaped.glyphs()[i]);
            double dx = 0;
            double dy = 0;
            if (shaped.offsets().length > 0) {
                dx = shaped.offsets()[2 * i];
                dy = shaped.offsets()[2 * i + 1];
            }
            double scale = part.scale();
            AffineTransform place = new AffineTransform(scale, 0, 0, -scale, x + dx * scale, -dy * scale);
            outline.append(glyph.getPathIterator(place), false);
            double advance = shaped.advances()[i] * scale;
            x += advance + (advance > 0 ? space : 0);
        }
        return x;
    }

    /** A word, or the part of one that runs one way, or a space. */
    private record Run(String text, int level) {
        boolean fromRight() {
            return level % 2 != 0;
        }

        boolean isSpace() {
            return text.isBlank();
        }
    }

    /** The runs of a line from left to right. */
    private static List<Run> visual(String text) {
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            boolean space = Character.isWhitespace(text.charAt(i - 1));
            if (i == text.length()
                    || space
                    || Character.isWhitespace(text.charAt(i))
                    || bidi.getLevelAt(i) != bidi.getLevelAt(i - 1)) {
                runs.add(new Run(text.substring(start, i), bidi.getLevelAt(start)));
                start = i;
            }
        }
        byte[] levels = new byte[runs.size()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) runs.get(i).level();
        }
        Object[] ordered = runs.toArray();
        Bidi.reorderVisually(levels, 0, ordered, 0, ordered.length);
        List<Run> visual = new ArrayList<>();
        for (Object run : ordered) {
            visual.add((Run) run);
        }
        return visual;
    }

    private static boolean isApart(int character) {
        if (!Character.isLetter(character)) {
            return true;
        }
        return switch (Character.UnicodeScript.of(character)) {
            case LATIN, GREEK, CYRILLIC, ARMENIAN, GEORGIAN -> true;
            default -> false;
        };
    }
}
