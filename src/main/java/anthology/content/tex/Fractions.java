package anthology.content.tex;

import anthology.model.Element;
import java.util.ArrayList;
import java.util.List;

/** Fractions and what is stacked like them. */
final class Fractions {
    private Fractions() {}

    static boolean isInfix(Token token) {
        return switch (token.text()) {
            case "\\over", "\\atop", "\\choose", "\\brack", "\\brace" -> true;
            default -> false;
        };
    }

    /** What stands before the command over what follows it; The TeXbook, chapter 17. */
    static Atom infix(Token command, Element above, Element below) {
        Element bare = command.is("\\over") ? Mathml.of("mfrac", above, below) : barless(above, below);
        return switch (command.text()) {
            case "\\choose" -> new Atom(fenced("(", bare, ")"), Kind.INNER);
            case "\\brack" -> new Atom(fenced("[", bare, "]"), Kind.INNER);
            case "\\brace" -> new Atom(fenced("{", bare, "}"), Kind.INNER);
            default -> new Atom(bare, Kind.INNER);
        };
    }

    static Element barless(Element above, Element below) {
        return Mathml.of("mfrac", List.of(above, below), "linethickness", "0");
    }

    /** Between delimiters that grow with it; an empty one is left out. */
    static Element fenced(String open, Element inner, String close) {
        List<Element> parts = new ArrayList<>();
        if (!open.isEmpty()) {
            parts.add(Delimiters.stretchy(open, "prefix"));
        }
        parts.add(inner);
        if (!close.isEmpty()) {
            parts.add(Delimiters.stretchy(close, "postfix"));
        }
        return Mathml.of("mrow", parts);
    }

    /** In text or display style whatever it stands in. */
    static Element styled(Element inner, boolean display) {
        return Mathml.of("mstyle", List.of(inner), "displaystyle", Boolean.toString(display), "scriptlevel", "0");
    }
}
