package anthology.typeset.lines;

import java.util.Arrays;

/**
 * The places at which a paragraph may be broken, in order, with running totals of what stands before and after each:
 * a line from one place to another is the difference of two of them. Place 0 is the paragraph's start, the last one its
 * end. Widths in pt.
 */
final class Breaks {
    int count;
    /** Where the line's text ends. */
    int[] end;
    /** Where the next line's text starts: spaces at the break are gone. */
    int[] next;

    Opportunity[] opportunity;
    double[] penalty;
    boolean[] forced;

    /** Totals up to the end of a line that ends here. */
    double[] widthBefore;

    double[] stretchBefore;
    double[] shrinkBefore;
    int[] glyphsBefore;
    int[] fillsBefore;
    int[] spacesBefore;

    /** Totals up to the start of a line that begins here. */
    double[] widthAfter;

    double[] stretchAfter;
    double[] shrinkAfter;
    int[] spacesAfter;

    /** Width of the hyphen that a break here adds. */
    double[] hyphen;
    /** How far a line that ends here may hang over the right edge. */
    double[] hangEnd;
    /** How far a line that begins here may hang over the left edge. */
    double[] hangStart;
    /** The word that a line which ends here ends with, and that the next one begins with, as numbers; 0 for none. */
    int[] lastWord;

    int[] firstWord;
    /** Extra indent of a line that begins here: turned lines of code. */
    double[] turn;

    /** @param size of which more may be added */
    Breaks(int size) {
        end = new int[size];
        next = new int[size];
        opportunity = new Opportunity[size];
        penalty = new double[size];
        forced = new boolean[size];
        widthBefore = new double[size];
        stretchBefore = new double[size];
        shrinkBefore = new double[size];
        glyphsBefore = new int[size];
        fillsBefore = new int[size];
        spacesBefore = new int[size];
        widthAfter = new double[size];
        stretchAfter = new double[size];
        shrinkAfter = new double[size];
        spacesAfter = new int[size];
        hyphen = new double[size];
        hangEnd = new double[size];
        hangStart = new double[size];
        lastWord = new int[size];
        firstWord = new int[size];
        turn = new double[size];
    }

    int add() {
        if (count == end.length) {
            grow(2 * count);
        }
        opportunity[count] = Opportunity.NONE;
        return count++;
    }

    private void grow(int size) {
        end = Arrays.copyOf(end, size);
        next = Arrays.copyOf(next, size);
        opportunity = Arrays.copyOf(opportunity, size);
        penalty = Arrays.copyOf(penalty, size);
        forced = Arrays.copyOf(forced, size);
        widthBefore = Arrays.copyOf(widthBefore, size);
        stretchBefore = Arrays.copyOf(stretchBefore, size);
        shrinkBefore = Arrays.copyOf(shrinkBefore, size);
        glyphsBefore = Arrays.copyOf(glyphsBefore, size);
        fillsBefore = Arrays.copyOf(fillsBefore, size);
        spacesBefore = Arrays.copyOf(spacesBefore, size);
        widthAfter = Arrays.copyOf(widthAfter, size);
        stretchAfter = Arrays.copyOf(stretchAfter, size);
        shrinkAfter = Arrays.copyOf(shrinkAfter, size);
        spacesAfter = Arrays.copyOf(spacesAfter, size);
        hyphen = Arrays.copyOf(hyphen, size);
        hangEnd = Arrays.copyOf(hangEnd, size);
        hangStart = Arrays.copyOf(hangStart, size);
        lastWord = Arrays.copyOf(lastWord, size);
        firstWord = Arrays.copyOf(firstWord, size);
        turn = Arrays.copyOf(turn, size);
    }

    /** Natural width of the line from place {@code from} to place {@code to}. */
    double width(int from, int to) {
        return widthBefore[to] - widthAfter[from] + hyphen[to] - hangEnd[to] - hangStart[from] + turn[from];
    }

    double stretch(int from, int to) {
        return stretchBefore[to] - stretchAfter[from];
    }

    double shrink(int from, int to) {
        return shrinkBefore[to] - shrinkAfter[from];
    }

    int glyphs(int from, int to) {
        return glyphsBefore[to] - glyphsBefore[from];
    }

    /** Whether lines from {@code before} to {@code from} and from there to {@code to} begin or end with the same word. */
    boolean stacked(int before, int from, int to) {
        boolean starts = firstWord[from] != 0 && firstWord[before] == firstWord[from];
        boolean ends = lastWord[to] != 0 && lastWord[from] == lastWord[to];
        return starts || ends;
    }

    /** Whether the line has no space between words. */
    boolean oneWord(int from, int to) {
        return spacesBefore[to] <= spacesAfter[from];
    }

    /** Whether a leader fills the line. */
    boolean filled(int from, int to) {
        return fillsBefore[to] > fillsBefore[from];
    }
}
