package anthology.css;

import anthology.diagnostic.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stylesheet as far as it concerns print.
 *
 * @param rules in order
 * @param pages in order
 */
record Sheet(List<Rule> rules, List<PageRule> pages) {

    /** A style rule. Two rules are never equal, even when they say the same. */
    static final class Rule {
        final List<Selector> selectors;
        final List<Declaration> declarations;

        Rule(List<Selector> selectors, List<Declaration> declarations) {
            this.selectors = selectors;
            this.declarations = declarations;
        }
    }

    /**
     * A page rule, or a part of it: the page itself, a margin box or the footnote area.
     *
     * @param area name of the margin box, {@code footnote}, or null for the page itself
     */
    record PageRule(
            List<PageSelector> selectors, @Nullable String area, List<Declaration> declarations, Location location) {}

    /** CSS Paged Media 3, 4.3; a null name means any. */
    record PageSelector(@Nullable String name, List<String> pseudoClasses) {
        boolean matches(String page, boolean first, boolean right, boolean recto, boolean blank) {
            return (name == null || name.equals(page))
                    && pseudoClasses.stream().allMatch(pseudo -> switch (pseudo) {
                        case "first" -> first;
                        case "blank" -> blank;
                        case "right" -> right;
                        case "left" -> !right;
                        case "recto" -> recto;
                        case "verso" -> !recto;
                        default -> false;
                    });
        }

        /** Names weigh most, then first and blank, then the sides. */
        int specificity() {
            int specificity = name == null ? 0 : 10_000;
            for (String pseudo : pseudoClasses) {
                specificity += pseudo.equals("first") || pseudo.equals("blank") ? 100 : 1;
            }
            return specificity;
        }
    }
}
