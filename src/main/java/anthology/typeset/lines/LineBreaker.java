package anthology.typeset.lines;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Align;
import anthology.css.ComputedStyle.Direction;
import anthology.css.ComputedStyle.WhiteSpace;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.font.Fonts;
import anthology.typeset.math.Formulas;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sets paragraphs: total-fit line breaking in several passes, each content with less than the one before. Make one for
 * each section: it remembers styles by identity and is not safe for use by several threads; {@link Fonts} and {@link
 * Hyphenation}, which hold what is costly, are.
 */
public final class LineBreaker {
    /** Spaces stay within these shares of their own stretch, pass by pass. */
    private static final double WITHOUT_HYPHENS = 0.9;

    /** A try at breaking with hyphens. */
    private record Pass(double tolerance, boolean letters, boolean strict) {
        TotalFit.Goal goal(double rag, double letterStretch, double shortest) {
            return new TotalFit.Goal(tolerance, rag, letterStretch, 0, -1, shortest, strict, false);
        }
    }

    private static final List<Pass> PASSES =
            List.of(new Pass(1.35, false, true), new Pass(1.35, false, false), new Pass(2, true, false));

    /** What letters may move apart when spaces are stretched by 1, em: not to be seen. */
    private static final double LETTERS = 0.004;

    private static final double LETTERS_AT_LAST = 0.012;

    /** In a text of ideographs, which has few spaces or none, all glyphs move apart alike. */
    private static final double IDEOGRAPHS = 0.05;

    /** More than this a reader of the file takes for a space. */
    private static final double MOST_EVEN = 1.6;

    /** What a ragged line falls short of the edge by without being bad, em. */
    private static final double RAG = 2.5;

    private static final double SHORTEST_LAST_LINE = 3;

    /** pt. */
    private static final double SEEN_OVER_MARGIN = 0.5;
    /** Smaller letters are none, pt. */
    private static final double LEAST_SIZE = 1;

    private final Fonts fonts;
    private final Hyphenation hyphenation;
    private final Diagnostics diagnostics;
    private final String place;
    private final Ties ties = new Ties();
    private final LigatureJoints joints;
    private final IdentityHashMap<ComputedStyle, TextStyle> styles = new IdentityHashMap<>();
    /** The same by what letters move apart beyond what the style says. */
    private final Map<Double, IdentityHashMap<ComputedStyle, TextStyle>> tracked = new HashMap<>();

    private final Formulas formulas;

    /** @param place the path that diagnostics name: the section's */
    public LineBreaker(Fonts fonts, Hyphenation hyphenation, Diagnostics diagnostics, String place) {
        this.fonts = fonts;
        this.hyphenation = hyphenation;
        this.joints = new LigatureJoints(hyphenation);
        this.diagnostics = diagnostics;
        this.place = place;
        this.formulas = new Formulas(fonts, diagnostics, place);
    }

    /** What sets the formulas of the section. */
    public Formulas formulas() {
        return formulas;
    }

    /**
     * @param paragraph in logical order
     * @param block style of the block that holds it: alignment, indent, line height, direction
     * @return at least one line, unless the paragraph is empty
     */
    public List<Line> lines(List<Inline> paragraph, ComputedStyle block, Measure measure) {
        return lines(paragraph, block, measure, null);
    }

    /**
     * The same for a wish.
     *
     * @return no lines where it cannot be granted with lines as good as lines are in general
     */
    public List<Line> lines(List<Inline> paragraph, ComputedStyle block, Measure measure, @Nullable Wish wish) {
        ParagraphText text = new ParagraphText(paragraph, block.direction() == Direction.RTL);
        if (text.length() == 0) {
            return withoutText(text, block);
        }
        if (wish == null) {
            reportIllegible(paragraph, block);
        }
        double tracking = wish == null ? 0 : wish.tracking();
        List<Piece> pieces =
                Pieces.of(text, tracking == 0 ? this::style : style -> style(style, tracking), diagnostics, place);
        double indent = indent(block, measure.width(0));
        double total = 0;
        int forced = 0;
        for (Piece piece : pieces) {
            total += piece.width();
            forced += piece instanceof Piece.Break ? 1 : 0;
        }
        int most = (int) Math.min(10000, 2 * total / Math.max(1, measure.width(0)) + forced + 12);
        LineWidths widths = new LineWidths(measure, indent, most);
        Fit fit = wish == null
                ? fit(text, pieces, block, widths, indent)
                : fitted(text, pieces, block, widths, indent, wish);
        return new LineSetter(
                        text,
                        pieces,
                        fit.breaks(),
                        this::style,
                        style(block),
                        measure,
                        widths,
                        indent,
                        fit.letters(),
                        fit.even())
                .set(fit.places());
    }

