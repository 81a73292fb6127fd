package anthology.css;

import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSStyleRule;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Rules that would cut off what is in a box, which print never does: no word is lost. */
final class Clipping {
    private static final Set<String> HEIGHTS = Set.of("height", "max-height", "block-size", "max-block-size");
    private static final Set<String> OVERFLOWS = Set.of("overflow", "overflow-y", "overflow-block");
    private static final Set<String> CUTTING = Set.of("hidden", "clip", "scroll", "auto");

    private Clipping() {}

    /** The declaration that cuts what is higher than the same rule allows. */
    static Optional<CSSDeclaration> find(CSSStyleRule rule) {
        boolean limited = rule.getAllDeclarations().stream()
                .anyMatch(one -> HEIGHTS.contains(name(one)) && !isOpen(one.getExpressionAsCSSString()));
        return limited
                ? rule.getAllDeclarations().stream()
                        .filter(one -> OVERFLOWS.contains(name(one)) && cuts(one.getExpressionAsCSSString()))
                        .findFirst()
                : Optional.empty();
    }

    private static String name(CSSDeclaration declaration) {
        return declaration.getProperty().toLowerCase(Locale.ROOT);
    }

    private static boolean isOpen(String length) {
        return length.equalsIgnoreCase("auto") || length.equalsIgnoreCase("none");
    }

    private static boolean cuts(String value) {
        return ValueReader.read(value).stream()
                .anyMatch(one -> one instanceof Value.Word word
                        && CUTTING.contains(word.name().toLowerCase(Locale.ROOT)));
    }
}
