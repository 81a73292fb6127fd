package anthology.cover;

import anthology.font.Lettering;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A text in the pieces that no line may break.
 *
 * @param texts each with the space that follows it
 * @param widths of the pieces without that space, at a size of 1000 px
 * @param starts where each piece starts on one long line; one more than there are pieces
 */
record Pieces(List<String> texts, List<Double> widths, List<Double> starts) {
    /** Too many to weigh all breaks: what follows goes into the last one. */
    private static final int MOST = 150;

    /** What a line costs that ends with a short word; a line half as wide as the others costs 0.25. */
    private static final double WEAK_END = 0.15;

    /** @param widest at a size of 1000 px */
    record Broken(List<String> lines, double widest) {}

    static Pieces of(String text, Lettering lettering) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> texts = new ArrayList<>();
        List<Double> widths = new ArrayList<>();
        List<Double> starts = new ArrayList<>(List.of(0.0));
        int start = breaks.first();
        while (start < text.length()) {
            int next = breaks.next();
            int end = next == BreakIterator.DONE || texts.size() == MOST - 1 ? text.length() : next;
            String piece = text.substring(start, end);
            texts.add(piece);
            widths.add(lettering.width(piece.strip()));
            starts.add(starts.getLast() + lettering.width(piece));
            start = end;
        }
        return new Pieces(texts, widths, starts);
    }

    int count() {
        return texts.size();
    }

    /** The break into {@code count} lines whose widths differ least; a short word does not like to end a line. */
    Broken balanced(int count) {
        int n = count();
        double mean = Math.max(1, width(0, n) / count);
        double[][] cost = new double[count + 1][n + 1];
        int[][] from = new int[count + 1][n + 1];
        for (double[] row : cost) {
            Arrays.fill(row, Double.MAX_VALUE);
        }
        cost[0][0] = 0;
        for (int line = 1; line <= count; line++) {
            for (int end = line; end <= n; end++) {
                for (int start = line - 1; start < end; start++) {
                    if (cost[line - 1][start] < Double.MAX_VALUE) {
                        double total = cost[line - 1][start]
                                + Math.pow(width(start, end) / mean - 1, 2)
                                + (end < n && isWeak(texts.get(end - 1)) ? WEAK_END : 0);
                        if (total < cost[line][end]) {
                            cost[line][end] = total;
                            from[line][end] = start;
                        }
                    }
                }
            }
        }
        List<String> lines = new ArrayList<>();
        double widest = 0;
        int end = n;
        for (int line = count; line > 0; line--) {
            int start = from[line][end];
            lines.addFirst(String.join("", texts.subList(start, end)).strip());
            widest = Math.max(widest, width(start, end));
            end = start;
        }
        return new Broken(lines, widest);
    }

    private double width(int start, int end) {
        return starts.get(end - 1) - starts.get(start) + widths.get(end - 1);
    }

    /** Articles and prepositions of most languages, told by their length, and halves of double names. */
    private static boolean isWeak(String piece) {
        String word = piece.strip();
        return word.endsWith("-") || (word.length() <= 3 && word.chars().allMatch(Character::isLowerCase));
    }
}
