package anthology.content.tex;

/** What an atom is among others: it decides the space around it; The TeXbook, chapter 17. */
enum Kind {
    ORDINARY,
    OPERATOR,
    BINARY,
    RELATION,
    OPENING,
    CLOSING,
    PUNCTUATION,
    INNER,
    /** No atom: space, or what says something of the whole. */
    NONE
}
