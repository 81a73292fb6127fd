package anthology.typeset.lines;

/** What nearly all characters of prose in Latin letters are, by a table: asked for each of them several times. */
final class Latin {
    /** Where Latin letters end that stand alone: U+0000 to U+024F. */
    private static final int END = 0x250;

    /** Beside a letter, a line may not end at these, and they make no address. */
    private static final String MARKS = ",;:!?'\"()[]’‘“”";

    /** For letters and digits their lower case, else 0. */
    private static final char[] FOLDED = new char[END];

    private static final boolean[] LETTER = new boolean[END];

    static {
        for (char c = 0; c < END; c++) {
            LETTER[c] = Character.isLetter(c);
            FOLDED[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
        }
    }

    private Latin() {}

    static boolean isLetter(char c) {
        return c < END && LETTER[c];
    }

    /** The lower case of any letter or digit; 0 for other characters. */
    static char folded(char c) {
        if (c < END) {
            return FOLDED[c];
        }
        return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }

    /** Whether the characters are words with common marks, in which a line may end nowhere unless they are hyphenated. */
    static boolean isPlain(ParagraphText text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.at(i);
            if (!(isLetter(c) || MARKS.indexOf(c) >= 0 || (c == '.' && i == end - 1))) {
                return false;
            }
        }
        return true;
    }
}
