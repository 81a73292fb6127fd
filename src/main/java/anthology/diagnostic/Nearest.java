package anthology.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what a user may have meant. */
public final class Nearest {
    private Nearest() {}

    /** The known word nearest to the one written, where one is near enough to be a slip of the pen. */
    public static Optional<String> to(String written, Collection<String> known) {
        return among(written, known).stream().findFirst();
    }

    /** All that are near enough, the nearest first, words equally near in alphabetical order. */
    public static List<String> among(String written, Collection<String> known) {
        return among(written, known, Math.max(1, Math.min(3, written.length() / 3)));
    }

    /** As {@link #among(String, Collection)}; near enough is what takes no more than {@code most} slips. */
    public static List<String> among(String written, Collection<String> known, int most) {
        String word = written.toLowerCase(Locale.ROOT);
        record Found(String word, int distance) {}
        return known.stream()
                .map(each -> new Found(each, distance(word, each.toLowerCase(Locale.ROOT))))
                .filter(found -> found.distance <= most)
                .sorted(Comparator.comparingInt(Found::distance).thenComparing(Found::word))
                .map(Found::word)
                .toList();
    }

    /** Insertions, deletions, replacements and swaps of neighbours that lead from one to the other. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + same, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
