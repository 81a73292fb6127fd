package anthology.content.tex;

import anthology.content.tex.Symbols.Symbol;
import anthology.diagnostic.Nearest;
import anthology.model.Element;
import anthology.model.MathAlphabet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lists of atoms with their scripts: The TeXbook, chapters 17 and 26. Used for one formula. */
final class MathReader {
    /** Deeper nesting was not written by hand. */
    private static final int DEEPEST = 60;

    private final Tokens tokens;
    private final Commands commands;
    private final Environments environments;
    private int depth;
    /** How letters are set: by the name of the command that says so, such as {@code mathbf}; empty for italic. */
    private String font = "";

    private @Nullable Element tag;

    MathReader(Tokens tokens, Macros macros) {
        this.tokens = tokens;
        this.commands = new Commands(this, tokens, macros);
        this.environments = new Environments(this, tokens);
    }

    Environments environments() {
        return environments;
    }

    /** The number of the equation that was read last, or null; it is forgotten. */
    @Nullable
    Element takeTag() {
        Element taken = tag;
        tag = null;
        return taken;
    }

    void setTag(Element newTag) {
        tag = newTag;
    }

    /** Atoms up to a token that ends the list, which stays. */
    List<Atom> atoms() {
        return atoms("");
    }

    /** @param bracket a character that ends the list as well, or nothing */
    List<Atom> atoms(String bracket) {
        if (++depth > DEEPEST) {
            throw new TexException("it is nested too deeply", tokens.peek().at());
        }
        List<Atom> atoms = new ArrayList<>();
        while (true) {
            Token token = tokens.peekAhead();
            if (ends(token) || token.is(bracket)) {
                depth--;
                return atoms;
            }
            if (Fractions.isInfix(token)) {
                tokens.next();
                List<Atom> rest = atoms(bracket);
                atoms = List.of(Fractions.infix(token, Rows.row(atoms), Rows.row(rest)));
                continue;
            }
            Atom atom = atom();
            if (atom != null) {
                atoms.add(scripts(atom));
            }
        }
    }

    static boolean ends(Token token) {
        return switch (token.text()) {
            case "", "}", "&", "\\\\", "\\cr", "\\newline", "\\right", "\\middle", "\\end", "$" -> true;
            default -> false;
        };
    }

    /** An argument: a group, or one atom without its scripts. */
    Element argument() {
        Token token = tokens.peekAhead();
        if (token.is("{")) {
            return Rows.row(group());
        }
        if (ends(token) || token.is("^") || token.is("_")) {
            throw new TexException("an argument is missing", token.at());
        }
        if (token.text().length() == 1 && Character.isDigit(token.text().charAt(0))) {
            tokens.next();
            return number(token.text());
        }
        Atom atom = atom();
        return atom == null ? Mathml.of("mrow") : Rows.row(List.of(atom));
    }

    /** What stands between braces. */
    List<Atom> group() {
        Token open = tokens.next();
        List<Atom> atoms = atoms();
        if (!tokens.next().is("}")) {
            throw new TexException("a { is not closed", open.at());
        }
        return atoms;
    }

    /** An argument between brackets, or null where there is none. */
    @Nullable
    Element optional() {
        if (!tokens.peekAhead().is("[")) {
            return null;
        }
        Token open = tokens.next();
        List<Atom> atoms = atoms("]");
        if (!tokens.next().is("]")) {
            throw new TexException("a [ is not closed", open.at());
        }
        return Rows.row(atoms);
    }

    /** An argument whose letters are set as the command says. */
    Element inFont(String command) {
        String before = font;
        font = command;
        Element element = argument();
        font = before;
        return isUpright(command) ? Letters.joined(element) : element;
    }

    /** The rest of the list, its letters set as the command says. */
    Atom restInFont(String command) {
        String before = font;
        font = command;
        Element rest = Rows.row(atoms());
        font = before;
        return new Atom(isUpright(command) ? Letters.joined(rest) : rest, Kind.ORDINARY);
    }

    private static boolean isUpright(String command) {
        return command.equals("mathrm") || command.equals("mathit") || command.equals("mathup");
    }

