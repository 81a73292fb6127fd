package anthology.typeset.pages;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Align;
import anthology.css.ComputedStyle.Direction;
import anthology.css.ComputedStyle.Side;
import anthology.typeset.Placed;
import anthology.typeset.boxes.Box;
import anthology.typeset.lines.Inline;
import anthology.typeset.lines.Line;
import anthology.typeset.lines.Measure;
import anthology.typeset.math.Formulas;
import anthology.typeset.math.MathBox;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Sets inline content as strips: lines, pictures, marks of list items. */
final class Paragraphs {
    /** Gap between a hung mark and its text, em. */
    private static final double MARKER_GAP = 0.5;

    private static final double SLACK = 0.01;

    /** Of its size: JLREQ, 3.3.8. */
    private static final double READING_OVERHANG = 0.5;

    /** How far formulas in a line may reach over it without moving its neighbours, as a part of its height. */
    private static final double LEADING_LENT = 0.04;

    private final Setting setting;
    private double pictureLimit;

    Paragraphs(Setting setting, double pictureLimit) {
        this.setting = setting;
        this.pictureLimit = pictureLimit;
    }

    double pictureLimit() {
        return pictureLimit;
    }

    void limitPictures(double height) {
        pictureLimit = height;
    }

    /** One strip a line, with what breaks between them cost. */
    List<Strip> strips(Box.Paragraph paragraph, double x, double width) {
        ComputedStyle style = paragraph.style();
        Elastic known = known(paragraph, width);
        if (known != null) {
            return strips(known.set(), known, style, x);
        }
        Floats.Room all = new Floats.Room(0, width);
        Opening.Set set = set(paragraph, line -> all, width);
        return strips(set, elastic(paragraph, set, width), style, x);
    }

    /**
     * @param rooms for each line, from the left edge of the container
     * @param width of the container, pt
     */
    Opening.Set set(Box.Paragraph paragraph, IntFunction<Floats.Room> rooms, double width) {
        return setting.known().find(paragraph, width, pictureLimit, rooms, () -> {
            Measure measure = new Measure() {
                @Override
                public double left(int n) {
                    return rooms.apply(n).left();
                }

                @Override
                public double width(int n) {
                    return rooms.apply(n).width();
                }
            };
            return set(paragraph, width, measure, null);
        });
    }

    private Opening.Set set(
            Box.Paragraph paragraph, double width, Measure measure, Opening.@Nullable Otherwise otherwise) {
        return new Opening(setting.breaker(), paragraph.style(), width, measure, otherwise)
                .set(inlines(paragraph.pieces(), width), paragraph.firstLetter(), paragraph.firstLine());
    }

    /** @param text the ways in which the paragraph can be set, or null where there is but one */
    List<Strip> strips(Opening.Set set, @Nullable Elastic text, ComputedStyle style, double x) {
        List<Line> lines = set.lines();
        int count = lines.size();
        boolean preserved = preserved(style);
        Programs programs = new Programs(lines);
        List<Strip> strips = new ArrayList<>(count);
        double blank = 0;
        for (int i = 0; i < count; i++) {
            Strip strip = strip(lines.get(i), x);
            if (preserved && i > 0 && i < count - 1 && lines.get(i).isBlank()) {
                // an empty line of a program is room, which goes where a page ends
                blank += strip.height;
                continue;
            }
            boolean torn = i > 0 && (i < style.orphans() || count - i < style.widows());
            double within = preserved ? programs.cost(i) : 0;
            strip.penalty = torn || (i > 0 && i < set.sunk()) ? Strip.AVOID : within;
            strip.space = blank;
            strip.snap = style.lineSnap();
            strip.text = text;
            strip.number = i;
            strips.add(strip);
            blank = 0;
        }
        if (!strips.isEmpty() && !set.letter().isEmpty()) {
            Strip first = strips.getFirst();
            List<Placed> content = new ArrayList<>();
            content.add(new Placed.Group(x, first.baseline, set.letter()));
            content.addAll(first.content);
            first.content = List.copyOf(content);
        }
        return strips;
    }

    private static boolean preserved(ComputedStyle style) {
        return switch (style.whiteSpace()) {
            case PRE, PRE_WRAP -> true;
            case NORMAL, NOWRAP, PRE_LINE -> false;
        };
    }

    private @Nullable Elastic known(Box.Paragraph paragraph, double width) {
        Elastic known =
                setting.paragraphs() == null ? null : setting.paragraphs().get(paragraph);
        return known == null || known.width() != width ? null : known;
    }

