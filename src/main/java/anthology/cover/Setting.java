package anthology.cover;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
    record Place(double width, double height, double largest, double leading, double priceOfALine) {}

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
        List<String> pieces = pieces(text);
        double bestScore = 0;
        @Nullable Setting best = null;
        for (int count = 1; count <= Math.min(MOST_LINES, pieces.size()); count++) {
            List<String> lines = balanced(pieces, count, lettering);
            List<Lettering.Line> set = lines.stream().map(lettering::line).toList();
            double widest = set.stream().mapToDouble(Lettering.Line::width).max().orElse(1);
            double byHeight = place.height() / ((count - 1) * place.leading() + CAP_HEIGHT);
            double size = Math.min(place.largest(), Math.min(byHeight, 1000 * place.width() / Math.max(1, widest)));
            double score = size * (1 - place.priceOfALine() * (count - 1));
            if (score > bestScore || best == null) {
                bestScore = score;
                best = new Setting(set, size, size * place.leading());
            }
        }
        return best == null ? new Setting(List.of(), place.largest(), place.leading()) : best;
    }

    /** What no line may break. A piece keeps the space that follows it. */
    private static List<String> pieces(String text) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }

    /** The break into {@code count} lines whose widths differ least; a short word does not like to end a line. */
    private static List<String> balanced(List<String> pieces, int count, Lettering lettering) {
        int n = pieces.size();
        double[][] width = new double[n][n];
        for (int i = 0; i < n; i++) {
            StringBuilder line = new StringBuilder();
            for (int j = i; j < n; j++) {
                line.append(pieces.get(j));
                width[i][j] = lettering.width(line.toString().strip());
            }
        }
        double mean = width[0][n - 1] / count;
        double[][] cost = new double[count + 1][n + 1];
        int[][] from = new int[count + 1][n + 1];
        for (double[] row : cost) {
            Arrays.fill(row, Double.MAX_VALUE);
        }
        cost[0][0] = 0;
        for (int line = 1; line <= count; line++) {
            for (int end = line; end <= n; end++) {
                for (int start = line - 1; start < end; start++) {
                    double badness = Math.pow(width[start][end - 1] / mean - 1, 2);
                    if (end < n && isWeak(pieces.get(end - 1))) {
                        badness += 0.15;
                    }
                    double total = cost[line - 1][start] + badness;
                    if (cost[line - 1][start] < Double.MAX_VALUE && total < cost[line][end]) {
                        cost[line][end] = total;
                        from[line][end] = start;
                    }
                }
            }
        }
        List<String> lines = new ArrayList<>();
        int end = n;
        for (int line = count; line > 0; line--) {
            int start = from[line][end];
            lines.addFirst(String.join("", pieces.subList(start, end)).strip());
            end = start;
        }
        return lines;
    }

    /** Articles and prepositions of most languages, told by their length, and halves of double names. */
    private static boolean isWeak(String piece) {
        String word = piece.strip();
        return word.endsWith("-") || (word.length() <= 3 && word.chars().allMatch(Character::isLowerCase));
    }
}