    /** The next atom without its scripts; null for what is only said. */
    @Nullable
    Atom atom() {
        Token token = tokens.next();
        String text = token.text();
        if (token.isCommand()) {
            return command(token);
        }
        int c = text.codePointAt(0);
        if (c == '{') {
            tokens.back(token);
            List<Atom> inner = group();
            return inner.size() == 1 && inner.getFirst().kind() == Kind.OPERATOR
                    ? inner.getFirst()
                    : new Atom(braced(inner), Kind.ORDINARY);
        }
        if (c == '^' || c == '_') {
            tokens.back(token);
            return new Atom(Mathml.of("mrow"), Kind.ORDINARY);
        }
        if (c == '\'' || c == '’') {
            tokens.back(token);
            return new Atom(Mathml.of("mrow"), Kind.ORDINARY);
        }
        if (c >= '0' && c <= '9') {
            return new Atom(number(digits(text)), Kind.ORDINARY);
        }
        if (c == '.' && isDigit(tokens.peek())) {
            return new Atom(number(digits(text)), Kind.ORDINARY);
        }
        if (c == ':' && tokens.peek().is("=")) {
            tokens.next();
            return new Atom(Operators.relation(":="), Kind.RELATION);
        }
        if (c == '~') {
            return new Atom(Mathml.of("mspace", List.of(), "width", "0.3333em"), Kind.NONE);
        }
        return character(text, c);
    }

    private static Element braced(List<Atom> inner) {
        Element row = Rows.row(inner);
        boolean alone = inner.size() == 1 && row.name().equals("mo");
        return alone ? Mathml.of("mrow", Mathml.tight(row)) : row;
    }

    private String digits(String first) {
        StringBuilder digits = new StringBuilder(first);
        while (true) {
            Token next = tokens.next();
            boolean digit = isDigit(next);
            if (!digit && next.is(".") && digits.indexOf(".") < 0) {
                Token behind = tokens.peek();
                digit = isDigit(behind);
            }
            if (!digit) {
                tokens.back(next);
                return digits.toString();
            }
            digits.append(next.text());
        }
    }

    private static boolean isDigit(Token token) {
        return token.text().length() == 1
                && token.text().charAt(0) >= '0'
                && token.text().charAt(0) <= '9';
    }

    private Element number(String digits) {
        MathAlphabet alphabet = Letters.alphabet(font);
        return Mathml.token("mn", alphabet == null || alphabet == MathAlphabet.ITALIC ? digits : alphabet.of(digits));
    }

    private Atom character(String text, int c) {
        if (Character.isLetter(c)) {
            boolean latin = c < 0x250 || (c >= 0x370 && c < 0x500);
            return new Atom(latin ? Letters.letter(text, font, false) : Mathml.token("mtext", text), Kind.ORDINARY);
        }
        Kind kind =
                switch (c) {
                    case '+', '-', '−', '*', '∗', '±', '×', '÷', '⋅', '·', '∧', '∨', '∩', '∪', '∘' -> Kind.BINARY;
                    case '=', '<', '>', ':', '≤', '≥', '≠', '≈', '∈', '→', '⇒', '∼', '≡' -> Kind.RELATION;
                    case '(', '[' -> Kind.OPENING;
                    case ')', ']', '!', '?' -> Kind.CLOSING;
                    case ',', ';' -> Kind.PUNCTUATION;
                    default -> Kind.ORDINARY;
                };
        return new Atom(Operators.character(c, kind), kind);
    }

    private @Nullable Atom command(Token token) {
        Symbol symbol = Symbols.get(token.name());
        if (symbol != null) {
            return Operators.symbol(symbol, token.name(), font);
        }
        if (Commands.knows(token.name())) {
            return commands.read(token);
        }
        List<String> alike = Commands.names().stream()
                .filter(name -> name.charAt(0) == token.name().charAt(0))
                .toList();
        String nearest = Nearest.to(token.name(), alike)
                .map(name -> "; did you mean \\" + name + "?")
                .orElse("");
        throw new TexException(token.text() + " is not known" + nearest, token.at());
    }

    /** The atom with what is written above and below it. */
    private Atom scripts(Atom atom) {
        Element above = null;
        Element below = null;
        StringBuilder primes = new StringBuilder();
        boolean limits = atom.limits();
        while (true) {
            Token token = tokens.peekAhead();
            switch (token.text()) {
                case "^" -> {
                    tokens.next();
                    if (above != null) {
                        throw new TexException("there are two superscripts", token.at());
                    }
                    above = argument();
                }
                case "_" -> {
                    tokens.next();
                    if (below != null) {
                        throw new TexException("there are two subscripts", token.at());
                    }
                    below = argument();
                }
                case "'", "’" -> {
                    tokens.next();
                    primes.append('′');
                }
                case "\\limits", "\\displaylimits" -> {
                    tokens.next();
                    limits = true;
                }
                case "\\nolimits" -> {
                    tokens.next();
                    limits = false;
                }
                default -> {
                    if (!primes.isEmpty()) {
                        Element prime = Mathml.tight(Mathml.token("mo", Operators.primes(primes.length())));
                        above = above == null ? prime : Mathml.of("mrow", prime, above);
                    }
                    return Scripts.on(atom, below, above, limits);
                }
            }
        }
    }
}
