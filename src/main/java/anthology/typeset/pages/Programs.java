package anthology.typeset.pages;

import anthology.typeset.lines.Line;
import java.util.List;

/**
 * Where programs, and other text whose lines are as they were written, are parted: between their paragraphs, which
 * empty lines divide, rather than within one, and short ones not at all if that can be helped. Rows on which one written
 * line goes on stand together.
 */
final class Programs {
    private static final int SHORT = 10;
    private static final double IN_SHORT = 1500;
    private static final double IN_PARAGRAPH = 400;
    /** One line of a paragraph stands alone. */
    private static final double TORN = 1500;
    /** A written line of more rows is prose: some of them stand on each side of the break. */
    private static final int MOST_ROWS = 5;

    private static final int LEAST_ROWS = 2;

    private final List<Line> rows;

    /** @param rows as they are set: long lines are turned */
    Programs(List<Line> rows) {
        this.rows = rows;
    }

    /** What it costs to begin a page with the row of that number, which is not blank. */
    double cost(int row) {
        if (row == 0) {
            return 0;
        }
        double whole = rows.size() <= SHORT ? IN_SHORT : 0;
        if (rows.get(row).continues()) {
            int before = row - opening(row);
            int after = end(row) - row;
            boolean parts = before + after > MOST_ROWS && before >= LEAST_ROWS && after >= LEAST_ROWS;
            return parts ? whole + IN_PARAGRAPH : Strip.AVOID;
        }
        if (isBlank(row - 1)) {
            return whole;
        }
        boolean torn = isBlank(opening(row - 1) - 1) || isBlank(end(row));
        return whole + (torn ? TORN : IN_PARAGRAPH);
    }

    /** The row on which the written line begins, or one of the same line that is far enough above. */
    private int opening(int row) {
        int first = row;
        while (rows.get(first).continues() && row - first < MOST_ROWS) {
            first--;
        }
        return first;
    }

    /** After the row on which the written line ends, or one of the same line that is far enough below. */
    private int end(int row) {
        int end = row + 1;
        while (end < rows.size() && rows.get(end).continues() && end - row < MOST_ROWS) {
            end++;
        }
        return end;
    }

    private boolean isBlank(int row) {
        return row < 0 || row >= rows.size() || rows.get(row).isBlank();
    }
}
