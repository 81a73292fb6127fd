package anthology.typeset.lines;

/** What a line may end with inside a word, and how little one wants it there. */
enum Opportunity {
    NONE(0, false),
    /** Between ideographs, at U+200B. */
    FREE(0, false),
    /** Between syllables of Hangul, whose words are parted by spaces. */
    SYLLABLE(50, false),
    /** After an em or en dash. */
    DASH(15, false),
    /** After a hyphen that is written. */
    WRITTEN_HYPHEN(40, true),
    /** At U+00AD. */
    SOFT_HYPHEN(40, true),
    /** Where the language's patterns have it. */
    HYPHENATION(90, true),
    /** Between words that a slash or an ellipsis joins; beside an inline picture. */
    JOINT(60, false),
    /** Inside addresses and code, without a hyphen. */
    ADDRESS(90, false),
    /** Anywhere in a word that is longer than a line. */
    ANYWHERE(4000, false);

    private final double penalty;
    private final boolean hyphen;

    Opportunity(double penalty, boolean hyphen) {
        this.penalty = penalty;
        this.hyphen = hyphen;
    }

    /** What TeX calls penalty: 0 for a good place, 10000 for an impossible one. */
    double penalty() {
        return penalty;
    }

    /** Whether a line that ends here ends in a hyphen; three of these in a row are a ladder. */
    boolean hyphen() {
        return hyphen;
    }

    /** Whether the hyphen is put there by the break. */
    boolean addsHyphen() {
        return this == SOFT_HYPHEN || this == HYPHENATION;
    }
}
