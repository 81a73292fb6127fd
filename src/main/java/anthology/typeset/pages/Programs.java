package anthology.typeset.pages;

import anthology.typeset.lines.Line;
import java.util.List;

/**
 * Where programs, and other text whose lines are as they were written, are parted: between their paragraphs, which
 * empty lines divide, rather than within one, and short ones not at all if that can be helped.
 */
final class Programs {
    private static final int SHORT = 10;
    private static final double IN_SHORT = 1500;
    private static final double IN_PARAGRAPH = 400;
    /** One line of a paragraph stands alone. */
    private static final double TORN = 1500;

    private Programs() {}

    /** What it costs to begin a page with the line of that number, which is not blank. */
    static double cost(List<Line> lines, int number) {
        if (number == 0) {
            return 0;
        }
        double whole = lines.size() <= SHORT ? IN_SHORT : 0;
        if (blank(lines, number - 1)) {
            return whole;
        }
        boolean torn = blank(lines, number - 2) || blank(lines, number + 1);
        return whole + (torn ? TORN : IN_PARAGRAPH);
    }

    private static boolean blank(List<Line> lines, int number) {
        return number < 0 || number >= lines.size() || lines.get(number).isBlank();
    }
}
