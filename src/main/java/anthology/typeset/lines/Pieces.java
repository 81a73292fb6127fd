package anthology.typeset.lines;

import anthology.css.ComputedStyle;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.font.Shaped;
import anthology.font.ShapedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Cuts a paragraph's text into words, spaces and objects, and shapes them. */
final class Pieces {
    /** Widths of U+2000 to U+200A in 1/1000 em, for faces that lack them. */
    private static final int[] FIXED_SPACES = {500, 1000, 500, 1000, 333, 250, 167, 556, 250, 200, 100};

    /** Of U+202F, as a share of the word space: faces for books have narrow ones. */
    private static final double NARROW_NO_BREAK = 0.65;

    private final ParagraphText text;
    private final Function<ComputedStyle, TextStyle> styles;
    private final Diagnostics diagnostics;
    private final String place;
    private final List<Piece> pieces = new ArrayList<>();
    private double position;

    private Pieces(
            ParagraphText text, Function<ComputedStyle, TextStyle> styles, Diagnostics diagnostics, String place) {
        this.text = text;
        this.styles = styles;
        this.diagnostics = diagnostics;
        this.place = place;
    }

    static List<Piece> of(
            ParagraphText text, Function<ComputedStyle, TextStyle> styles, Diagnostics diagnostics, String place) {
        return new Pieces(text, styles, diagnostics, place).cut();
    }

    private List<Piece> cut() {
        int i = 0;
        while (i < text.length()) {
            Piece piece =
                    switch (text.inline(i)) {
                        case Inline.Run run -> ofRun(i, run, styles.apply(run.style()));
                        case Inline.Atom atom -> new Piece.Inlay(i, i + 1, atom.width(), text.level(i), atom);
                        case Inline.Edge edge -> new Piece.Edge(i, i + 1, edge.width(), text.level(i), edge);
                        case Inline.Leader leader ->
                            new Piece.Fill(i, i + 1, 0, text.level(i), styles.apply(leader.style()), leader);
                        case Inline.Break forced -> new Piece.Break(i, i + 1, 0, text.level(i), forced.tag());
                        case Inline.Anchor anchor -> throw new IllegalStateException("an anchor has no character");
                        case Inline.FloatCall call -> throw new IllegalStateException("a float has no character");
                        case Inline.NoteCall call -> throw new IllegalStateException("a note call has no character");
                    };
            pieces.add(piece);
            position = piece instanceof Piece.Break ? 0 : position + piece.width();
            i = piece.end();
        }
        return pieces;
    }

    private Piece ofRun(int start, Inline.Run run, TextStyle style) {
        char c = text.at(start);
        int level = text.level(start);
        double em = style.size / 1000;
        if ((c == ' ' || c == '\u00A0') && !style.monospaced && Ties.narrow(text, start, start + 1)) {
            return narrow(start, level, style, run);
        }
        return switch (c) {
            case ParagraphText.BREAK -> new Piece.Break(start, start + 1, 0, level, run.tag());
            case ' ' -> Piece.Space.of(start, level, style, run, !style.unbroken);
            case '\u00A0' -> Piece.Space.of(start, level, style, run, false);
            case '\t' -> {
                double stop = Math.max(1, style.style.tabSize()) * style.space;
                double width = stop - position % stop;
                yield new Piece.Gap(
                        start, start + 1, width < style.space / 2 ? width + stop : width, level, style, run, true);
            }
            case '\u202F' -> narrow(start, level, style, run);
            default -> {
                if (c >= '\u2000' && c <= '\u200A') {
                    yield new Piece.Gap(
                            start, start + 1, FIXED_SPACES[c - '\u2000'] * em, level, style, run, c != '\u2007');
                }
                yield word(start, run, style);
            }
        };
    }

    private static Piece.Gap narrow(int start, int level, TextStyle style, Inline.Run run) {
        return new Piece.Gap(start, start + 1, NARROW_NO_BREAK * style.natural, level, style, run, false);
    }

    private Piece.Word word(int start, Inline.Run run, TextStyle style) {
        int owner = text.owner(start);
        int level = text.level(start);
        int end = start + 1;
        while (end < text.length() && text.owner(end) == owner && text.level(end) == level && !space(text.at(end))) {
            end++;
        }
        ShapedText shaped = style.shape(text.text(start, end), level % 2 == 1);
        for (int missing : shaped.missing()) {
            String name = Character.getName(missing);
            diagnostics.report(
                    Code.FONT_001,
                    Location.of(place),
                    String.format(
                            Locale.ROOT,
                            "U+%04X %s is in no font; a replacement is printed",
                            missing,
                            name == null ? "(unassigned)" : name),
                    "put a font that has it into the style's fonts folder and name it in font-family");
        }
        return Piece.Word.of(start, end, level, style, run, shaped);
    }

    private static boolean space(char c) {
        return c == ' '
                || c == '\t'
                || c == '\u00A0'
                || c == '\u202F'
                || c == ParagraphText.BREAK
                || c == ParagraphText.OBJECT
                || (c >= '\u2000' && c <= '\u200A');
    }

    /** Width of the first 0, 1, 2 ... characters of a word, pt; within a ligature it is shared out evenly. */
    static double[] widthsBefore(Piece.Word word) {
        double[] widths = new double[word.end() - word.start() + 1];
        double size = word.style().size / 1000;
        int partStart = 0;
        for (ShapedText.Part part : word.shaped().parts()) {
            Shaped shaped = part.shaped();
            int[] clusters = shaped.clusters();
            for (int g = 0; g < clusters.length; g++) {
                int from = partStart + clusters[g];
                int to = partStart + clusterEnd(shaped, g, word.level() % 2 == 1);
                for (int at = from + 1; at <= to && at < widths.length; at++) {
                    widths[at] += shaped.advances()[g] * part.scale() * size / (to - from);
                }
                if (from + 1 < widths.length && shaped.spaced(g)) {
                    widths[from + 1] += word.style().letterSpacing;
                }
            }
            partStart += shaped.text().length();
        }
        for (int at = 1; at < widths.length; at++) {
            widths[at] += widths[at - 1];
        }
        return widths;
    }

    private static int clusterEnd(Shaped shaped, int glyph, boolean fromRight) {
        int[] clusters = shaped.clusters();
        int step = fromRight ? -1 : 1;
        for (int g = glyph + step; g >= 0 && g < clusters.length; g += step) {
            if (clusters[g] > clusters[glyph]) {
                return clusters[g];
            }
        }
        return shaped.text().length();
    }
}
