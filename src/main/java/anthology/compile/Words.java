package anthology.compile;

/** Counts words for the summary: runs of letters and digits, apostrophes and hyphens inside them included. */
final class Words {
    private Words() {}

    static int count(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetterOrDigit(c) || Character.isSurrogate(c);
            if (letter && !inside) {
                words++;
            }
            inside = letter || (inside && (c == '\'' || c == '\u2019' || c == '-'));
        }
        return words;
    }
}
