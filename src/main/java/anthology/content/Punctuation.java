package anthology.content;

import anthology.model.Element;
import anthology.model.Node;
import anthology.model.Text;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Makes the straight punctuation of a typewriter that of print: quotation marks and apostrophes, {@code --} and
 * {@code ---} as dashes, {@code ...} as an ellipsis, and in French the spaces before tall marks. It reads a whole
 * paragraph at once, so that quotation marks around links and emphasis find each other; code is left as it is.
 */
final class Punctuation {
    private static final Set<String> VERBATIM = Set.of("code", "math", "pre", "kbd", "samp", "var");
    /** Words that begin with an apostrophe, without it. */
    private static final Set<String> ELIDED = Set.of(
            "tis", "twas", "twere", "twill", "em", "til", "till", "cause", "bout", "round", "cos", "n", "kay", "neath");
    /** Stands for an element that is part of the line but not of its words. */
    private static final char OBJECT = '\uFFFC';

    private final QuotationMarks marks;
    private final boolean french;
    private final StringBuilder line = new StringBuilder();
    private final List<String> pieces = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private int lastCloser = -1;

    private Punctuation(String language) {
        marks = QuotationMarks.of(language);
        french = language.toLowerCase(Locale.ROOT).split("-", 2)[0].equals("fr");
    }

