package anthology.content.tex;

import anthology.model.Element;
import anthology.model.MathAlphabet;
import anthology.model.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Letters in the alphabets of mathematics. */
final class Letters {
    private Letters() {}

    /** @param font the command that sets it, or nothing; one letter alone is slanted unless something else is said */
    static Element letter(String text, String font, boolean upright) {
        MathAlphabet alphabet = alphabet(font);
        boolean capital = text.codePointAt(0) >= 'Α' && text.codePointAt(0) <= 'Ω';
        if (alphabet == null) {
            boolean roman = upright || font.equals("mathrm") || font.equals("mathup");
            return roman ? Mathml.token("mi", text, "mathvariant", "normal") : Mathml.token("mi", text);
        }
        if (alphabet == MathAlphabet.ITALIC) {
            return Mathml.token("mi", text);
        }
        boolean slanted = font.equals("boldsymbol") || font.equals("bm") || font.equals("pmb");
        MathAlphabet own = slanted && (upright || capital) ? MathAlphabet.BOLD : alphabet;
        String set = own.of(text);
        return set.equals(text) ? Mathml.token("mi", text, "mathvariant", "normal") : Mathml.token("mi", set);
    }

    /** The alphabet of a font command; null for the upright letters of text, and for the italic where none is named. */
    static @Nullable MathAlphabet alphabet(String font) {
        return switch (font) {
            case "mathbf", "bf", "bold" -> MathAlphabet.BOLD;
            case "boldsymbol", "bm", "pmb", "mathbfit" -> MathAlphabet.BOLD_ITALIC;
            case "mathbb", "Bbb" -> MathAlphabet.DOUBLE_STRUCK;
            case "mathcal", "mathscr", "cal", "scr" -> MathAlphabet.SCRIPT;
            case "mathfrak", "frak" -> MathAlphabet.FRAKTUR;
            case "mathsf", "sf" -> MathAlphabet.SANS_SERIF;
            case "mathtt", "tt" -> MathAlphabet.MONOSPACE;
            case "mathit", "mathnormal", "it" -> MathAlphabet.ITALIC;
            default -> null;
        };
    }

    /** Letters that make a word, as one identifier. */
    static Element joined(Element element) {
        if (!element.name().equals("mrow")) {
            return element;
        }
        List<Node> out = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        List<Element> letters = new ArrayList<>();
        for (Node node : element.children()) {
            if (node instanceof Element letter && letter.name().equals("mi")) {
                word.append(letter.text());
                letters.add(letter);
                continue;
            }
            flush(word, letters, out);
            out.add(node);
        }
        flush(word, letters, out);
        return out.size() == 1 && out.getFirst() instanceof Element only ? only : element.withChildren(out);
    }

    private static void flush(StringBuilder word, List<Element> letters, List<Node> out) {
        if (letters.size() == 1) {
            out.add(letters.getFirst());
        } else if (letters.size() > 1) {
            out.add(Mathml.token("mi", word.toString()));
        }
        word.setLength(0);
        letters.clear();
    }
}
