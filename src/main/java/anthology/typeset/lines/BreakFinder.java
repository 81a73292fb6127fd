package anthology.typeset.lines;

import java.util.List;

/** Walks over a paragraph's pieces and notes the places at which lines may end, with their totals. */
final class BreakFinder {
    /** A line should not begin with a dash, nor end after an initial: what a space there costs. */
    private static final double BEFORE_DASH = 250;

    private static final double AFTER_INITIAL = 200;
    private static final double BEFORE_NUMBER = 60;

    private final ParagraphText text;
    private final List<Piece> pieces;
    private final Opportunity[] opportunities;
    private final boolean hang;
    private final Breaks breaks = new Breaks();
    private double width;
    private double stretch;
    private double shrink;
    private int glyphs;
    private int fills;
    /** Indent of turned lines of the code line that we are in; 0 outside code. */
    private double turn;

    private BreakFinder(ParagraphText text, List<Piece> pieces, Opportunity[] opportunities, boolean hang) {
        this.text = text;
        this.pieces = pieces;
        this.opportunities = opportunities;
        this.hang = hang;
    }

    /** @param hang whether punctuation hangs over the edges */
    static Breaks find(ParagraphText text, List<Piece> pieces, Opportunity[] opportunities, boolean hang) {
        return new BreakFinder(text, pieces, opportunities, hang).find();
    }