    /** Whether most of the quotation marks and apostrophes in the text are straight. */
    static boolean isStraight(Element element) {
        int straight = 0;
        int curly = 0;
        String text = element.text();
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '"', '\'' -> straight++;
                case '“', '”', '‘', '’', '„', '«', '»' -> curly++;
                default -> {}
            }
        }
        return straight > curly;
    }

    /** The element with the text of its blocks set. */
    static Element typographic(Element element, String language) {
        if (VERBATIM.contains(element.name())) {
            return element;
        }
        List<Node> out = new ArrayList<>();
        List<Node> run = new ArrayList<>();
        for (Node node : element.children()) {
            if (node instanceof Element child && ContentModel.isBlock(child)) {
                out.addAll(new Punctuation(language).set(run));
                run.clear();
                out.add(typographic(child, language));
            } else {
                run.add(node);
            }
        }
        out.addAll(new Punctuation(language).set(run));
        return element.withChildren(out);
    }

    private List<Node> set(List<Node> run) {
        gather(run);
        if (line.isEmpty()) {
            return run;
        }
        Iterator<String> texts = changed().iterator();
        return rebuilt(run, texts);
    }

    private void gather(List<Node> nodes) {
        for (Node node : nodes) {
            switch (node) {
                case Text text -> {
                    pieces.add(text.text());
                    starts.add(line.length());
                    line.append(text.text());
                }
                case Element element when element.name().equals("br") -> line.append('\n');
                case Element element
                when VERBATIM.contains(element.name()) || element.name().equals("img") -> line.append(OBJECT);
                case Element element when element.attribute("role") != null -> {}
                case Element element -> gather(element.children());
            }
        }
    }

    private List<Node> rebuilt(List<Node> nodes, Iterator<String> texts) {
        List<Node> out = new ArrayList<>();
        for (Node node : nodes) {
            switch (node) {
                case Text text -> {
                    String next = texts.next();
                    out.add(next.equals(text.text()) ? text : new Text(next, text.position()));
                }
                case Element element
                when element.name().equals("br")
                        || VERBATIM.contains(element.name())
                        || element.name().equals("img")
                        || element.attribute("role") != null -> out.add(element);
                case Element element -> out.add(element.withChildren(rebuilt(element.children(), texts)));
            }
        }
        return out;
    }

    /** The text of each piece as it is to be set. */
    private List<String> changed() {
        String[] replacement = new String[line.length()];
        quotes(replacement);
        dashes(replacement);
        if (french) {
            spaces(replacement);
        }
        List<String> texts = new ArrayList<>();
        for (int k = 0; k < pieces.size(); k++) {
            String piece = pieces.get(k);
            StringBuilder text = new StringBuilder();
            int kept = 0;
            for (int i = 0; i < piece.length(); i++) {
                String mark = replacement[starts.get(k) + i];
                if (mark != null) {
                    text.append(piece, kept, i).append(mark);
                    kept = i + 1;
                }
            }
            texts.add(
                    kept == 0 ? piece : text.append(piece, kept, piece.length()).toString());
        }
        return texts;
    }

    private void quotes(String[] replacement) {
        lastCloser = lastCloser();
        int lastDouble = line.lastIndexOf("\"");
        boolean outer = false;
        boolean inner = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (!outer && isDigit(i - 1) && !isWord(i + 1) && lastDouble == i) {
                    replacement[i] = "″";
                } else if (opens(i) || (!outer && !closes(i))) {
                    outer = true;
                    replacement[i] = marks.open();
                } else {
                    outer = false;
                    replacement[i] = marks.close();
                }
            } else if (c == '\'') {
                if (opens(i) && !isElision(i) && lastCloser > i) {
                    inner = true;
                    replacement[i] = outer ? marks.innerOpen() : single(true);
                } else if (inner && closes(i) && !isWord(i + 1)) {
                    inner = false;
                    replacement[i] = outer ? marks.innerClose() : single(false);
                } else {
                    replacement[i] = isDigit(i - 1) && !isWord(i + 1) && !inner ? "′" : "’";
                }
            }
        }
    }

    /** A single mark that stands alone: the inner pair, which in English and German is what the author typed. */
    private String single(boolean open) {
        return open ? marks.innerOpen() : marks.innerClose();
    }

    private boolean opens(int i) {
        return isOpenPlace(i - 1) && !isSpaceOrEnd(i + 1);
    }

    private boolean closes(int i) {
        return !isSpaceOrEnd(i - 1);
    }

    /** Whether what stands here may stand before an opening mark: a space, a bracket, a dash, an opening mark. */
    private boolean isOpenPlace(int i) {
        int at = i;
        while (at > i - 3 && !isSpaceOrEnd(at) && (line.charAt(at) == '"' || line.charAt(at) == '\'')) {
            at--;
        }
        return isSpaceOrEnd(at) || "([{—–-/“‘„‚«¿¡=".indexOf(line.charAt(at)) >= 0;
    }

    private boolean isSpaceOrEnd(int i) {
        return i < 0
                || i >= line.length()
                || Character.isWhitespace(line.charAt(i))
                || line.charAt(i) == '\u00A0'
                || line.charAt(i) == '\u202F';
    }

    private boolean isDigit(int i) {
        return i >= 0 && i < line.length() && line.charAt(i) >= '0' && line.charAt(i) <= '9';
    }

    private boolean isWord(int i) {
        return i >= 0 && i < line.length() && (Character.isLetterOrDigit(line.charAt(i)) || line.charAt(i) == OBJECT);
    }

    /** The last single mark that can close another. */
    private int lastCloser() {
        int i = line.lastIndexOf("'");
        while (i >= 0 && (!closes(i) || isWord(i + 1))) {
            i = line.lastIndexOf("'", i - 1);
        }
        return i;
    }

    private boolean isElision(int i) {
        if (isDigit(i + 1) && isDigit(i + 2) && !isDigit(i + 3)) {
            return true;
        }
        int end = i + 1;
        while (end < line.length() && Character.isLetter(line.charAt(end))) {
            end++;
        }
        String word = line.substring(i + 1, end).toLowerCase(Locale.ROOT);
        return ELIDED.contains(word);
    }

    private void dashes(String[] replacement) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c != '-' && c != '.') {
                continue;
            }
            int end = i;
            while (end < line.length() && line.charAt(end) == c) {
                end++;
            }
            int length = end - i;
            String mark =
                    switch (length) {
                        case 2 -> c == '-' && !isOption(i) ? "–" : null;
                        case 3 -> c == '-' ? "—" : "…";
                        case 4 -> c == '.' ? "…." : null;
                        default -> null;
                    };
            if (mark != null) {
                replacement[i] = mark;
                for (int k = i + 1; k < end; k++) {
                    replacement[k] = "";
                }
            }
            i = end - 1;
        }
    }

    /** {@code --help}: two hyphens before a word and after a space are no dash. */
    private boolean isOption(int i) {
        return isSpaceOrEnd(i - 1) && isWord(i + 2);
    }

    /** No line of French begins with a tall mark or ends with an opening one. */
    private void spaces(String[] replacement) {
        for (int i = 0; i + 1 < line.length(); i++) {
            if (line.charAt(i) != ' ') {
                continue;
            }
            char next = line.charAt(i + 1);
            if (next == ':' || next == '»') {
                replacement[i] = "\u00A0";
            } else if (next == ';' || next == '!' || next == '?') {
                replacement[i] = "\u202F";
            } else if (i > 0 && line.charAt(i - 1) == '«') {
                replacement[i] = "\u00A0";
            }
        }
    }
}
