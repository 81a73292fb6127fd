package anthology.content.tex;

import anthology.model.Element;
import anthology.model.MathAlphabet;
import java.util.ArrayList;
import java.util.List;

/** Words in a formula, and formulas in the words. */
final class TextMode {
    private static final int DEEPEST = 20;

    private final MathReader reader;
    private final Tokens tokens;
    private int depth;

    TextMode(MathReader reader, Tokens tokens) {
        this.reader = reader;
        this.tokens = tokens;
    }

    /** The argument of a command such as {@code \text}. */
    Element box(String command) {
        Token open = tokens.peekAhead();
        if (!open.is("{")) {
            tokens.next();
            return Mathml.token("mtext", open.text());
        }
        tokens.next();
        return Mathml.row(words(command, open));
    }

    private List<Element> words(String command, Token open) {
        if (++depth > DEEPEST) {
            throw new TexException("it is nested too deeply", open.at());
        }
        List<Element> out = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (true) {
            Token token = tokens.next();
            if (token.isEnd()) {
                throw new TexException("a { is not closed", open.at());
            }
            if (token.is("}")) {
                flush(command, text, out);
                depth--;
                return out.isEmpty() ? List.of(Mathml.token("mtext", "")) : out;
            }
            if (token.is("{")) {
                flush(command, text, out);
                out.addAll(words(command, token));
            } else if (token.is("$") || token.is("\\(")) {
                flush(command, text, out);
                out.add(formula(token));
            } else if (token.isCommand()) {
                command(token, command, text, out);
            } else {
                text.append(token.isSpace() || token.is("~") ? "\u00A0" : token.text());
            }
        }
    }

    private Element formula(Token open) {
        List<Atom> atoms = reader.atoms(open.is("$") ? "$" : "\\)");
        Token close = tokens.next();
        if (!close.is("$") && !close.is("\\)")) {
            throw new TexException("a " + open.text() + " is not closed", open.at());
        }
        return Rows.row(atoms);
    }

    private void command(Token token, String command, StringBuilder text, List<Element> out) {
        switch (token.text()) {
            case "\\ ", "\\,", "\\;", "\\:", "\\quad", "\\space" -> text.append('\u00A0');
            case "\\_", "\\%", "\\$", "\\&", "\\#", "\\{", "\\}" -> text.append(token.name());
            case "\\dots", "\\ldots" -> text.append('…');
            case "\\textbf", "\\textit", "\\text", "\\textrm", "\\emph", "\\texttt", "\\textsf", "\\mbox" -> {
                flush(command, text, out);
                out.add(box(token.name()));
            }
            default -> {
                flush(command, text, out);
                tokens.back(token);
                Atom atom = reader.atom();
                if (atom != null) {
                    out.add(atom.element());
                }
            }
        }
    }

    private static void flush(String command, StringBuilder text, List<Element> out) {
        if (text.isEmpty()) {
            return;
        }
        String words = text.toString();
        String set =
                switch (command) {
                    case "textbf" -> MathAlphabet.BOLD.of(words);
                    case "textit", "emph" -> MathAlphabet.ITALIC.of(words);
                    case "texttt" -> MathAlphabet.MONOSPACE.of(words);
                    case "textsf" -> MathAlphabet.SANS_SERIF.of(words);
                    default -> words;
                };
        out.add(Mathml.token("mtext", set));
        text.setLength(0);
    }
}
