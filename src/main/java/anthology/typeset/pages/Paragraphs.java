package anthology.typeset.pages;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Align;
import anthology.css.ComputedStyle.Direction;
import anthology.css.Length;
import anthology.typeset.Placed;
import anthology.typeset.boxes.Box;
import anthology.typeset.lines.Inline;
import anthology.typeset.lines.Line;
import anthology.typeset.lines.Measure;
import anthology.typeset.math.Formulas;
import anthology.typeset.math.MathBox;
import java.util.ArrayList;
import java.util.List;
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
        Opening.Set set = known == null ? set(paragraph, width) : new Opening.Set(known.lines(), List.of(), 0);
        List<Line> lines = set.lines();
        Elastic text = known == null ? elastic(paragraph, lines, width) : known;
        int count = lines.size();
        boolean preserved = preserved(style);
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
            double within = preserved ? Programs.cost(lines, i) : 0;
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

    private Opening.Set set(Box.Paragraph paragraph, double width) {
        return new Opening(setting.breaker(), paragraph.style(), width)
                .set(inlines(paragraph.pieces(), width), paragraph.firstLetter(), paragraph.firstLine());
    }

    private @Nullable Elastic known(Box.Paragraph paragraph, double width) {
        Elastic known =
                setting.paragraphs() == null ? null : setting.paragraphs().get(paragraph);
        return known == null || known.width() != width ? null : known;
    }

    /** The paragraph with the ways in which it can be set, or null where there is but one. */
    private @Nullable Elastic elastic(Box.Paragraph paragraph, List<Line> lines, double width) {
        ComputedStyle style = paragraph.style();
        boolean plain = paragraph.firstLetter() == null
                && paragraph.firstLine() == null
                && !style.balance()
                && !preserved(style);
        if (setting.paragraphs() == null || lines.isEmpty() || !plain) {
            return null;
        }
        Elastic elastic = new Elastic(
                wish -> setting.breaker().lines(inlines(paragraph.pieces(), width), style, Measure.of(width), wish),
                lines,
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
        double[] size = size(picture, width);
        return new Inline.Atom(
                size[0],
                size[1],
                0,
                picture.style(),
                List.of(new Placed.Picture(picture.tag(), 0, -size[1], size[0], size[1], picture.image())));
    }

    private Inline atom(Box.Block block, double width) {
        Widths.Extent widths = new Widths(setting.breaker()).of(block);
        double fit = Math.min(Math.max(widths.least(), width), widths.most()) + SLACK;
        Flowed flowed = Flow.block(setting.inside(), block, Math.min(fit, width));
        double height = flowed.height();
        List<Strip> strips = flowed.strips();
        double descent = strips.isEmpty() ? 0 : strips.getLast().height - strips.getLast().baseline;
        List<Placed> content = new ArrayList<>();
        Flowed.place(flowed.stack(), 0, descent - height, content);
        return new Inline.Atom(Math.min(fit, width), height - descent, descent, block.style(), content);
    }

    /** A picture that stands alone. */
    Strip picture(Box.Picture picture, double x, double width) {
        ComputedStyle style = picture.style();
        double[] size = size(picture, width);
        double room = Math.max(0, width - size[0]);
        Span span = Span.of(style, width);
        Align align = style.textAlign();
        double shift =
                switch (style.display()) {
                    case INLINE, INLINE_BLOCK -> aligned(align, style.direction(), room);
                    default ->
                        style.margin(ComputedStyle.Side.LEFT) == null && style.margin(ComputedStyle.Side.RIGHT) == null
                                ? room / 2
                                : Math.min(room, Math.max(0, span.border()));
                };
        return new Strip(
                size[1], List.of(new Placed.Picture(picture.tag(), x + shift, 0, size[0], size[1], picture.image())));
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

    /** Width and height, in the picture's proportions where the style does not give both. */
    private double[] size(Box.Picture picture, double measure) {
        ComputedStyle style = picture.style();
        double ratio = picture.height() / picture.width();
        Length cssWidth = style.width();
        Length cssHeight = style.height();
        double width = picture.width();
        double height = picture.height();
        if (cssWidth != null) {
            width = Math.max(0.1, cssWidth.resolve(measure));
            height = width * ratio;
        }
        if (cssHeight != null) {
            height = Math.max(0.1, cssHeight.resolve(setting.height()));
            width = cssWidth == null ? height / ratio : width;
        }
        double most = Math.min(
                measure, style.maxWidth() == null ? measure : style.maxWidth().resolve(measure));
        double highest = Math.min(
                pictureLimit,
                style.maxHeight() == null ? pictureLimit : style.maxHeight().resolve(setting.height()));
        double scale = Math.min(1, Math.min(Math.max(1, most) / width, Math.max(1, highest) / height));
        return new double[] {width * scale, height * scale};
    }

    /** Height of the highest picture of a block. */
    double tallest(Box.Block block, double width) {
        double tallest = 0;
        for (Box child : block.children()) {
            tallest = Math.max(
                    tallest,
                    switch (child) {
                        case Box.Block inner -> tallest(inner, width);
                        case Box.Picture picture -> size(picture, width)[1];
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
