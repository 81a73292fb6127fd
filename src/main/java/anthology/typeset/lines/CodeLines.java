package anthology.typeset.lines;

import java.util.Arrays;

/**
 * Breaks lines that are kept as they are written, such as code, where they are too long: each line by itself and as
 * late as is sensible, for nobody reads a turned line as part of an even column. A space is the best place, a mark
 * inside an expression a good one.
 */
final class CodeLines {
    /** What turned lines stand in at most, as a part of the measure: deep indentation must leave room for code. */
    private static final double MOST_TURN = 0.4;

    /** What a place costs, in hundredths of the measure that one would leave empty for a better one. */
    private static final double IN_WORD = 45;

    private static final double ANYWHERE = 70;
    private static final double ROUNDING = 1e-6;

    private final Breaks breaks;
    private final LineWidths widths;

    private CodeLines(Breaks breaks, LineWidths widths) {
        this.breaks = breaks;
        this.widths = widths;
        double most = most(widths);
        for (int i = 0; i < breaks.count; i++) {
            breaks.turn[i] = Math.min(breaks.turn[i], most);
        }
    }

    /** What turned lines stand in at most, pt. */
    static double most(LineWidths widths) {
        return MOST_TURN * widths.least();
    }

    /** The places at which the lines end, the end of the text last. */
    static int[] fit(Breaks breaks, LineWidths widths) {
        return new CodeLines(breaks, widths).fit();
    }

    private int[] fit() {
        int[] places = new int[breaks.count];
        int lines = 0;
        for (int from = 0; from < breaks.count - 1; from = places[lines - 1]) {
            places[lines] = end(from, widths.of(lines));
            lines++;
        }
        return Arrays.copyOf(places, lines);
    }

    /** Where the line ends that begins at a place. */
    private int end(int from, double room) {
        int best = from + 1;
        double least = Double.MAX_VALUE;
        for (int to = from + 1; to < breaks.count; to++) {
            double width = breaks.width(from, to);
            if (width > room + ROUNDING) {
                break;
            }
            if (breaks.forced[to]) {
                return to;
            }
            double cost = 100 * (room - width) / room + penalty(breaks.opportunity[to]);
            if (cost <= least) {
                least = cost;
                best = to;
            }
        }
        return best;
    }

    private static double penalty(Opportunity opportunity) {
        return switch (opportunity) {
            case NONE, FREE -> 0;
            case ANYWHERE -> ANYWHERE;
            default -> IN_WORD;
        };
    }
}