    private Breaks find() {
        int start = breaks.add();
        startLine(start, 0);
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            switch (piece) {
                case Piece.Word word -> word(word);
                case Piece.Space space -> {
                    if (space.breakable() && !(i > 0 && pieces.get(i - 1) instanceof Piece.Space)) {
                        space(i, space);
                    }
                    width += space.width();
                    stretch += space.stretch();
                    shrink += space.shrink();
                    glyphs++;
                }
                case Piece.Gap gap -> {
                    if (i > 0 && breakableGap(text.at(gap.start()))) {
                        space(i, gap);
                    }
                    width += gap.width();
                }
                case Piece.Fill fill -> fills++;
                case Piece.Inlay object -> width += object.width();
                case Piece.Edge edge -> width += edge.width();
                case Piece.Break forced -> {
                    int place = endLine(forced.start(), 0, Opportunity.NONE);
                    breaks.forced[place] = true;
                    startLine(place, i + 1);
                }
            }
            if ((piece instanceof Piece.Inlay || piece instanceof Piece.Edge)
                    && opportunities[piece.end()] != Opportunity.NONE) {
                inside(piece, piece.end(), width);
            }
        }
        int last = endLine(text.length(), 0, Opportunity.NONE);
        breaks.forced[last] = true;
        breaks.next[last] = text.length();
        return breaks;
    }

    private void word(Piece.Word word) {
        double[] before = null;
        for (int at = word.start() + 1; at <= word.end(); at++) {
            if (opportunities[at] != Opportunity.NONE) {
                before = before == null ? Pieces.widthsBefore(word) : before;
                inside(word, at, width + before[at - word.start()]);
            }
        }
        width += word.width();
        glyphs += Pieces.glyphs(word.shaped());
    }

    /** A break in or after a word or object, {@code total} wide up to there. */
    private void inside(Piece piece, int at, double total) {
        Opportunity opportunity = opportunities[at];
        double before = width;
        width = total;
        int place = endLine(at, opportunity.penalty(), opportunity);
        if (opportunity.addsHyphen() && piece instanceof Piece.Word word) {
            double hyphen = characterWidth(word.style(), '-');
            breaks.hyphen[place] = hyphen;
            breaks.hangEnd[place] = hang ? hyphen * Protrusion.atEnd('-') : 0;
        }
        if (piece instanceof Piece.Word word) {
            int ofWord = Pieces.glyphs(word.shaped());
            breaks.glyphsBefore[place] = glyphs + ofWord * (at - word.start()) / (word.end() - word.start());
        }
        breaks.next[place] = at;
        breaks.widthAfter[place] = width;
        breaks.stretchAfter[place] = stretch;
        breaks.shrinkAfter[place] = shrink;
        breaks.turn[place] = turn;
        breaks.hangStart[place] = hangStart(at, piece);
        width = before;
    }

    /** A break at the spaces that begin with piece {@code i}: they stand on neither line. */
    private void space(int i, Piece first) {
        int place = endLine(first.start(), penalty(first), Opportunity.NONE);
        double widthAfter = width;
        double stretchAfter = stretch;
        double shrinkAfter = shrink;
        int k = i;
        while (k < pieces.size() && (pieces.get(k) instanceof Piece.Space || pieces.get(k) instanceof Piece.Gap)) {
            widthAfter += pieces.get(k).width();
            if (pieces.get(k) instanceof Piece.Space space) {
                stretchAfter += space.stretch();
                shrinkAfter += space.shrink();
            }
            k++;
        }
        breaks.next[place] = k < pieces.size() ? pieces.get(k).start() : text.length();
        breaks.widthAfter[place] = widthAfter;
        breaks.stretchAfter[place] = stretchAfter;
        breaks.shrinkAfter[place] = shrinkAfter;
        breaks.turn[place] = turn;
        if (k < pieces.size()) {
            breaks.hangStart[place] = hangStart(pieces.get(k).start(), pieces.get(k));
        }
    }

    private int endLine(int at, double penalty, Opportunity opportunity) {
        int place = breaks.add();
        breaks.end[place] = at;
        breaks.penalty[place] = penalty;
        breaks.opportunity[place] = opportunity;
        breaks.widthBefore[place] = width;
        breaks.stretchBefore[place] = stretch;
        breaks.shrinkBefore[place] = shrink;
        breaks.glyphsBefore[place] = glyphs;
        breaks.fillsBefore[place] = fills;
        if (at > 0 && text.inline(at - 1) instanceof Inline.Run && lastWord(at) instanceof Piece.Word word) {
            double trailing = word.style().letterSpacing;
            breaks.hangEnd[place] = trailing + (hang ? hanging(word, at - 1, Protrusion.atEnd(text.at(at - 1))) : 0);
        }
        return place;
    }

    /** After a forced break, and at the start: spaces here are part of the line. */
    private void startLine(int place, int piece) {
        breaks.next[place] = piece < pieces.size() ? pieces.get(piece).start() : text.length();
        breaks.widthAfter[place] = width;
        breaks.stretchAfter[place] = stretch;
        breaks.shrinkAfter[place] = shrink;
        turn = 0;
        int k = piece;
        while (k < pieces.size() && pieces.get(k) instanceof Piece.Space space && space.style().preserved) {
            turn += space.width();
            k++;
        }
        if (k < pieces.size() && pieces.get(k) instanceof Piece.Word word) {
            turn = word.style().preserved ? turn + 2 * word.style().space : 0;
            breaks.hangStart[place] = k == piece ? hangStart(word.start(), word) : 0;
        }
    }

    private Piece lastWord(int at) {
        for (int i = lastSearched; i < pieces.size(); i++) {
            if (pieces.get(i).end() >= at) {
                lastSearched = i;
                return pieces.get(i);
            }
        }
        return pieces.get(pieces.size() - 1);
    }

    private int lastSearched;

    private double hangStart(int at, Piece piece) {
        if (!hang || !(piece instanceof Piece.Word word) || at >= text.length()) {
            return 0;
        }
        return hanging(word, at, Protrusion.atStart(text.at(at)));
    }

    private static double characterWidth(TextStyle style, char c) {
        return style.face().advance(style.face().glyph(c)) * style.size / 1000;
    }

    private double hanging(Piece.Word word, int at, double share) {
        // the edges of a line that runs from right to left are left as they are
        return share == 0 || word.level() % 2 == 1 ? 0 : share * characterWidth(word.style(), text.at(at));
    }

    private static boolean breakableGap(char c) {
        return c != '\u202F' && c != '\u2007';
    }

    /** What it costs to end a line at a space, by what stands beside it. */
    private double penalty(Piece space) {
        int before = space.start() - 1;
        int after = space.end();
        if (before < 0 || after >= text.length()) {
            return 0;
        }
        char next = text.at(after);
        if (next == '—' || next == '–' || next == '…') {
            return BEFORE_DASH;
        }
        boolean alone = after + 1 >= text.length() || Opportunities.space(text.at(after + 1));
        if (alone && "!?;:»%".indexOf(next) >= 0) {
            return BEFORE_DASH * 4;
        }
        boolean initial = text.at(before) == '.'
                && before >= 1
                && Character.isUpperCase(text.at(before - 1))
                && (before == 1 || !Character.isLetter(text.at(before - 2)));
        if (initial && Character.isUpperCase(next)) {
            return AFTER_INITIAL;
        }
        return Character.isDigit(next) ? BEFORE_NUMBER : 0;
    }
}
