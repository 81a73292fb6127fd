package anthology.typeset.lines;

import java.util.List;

/** Walks over a paragraph's pieces and notes the places at which lines may end, with their totals. */
final class BreakFinder {
    /** Words of fewer letters may stand below each other. */
    private static final int SHORTEST_STACKED = 2;

    /** How far the turned lines of code stand in from where the line begins, in spaces. */
    static final int TURN = 2;

    private final ParagraphText text;
    private final List<Piece> pieces;
    private final Opportunity[] opportunities;
    private final boolean hang;
    private final Ties ties;
    private final Breaks breaks;
    private double width;
    private double stretch;
    private double shrink;
    private int glyphs;
    private int fills;
    private int spaces;
    /** Indent of turned lines of the code line that we are in; 0 outside code. */
    private double turn;

    // the word that was numbered last
    private int wordStart = -1;
    private int wordEnd = -1;
    private int wordNumber;

    private BreakFinder(ParagraphText text, List<Piece> pieces, Opportunity[] opportunities, boolean hang, Ties ties) {
        this.text = text;
        this.pieces = pieces;
        this.opportunities = opportunities;
        this.hang = hang;
        this.ties = ties;
        this.breaks = new Breaks(pieces.size() + 2);
    }

    /** @param hang whether punctuation hangs over the edges */
    static Breaks find(ParagraphText text, List<Piece> pieces, Opportunity[] opportunities, boolean hang, Ties ties) {
        return new BreakFinder(text, pieces, opportunities, hang, ties).find();
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
                    stretch += space.stretch() + space.expansion();
                    shrink += space.shrink() + space.expansion();
                    glyphs++;
                    spaces++;
                }
                case Piece.Gap gap -> {
                    if (i > 0 && gap.breakable()) {
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
                inside(piece, piece.end(), width, 0);
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
                double regained = opportunities[at] == Opportunity.FREE ? regained(word, at, before) : 0;
                inside(word, at, width + before[at - word.start()], regained);
            }
        }
        width += word.width();
        stretch += word.expansion();
        shrink += word.expansion();
        glyphs += word.glyphs();
    }

    /**
     * A break in or after a word or object.
     *
     * @param total width up to there
     * @param regained what the line is wider when it ends there
     */
    private void inside(Piece piece, int at, double total, double regained) {
        Opportunity opportunity = opportunities[at];
        double before = width;
        width = total;
        int place = endLine(at, opportunity.penalty(), opportunity);
        breaks.widthBefore[place] += regained;
        if (opportunity.addsHyphen() && piece instanceof Piece.Word word) {
            double hyphen = characterWidth(word.style(), '-');
            breaks.hyphen[place] = hyphen;
            breaks.hangEnd[place] = hang ? hyphen * Protrusion.atEnd('-') : 0;
        }
        if (piece instanceof Piece.Word word) {
            double expansion = word.width() > 0 ? word.expansion() * (total - before) / word.width() : 0;
            breaks.stretchBefore[place] += expansion;
            breaks.shrinkBefore[place] += expansion;
            breaks.glyphsBefore[place] = glyphs + word.glyphs() * (at - word.start()) / (word.end() - word.start());
        }
        breaks.next[place] = at;
        breaks.widthAfter[place] = width;
        breaks.stretchAfter[place] = breaks.stretchBefore[place];
        breaks.shrinkAfter[place] = breaks.shrinkBefore[place];
        breaks.spacesAfter[place] = spaces;
        breaks.turn[place] = turn;
        breaks.hangStart[place] = hangStart(at, piece);
        width = before;
    }

    /** How much wider the last character is on a line that ends after it than beside the one that follows. */
    private double regained(Piece.Word word, int at, double[] before) {
        if (at - 1 < word.start() || at >= word.end() || Character.isSurrogate(text.at(at - 1))) {
            return 0;
        }
        double beside = before[at - word.start()] - before[at - 1 - word.start()] - word.style().letterSpacing;
        double alone =
                word.style().shape(text.text(at - 1, at), word.level() % 2 == 1).width() * word.style().size;
        return alone / 1000 - beside;
    }

    /** A break at the spaces that begin with piece {@code i}: they stand on neither line. */
    private void space(int i, Piece first) {
        int place = endLine(first.start(), ties.penalty(text, first.start(), first.end()), Opportunity.NONE);
        double widthAfter = width;
        double stretchAfter = stretch;
        double shrinkAfter = shrink;
        int spacesAfter = spaces;
        int k = i;
        while (k < pieces.size() && (pieces.get(k) instanceof Piece.Space || pieces.get(k) instanceof Piece.Gap)) {
            widthAfter += pieces.get(k).width();
            if (pieces.get(k) instanceof Piece.Space space) {
                stretchAfter += space.stretch() + space.expansion();
                shrinkAfter += space.shrink() + space.expansion();
                spacesAfter++;
            }
            k++;
        }
        breaks.next[place] = k < pieces.size() ? pieces.get(k).start() : text.length();
        breaks.lastWord[place] = wordBefore(first.start());
        breaks.firstWord[place] = word(breaks.next[place]);
        breaks.widthAfter[place] = widthAfter;
        breaks.stretchAfter[place] = stretchAfter;
        breaks.shrinkAfter[place] = shrinkAfter;
        breaks.spacesAfter[place] = spacesAfter;
        breaks.turn[place] = turn;
        if (k < pieces.size()) {
            breaks.hangStart[place] = hangStart(pieces.get(k).start(), pieces.get(k));
        }
    }

    /** A number for the word from here up to a space: the same for the same word. */
    private int word(int start) {
        if (start == wordStart) {
            return wordNumber;
        }
        int number = 0;
        int letters = 0;
        int at = start;
        for (; at < text.length() && !Opportunities.space(text.at(at)); at++) {
            char letter = Latin.folded(text.at(at));
            if (letter != 0) {
                number = 31 * number + letter;
                letters++;
            }
        }
        wordStart = start;
        wordEnd = at;
        wordNumber = letters < SHORTEST_STACKED ? 0 : number;
        return wordNumber;
    }

    private int wordBefore(int end) {
        if (end == wordEnd) {
            return wordNumber;
        }
        int start = end;
        while (start > 0 && !Opportunities.space(text.at(start - 1))) {
            start--;
        }
        return word(start);
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
        breaks.spacesBefore[place] = spaces;
        if (at > 0 && text.inline(at - 1) instanceof Inline.Run && lastWord(at) instanceof Piece.Word word) {
            double trailing = word.style().letterSpacing;
            breaks.hangEnd[place] = trailing
                    + (hang ? hanging(word, at - 1, Protrusion.atEnd(text.at(at - 1))) + blankAtEnd(word, at - 1) : 0);
        }
        return place;
    }

    /** After a forced break, and at the start: spaces here are part of the line. */
    private void startLine(int place, int piece) {
        breaks.next[place] = piece < pieces.size() ? pieces.get(piece).start() : text.length();
        breaks.firstWord[place] = word(breaks.next[place]);
        breaks.widthAfter[place] = width;
        breaks.stretchAfter[place] = stretch;
        breaks.shrinkAfter[place] = shrink;
        breaks.spacesAfter[place] = spaces;
        turn = 0;
        int k = piece;
        while (k < pieces.size() && pieces.get(k) instanceof Piece.Space space && space.style().preserved) {
            turn += space.width();
            k++;
        }
        if (k < pieces.size() && pieces.get(k) instanceof Piece.Word word) {
            turn = word.style().preserved ? turn + TURN * word.style().space : 0;
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
        return hanging(word, at, Protrusion.atStart(text.at(at)))
                + EastAsianLines.blankAtStart(text.at(at)) * word.style().size;
    }

    private double blankAtEnd(Piece.Word word, int at) {
        return text.at(at) < '\u3000'
                ? 0
                : EastAsianLines.blankAtEnd(text.at(at), word.style().style.language()) * word.style().size;
    }

    private static double characterWidth(TextStyle style, char c) {
        return style.face().advance(style.face().glyph(c)) * style.size / 1000;
    }

    private double hanging(Piece.Word word, int at, double share) {
        // the edges of a line that runs from right to left are left as they are
        return share == 0 || word.level() % 2 == 1 ? 0 : share * characterWidth(word.style(), text.at(at));
    }
}
