package anthology.typeset.lines;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Align;
import anthology.css.ComputedStyle.Direction;
import anthology.css.TurnMark;
import anthology.font.ShapedText;
import anthology.typeset.Placed;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts the pieces of each chosen line in their places. */
final class LineSetter {
    private final ParagraphText text;
    private final List<Piece> pieces;
    private final Breaks breaks;
    private final Function<ComputedStyle, TextStyle> styles;
    private final TextStyle block;
    private final Measure measure;
    private final LineWidths widths;
    private final double indent;
    private final double letters;
    private final boolean even;
    private int piece;
    private int mark;

    /**
     * @param indent of the first line, pt
     * @param letters what each glyph may add to a line stretched by 1, pt
     * @param even whether glyphs and spaces take the same part in stretching
     */
    LineSetter(
            ParagraphText text,
            List<Piece> pieces,
            Breaks breaks,
            Function<ComputedStyle, TextStyle> styles,
            TextStyle block,
            Measure measure,
            LineWidths widths,
            double indent,
            double letters,
            boolean even) {
        this.text = text;
        this.pieces = pieces;
        this.breaks = breaks;
        this.styles = styles;
        this.block = block;
        this.measure = measure;
        this.widths = widths;
        this.indent = indent;
        this.letters = letters;
        this.even = even;
    }

    /** The line of a paragraph that holds nothing but destinations, and of one that has no text. */
    static Line empty(ParagraphText text, double ascent, double descent) {
        List<Placed> content = new ArrayList<>();
        List<Integer> notes = new ArrayList<>();
        List<Integer> floats = new ArrayList<>();
        for (ParagraphText.Mark mark : text.marks()) {
            switch (mark.inline()) {
                case Inline.Anchor anchor -> content.add(new Placed.Destination(anchor.name(), 0));
                case Inline.NoteCall call -> notes.add(call.note());
                case Inline.FloatCall call -> floats.add(call.floating());
                default -> {}
            }
        }
        return new Line(content, ascent, descent, false, false, notes, floats, -1, 0, 0);
    }

    /** @param places at which the lines end */
    List<Line> set(int[] places) {
        List<Line> lines = new ArrayList<>(places.length);
        int from = 0;
        for (int n = 0; n < places.length; n++) {
            lines.add(line(n, from, places[n], n == places.length - 1));
            from = places[n];
        }
        return lines;
    }

    private Line line(int number, int from, int to, boolean last) {
        int start = breaks.next[from];
        int end = breaks.end[to];
        List<Composer.Part> parts = collect(start, end, breaks.opportunity[to].addsHyphen());
        LineMetrics metrics = new LineMetrics(block, even, parts);
        Composer composer = new Composer(block, even, styles, parts, metrics);

        double hangStart = breaks.hangStart[from];
        double room = widths.of(number) - breaks.turn[from];
        double natural = metrics.width() - hangStart - breaks.hangEnd[to];
        boolean filled = breaks.filled(from, to);
        double gap = room - natural;
        Composer.Spread spread = Composer.Spread.NONE;
        double ratio = 0;
        boolean stretched = gap < 0 || (gap > 0 && !filled && justified(last || breaks.forced[to]));
        if (stretched && !filled) {
            double limit = (gap > 0 ? metrics.stretch() : metrics.shrink()) + metrics.expansion();
            ratio = limit > 0 ? gap / (limit + (gap > 0 ? letters * metrics.glyphs() : 0)) : 0;
            spread = spread(metrics, gap, ratio);
            gap -= spread.word() * metrics.spaces()
                    + spread.letter() * metrics.glyphs()
                    + spread.expansion() * metrics.expansion();
        }
        double fill = filled ? Math.max(0, gap) : 0;
        if (filled) {
            gap = 0;
        }
        double left = measure.left(number) + start(number, from, gap, last || breaks.forced[to]) - hangStart;
        composer.place(left, spread, fill, last ? end() : breaks.next[to] > end ? pieceAt(end) : null);
        if (breaks.turn[from] > 0) {
            turnMark(left, composer.content());
        }

        List<Integer> notes = new ArrayList<>();
        List<Integer> floats = new ArrayList<>();
        double ascent = metrics.ascent();
        double descent = metrics.descent();
        marks(end, to == breaks.count - 1, ascent, composer.content(), notes, floats);
        int first = firstOfText(start, end);
        int node = first < 0 ? -1 : ((Inline.Run) text.inline(first)).node();
        int offset = first < 0 ? 0 : ((Inline.Run) text.inline(first)).offset() + text.source(first);
        return new Line(
                List.copyOf(composer.content()),
                ascent,
                descent,
                from > 0 && !breaks.forced[from],
                breaks.opportunity[to].addsHyphen(),
                List.copyOf(notes),
                List.copyOf(floats),
                node,
                offset,
                ratio);
    }

    /** The mark of a line that goes on with the one before, in the room that it is turned by. */
    private void turnMark(double left, List<Placed> content) {
        TurnMark mark = block.style.turnMark();
        if (mark == null) {
            return;
        }
        int color = mark.color() == null ? block.style.color() : mark.color();
        double size = block.size * TurnMark.SIZE;
        double x = left - BreakFinder.TURN * block.space;
        for (ShapedText.Part part : block.shaper.shape(mark.text(), false).parts()) {
            Placed.Glyphs glyphs =
                    new Placed.Glyphs(null, x, 0, List.of(part.shaped()), size * part.scale(), 0, 0, color, null);
            content.add(glyphs.unread());
            x += glyphs.width();
        }
    }