    private List<Line> withoutText(ParagraphText text, ComputedStyle block) {
        if (text.isBlankLine()) {
            return List.of(
                    LineSetter.empty(text, style(block).ascent(), style(block).descent()));
        }
        return text.marks().isEmpty() ? List.of() : List.of(LineSetter.empty(text, 0, 0));
    }

    /** None where no text would be left on the line, or on the page. */
    private static double indent(ComputedStyle block, double width) {
        double indent = block.textIndent().resolve(width);
        return Math.abs(indent) < width ? indent : 0;
    }

    /**
     * Narrowest and widest sensible width of the paragraph, pt: its longest unbreakable piece, and its longest line
     * between forced breaks; third, the sum of all these lines.
     */
    public double[] widths(List<Inline> paragraph, ComputedStyle block) {
        ParagraphText text = new ParagraphText(paragraph, block.direction() == Direction.RTL);
        if (text.length() == 0) {
            return new double[] {0, 0, 0};
        }
        List<Piece> pieces = Pieces.of(text, this::style, diagnostics, place);
        Breaks breaks = BreakFinder.find(text, pieces, Opportunities.of(text, hyphenation, false), false, ties);
        double narrowest = 0;
        double widest = 0;
        double sum = 0;
        int lineStart = 0;
        for (int i = 1; i < breaks.count; i++) {
            narrowest = Math.max(narrowest, breaks.width(i - 1, i));
            if (breaks.forced[i]) {
                double line = breaks.width(lineStart, i);
                widest = Math.max(widest, line);
                sum += line;
                lineStart = i;
            }
        }
        double indent = Math.max(0, block.textIndent().pt());
        return new double[] {narrowest, widest + indent, sum + indent};
    }

    /**
     * @param letters what each glyph may add to a stretched line, pt
     * @param even whether glyphs and spaces take the same part in stretching
     */
    private record Fit(Breaks breaks, int[] places, double letters, boolean even) {
        Fit(Breaks breaks, int[] places, double letters) {
            this(breaks, places, letters, false);
        }
    }

    private Fit fit(ParagraphText text, List<Piece> pieces, ComputedStyle block, LineWidths widths, double indent) {
        if (style(block).preserved) {
            return code(text, pieces, block, widths);
        }
        boolean hang = block.hangingPunctuation();
        double em = block.fontSize();
        boolean justified = isJustified(block);
        double rag = justified ? 0 : RAG * em;
        double shortest = shortest(em, indent);
        Breaks whole = BreakFinder.find(text, pieces, Opportunities.of(text, hyphenation, false), hang, ties);
        if (block.balance()) {
            int[] places = Balance.fit(whole, widths, em);
            if (places.length > 0) {
                return new Fit(whole, places, 0);
            }
        }
        if (justified && Opportunities.isIdeographic(text)) {
            double glyphs = IDEOGRAPHS * em;
            for (boolean strict : new boolean[] {true, false}) {
                int[] places = TotalFit.fit(
                        whole,
                        widths,
                        new TotalFit.Goal(strict ? MOST_EVEN : 2, 0, glyphs, 0, -1, shortest, strict, false));
                if (places.length > 0) {
                    return new Fit(whole, places, glyphs, true);
                }
            }
            return atLast(text, pieces, block, widths, shortest, glyphs, true);
        }
        double letters = LETTERS * em;
        double lax = justified ? WITHOUT_HYPHENS : 1.2;
        int[] places = TotalFit.fit(whole, widths, new TotalFit.Goal(lax, rag, 0, 0, -1, shortest, true, false));
        if (places.length > 0) {
            return new Fit(whole, places, letters);
        }
        Breaks parted = BreakFinder.find(text, pieces, Opportunities.of(text, hyphenation, true), hang, ties);
        for (Pass pass : PASSES) {
            double stretch = justified && pass.letters() ? letters : 0;
            places = TotalFit.fit(parted, widths, pass.goal(rag, stretch, shortest));
            if (places.length > 0) {
                return new Fit(parted, places, letters);
            }
        }
        return atLast(text, pieces, block, widths, shortest, LETTERS_AT_LAST * em, false);
    }

