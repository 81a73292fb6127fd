package anthology.typeset.pages;

/**
 * What stands on one page: strips of the text, and strips of the notes.
 *
 * @param to after the last strip
 * @param noteTo after the last strip of the notes
 */
record PageCut(int from, int to, int noteFrom, int noteTo) {}
