package anthology.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what a user may have meant. Case does not matter. */
public final class Nearest {
    private static final int LONGEST = 200;

    private Nearest() {}

    /** The known word nearest to the one written, where one is near enough to be a slip of the pen. */
    public static Optional<String> to(String written, Collection<String> known) {
        return to(written, known, Math.max(1, Math.min(3, written.length() / 3)));
    }

    /** As {@link #to(String, Collection)}; near enough is what takes no more than {@code most} slips. */
    public static Optional<String> to(String written, Collection<String> known, int most) {
        String word = written.toLowerCase(Locale.ROOT);
        Optional<String> best = Optional.empty();
        int least = most;
        for (String each : known) {
            int distance = distance(word, each.toLowerCase(Locale.ROOT), least + 1);
            boolean nearer = distance < least
                    || (distance == least
                            && best.filter(found -> found.compareTo(each) <= 0).isEmpty());
            if (nearer) {
                best = Optional.of(each);
                least = distance;
            }
        }
        return best;
    }

    /**
     * Insertions, deletions, replacements and swaps of neighbours (in UTF-16 units) that lead from one to the other;
     * {@code limit} when it is as much or more, or when one is longer than 200.
     */
    public static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit || Math.max(a.length(), b.length()) > LONGEST) {
            return limit;
        }
        int[] before = new int[b.length() + 1];
        int[] above = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least >= limit) {
                return limit; // no later row has less
            }
            int[] free = before;
            before = above;
            above = row;
            row = free;
        }
        return Math.min(limit, above[b.length()]);
    }
}
