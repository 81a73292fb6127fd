package anthology.typeset.lines;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Align;
import anthology.css.ComputedStyle.Direction;
import anthology.css.ComputedStyle.WhiteSpace;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.font.Fonts;
import java.util.IdentityHashMap;
import java.util.List;
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
        TotalFit.Goal goal(double rag, double letterStretch, int looseness, double shortest) {
            return new TotalFit.Goal(tolerance, rag, letterStretch, looseness, shortest, strict, false);
        }
    }

    private static final List<Pass> PASSES =
            List.of(new Pass(1.35, false, true), new Pass(1.35, false, false), new Pass(2, true, false));

    /** What letters may move apart when spaces are stretched by 1, em: not to be seen. */
    private static final double LETTERS = 0.004;

    private static final double LETTERS_AT_LAST = 0.012;

    /** In a text of ideographs, which has few spaces or none, all glyphs move apart alike. */
    private static final double IDEOGRAPHS = 0.05;

    /** What a ragged line falls short of the edge by without being bad, em. */
    private static final double RAG = 2.5;

    private static final double SHORTEST_LAST_LINE = 3;

    private final Fonts fonts;
    private final Hyphenation hyphenation;
    private final Diagnostics diagnostics;
    private final String place;
    private final IdentityHashMap<ComputedStyle, TextStyle> styles = new IdentityHashMap<>();

    /** @param place the path that diagnostics name: the section's */
    public LineBreaker(Fonts fonts, Hyphenation hyphenation, Diagnostics diagnostics, String place) {
        this.fonts = fonts;
        this.hyphenation = hyphenation;
        this.diagnostics = diagnostics;
        this.place = place;
    }

    /**
     * @param paragraph in logical order
     * @param block style of the block that holds it: alignment, indent, line height, direction
     * @param looseness lines more or less than the optimum that are wished for; 0 as a rule, kept only when possible
     * @return at least one line, unless the paragraph is empty
     */
    public List<Line> lines(List<Inline> paragraph, ComputedStyle block, Measure measure, int looseness) {
        ParagraphText text = new ParagraphText(paragraph, block.direction() == Direction.RTL);
        if (text.length() == 0) {
            return text.marks().isEmpty() ? List.of() : List.of(LineSetter.empty(text));
        }
        List<Piece> pieces = Pieces.of(text, this::style, diagnostics, place);
        double indent = indent(block, measure.width(0));
        double total = 0;
        int forced = 0;
        for (Piece piece : pieces) {
            total += piece.width();
            forced += piece instanceof Piece.Break ? 1 : 0;
        }
        int most = (int) Math.min(10000, 2 * total / Math.max(1, measure.width(0)) + forced + 12);
        LineWidths widths = new LineWidths(measure, indent, most);
        Fit fit = fit(text, pieces, block, widths, indent, looseness);
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
        Breaks breaks = BreakFinder.find(text, pieces, Opportunities.of(text, hyphenation, false), false);
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

    private Fit fit(
            ParagraphText text,
            List<Piece> pieces,
            ComputedStyle block,
            LineWidths widths,
            double indent,
            int looseness) {
        boolean hang = block.hangingPunctuation();
        double em = block.fontSize();
        boolean justified = block.textAlign() == Align.JUSTIFY && block.whiteSpace() != WhiteSpace.PRE;
        double rag = justified ? 0 : RAG * em;
        double shortest = Math.max(SHORTEST_LAST_LINE * em, Math.max(0, indent) + em);
        Breaks whole = BreakFinder.find(text, pieces, Opportunities.of(text, hyphenation, false), hang);
        if (block.balance()) {
            int[] places = Balance.fit(whole, widths, em);
            if (places.length > 0) {
                return new Fit(whole, places, 0);
            }
        }
        if (justified && Opportunities.isIdeographic(text)) {
            double glyphs = IDEOGRAPHS * em;
            int[] places = TotalFit.fit(whole, widths, new TotalFit.Goal(2, 0, glyphs, 0, shortest, false, false));
            return places.length > 0
                    ? new Fit(whole, places, glyphs, true)
                    : atLast(text, pieces, block, widths, shortest, glyphs, true);
        }
        double letters = LETTERS * em;
        double lax = justified ? WITHOUT_HYPHENS : 1.2;
        int[] places = TotalFit.fit(whole, widths, new TotalFit.Goal(lax, rag, 0, 0, shortest, true, false));
        if (places.length > 0 && looseness == 0) {
            return new Fit(whole, places, letters);
        }
        Breaks parted = BreakFinder.find(text, pieces, Opportunities.of(text, hyphenation, true), hang);
        int best = places.length;
        for (Pass pass : PASSES) {
            double stretch = justified && pass.letters() ? letters : 0;
            if (best == 0 || looseness == 0) {
                places = TotalFit.fit(parted, widths, pass.goal(rag, stretch, 0, shortest));
                best = places.length;
            }
            if (best > 0 && looseness != 0) {
                int[] other = TotalFit.fit(parted, widths, pass.goal(rag, stretch, looseness, shortest));
                if (other.length == best + looseness) {
                    return new Fit(parted, other, letters);
                }
            } else if (best > 0) {
                return new Fit(parted, places, letters);
            }
        }
        return looseness == 0
                ? atLast(text, pieces, block, widths, shortest, LETTERS_AT_LAST * em, false)
                : fit(text, pieces, block, widths, indent, 0);
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
        boolean justified = block.textAlign() == Align.JUSTIFY && block.whiteSpace() != WhiteSpace.PRE;
        Opportunity[] opportunities = Opportunities.of(text, hyphenation, true);
        breakLongWords(text, pieces, block, widths, opportunities);
        Breaks breaks = BreakFinder.find(text, pieces, opportunities, block.hangingPunctuation());
        double em = block.fontSize();
        double rag = justified ? 0 : RAG * em;
        int[] places = TotalFit.fit(
                breaks, widths, new TotalFit.Goal(1e3, rag, justified ? letters : 0, 0, shortest, false, true));
        return new Fit(breaks, places, letters, even);
    }

    private void breakLongWords(
            ParagraphText text,
            List<Piece> pieces,
            ComputedStyle block,
            LineWidths widths,
            Opportunity[] opportunities) {
        double narrowest = Double.MAX_VALUE;
        for (int i = 0; i <= widths.uniformFrom(); i++) {
            narrowest = Math.min(narrowest, widths.of(i));
        }
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
            case Piece.Gap gap -> false;
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
            boolean inside = !Character.isLowSurrogate(text.at(i))
                    && Character.getType(text.at(i)) != Character.NON_SPACING_MARK;
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

    private static String shortened(String word) {
        return word.length() <= 40 ? word : word.substring(0, 39) + "…";
    }

    private TextStyle style(ComputedStyle style) {
        @Nullable TextStyle known = styles.get(style);
        if (known == null) {
            known = new TextStyle(style, fonts);
            styles.put(style, known);
        }
        return known;
    }
}
