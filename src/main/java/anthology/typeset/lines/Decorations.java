package anthology.typeset.lines;

import anthology.css.ComputedStyle;
import anthology.css.TextDecoration;
import anthology.typeset.Placed;
import anthology.typeset.paint.TextRules;
import java.util.ArrayList;
import java.util.List;

/** The rules under, over and through the text of a line; CSS Text Decoration 4, 2. 0 is the baseline. */
final class Decorations {
    private static final double LEAST = 0.3;

    private final List<Stretch> done = new ArrayList<>();
    /** Those that end where the last text did, and may go on. */
    private final List<Stretch> open = new ArrayList<>();

    private record Stretch(TextDecoration decoration, double from, double to, double y, double thickness) {}

    /** Text of that style is next: what it does not have ends before it. */
    void follow(ComputedStyle style) {
        if (open.isEmpty()) {
            return;
        }
        open.removeIf(stretch -> !style.decorations().contains(stretch.decoration) && done.add(stretch));
    }

    /** A word stands between two places; a rule goes on over the space before it. */
    void add(TextStyle text, double from, double to) {
        for (TextDecoration decoration : text.style.decorations()) {
            double em = decoration.size() / 1000;
            double thickness = decoration.thickness() != null
                    ? decoration.thickness()
                    : Math.max(text.face().underlineThickness() * em, LEAST);
            Stretch next =
                    new Stretch(decoration, from, to, top(decoration, text, thickness) - decoration.rise(), thickness);
            int before = find(next);
            if (before < 0) {
                open.add(next);
            } else {
                Stretch last = open.get(before);
                open.set(
                        before,
                        new Stretch(
                                decoration, Math.min(last.from, from), Math.max(last.to, to), last.y, last.thickness));
            }
        }
    }

    private int find(Stretch next) {
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).decoration.equals(next.decoration)) {
                return i;
            }
        }
        return -1;
    }

    /** Upper edge of a rule, from the baseline of its element. */
    private static double top(TextDecoration decoration, TextStyle text, double thickness) {
        double em = decoration.size() / 1000;
        return switch (decoration.line()) {
            case UNDERLINE ->
                decoration.offset() != null ? decoration.offset() : -text.face().underline() * em - thickness / 2;
            case OVERLINE -> -text.face().ascent() * em;
            case LINE_THROUGH -> -text.face().xHeight() * em / 2 - thickness / 2;
        };
    }

    List<Placed> painted() {
        done.addAll(open);
        open.clear();
        List<Placed> painted = new ArrayList<>();
        for (Stretch stretch : done) {
            TextRules.paint(
                    stretch.decoration,
                    new Placed.Fill(
                            stretch.from,
                            stretch.y,
                            stretch.to - stretch.from,
                            stretch.thickness,
                            stretch.decoration.color()),
                    painted);
        }
        return painted;
    }
}
