package anthology.content.tex;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The tokens of a formula, one after the other, macros replaced by what they stand for. */
final class Tokens {
    /** More tokens than any formula has: what exceeds it was made to. */
    private static final int MOST = 40_000;

    private final String text;
    private final Macros macros;
    private final Deque<Token> made = new ArrayDeque<>();
    private int at;
    private int count;

    Tokens(String text, Macros macros) {
        this.text = text;
        this.macros = macros;
    }

    /** The tokens of a text that takes the place of what stands somewhere. */
    static List<Token> of(String text, int place) {
        Tokens written = new Tokens(text, new Macros());
        List<Token> all = new ArrayList<>();
        for (Token token = written.raw(); !token.isEnd(); token = written.raw()) {
            all.add(token.movedTo(place));
        }
        return all;
    }

    /** The next token that is no macro; where nothing is left, one of no text. */
    Token next() {
        while (true) {
            Token token = raw();
            Macros.Macro macro = token.isCommand() ? macros.get(token.text()) : null;
            if (macro == null) {
                return token;
            }
            expand(macro, token);
        }
    }

    Token peek() {
        Token token = next();
        back(token);
        return token;
    }

    /** The next token that is no space, which stays. */
    Token peekAhead() {
        skipSpaces();
        return peek();
    }

    void back(Token token) {
        if (!token.isEnd()) {
            made.push(token);
        }
    }

    void skipSpaces() {
        Token token = next();
        while (token.isSpace()) {
            token = next();
        }
        back(token);
    }

    /** The next token as it is written. */
    Token raw() {
        if (++count > MOST) {
            throw new TexException("it goes on without end", Math.min(at, text.length()));
        }
        return made.isEmpty() ? written() : made.pop();
    }

    /** The tokens of one argument, as written: those between braces, or a single one. */
    List<Token> argument() {
        Token first = raw();
        while (first.isSpace()) {
            first = raw();
        }
        if (first.isEnd() || first.is("}")) {
            throw new TexException("an argument is missing", first.at());
        }
        return first.is("{") ? upTo("}") : List.of(first);
    }

    /** The argument as characters. */
    String argumentText() {
        StringBuilder all = new StringBuilder();
        argument().forEach(token -> all.append(token.text()));
        return all.toString().strip();
    }

    /** The tokens up to the one that closes what is open, which is read too. */
    List<Token> upTo(String close) {
        List<Token> inner = new ArrayList<>();
        int depth = 0;
        while (true) {
            Token token = raw();
            if (token.isEnd()) {
                throw new TexException("a " + close + " is missing", token.at());
            }
            if (depth == 0 && token.is(close)) {
                return inner;
            }
            depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
            inner.add(token);
        }
    }

    /** Puts tokens in front of what is to come. */
    void push(List<Token> tokens) {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            made.push(tokens.get(i));
        }
        count += tokens.size();
    }

    private void expand(Macros.Macro macro, Token call) {
        List<List<Token>> given = new ArrayList<>();
        for (int i = 0; i < macro.parameters(); i++) {
            List<Token> standard = macro.first();
            if (i == 0 && standard != null) {
                Token bracket = raw();
                if (bracket.is("[")) {
                    given.add(upTo("]"));
                } else {
                    back(bracket);
                    given.add(standard);
                }
            } else {
                given.add(argument());
            }
        }
        List<Token> all = new ArrayList<>();
        for (int i = 0; i < macro.body().size(); i++) {
            Token token = macro.body().get(i);
            Token parameter =
                    token.is("#") && i + 1 < macro.body().size() ? macro.body().get(i + 1) : token;
            int number = token.is("#") && parameter.text().length() == 1
                    ? parameter.text().charAt(0) - '0'
                    : 0;
            if (number >= 1 && number <= given.size()) {
                all.addAll(given.get(number - 1));
                i++;
            } else {
                all.add(token.movedTo(call.at()));
            }
            if (all.size() > MOST) {
                throw new TexException("it goes on without end", call.at());
            }
        }
        push(all);
    }

    private Token written() {
        while (at < text.length() && text.charAt(at) == '%') {
            int line = text.indexOf('\n', at);
            at = line < 0 ? text.length() : line + 1;
        }
        if (at >= text.length()) {
            return new Token("", text.length());
        }
        int start = at;
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return new Token(" ", start);
        }
        if (c != '\\' || at + 1 >= text.length()) {
            at += Character.charCount(text.codePointAt(at));
            return new Token(text.substring(start, at), start);
        }
        at += 1 + Character.charCount(text.codePointAt(at + 1));
        if (isLetter(text.charAt(start + 1))) {
            while (at < text.length() && isLetter(text.charAt(at))) {
                at++;
            }
        }
        return new Token(text.substring(start, at), start);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
