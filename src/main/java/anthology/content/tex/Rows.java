package anthology.content.tex;

import anthology.model.Element;
import anthology.model.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts atoms side by side. Renderers of MathML space operators by a dictionary; where TeX does otherwise, by what
 * stands beside them, the row says so (The TeXbook, chapter 18, the table of spaces between atoms).
 */
final class Rows {
    private static final double THIN = 3;

    private Rows() {}

    static Element row(List<Atom> atoms) {
        return Mathml.row(elements(atoms));
    }

    static List<Element> elements(List<Atom> atoms) {
        List<Element> out = new ArrayList<>();
        Kind before = Kind.NONE;
        for (int i = 0; i < atoms.size(); i++) {
            Atom atom = atoms.get(i);
            Element element = atom.element();
            if (atom.kind() == Kind.NONE) {
                out.add(element);
                continue;
            }
            Kind after = next(atoms, i);
            Kind kind = atom.kind();
            if (kind == Kind.BINARY && (!takesBinary(before) || !canFollowBinary(after))) {
                kind = Kind.ORDINARY;
                element = unary(element, canFollowBinary(after));
            }
            if (kind == Kind.OPERATOR && !isSpaced(element)) {
                if (before == Kind.ORDINARY
                        || before == Kind.CLOSING
                        || before == Kind.OPERATOR
                        || before == Kind.INNER) {
                    out.add(Mathml.space(THIN));
                }
                out.add(element);
                if (isSpacedFrom(after) || (after == Kind.OPERATOR && isSpacedNext(atoms, i))) {
                    out.add(Mathml.space(THIN));
                }
            } else {
                out.add(element);
            }
            before = kind;
        }
        return out;
    }

    private static Kind next(List<Atom> atoms, int i) {
        for (int j = i + 1; j < atoms.size(); j++) {
            if (atoms.get(j).kind() != Kind.NONE) {
                return atoms.get(j).kind();
            }
        }
        return Kind.NONE;
    }

    private static boolean takesBinary(Kind before) {
        return switch (before) {
            case ORDINARY, CLOSING, INNER -> true;
            case OPERATOR, BINARY, RELATION, OPENING, PUNCTUATION, NONE -> false;
        };
    }

    private static boolean canFollowBinary(Kind after) {
        return switch (after) {
            case ORDINARY, OPENING, INNER, OPERATOR, BINARY -> true;
            case RELATION, CLOSING, PUNCTUATION, NONE -> false;
        };
    }

    private static Element unary(Element element, boolean prefix) {
        if (!element.name().equals("mo")) {
            return element;
        }
        return Mathml.tight(prefix ? element.withAttribute("form", "prefix") : element);
    }

    /** Whether the dictionary knows the space around it: sums and integrals. */
    private static boolean isSpaced(Element element) {
        Element core = element;
        while (!core.children().isEmpty() && core.children().getFirst() instanceof Element inner) {
            core = inner;
        }
        boolean big = core.name().equals("mo")
                && !core.children().isEmpty()
                && core.children().getFirst() instanceof Text text
                && text.text().codePointCount(0, text.text().length()) == 1;
        return big && core.attribute("lspace") == null;
    }

    /** Whether there is a space between an operator and what follows it; a binary operator is none there. */
    private static boolean isSpacedFrom(Kind after) {
        return after == Kind.ORDINARY || after == Kind.INNER || after == Kind.BINARY;
    }

    private static boolean isSpacedNext(List<Atom> atoms, int i) {
        return i + 1 < atoms.size() && isSpaced(atoms.get(i + 1).element());
    }
}
