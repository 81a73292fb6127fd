package anthology.content.tex;

import anthology.content.tex.Symbols.Symbol;
import anthology.model.Element;

/** Operators as elements, with what the dictionary of MathML would do otherwise than TeX. */
final class Operators {
    private static final String RELATION_SPACE = "0.2778em";

    private Operators() {}

    static Atom symbol(Symbol symbol, String name, String font) {
        String text = symbol.text();
        return switch (symbol.sort()) {
            case LETTER -> new Atom(Letters.letter(text, font, false), Kind.ORDINARY);
            case UPRIGHT -> new Atom(Letters.letter(text, font, true), Kind.ORDINARY);
            case ORD -> new Atom(Mathml.tight(Mathml.token("mo", text, "stretchy", "false")), Kind.ORDINARY);
            case INNER -> new Atom(Mathml.token("mi", text, "mathvariant", "normal"), Kind.INNER);
            case PUNCT -> new Atom(Mathml.token("mo", text, "lspace", "0em", "rspace", "0.1667em"), Kind.PUNCTUATION);
            case BIN -> new Atom(Mathml.token("mo", text), Kind.BINARY);
            case REL -> new Atom(relation(text), Kind.RELATION);
            case OPEN -> new Atom(character(text.codePointAt(0), Kind.OPENING), Kind.OPENING);
            case CLOSE -> new Atom(character(text.codePointAt(0), Kind.CLOSING), Kind.CLOSING);
            case FENCE -> new Atom(character(text.codePointAt(0), Kind.ORDINARY), Kind.ORDINARY);
            case BIG -> new Atom(Mathml.token("mo", text), Kind.OPERATOR, true);
            case INTEGRAL -> new Atom(Mathml.token("mo", text), Kind.OPERATOR);
            case FUNCTION -> new Atom(Mathml.token("mi", text), Kind.OPERATOR);
            case LIMIT -> new Atom(name(spaced(name, text)), Kind.OPERATOR, true);
        };
    }

    private static String spaced(String name, String text) {
        return switch (name) {
            case "argmax" -> "arg\u2009max";
            case "argmin" -> "arg\u2009min";
            default -> text;
        };
    }

    /** A name that takes limits. */
    static Element name(String text) {
        return Mathml.token("mo", text, "lspace", "0em", "rspace", "0em", "movablelimits", "true");
    }

    /** A character that stands for itself. */
    static Element character(int c, Kind kind) {
        String text = Character.toString(c == '-' ? '−' : c == '*' ? '∗' : c == '`' ? '‘' : c);
        Element mo = Mathml.token("mo", text);
        return switch (kind) {
            case OPENING, CLOSING -> {
                Element flat = c == '!' || c == '?' ? mo : mo.withAttribute("stretchy", "false");
                yield c == '?' || c == '|' || c == '‖' ? Mathml.tight(flat) : flat;
            }
            case RELATION -> relation(text);
            case ORDINARY -> {
                Element flat = c == '|' || c == '‖' ? mo.withAttribute("stretchy", "false") : mo;
                yield Mathml.tight(flat);
            }
            case PUNCTUATION, BINARY, OPERATOR, INNER, NONE -> mo;
        };
    }

    /** Relations are spaced alike; those are told so that MathML knows as something else, or would stretch. */
    static Element relation(String text) {
        Element mo = Mathml.token("mo", text);
        return switch (text) {
            case ":", "|", "∣", "∥", "⊥", "△", "⊲", "⊳" ->
                mo.withAttribute("lspace", RELATION_SPACE).withAttribute("rspace", RELATION_SPACE);
            default -> isArrow(text.codePointAt(0)) ? mo.withAttribute("stretchy", "false") : mo;
        };
    }

    static boolean isArrow(int c) {
        return (c >= 0x2190 && c <= 0x21FF) || (c >= 0x27F0 && c <= 0x27FF) || (c >= 0x2900 && c <= 0x297F);
    }

    static String primes(int count) {
        return switch (count) {
            case 1 -> "′";
            case 2 -> "″";
            case 3 -> "‴";
            case 4 -> "⁗";
            default -> "′".repeat(count);
        };
    }
}
