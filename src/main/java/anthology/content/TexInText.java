package anthology.content;

import anthology.model.Element;
import anthology.model.Node;
import anthology.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds formulas in the text of pages whose scripts would do so: between {@code \(…\)}, {@code \[…\]}, {@code $$…$$},
 * and {@code $latex …$} of WordPress. They become code of the class {@code math}.
 */
final class TexInText {
    /** The class of formulas that stand on lines of their own; none of it gets further than {@link Mathematics}. */
    static final String DISPLAY = "math-display";

    private static final Set<String> VERBATIM = Set.of("code", "pre", "kbd", "samp", "math");

    private static final Pattern FORMULA = Pattern.compile(
            "\\\\\\((?<round>[^$]{1,1000}?)\\\\\\)|\\\\\\[(?<square>[^$]{1,4000}?)\\\\\\]"
                    + "|\\$\\$(?<dollars>[^$]{1,4000})\\$\\$|\\$latex (?<latex>[^$]{1,1000}?)(&(bg|fg|s)=[^$]{0,80})?\\$",
            Pattern.DOTALL);

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
        Matcher found = FORMULA.matcher(all);
        int from = 0;
        while (found.find()) {
            boolean display = found.group("square") != null || found.group("dollars") != null;
            String tex = tex(found).strip();
            if (!SURE.matcher(tex).find() && tex.length() > 1) {
                continue;
            }
            if (found.start() > from) {
                out.add(new Text(all.substring(from, found.start()), text.position()));
            }
            String classes = display ? "math " + DISPLAY : "math";
            out.add(new Element(
                    "code", Map.of("class", classes), List.of(new Text(tex, text.position())), text.position()));
            from = found.end();
        }
        if (from < all.length()) {
            out.add(new Text(all.substring(from), text.position()));
        }
    }

    private static String tex(Matcher found) {
        for (String group : List.of("round", "square", "dollars", "latex")) {
            String tex = found.group(group);
            if (tex != null) {
                return tex;
            }
        }
        throw new IllegalStateException("no group of " + found);
    }
}
