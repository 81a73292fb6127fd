package anthology.css;

import java.util.ArrayDeque;
import java.util.Deque;

/** A walk over the blocks, strings and comments of a stylesheet, from its beginning to some index. */
final class SourceScan {
    private final String text;
    private int start;
    private final Deque<Integer> openBlocks = new ArrayDeque<>();
    private boolean commentOpen;

    SourceScan(String text, int end) {
        this.text = text;
        int at = 0;
        while (at < end) {
            char c = text.charAt(at);
            int next = after(at);
            if (c == '{') {
                openBlocks.push(at);
                start = next;
            } else if (c == '}') {
                if (!openBlocks.isEmpty()) {
                    openBlocks.pop();
                }
                start = next;
            } else if (c == ';') {
                start = next;
            }
            at = next;
        }
    }

    /** Where the statement begins that was reached: a declaration, or a rule. */
    int start() {
        return start;
    }

    /** How many blocks are open where the walk ended. */
    int depth() {
        return openBlocks.size();
    }

    /** Where the innermost of them begins. */
    int innermostBlock() {
        return openBlocks.isEmpty() ? 0 : openBlocks.getFirst();
    }

    /** Whether a comment began that never ends. */
    boolean isCommentOpen() {
        return commentOpen;
    }

    /** The index after the statement that was reached: past its semicolon or block, or before its parent's end. */
    int end() {
        int open = 0;
        int at = start;
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
                    return depth() == 0 ? at + 1 : at;
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
            commentOpen = end < 0;
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