    /** The wish granted, in one pass; no places where it cannot be. */
    private Fit fitted(
            ParagraphText text, List<Piece> pieces, ComputedStyle block, LineWidths widths, double indent, Wish wish) {
        double em = block.fontSize();
        boolean justified = isJustified(block);
        double shortest = shortest(em, indent);
        Breaks parted = BreakFinder.find(
                text, pieces, Opportunities.of(text, hyphenation, true), block.hangingPunctuation(), ties);
        boolean fits = !justified
                || (canFill(parted, widths, wish, LETTERS * em, shortest) && !Opportunities.isIdeographic(text));
        TotalFit.Goal goal = new TotalFit.Goal(
                wish.tolerance(),
                justified ? 0 : RAG * em,
                justified ? LETTERS * em : 0,
                wish.count(),
                wish.whole(),
                shortest,
                true,
                false);
        int[] places = fits ? TotalFit.fit(parted, widths, goal) : new int[0];
        return new Fit(parted, places, LETTERS * em);
    }

    /** Whether all spaces together can stretch and shrink so far. */
    private static boolean canFill(Breaks breaks, LineWidths widths, Wish wish, double letters, double shortest) {
        double full = 0;
        for (int i = 0; i < wish.count() - 1; i++) {
            full += widths.of(i);
        }
        int end = breaks.count - 1;
        double natural = breaks.width(0, end);
        double stretch = breaks.stretch(0, end) + breaks.glyphs(0, end) * letters;
        return natural + wish.tolerance() * stretch >= full + shortest
                && natural - breaks.shrink(0, end) <= full + widths.of(wish.count() - 1);
    }

    private static boolean isJustified(ComputedStyle block) {
        return block.textAlign() == Align.JUSTIFY && block.whiteSpace() != WhiteSpace.PRE;
    }

    private static double shortest(double em, double indent) {
        return Math.max(SHORTEST_LAST_LINE * em, Math.max(0, indent) + em);
    }

    /** Lines as they are written; those that are too long are turned. */
    private Fit code(ParagraphText text, List<Piece> pieces, ComputedStyle block, LineWidths widths) {
        Opportunity[] opportunities = Opportunities.of(text, hyphenation, false);
        double room = widths.least() - CodeLines.most(widths);
        breakLongWords(text, pieces, block, room, opportunities);
        Breaks breaks = BreakFinder.find(text, pieces, opportunities, false, ties);
        return new Fit(breaks, CodeLines.fit(breaks, widths), 0);
    }

    /** The last pass: any stretch, and words longer than a line broken anywhere. */
    private Fit atLast(
            ParagraphText text,
            List<Piece> pieces,
            ComputedStyle block,
            LineWidths widths,
            double shortest,
            double letters,
            boolean even) {
        boolean justified = isJustified(block);
        Opportunity[] opportunities = Opportunities.of(text, hyphenation, true);
        breakLongWords(text, pieces, block, widths.least(), opportunities);
        Breaks breaks = BreakFinder.find(text, pieces, opportunities, block.hangingPunctuation(), ties);
        double em = block.fontSize();
        double rag = justified ? 0 : RAG * em;
        int[] places = TotalFit.fit(
                breaks, widths, new TotalFit.Goal(1e3, rag, justified ? letters : 0, 0, -1, shortest, false, true));
        if (justified || block.whiteSpace() != WhiteSpace.PRE) {
            reportTooWide(text, breaks, widths, places);
        }
        return new Fit(breaks, places, letters, even);
    }

