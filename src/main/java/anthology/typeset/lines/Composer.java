package anthology.typeset.lines;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Direction;
import anthology.font.Face;
import anthology.font.Shaped;
import anthology.font.ShapedText;
import anthology.typeset.Placed;
import anthology.typeset.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Composes one line: neighbours of one face, size, colour and tag become one stretch of glyphs; rules, link areas and
 * leaders are drawn along.
 */
final class Composer {
    static final double LEAST_LEADING = 0.6;
    private static final String SOFT_HYPHEN = "\u00AD";

    /**
     * What fills a line.
     *
     * @param word pt added to each space
     * @param letter pt added after each glyph
     * @param expansion share of what glyphs may be wider by, negative for narrower
     */
    record Spread(double word, double letter, double expansion) {
        static final Spread NONE = new Spread(0, 0, 0);
    }

    /** A piece in visual order. */
    record Part(Piece piece, boolean hyphen, List<InlineBox> boxes) {}

    /** Something placed, and where in the text it begins. */
    private record Read(int at, Placed placed) {}

    private final TextStyle block;
    private final boolean even;
    private final InlineBoxes boxes;
    private final List<Placed> content = new ArrayList<>();
    /** What is read of the line, in visual order. */
    private final List<Read> read = new ArrayList<>();

    private final List<Placed> above = new ArrayList<>();
    private final Decorations decorations = new Decorations();
    private final List<Part> parts;
    private final LineMetrics metrics;
    /** Whether some of the line runs from right to left. */
    private final boolean turned;

    /** Where the part that is being placed begins in the text. */
    private int at;

    private int level;

    // the stretch of glyphs that is being gathered
    private final List<Shaped> gathered = new ArrayList<>();
    private double gatheredX;
    private int gatheredAt;
    private int gatheredLevel;
    /** Whether it is seen in what is gathered that it runs from right to left. */
    private boolean gatheredTurned;

    private double gatheredSize;
    private double gatheredLetters;
    private double gatheredScale = 1;
    private @Nullable Tag gatheredTag;
    private boolean gatheredPreserved;
    /** Whether what follows stands apart. */
    private boolean gatheredEnded;

    private ComputedStyle gatheredStyle;
    private @Nullable Face gatheredFace;

    private double x;
    private Spread spread = Spread.NONE;

    private double movedX;
    private double movedY;
    private int movedFrom;

    private Inline.@Nullable Link link;
    private double linkStart;
    private double linkAscent;
    private double linkDescent;

    /**
     * @param even whether ideographs and spaces take the same part in stretching, and words of letters stay whole
     * @param styles what a computed style means for text
     * @param parts in visual order
     */
    Composer(
            TextStyle block,
            boolean even,
            Function<ComputedStyle, TextStyle> styles,
            List<Part> parts,
            LineMetrics metrics) {
        this.block = block;
        this.even = even;
        this.parts = parts;
        this.metrics = metrics;
        this.turned = parts.stream().anyMatch(part -> part.piece().level() % 2 == 1);
        this.boxes = new InlineBoxes(styles);
        this.gatheredStyle = block.style;
    }

    List<Placed> content() {
        return content;
    }

    /**
     * @param left where the line begins
     * @param spread what fills the line
     * @param fill what leaders fill, pt
     * @param after the space or forced break at which the line ends: it is printed over the edge as a space, so that
     *     words stay apart when the text is read from the file; null where there is none
     */
    void place(double left, Spread spread, double fill, @Nullable Piece after) {
        this.x = left;
        this.spread = spread;
        boolean rightToLeft = block.style.direction() == Direction.RTL;
        if (rightToLeft) {
            end(after, 1);
            gatheredX -= x - left;
            x = left;
        }
        for (Part part : parts) {
            move(InlineBoxes.dx(part.boxes()), InlineBoxes.dy(part.boxes()));
            at = part.piece().start();
            level = part.piece().level();
            double start = x;
            switch (part.piece()) {
                case Piece.Word word -> word(word, part.hyphen());
                case Piece.Space space -> {
                    follow(space.run(), space.style());
                    space(space.style(), space.run().tag());
                }
                case Piece.Gap gap -> gap(gap);
                case Piece.Inlay object -> object(object);
                case Piece.Edge edge -> {
                    flush();
                    x += edge.width();
                }
                case Piece.Fill leader -> leader(leader, fill);
                case Piece.Break forced -> {}
            }
            boxes.add(part, start, x);
        }
        endLink();
        if (!rightToLeft) {
            end(after, 0);
        }
        move(0, 0);
        flush();
        addInOrder();
        content.addAll(above);
        content.addAll(decorations.painted());
        content.addAll(0, boxes.painted());
    }