    /**
     * What takes the gap: glyphs and spaces alike up to the limits of both; in a looser line the glyphs move apart by
     * their share too, so that the spaces look less wide; without a space all of a gap that is small.
     */
    private Composer.Spread spread(LineMetrics metrics, double gap, double ratio) {
        int glyphs = metrics.glyphs();
        int spaces = metrics.spaces();
        if (even && gap > 0) {
            // nothing after the last
            return new Composer.Spread(0, gap / Math.max(1, glyphs - 1), 0);
        }
        double most = 1.7 * letters;
        if (spaces == 0) {
            double expansion = metrics.expansion() > 0 ? within(gap / metrics.expansion(), 1) : 0;
            double rest = gap - expansion * metrics.expansion();
            double letter = rest > 0 && rest <= most * glyphs ? rest / glyphs : 0;
            return new Composer.Spread(0, letter, expansion);
        }
        double letter = ratio > 1 ? Math.min((ratio - 1) * letters, most) : 0;
        double expansion = within(ratio, 1);
        double rest = gap - letter * glyphs - expansion * metrics.expansion();
        return new Composer.Spread(rest / spaces, letter, expansion);
    }

    private static double within(double value, double limit) {
        return Math.max(-limit, Math.min(limit, value));
    }

    private boolean justified(boolean last) {
        ComputedStyle style = block.style;
        Align lastAlign = style.textAlignLast();
        if (last) {
            return lastAlign == Align.JUSTIFY;
        }
        return style.textAlign() == Align.JUSTIFY;
    }

    /** How far the line begins from the left edge of the measure. */
    private double start(int number, int from, double gap, boolean last) {
        ComputedStyle style = block.style;
        boolean rightToLeft = style.direction() == Direction.RTL;
        double before = (number == 0 ? indent : 0) + breaks.turn[from];
        Align align = style.textAlign();
        Align lastAlign = style.textAlignLast();
        if (last && lastAlign != null) {
            align = lastAlign;
        }
        double ahead = rightToLeft ? 0 : before;
        return switch (align) {
            case LEFT -> ahead;
            case RIGHT -> ahead + gap;
            case CENTER -> ahead + gap / 2;
            case START, JUSTIFY -> ahead + (rightToLeft ? gap : 0);
            case END -> ahead + (rightToLeft ? 0 : gap);
        };
    }

    /** The pieces between two characters, in visual order, words at the edges reshaped. */
    private List<Composer.Part> collect(int start, int end, boolean hyphen) {
        while (piece > 0 && pieces.get(Math.min(piece, pieces.size() - 1)).start() > start) {
            piece--;
        }
        while (piece < pieces.size() && pieces.get(piece).end() <= start) {
            piece++;
        }
        List<Composer.Part> parts = new ArrayList<>();
        boolean mixed = false;
        int i = piece;
        while (i < pieces.size() && pieces.get(i).start() < end) {
            Piece next = pieces.get(i);
            mixed |= next.level() != 0;
            if (next instanceof Piece.Word word && (word.start() < start || word.end() > end)) {
                next = reshaped(word, Math.max(start, word.start()), Math.min(end, word.end()));
            }
            boolean lastPart = next.end() >= end;
            parts.add(new Composer.Part(next, hyphen && lastPart, text.boxes(next.start())));
            i++;
        }
        piece = Math.max(0, i - 1);
        return mixed ? visual(parts) : parts;
    }

    /** The forced break at the end of the text. */
    private @Nullable Piece end() {
        int at = text.length();
        return switch (text.end()) {
            case Inline.Run run -> new Piece.Break(at, at, 0, 0, run.tag());
            case Inline.Break forced -> new Piece.Break(at, at, 0, 0, forced.tag());
            case null, default -> null;
        };
    }

    private @Nullable Piece pieceAt(int start) {
        int next = piece;
        while (next < pieces.size() && pieces.get(next).start() < start) {
            next++;
        }
        return next < pieces.size() ? pieces.get(next) : null;
    }

    private Piece.Word reshaped(Piece.Word word, int start, int end) {
        String part = text.text(start, end);
        ShapedText shaped = word.style().shape(part, word.level() % 2 == 1);
        return Piece.Word.of(start, end, word.level(), word.style(), word.run(), shaped);
    }

    /** UAX 9, L2. */
    private static List<Composer.Part> visual(List<Composer.Part> parts) {
        byte[] levels = new byte[parts.size()];
        Composer.Part[] order = parts.toArray(new Composer.Part[0]);
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) order[i].piece().level();
        }
        Bidi.reorderVisually(levels, 0, order, 0, order.length);
        return Arrays.asList(order);
    }

    /** Destinations, note calls and floats up to the end of the line. */
    private void marks(
            int end, boolean last, double ascent, List<Placed> content, List<Integer> notes, List<Integer> floats) {
        List<ParagraphText.Mark> marks = text.marks();
        while (mark < marks.size()) {
            ParagraphText.Mark next = marks.get(mark);
            // a call stands after its mark, a destination before what it names
            boolean here = last || (next.inline() instanceof Inline.NoteCall ? next.at() <= end : next.at() < end);
            if (!here) {
                return;
            }
            switch (next.inline()) {
                case Inline.Anchor anchor -> content.add(0, new Placed.Destination(anchor.name(), -ascent));
                case Inline.NoteCall call -> notes.add(call.note());
                case Inline.FloatCall call -> floats.add(call.floating());
                default -> {}
            }
            mark++;
        }
    }

    private int firstOfText(int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.inline(i) instanceof Inline.Run run && run.node() >= 0) {
                return i;
            }
        }
        return -1;
    }
}
