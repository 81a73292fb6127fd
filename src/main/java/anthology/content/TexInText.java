package anthology.content;

import anthology.model.Element;
import anthology.model.Node;
import anthology.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds formulas in the text of pages whose scripts would do so: between {@code \(…\)}, {@code \[…\]}, {@code $$…$$},
 * and {@code $latex …$} of WordPress. They become code of the class {@code math}.
 */
final class TexInText {
    /** The class of formulas that stand on lines of their own; none of it gets further than {@link Mathematics}. */
    static final String DISPLAY = "math-display";

    private static final Set<String> VERBATIM = Set.of("code", "pre", "kbd", "samp", "math");

    /**
     * What formulas stand between.
     *
     * @param most characters that one has
     */
    private record Marks(String opening, String closing, int most, boolean display) {}

    private static final List<Marks> MARKS = List.of(
            new Marks("\\(", "\\)", 1000, false),
            new Marks("\\[", "\\]", 4000, true),
            new Marks("$$", "$$", 4000, true),
            new Marks("$latex ", "$", 1000, false));

    /** Colours and sizes at the end of a formula of WordPress. */
    private static final Pattern LOOKS = Pattern.compile("&(bg|fg|s)=.{0,80}$", Pattern.DOTALL);

    private static final Pattern SURE = Pattern.compile("[\\\\^_=]");

    private TexInText() {}

    static Element marked(Element element) {
        if (VERBATIM.contains(element.name())) {
            return element;
        }
        List<Node> out = new ArrayList<>();
        for (Node node : element.children()) {
            switch (node) {
                case Element child -> out.add(marked(child));
                case Text text -> split(text, out);
            }
        }
        return element.withChildren(out);
    }

    private static void split(Text text, List<Node> out) {
        String all = text.text();
        if (all.indexOf('$') < 0 && all.indexOf('\\') < 0) {
            out.add(text);
            return;
        }
        int from = 0;
        int at = 0;
        while (at < all.length()) {
            Found found = at(all, at);
            if (found == null || !found.isSure()) {
                at = found == null ? at + 1 : found.end;
                continue;
            }
            if (at > from) {
                out.add(new Text(all.substring(from, at), text.position()));
            }
            String classes = found.display ? "math " + DISPLAY : "math";
            out.add(new Element(
                    "code", Map.of("class", classes), List.of(new Text(found.tex, text.position())), text.position()));
            from = found.end;
            at = found.end;
        }
        if (from < all.length()) {
            out.add(new Text(all.substring(from), text.position()));
        }
    }

    private record Found(String tex, int end, boolean display) {
        /** A letter, or what is written only in formulas. */
        private boolean isSure() {
            return tex.length() == 1 || SURE.matcher(tex).find();
        }
    }

    /** What stands between the marks of a formula, the first of which begins there, or null. */
    private static @Nullable Found at(String text, int start) {
        char first = text.charAt(start);
        if (first != '$' && first != '\\') {
            return null;
        }
        for (Marks marks : MARKS) {
            if (text.startsWith(marks.opening, start)) {
                int from = start + marks.opening.length();
                int to = Math.min(text.length(), from + marks.most + marks.closing.length());
                int close = from < to ? text.indexOf(marks.closing, from + 1, to) : -1;
                String tex = close < 0 ? "" : text.substring(from, close);
                if (marks.closing.equals("$")) {
                    tex = LOOKS.matcher(tex).replaceFirst("");
                }
                return close < 0 || tex.indexOf('$') >= 0
                        ? null
                        : new Found(tex.strip(), close + marks.closing.length(), marks.display);
            }
        }
        return null;
    }
}
