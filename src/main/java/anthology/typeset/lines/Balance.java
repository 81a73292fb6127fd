package anthology.typeset.lines;

/** Breaks headings so that their lines are about equally long: CSS Text 4, {@code text-wrap: balance}. */
final class Balance {
    private static final int STEPS = 12;

    private Balance() {}

    /**
     * As many lines as first-fit breaking needs, in the narrowest measure that still takes them.
     *
     * @return the places at which the lines end; empty when the text does not fit without breaking words
     */
    static int[] fit(Breaks breaks, LineWidths widths, double em) {
        int[] wide = fill(breaks, widths);
        if (wide.length < 2) {
            return wide;
        }
        double low = 0;
        double high = widths.of(widths.uniformFrom());
        int[] best = wide;
        for (int i = 0; i < STEPS && high - low > em / 10; i++) {
            double less = (low + high) / 2;
            int[] narrower = fill(breaks, widths.less(less));
            if (narrower.length == wide.length) {
                best = narrower;
                low = less;
            } else {
                high = less;
            }
        }
        return best;
    }

    /** First fit. */
    private static int[] fill(Breaks breaks, LineWidths widths) {
        int[] places = new int[breaks.count];
        int lines = 0;
        int start = 0;
        int last = 0;
        int to = 1;
        while (to < breaks.count) {
            boolean fits = breaks.width(start, to) <= widths.of(lines) + 0.01;
            if (!fits && last == start) {
                return new int[0];
            }
            if (!fits) {
                places[lines++] = last;
                start = last;
            } else if (breaks.forced[to]) {
                places[lines++] = to;
                start = to;
                last = to;
                to++;
            } else if (breaks.penalty[to] < Ties.TIED) {
                last = to++;
            } else {
                to++;
            }
        }
        int[] result = new int[lines];
        System.arraycopy(places, 0, result, 0, lines);
        return result;
    }
}
