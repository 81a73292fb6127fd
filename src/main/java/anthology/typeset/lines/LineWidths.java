package anthology.typeset.lines;

/** The room for text on each line, pt, indent taken off. */
final class LineWidths {
    private final double[] widths;

    /**
     * @param indent of the first line, negative for a hanging one
     * @param lines as many as the paragraph may have; all later ones are as wide as the last of them
     */
    LineWidths(Measure measure, double indent, int lines) {
        double[] all = new double[Math.max(lines, 2)];
        for (int i = 0; i < all.length; i++) {
            all[i] = measure.width(i);
        }
        all[0] -= indent;
        int uniform = all.length - 1;
        while (uniform > 0 && all[uniform - 1] == all[all.length - 1]) {
            uniform--;
        }
        widths = new double[uniform + 1];
        System.arraycopy(all, 0, widths, 0, widths.length);
    }

    private LineWidths(double[] widths) {
        this.widths = widths;
    }

    double of(int line) {
        return widths[Math.min(line, widths.length - 1)];
    }

    /** The narrowest of them. */
    double least() {
        double least = widths[0];
        for (double width : widths) {
            least = Math.min(least, width);
        }
        return least;
    }

    /** From this line on all are equally wide. */
    int uniformFrom() {
        return widths.length - 1;
    }

    /** Every line narrower by the same length. */
    LineWidths less(double length) {
        double[] narrower = widths.clone();
        for (int i = 0; i < narrower.length; i++) {
            narrower[i] -= length;
        }
        return new LineWidths(narrower);
    }
}
