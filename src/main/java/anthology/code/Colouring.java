package anthology.code;

import java.util.ArrayList;
import java.util.List;

/** Scans a whole text. What a scanner says is believed only where it makes sense; the text itself it cannot change. */
final class Colouring {
    /** No person reads a longer line: what has one was written by a program, and is left plain. */
    private static final int LONGEST_LINE = 2_000;

    private static final int LONGEST_TEXT = 2_000_000;

    private Colouring() {}

    /** Tokens with their places in the whole text, in order; none where the scanner fails. */
    static List<Token> tokens(String text, Scanner scanner) {
        if (text.length() > LONGEST_TEXT) {
            return List.of();
        }
        List<Token> tokens = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end - start > LONGEST_LINE || !scan(text.substring(start, end), start, scanner, tokens)) {
                return List.of();
            }
            start = end + 1;
        }
        return tokens;
    }

    private static boolean scan(String line, int offset, Scanner scanner, List<Token> tokens) {
        List<Token> found;
        try {
            found = scanner.scan(line);
        } catch (OutOfMemoryError full) {
            throw full;
        } catch (RuntimeException | Error failed) {
            // generated scanners throw plain errors where they are at a loss
            return false;
        }
        int at = 0;
        int first = tokens.size();
        for (Token token : found) {
            if (token.start() < at || token.end() <= token.start() || token.end() > line.length()) {
                return false;
            }
            at = token.end();
            add(line, token, offset, first, tokens);
        }
        return true;
    }

    /** Adds a token; one of the same kind as the last, with nothing but spaces between them, makes that longer. */
    private static void add(String line, Token token, int offset, int first, List<Token> tokens) {
        if (tokens.size() > first) {
            Token last = tokens.getLast();
            boolean joined = last.kind() == token.kind()
                    && line.substring(last.end() - offset, token.start()).isBlank();
            if (joined) {
                tokens.set(tokens.size() - 1, new Token(last.start(), token.end() + offset, token.kind()));
                return;
            }
        }
        tokens.add(new Token(token.start() + offset, token.end() + offset, token.kind()));
    }
}
