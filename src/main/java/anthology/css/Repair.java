package anthology.css;

import anthology.diagnostic.Code;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A stylesheet without its first faulty part; CSS Syntax 3, 5.4: a declaration up to its semicolon or the end of its
 * block, a rule up to the end of its block.
 *
 * @param text with spaces in place of the faulty part
 * @param line where the parser stumbled
 */
record Repair(String text, int line, int column, Code code, String message, @Nullable String hint) {

    /** What to take out for the fault at this place; null when there is nothing to take out. */
    static @Nullable Repair at(String text, int line, int column, String unexpected) {
        int fault = Math.min(offset(text, line, column), text.length());
        Scan scan = new Scan(text, fault);
        int end = scan.end(fault);
        int start = Math.min(scan.start, fault);
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
        boolean nested = scan.depth > 0 && part.indexOf('{') > 0 && !part.startsWith("@");
        if (nested) {
            return new Repair(repaired.toString(), line, column, Code.CSS_004, "nested rules are not supported",
                    "write the rule outside, with its whole selector");
        }
        String shown = part.lines().findFirst().orElse("");
        boolean unfinished = unexpected.equals(":") && part.indexOf('\n') > 0 && scan.depth > 0;
        return new Repair(
                repaired.toString(),
                line,
                column,
                Code.CSS_001,
                unexpected.isBlank()
                        ? "'" + shown + "' does not parse"
                        : "unexpected '" + unexpected.strip() + "' in '" + shown + "'",
                unfinished ? "is there a semicolon missing at the end of the line before?" : null);
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

    /** Walks over blocks, strings and comments. */
    private static final class Scan {
        private final String text;
        /** Where the statement begins that holds the fault. */
        private int start;
        /** How many blocks are open there. */
        private int depth;

        Scan(String text, int fault) {
            this.text = text;
            Deque<Integer> starts = new ArrayDeque<>();
            int at = 0;
            while (at < fault) {
                char c = text.charAt(at);
                int next = after(at);
                if (c == '{') {
                    starts.push(start);
                    start = next;
                } else if (c == '}') {
                    if (!starts.isEmpty()) {
                        starts.pop();
                    }
                    start = next;
                } else if (c == ';') {
                    start = next;
                }
                at = next;
            }
            depth = starts.size();
        }

        /** The index after the faulty statement: past its semicolon or block, or before the end of its parent's. */
        private int end(int fault) {
            int open = 0;
            int at = Math.max(start, Math.min(start, fault));
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == ';' && open == 0) {
                    return at + 1;
                }
                if (c == '{') {
                    open++;
                }
                if (c == '}') {
                    if (open == 0) {
                        return depth == 0 ? at + 1 : at;
                    }
                    open--;
                    if (open == 0) {
                        return at + 1;
                    }
                }
                at = after(at);
            }
            return text.length();
        }

        /** The index after the character, string or comment that begins here. */
        private int after(int at) {
            char c = text.charAt(at);
            if (c == '/' && text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                return end < 0 ? text.length() : end + 2;
            }
            if (c == '\\') {
                return Math.min(at + 2, text.length());
            }
            if (c != '"' && c != '\'') {
                return at + 1;
            }
            for (int i = at + 1; i < text.length(); i++) {
                char inner = text.charAt(i);
                if (inner == c) {
                    return i + 1;
                }
                if (inner == '\n') {
                    return i; // a string that is not closed ends with its line
                }
                if (inner == '\\') {
                    i++;
                }
            }
            return text.length();
        }
    }
}
