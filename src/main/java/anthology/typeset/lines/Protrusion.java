package anthology.typeset.lines;

/**
 * How far characters hang over the edge of the text, as a share of their width, so that the edge looks straight; after
 * Hàn Thế Thành, "Micro-typographic extensions to the TeX typesetting system", 2000, tuned for book serifs.
 */
final class Protrusion {
    private Protrusion() {}

    static double atEnd(char c) {
        return switch (c) {
            case '-', '\u2010', '\u00AD' -> 0.5;
            case '.', ',' -> 0.65;
            case '’', '”', '\'', '"' -> 0.6;
            case ':', ';' -> 0.4;
            case '—' -> 0.15;
            case '–' -> 0.25;
            case '!', '?' -> 0.15;
            case '»', '›' -> 0.3;
            case ')' -> 0.1;
            case 'r', 'k', 'v', 'w', 'y', 'T', 'V', 'W', 'Y', 'K', 'A' -> 0.05;
            default -> 0;
        };
    }

    static double atStart(char c) {
        return switch (c) {
            case '‘', '“', '„', '‚', '\'', '"' -> 0.6;
            case '«', '‹' -> 0.3;
            case '(', '—' -> 0.1;
            case 'A', 'J', 'T', 'V', 'W', 'Y' -> 0.05;
            case 'v', 'w', 'y' -> 0.05;
            default -> 0;
        };
    }
}