    /** No line is set over the margin in silence. */
    private void reportTooWide(ParagraphText text, Breaks breaks, LineWidths widths, int[] places) {
        int from = 0;
        for (int n = 0; n < places.length; n++) {
            int to = places[n];
            double over = breaks.width(from, to) - breaks.shrink(from, to) - widths.of(n);
            if (over > SEEN_OVER_MARGIN) {
                String line = shortened(text.text(breaks.next[from], breaks.end[to]));
                tooWide("the line “" + line + "” is wider than its place", "make what stands in it smaller");
            }
            from = to;
        }
    }

    private void breakLongWords(
            ParagraphText text,
            List<Piece> pieces,
            ComputedStyle block,
            double narrowest,
            Opportunity[] opportunities) {
        int start = 0;
        while (start < pieces.size()) {
            int end = start;
            double width = 0;
            while (end < pieces.size() && inUnbroken(pieces.get(end))) {
                width += pieces.get(end).width();
                end++;
            }
            if (width > narrowest) {
                breakAnywhere(text, pieces.subList(start, end), block, opportunities);
            }
            start = end + 1;
        }
    }

    private static boolean inUnbroken(Piece piece) {
        return switch (piece) {
            case Piece.Word word -> true;
            case Piece.Space space -> !space.breakable();
            case Piece.Gap gap -> !gap.breakable();
            case Piece.Inlay object -> false;
            case Piece.Edge edge -> true;
            case Piece.Fill fill -> false;
            case Piece.Break forced -> false;
        };
    }

    private void breakAnywhere(
            ParagraphText text, List<Piece> pieces, ComputedStyle block, Opportunity[] opportunities) {
        int start = pieces.get(0).start();
        int end = pieces.get(pieces.size() - 1).end();
        boolean offered = false;
        for (int i = start + 1; i < end; i++) {
            offered |= opportunities[i] != Opportunity.NONE;
            boolean oneSign = text.at(i) == text.at(i - 1) && "—…‥".indexOf(text.at(i)) >= 0;
            boolean inside = !oneSign
                    && !Character.isLowSurrogate(text.at(i))
                    && Character.getType(text.at(i)) != Character.NON_SPACING_MARK
                    && !EastAsianLines.ideographic(text, i)
                    && !EastAsianLines.ideographic(text, i - 1);
            if (opportunities[i] == Opportunity.NONE && inside) {
                opportunities[i] = Opportunity.ANYWHERE;
            }
        }
        boolean preserved = style(block).preserved;
        if (!offered && !preserved && !block.breakAnywhere()) {
            diagnostics.report(
                    Code.PDF_001,
                    Location.of(place),
                    "“" + shortened(text.text(start, end)) + "” is longer than a line and was broken",
                    "put U+00AD or U+200B where it may be broken");
        }
    }

    /** Says that something else than a line is wider than its place. */
    public void tooWide(String message, String hint) {
        diagnostics.report(Code.PDF_001, Location.of(place), message, hint);
    }

    private void reportIllegible(List<Inline> paragraph, ComputedStyle block) {
        if (block.lineHeight() < Composer.LEAST_LEADING * block.fontSize()) {
            contradiction("lines are too low for their letters", "they are set so far apart that they can be read");
        }
        for (Inline inline : paragraph) {
            if (inline instanceof Inline.Run run
                    && run.style().fontSize() < LEAST_SIZE
                    && !run.text().isBlank()) {
                contradiction("letters are smaller than 1pt", "nobody can read them");
            }
        }
    }

    /** Says that rules contradict each other, and what became of them. */
    public void contradiction(String message, String hint) {
        diagnostics.report(Code.CSS_005, Location.of(place), message, hint);
    }

    private static String shortened(String word) {
        return word.length() <= 40 ? word : word.substring(0, 39) + "…";
    }

    private TextStyle style(ComputedStyle style) {
        return style(styles, style, 0);
    }

    private TextStyle style(ComputedStyle style, double tracking) {
        return style(tracked.computeIfAbsent(tracking, each -> new IdentityHashMap<>()), style, tracking);
    }

    private TextStyle style(IdentityHashMap<ComputedStyle, TextStyle> known, ComputedStyle style, double tracking) {
        TextStyle found = known.get(style);
        if (found == null) {
            found = new TextStyle(style, fonts, joints, tracking);
            known.put(style, found);
        }
        return found;
    }
}