    /** The paragraph with the ways in which it can be set, or null where there is but one. */
    private @Nullable Elastic elastic(Box.Paragraph paragraph, Opening.Set set, double width) {
        ComputedStyle style = paragraph.style();
        if (setting.paragraphs() == null || set.lines().isEmpty() || style.balance() || preserved(style)) {
            return null;
        }
        Elastic elastic = new Elastic(
                wish -> set(paragraph, width, Measure.of(width), new Opening.Otherwise(wish, set)),
                set,
                width,
                setting.grid());
        setting.paragraphs().put(paragraph, elastic);
        return elastic;
    }

    private static Strip strip(Line line, double x) {
        Strip strip = new Strip(
                line.height(),
                line.content().isEmpty() ? List.of() : List.of(new Placed.Group(x, line.ascent(), line.content())));
        strip.line = true;
        strip.baseline = line.ascent();
        strip.hyphenated = line.hyphenated();
        for (int note : line.notes()) {
            strip.notes = Math.max(strip.notes, note + 1);
        }
        strip.node = line.node();
        strip.offset = line.offset();
        for (Placed piece : line.content()) {
            if (piece instanceof Placed.Destination destination) {
                strip.placedAnchor(destination.name());
            }
        }
        return strip;
    }

    /** What a line breaker takes: pictures and inline blocks get their size. */
    List<Inline> inlines(List<Box.Piece> pieces, double width) {
        List<Inline> inlines = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            switch (pieces.get(i)) {
                case Box.Piece.Ready ready -> inlines.add(ready.inline());
                case Box.Piece.Picture picture -> inlines.add(atom(picture.picture(), width));
                case Box.Piece.InlineBlock block -> inlines.add(atom(block.block(), width));
                case Box.Piece.Ruby ruby ->
                    inlines.add(new RubySetter(setting.breaker())
                            .set(
                                    ruby.style(),
                                    inlines(ruby.base(), width),
                                    ruby.readingStyle(),
                                    inlines(ruby.reading(), width),
                                    kana(pieces, i - 1, true) && kana(pieces, i + 1, false) ? READING_OVERHANG : 0));
                case Box.Piece.Formula formula -> inlines.addAll(atoms(formula.formula(), width));
                case Box.Piece.Floating floating ->
                    inlines.add(new Inline.FloatCall(floating.box().number()));
            }
        }
        return inlines;
    }

    /** Whether a piece ends, or begins, with a letter over which a reading may stand. */
    private static boolean kana(List<Box.Piece> pieces, int at, boolean atEnd) {
        if (at < 0
                || at >= pieces.size()
                || !(pieces.get(at) instanceof Box.Piece.Ready(Inline.Run run))
                || run.text().isEmpty()) {
            return false;
        }
        char c = run.text().charAt(atEnd ? run.text().length() - 1 : 0);
        return c >= '\u3040' && c <= '\u30FF';
    }

    /** A formula: one that stands alone as a whole, one in a line in the pieces between which the line may end. */
    private List<Inline> atoms(Formulas.Formula formula, double width) {
        Formulas formulas = setting.breaker().formulas();
        double indent = Math.max(0, formula.around().textIndent().resolve(width));
        Formulas.Room room = new Formulas.Room(Math.max(0, width - indent), setting.height());
        List<MathBox> boxes =
                formula.isDisplay() ? List.of(formulas.display(formula, room)) : formulas.inLine(formula, room);
        double leading =
                formula.isDisplay() ? 0 : LEADING_LENT * formula.around().lineHeight();
        List<Inline> atoms = new ArrayList<>(boxes.size());
        for (MathBox box : boxes) {
            atoms.add(new Inline.Atom(
                    box.width(),
                    Math.max(0, box.ascent() - leading),
                    Math.max(0, box.descent() - leading),
                    formula.style(),
                    box.content(),
                    true));
        }
        return atoms;
    }

    private Inline atom(Box.Picture picture, double width) {
        ComputedStyle style = picture.style();
        Framed framed = Framed.of(picture, width, pictureLimit, setting.height());
        double left = Flow.margin(style, Side.LEFT, width);
        double right = Flow.margin(style, Side.RIGHT, width);
        double below = Flow.margin(style, Side.BOTTOM, width);
        double above = Flow.margin(style, Side.TOP, width) + framed.height() + below;
        List<Placed> content = new ArrayList<>();
        Flowed.place(framed.content(), left, -framed.height() - below, content);
        return new Inline.Atom(Math.max(0, left + framed.width() + right), above, 0, style, List.copyOf(content));
    }

    private Inline atom(Box.Block block, double width) {
        ComputedStyle style = block.style();
        double left = Flow.margin(style, Side.LEFT, width);
        double right = Flow.margin(style, Side.RIGHT, width);
        double above = Flow.margin(style, Side.TOP, width);
        double below = Flow.margin(style, Side.BOTTOM, width);
        Span span = Span.fitted(style, width, left + right, new Widths(setting.breaker()).inside(block));
        Flowed flowed = Flow.fitted(setting.inside(), block, span, width);
        double height = flowed.height();
        List<Strip> strips = flowed.strips();
        double descent = strips.isEmpty() ? 0 : strips.getLast().height - strips.getLast().baseline;
        List<Placed> content = new ArrayList<>();
        Flowed.place(
                Framed.transformed(style, span.borderWidth(), height, flowed.stack()), left, descent - height, content);
        return new Inline.Atom(
                Math.max(0, left + span.borderWidth() + right),
                above + height - descent,
                descent + below,
                style,
                content);
    }

    /** A picture that stands alone, in its size. */
    Framed framed(Box.Picture picture, double width) {
        return Framed.of(picture, width, pictureLimit, setting.height());
    }

    /** Puts a picture into a place that is wide enough for it. */
    static Strip picture(Box.Picture picture, Framed framed, double x, double width) {
        ComputedStyle style = picture.style();
        double room = Math.max(0, width - framed.width());
        Span span = Span.of(style, width);
        Align align = style.textAlign();
        double shift =
                switch (style.display()) {
                    case INLINE, INLINE_BLOCK -> aligned(align, style.direction(), room);
                    default ->
                        style.margin(Side.LEFT) == null && style.margin(Side.RIGHT) == null
                                ? room / 2
                                : Math.min(room, Math.max(0, span.border()));
                };
        List<Placed> content = new ArrayList<>();
        Flowed.place(framed.content(), x + shift, 0, content);
        return new Strip(framed.height(), List.copyOf(content));
    }

    /** How far from the left what is aligned begins. */
    static double aligned(Align align, Direction direction, double room) {
        boolean rtl = direction == Direction.RTL;
        return switch (align) {
            case CENTER -> room / 2;
            case RIGHT -> room;
            case LEFT -> 0;
            case END -> rtl ? 0 : room;
            case START, JUSTIFY -> rtl ? room : 0;
        };
    }

    /** Height of the highest picture of a block. */
    double tallest(Box.Block block, double width) {
        double tallest = 0;
        for (Box child : block.children()) {
            tallest = Math.max(
                    tallest,
                    switch (child) {
                        case Box.Block inner -> tallest(inner, width);
                        case Box.Picture picture ->
                            Framed.of(picture, width, pictureLimit, setting.height())
                                    .height();
                        default -> 0.0;
                    });
        }
        return tallest;
    }

    /** Glyphs that stand for no characters: who copies the text gets none of them. */
    private static List<Placed> unread(List<Placed> content) {
        return content.stream()
                .map(piece -> piece instanceof Placed.Glyphs glyphs ? glyphs.unread() : piece)
                .toList();
    }

    /** Hangs a list item's mark outside of {@code x}, where its lines start, on the baseline of the item's first line. */
    void hang(Box.Marker marker, double x, Strip strip) {
        List<Inline> inlines = inlines(marker.pieces(), setting.height());
        double width = setting.breaker().widths(inlines, marker.style())[1] + SLACK;
        List<Line> lines = setting.breaker().lines(inlines, marker.style(), Measure.of(width));
        if (lines.isEmpty()) {
            return;
        }
        Line line = lines.getFirst();
        if (strip.height < line.height() && !strip.line) {
            strip.height = line.height();
            strip.baseline = line.ascent();
        }
        double gap = MARKER_GAP * marker.style().fontSize();
        boolean rtl = marker.style().direction() == Direction.RTL;
        List<Placed> content = new ArrayList<>();
        List<Placed> mark = marker.silent() ? unread(line.content()) : line.content();
        content.add(new Placed.Group(rtl ? x + gap : x - gap - width, strip.baseline, mark));
        content.addAll(strip.content);
        strip.content = List.copyOf(content);
        strip.parts = null;
    }
}
