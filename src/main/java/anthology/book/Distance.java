package anthology.book;

import org.jspecify.annotations.Nullable;

/** How unlike two words are: the Levenshtein distance in UTF-16 units. */
final class Distance {
    private Distance() {}

    /** The first of the words that are most like the one wanted, or null when none is like it. */
    static @Nullable String nearest(String wanted, Iterable<String> words) {
        String best = null;
        int least = Math.max(1, wanted.length() / 3) + 1;
        for (String word : words) {
            int distance = between(wanted, word, least);
            if (distance < least) {
                least = distance;
                best = word;
            }
        }
        return best;
    }

    /** Insertions, deletions and replacements that make one the other; {@code limit} when it is as much or more. */
    static int between(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit || Math.max(a.length(), b.length()) > 200) {
            return limit;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            int least = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
                least = Math.min(least, row[j]);
            }
            if (least >= limit) {
                return limit; // no row is less than the one before it
            }
        }
        return Math.min(limit, row[b.length()]);
    }
}
