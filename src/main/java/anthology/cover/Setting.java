package anthology.cover;

import anthology.font.Lettering;
import java.util.List;

/**
 * A text broken into lines of nearly equal width, in the largest size that its place allows.
 *
 * @param size px
 * @param leading from baseline to baseline, px
 */
record Setting(List<Lettering.Line> lines, double size, double leading) {
    private static final int MOST_LINES = 9;

    /** Of EB Garamond, in em. */
    private static final double CAP_HEIGHT = 0.65;

    /**
     * The room there is.
     *
     * @param width px
     * @param height px, from the first line's cap height to the last baseline
     * @param largest size, px
     * @param leading as a multiple of the size
     * @param priceOfALine by which share the size must grow for each line more
     */
    record Place(double width, double height, double largest, double leading, double priceOfALine) {
        /** The largest size at which so many lines fit, px; {@code widest} as it would be at 1000 px. */
        private double size(double widest, int lines) {
            double byHeight = height / ((lines - 1) * leading + CAP_HEIGHT);
            return Math.min(largest, Math.min(byHeight, 1000 * width / Math.max(1, widest)));
        }
    }

    /** From the top of the capitals of the first line to the last baseline, px. */
    double height() {
        return (lines.size() - 1) * leading + capHeight();
    }

    double capHeight() {
        return CAP_HEIGHT * size;
    }

    /** How far the last line reaches below its baseline, px. */
    double depth() {
        return lines.isEmpty()
                ? 0
                : Math.max(0, lines.getLast().outline().getBounds2D().getMaxY() * size / 1000);
    }

    /** How far the first line's letters rise above its capitals, px: accents, Chinese characters. */
    double rise() {
        return lines.isEmpty()
                ? 0
                : Math.max(0, -lines.getFirst().outline().getBounds2D().getMinY() * size / 1000 - capHeight());
    }

    static Setting of(String text, Lettering lettering, Place place) {
        Pieces pieces = Pieces.of(text, lettering);
        List<String> best = List.of();
        double bestScore = -1;
        for (int count = 1; count <= Math.min(MOST_LINES, pieces.count()); count++) {
            Pieces.Broken broken = pieces.balanced(count);
            double size = place.size(broken.widest(), count);
            double score = size * (1 - place.priceOfALine() * (count - 1));
            if (score > bestScore) {
                bestScore = score;
                best = broken.lines();
            }
        }
        List<Lettering.Line> lines = best.stream().map(lettering::line).toList();
        double widest = lines.stream().mapToDouble(Lettering.Line::width).max().orElse(0);
        double size = place.size(widest, Math.max(1, lines.size()));
        return new Setting(lines, size, size * place.leading());
    }
}
