package anthology.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The tokens of a date as they are written, read from the left. White space is one token, at the start none. */
final class DateTokens {
    /** A run of digits, a run of letters, or one other character. */
    record Token(String text, boolean number, boolean word) {
        boolean is(String other) {
            return text.equals(other);
        }

        int value() {
            return Integer.parseInt(text);
        }
    }

    private final List<Token> tokens;
    private int at;

    private DateTokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    static DateTokens of(String text) {
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int start = i++;
            boolean number = isDigit(c);
            boolean word = Character.isLetter(c);
            while (i < text.length()
                    && (number ? isDigit(text.charAt(i)) : word && Character.isLetter(text.charAt(i)))) {
                i++;
            }
            if (!Character.isWhitespace(c)) {
                tokens.add(new Token(text.substring(start, i), number, word));
            } else if (!tokens.isEmpty() && !tokens.getLast().is(" ")) {
                tokens.add(new Token(" ", false, false));
            }
        }
        return new DateTokens(tokens);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    boolean isAtEnd() {
        return at >= tokens.size();
    }

    /** Those that were not read yet. */
    List<Token> rest() {
        return tokens.subList(Math.min(at, tokens.size()), tokens.size());
    }

    @Nullable
    Token next() {
        return at < tokens.size() ? tokens.get(at++) : null;
    }

    @Nullable
    Token peek() {
        return at < tokens.size() ? tokens.get(at) : null;
    }

    boolean peekIs(String text) {
        return at < tokens.size() && tokens.get(at).is(text);
    }

    /** Whether the token after the next is that one. */
    boolean isFollowedBy(String text) {
        return at + 1 < tokens.size() && tokens.get(at + 1).is(text);
    }

    /** Passes over the next token. */
    void skip() {
        at++;
    }

    /** Passes over tokens that are one of these characters. */
    void skip(String characters) {
        while (at < tokens.size()
                && tokens.get(at).text().length() == 1
                && characters.contains(tokens.get(at).text())) {
            at++;
        }
    }

    /** Passes over the next token where it is such a word. */
    boolean skipIf(Predicate<String> isSuch) {
        boolean such = at < tokens.size() && isSuch.test(tokens.get(at).text());
        at += such ? 1 : 0;
        return such;
    }

    /** Gives back what was read last. */
    void back() {
        at--;
    }

    Token last() {
        return tokens.getLast();
    }

    void removeLast() {
        tokens.removeLast();
    }
}
