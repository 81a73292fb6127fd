package anthology.book;

/** How unlike two words are. */
final class Distance {
    private Distance() {}

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
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return Math.min(limit, row[b.length()]);
    }
}
