package anthology.content.tex;

import anthology.content.tex.Macros.Macro;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what an author defines: {@code \newcommand}, {@code \def}, {@code \let}, {@code \DeclareMathOperator}. */
final class Definitions {
    private final Tokens tokens;
    private final Macros macros;

    Definitions(Tokens tokens, Macros macros) {
        this.tokens = tokens;
        this.macros = macros;
    }

    @Nullable
    Atom command() {
        skipStar();
        String name = name();
        int parameters = 0;
        List<Token> first = null;
        Token next = ahead();
        if (next.is("[")) {
            parameters = number(tokens.upTo("]"), next);
            next = ahead();
            if (next.is("[")) {
                first = tokens.upTo("]");
            } else {
                tokens.back(next);
            }
        } else {
            tokens.back(next);
        }
        macros.define(name, new Macro(parameters, first, tokens.argument()));
        return null;
    }

    @Nullable
    Atom def() {
        String name = name();
        int parameters = 0;
        Token next = ahead();
        while (next.is("#")) {
            Token digit = tokens.raw();
            parameters = number(List.of(digit), digit);
            next = ahead();
        }
        if (!next.is("{")) {
            throw new TexException("the definition of " + name + " has no body", next.at());
        }
        macros.define(name, new Macro(parameters, null, tokens.upTo("}")));
        return null;
    }

    @Nullable
    Atom let() {
        String name = name();
        Token target = ahead();
        if (target.is("=")) {
            target = ahead();
        }
        Macro macro = macros.get(target.text());
        macros.define(name, macro == null ? new Macro(0, null, List.of(target)) : macro);
        return null;
    }

    @Nullable
    Atom operator() {
        boolean limits = skipStar();
        String name = name();
        List<Token> body = new ArrayList<>();
        body.add(new Token("\\operatorname", 0));
        if (limits) {
            body.add(new Token("*", 0));
        }
        body.add(new Token("{", 0));
        body.addAll(tokens.argument());
        body.add(new Token("}", 0));
        macros.define(name, new Macro(0, null, body));
        return null;
    }

    private boolean skipStar() {
        Token star = ahead();
        if (!star.is("*")) {
            tokens.back(star);
        }
        return star.is("*");
    }

    private Token ahead() {
        Token token = tokens.raw();
        while (token.isSpace()) {
            token = tokens.raw();
        }
        return token;
    }

    private String name() {
        Token token = ahead();
        if (token.is("{")) {
            List<Token> inner = tokens.upTo("}");
            token = inner.isEmpty() ? token : inner.getFirst();
        }
        if (!token.isCommand() || token.is("\\end") || token.is("\\begin")) {
            throw new TexException("a name that begins with \\ must follow", token.at());
        }
        return token.text();
    }

    private static int number(List<Token> digits, Token at) {
        String text = digits.isEmpty() ? "" : digits.getFirst().text();
        if (digits.size() != 1 || text.length() != 1 || text.charAt(0) < '0' || text.charAt(0) > '9') {
            throw new TexException("a number from 0 to 9 must follow", at.at());
        }
        return text.charAt(0) - '0';
    }
}
