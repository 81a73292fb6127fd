package anthology.code;

import anthology.model.Element;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the classes of a block of code say, as the programs that colour code on the web write them. */
final class ClassNames {
    private static final List<String> PREFIXES = List.of("language-", "lang-", "highlight-source-", "src-", "brush-");

    /** Beside one of these, a bare name is that of a language. */
    private static final Set<String> COLOURED =
            Set.of("highlight", "sourcecode", "hljs", "chroma", "prettyprint", "brush", "codehilite", "src", "prism");

    private static final Set<String> NUMBERED = Set.of(
            "numbered",
            "line-numbers",
            "linenumbers",
            "numberlines",
            "number-lines",
            "linenos",
            "linenums",
            "showlinenumbers",
            "show-line-numbers");

    private static final Set<String> NUMBERS = Set.of(
            "ln",
            "lnt",
            "lntd",
            "lineno",
            "linenos",
            "linenumber",
            "linenumbers",
            "line-number",
            "line-numbers",
            "line-numbers-rows",
            "linenodiv",
            "gutter",
            "gl",
            "rouge-gutter",
            "hljs-ln-numbers",
            "hljs-ln-n");

    private static final Set<String> POINTED_OUT = Set.of(
            "hll",
            "hl",
            "highlighted",
            "highlighted-line",
            "highlight-line",
            "line-highlight",
            "gatsby-highlight-code-line",
            "mtk-highlight");

    private ClassNames() {}

    /** The language that the element says, or null. */
    static @Nullable String language(Element element) {
        List<String> names = of(element);
        String bare = null;
        boolean coloured = false;
        for (String name : names) {
            for (String prefix : PREFIXES) {
                if (name.startsWith(prefix) && name.length() > prefix.length()) {
                    return name.substring(prefix.length());
                }
            }
            if (COLOURED.contains(name)) {
                coloured = true;
            } else if (bare == null && !NUMBERED.contains(name)) {
                bare = name;
            }
        }
        return coloured ? bare : null;
    }

    /** Whether the lines of the block shall have numbers. */
    static boolean numbered(Element element) {
        return of(element).stream().anyMatch(NUMBERED::contains);
    }

    /** Whether the element holds the numbers of lines and nothing else. */
    static boolean isNumbers(Element element) {
        return of(element).stream().anyMatch(NUMBERS::contains)
                && element.text().chars().allMatch(c -> Character.isDigit(c) || Character.isWhitespace(c));
    }

    static boolean pointsOut(Element element) {
        return of(element).stream().anyMatch(POINTED_OUT::contains);
    }

    private static List<String> of(Element element) {
        String all = element.attribute("class");
        return all == null
                ? List.of()
                : List.of(all.toLowerCase(Locale.ROOT).strip().split("\\s+"));
    }
}