    /** From here on what is placed is moved so far. */
    private void move(double dx, double dy) {
        if (dx == movedX && dy == movedY) {
            return;
        }
        flush();
        if (movedX != 0 || movedY != 0) {
            read.subList(movedFrom, read.size())
                    .replaceAll(each -> new Read(each.at, new Placed.Group(movedX, movedY, List.of(each.placed))));
        }
        movedX = dx;
        movedY = dy;
        movedFrom = read.size();
    }

    /** A space beyond the edge. */
    private void end(@Nullable Piece after, int atLevel) {
        if (parts.isEmpty()) {
            return;
        }
        level = atLevel;
        at = Integer.MAX_VALUE;
        switch (after) {
            case Piece.Space space -> space(space.style(), space.run().tag());
            case Piece.Gap gap -> space(gap.style(), gap.run().tag());
            case Piece.Break forced -> space(block, forced.tag());
            case null, default -> {}
        }
    }

    private void space(TextStyle style, @Nullable Tag tag) {
        show(style, tag, style.shaper.space(), 1, null);
        x += style.style.wordSpacing() + (style.preserved ? 0 : spread.word());
    }

    /** What is drawn from left to right, and in which order it is read. */
    private void addInOrder() {
        List<Placed> drawn = read.stream().map(Read::placed).toList();
        if (!turned || drawn.size() < 2) {
            content.addAll(drawn);
            return;
        }
        List<Integer> reading = IntStream.range(0, drawn.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> read.get(i).at))
                .toList();
        content.add(new Placed.Group(0, 0, drawn, reading));
    }

    private void word(Piece.Word word, boolean hyphen) {
        follow(word.run(), word.style());
        double start = x;
        List<ShapedText.Part> shapedParts = word.shaped().parts();
        boolean fromRight = word.level() % 2 == 1;
        at = fromRight ? word.end() : word.start();
        for (ShapedText.Part part : fromRight ? shapedParts.reversed() : shapedParts) {
            int length = part.shaped().text().length();
            at -= fromRight ? length : 0;
            show(word.style(), word.run().tag(), part.shaped(), part.scale(), part.actual());
            at += fromRight ? 0 : length;
        }
        at = word.end() - 1;
        if (hyphen) {
            x += EndHyphen.width(word) - EndHyphen.plainWidth(word);
            show(word.style(), word.run().tag(), EndHyphen.of(word.style()), 1, SOFT_HYPHEN);
        }
        decorations.add(word.style(), start, x);
    }

    private void gap(Piece.Gap gap) {
        follow(gap.run(), gap.style());
        Shaped space = gap.style().shaper.space();
        double end = x + gap.width();
        show(gap.style(), gap.run().tag(), space, 1, null);
        x = end;
        flush();
    }

    private void object(Piece.Inlay object) {
        flush();
        endLink();
        double dy = -metrics.rise(object.atom());
        read.add(new Read(at, new Placed.Group(x, dy, object.atom().content())));
        x += object.width() + (even ? spread.letter() : 0);
    }

    /** Dots on a grid that counts from the right, so that those of neighbouring lines stand below each other. */
    private void leader(Piece.Fill fill, double width) {
        flush();
        endLink();
        TextStyle style = fill.style();
        String pattern = fill.leader().pattern();
        double end = x + width;
        List<Shaped> cell = new ArrayList<>();
        for (String word : pattern.split("(?<= )|(?= )")) {
            if (word.equals(" ")) {
                cell.add(style.shaper.space());
            } else if (!word.isEmpty()) {
                cell.add(style.shaper.shape(word, false).parts().get(0).shaped());
            }
        }
        double cellWidth = 0;
        for (Shaped shaped : cell) {
            cellWidth += shaped.width() * style.size / 1000;
        }
        double air = style.size / 2;
        double from = Math.ceil((x + air) / cellWidth) * cellWidth;
        int count = (int) Math.floor((end - air - from) / cellWidth);
        if (!pattern.isBlank() && count > 0) {
            List<Shaped> row = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                row.addAll(cell);
            }
            read.add(new Read(at, new Placed.Glyphs(null, from, 0, row, style.size, 0, 0, style.style.color(), null)));
        }
        x = end;
    }

    /** Adds glyphs to those that are gathered, or begins anew when they differ. */
    private void show(TextStyle style, @Nullable Tag tag, Shaped shaped, float scale, @Nullable String actual) {
        if (shaped.glyphs().length == 0) {
            return;
        }
        double size = style.size * scale;
        boolean whole = even && spread.letter() != 0 && !EastAsianLines.any(shaped.text());
        double letter = style.letterSpacing + (whole ? 0 : spread.letter());
        double widened = 1 + spread.expansion() * style.expansion;
        boolean same = actual == null
                && !gathered.isEmpty()
                && !gatheredEnded
                && gatheredFace == shaped.face()
                && gatheredSize == size
                && gatheredTag == tag
                && gatheredLevel == level
                && (level % 2 == 0 || gatheredTurned || shaped.rightToLeft())
                && gatheredPreserved == style.preserved
                && gatheredLetters == letter
                && gatheredScale == widened
                && gatheredStyle.color() == style.style.color()
                && gatheredStyle.baselineShift() == style.style.baselineShift();
        if (!same) {
            flush();
            gatheredX = x;
            gatheredAt = at;
            gatheredLevel = level;
            gatheredTurned = false;
            gatheredSize = size;
            gatheredLetters = letter;
            gatheredScale = widened;
            gatheredTag = tag;
            gatheredPreserved = style.preserved;
            gatheredStyle = style.style;
            gatheredFace = shaped.face();
        }
        gatheredAt = Math.min(gatheredAt, at);
        gatheredTurned |= shaped.rightToLeft();
        gathered.add(shaped);
        if (!style.style.emphasisMark().isEmpty()) {
            above.addAll(EmphasisMarks.of(shaped, style, scale, x, letter));
        }
        x += shaped.width() * size * widened / 1000 + shaped.letters() * letter;
        if (whole) {
            x += spread.letter();
            gatheredEnded = true;
        }
        if (actual != null) {
            flush(actual);
        }
    }

    private void flush() {
        flush(null);
    }

    private void flush(@Nullable String actual) {
        if (gathered.isEmpty()) {
            return;
        }
        double baseline = gatheredStyle.baselineShift();
        Placed.Glyphs glyphs = new Placed.Glyphs(
                gatheredTag,
                gatheredX,
                baseline == 0 ? 0 : -baseline,
                gathered,
                gatheredSize,
                gatheredPreserved ? 0 : spread.word() + gatheredStyle.wordSpacing(),
                gatheredLetters,
                gatheredScale,
                gatheredStyle.color(),
                actual);
        read.add(new Read(gatheredAt, glyphs));
        gathered.clear();
        gatheredEnded = false;
    }

    /** Starts, goes on with or ends a link's area, and the stretches of rules. */
    @SuppressWarnings("ReferenceEquality") // two links may lead to the same place
    private void follow(Inline.Run run, TextStyle style) {
        decorations.follow(style.style);
        if (run.link() != link) {
            endLink();
            link = run.link();
            linkStart = x;
            linkAscent = 0;
            linkDescent = 0;
        }
        if (link != null) {
            double em = style.size / 1000;
            linkAscent = Math.max(linkAscent, style.face().ascent() * em + style.style.baselineShift());
            linkDescent = Math.max(linkDescent, -style.face().descent() * em - style.style.baselineShift());
        }
    }

    private void endLink() {
        Inline.Link ended = link;
        if (ended != null && x > linkStart) {
            above.add(new Placed.LinkArea(
                    ended.tag(),
                    linkStart,
                    -linkAscent,
                    x - linkStart,
                    linkAscent + linkDescent,
                    ended.target(),
                    ended.contents()));
        }
        link = null;
    }
}
