package anthology.css;

import anthology.diagnostic.Code;
import anthology.diagnostic.Nearest;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A stylesheet without its first faulty part; CSS Syntax 3, 5.4: a declaration up to its semicolon or the end of its
 * block, a rule up to the end of its block.
 *
 * @param text with spaces in place of the faulty part
 * @param line where the parser stumbled
 */
record Repair(
        String text,
        int line,
        int column,
        Code code,
        String message,
        @Nullable String hint) {

    /** What to take out for the fault at this place; null when there is nothing to take out. */
    static @Nullable Repair at(String text, int line, int column, String unexpected) {
        int fault = Math.min(offset(text, line, column), text.length());
        SourceScan scan = new SourceScan(text, fault);
        int end = scan.end();
        int start = Math.min(scan.start(), fault);
        if (text.substring(start, end).isBlank()) {
            return null;
        }
        StringBuilder repaired = new StringBuilder(text);
        for (int i = start; i < end; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                repaired.setCharAt(i, ' ');
            }
        }
        String part = text.substring(start, end).strip();
        boolean nested = scan.depth() > 0 && part.indexOf('{') > 0 && !part.startsWith("@");
        if (nested) {
            return new Repair(
                    repaired.toString(),
                    line,
                    column,
                    Code.CSS_004,
                    "nested rules are not supported",
                    "write the rule outside, with its whole selector");
        }
        String shown = part.lines().findFirst().orElse("");
        boolean unfinished = unexpected.equals(":") && part.indexOf('\n') > 0 && scan.depth() > 0;
        return new Repair(
                repaired.toString(),
                line,
                column,
                Code.CSS_001,
                unexpected.isBlank()
                        ? "'" + shown + "' does not parse"
                        : "unexpected '" + unexpected.strip() + "' in '" + shown + "'",
                unfinished ? "is there a semicolon missing at the end of the line before?" : area(part, scan));
    }

    /** The part of a page that was meant, or null. */
    private static @Nullable String area(String part, SourceScan scan) {
        if (scan.depth() == 0 || !part.startsWith("@")) {
            return null;
        }
        String written = part.substring(1).split("[^a-zA-Z-]", 2)[0];
        return Nearest.to(written, new TreeSet<>(PageCascade.AREAS))
                .map(near -> "did you mean '@" + near + "'?")
                .orElse(null);
    }

    private static int offset(String text, int line, int column) {
        int at = 0;
        for (int i = 1; i < line; i++) {
            int next = text.indexOf('\n', at);
            if (next < 0) {
                break;
            }
            at = next + 1;
        }
        return at + column - 1;
    }
}
