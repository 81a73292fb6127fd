package anthology.content.tex;

import anthology.content.tex.Symbols.Symbol;
import anthology.model.Element;
import java.util.ArrayList;
import java.util.List;

/** Delimiters that grow: {@code \left … \middle … \right}, {@code \big} and its like. */
final class Delimiters {
    private final MathReader reader;
    private final Tokens tokens;

    Delimiters(MathReader reader, Tokens tokens) {
        this.reader = reader;
        this.tokens = tokens;
    }

    static Element stretchy(String text, String form) {
        return Mathml.token("mo", text, "fence", "true", "stretchy", "true", "form", form);
    }

    Atom leftRight(Token left) {
        List<Element> parts = new ArrayList<>();
        add(delimiter(), "prefix", parts);
        while (true) {
            parts.addAll(Rows.elements(reader.atoms()));
            Token end = tokens.next();
            if (end.is("\\middle")) {
                String middle = delimiter();
                parts.add(Mathml.tight(stretchy(middle, "infix")));
            } else if (end.is("\\right")) {
                add(delimiter(), "postfix", parts);
                return new Atom(Mathml.of("mrow", parts), Kind.INNER);
            } else {
                throw new TexException("\\left has no \\right", left.at());
            }
        }
    }

    private static void add(String delimiter, String form, List<Element> parts) {
        if (!delimiter.isEmpty()) {
            parts.add(stretchy(delimiter, form));
        }
    }

    /** A delimiter of a fixed size: 1.2, 1.8, 2.4 or 3 em as in plain TeX. */
    Atom sized(Token command) {
        String name = command.name();
        String size =
                switch (name.replaceAll("[lrm]$", "")) {
                    case "big" -> "1.2em";
                    case "Big" -> "1.8em";
                    case "bigg" -> "2.4em";
                    default -> "3em";
                };
        Kind kind = name.endsWith("l")
                ? Kind.OPENING
                : name.endsWith("r") ? Kind.CLOSING : name.endsWith("m") ? Kind.RELATION : Kind.ORDINARY;
        String text = delimiter();
        if (text.isEmpty()) {
            return new Atom(Mathml.of("mrow"), kind);
        }
        Element mo = Mathml.token("mo", text, "fence", "true", "stretchy", "true", "minsize", size, "maxsize", size);
        return new Atom(
                kind == Kind.RELATION
                        ? mo.withAttribute("lspace", "0.2778em").withAttribute("rspace", "0.2778em")
                        : Mathml.tight(mo),
                kind);
    }

    /** The characters of the delimiter that is next; nothing for the full stop that stands for none. */
    String delimiter() {
        tokens.skipSpaces();
        Token token = tokens.next();
        if (token.is("{")) {
            String inner = delimiter();
            tokens.skipSpaces();
            tokens.next();
            return inner;
        }
        if (token.isCommand()) {
            Symbol symbol = Symbols.get(token.name());
            if (symbol != null && isDelimiter(symbol)) {
                String text = symbol.text();
                return text.equals("∣") ? "|" : text.equals("∥") ? "‖" : text.equals("∖") ? "\\" : text;
            }
        }
        return switch (token.text()) {
            case "." -> "";
            case "(", ")", "[", "]", "|", "/", "‖", "⟨", "⟩", "⌊", "⌋", "⌈", "⌉" -> token.text();
            case "<" -> "⟨";
            case ">" -> "⟩";
            default -> throw new TexException("no delimiter follows", token.at());
        };
    }

    private static boolean isDelimiter(Symbol symbol) {
        return switch (symbol.sort()) {
            case OPEN, CLOSE, FENCE, REL, ORD, BIN -> true;
            default -> false;
        };
    }
}
