package anthology.css;

import anthology.css.Sheet.PageRule;
import anthology.css.Sheet.PageSelector;
import anthology.css.Sheet.Rule;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.diagnostic.Nearest;
import anthology.model.Stylesheet;
import com.helger.css.CSSSourceLocation;
import com.helger.css.ICSSSourceLocationAware;
import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSExpression;
import com.helger.css.decl.CSSFontFaceRule;
import com.helger.css.decl.CSSKeyframesRule;
import com.helger.css.decl.CSSLayerRule;
import com.helger.css.decl.CSSMediaRule;
import com.helger.css.decl.CSSPageMarginBlock;
import com.helger.css.decl.CSSPageRule;
import com.helger.css.decl.CSSSelector;
import com.helger.css.decl.CSSStyleRule;
import com.helger.css.decl.CSSSupportsRule;
import com.helger.css.decl.CSSUnknownRule;
import com.helger.css.decl.CascadingStyleSheet;
import com.helger.css.decl.ICSSPageRuleMember;
import com.helger.css.decl.ICSSTopLevelRule;
import com.helger.css.writer.CSSWriterSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A stylesheet's text to a {@link Sheet}: ph-css parses its structure, the readers of selectors and declarations do
 * the rest. What does not hold for print is left out here, and what is wrong is reported with its place.
 */
final class SheetReader {
    /** Writes selectors and values out as they were written. */
    private static final CSSWriterSettings PLAIN =
            new CSSWriterSettings().setOptimizedOutput(false).setQuoteURLs(true);

    private final Stylesheet stylesheet;
    private final Diagnostics diagnostics;
    private final DeclarationReader declarations;
    private final List<Rule> rules = new ArrayList<>();
    private final List<PageRule> pages = new ArrayList<>();

    private SheetReader(Stylesheet stylesheet, Diagnostics diagnostics) {
        this.stylesheet = stylesheet;
        this.diagnostics = diagnostics;
        this.declarations = new DeclarationReader(diagnostics);
    }

    static Sheet read(Stylesheet stylesheet, Diagnostics diagnostics) {
        return new SheetReader(stylesheet, diagnostics).read();
    }

    private Sheet read() {
        CascadingStyleSheet parsed = new TolerantParser(stylesheet, diagnostics).parse();
        // what can be imported has been
        parsed.getAllImportRules()
                .forEach(rule -> unsupported(
                        rule,
                        "'" + rule.getLocation().getURI() + "' cannot be imported: it is not in the style's folder,"
                                + " imports itself, or is for other media than print and screen"));
        parsed.getAllRules().forEach(this::rule);
        return new Sheet(List.copyOf(rules), List.copyOf(pages));
    }

    private void rule(ICSSTopLevelRule rule) {
        switch (rule) {
            case CSSStyleRule style -> styleRule(style);
            case CSSPageRule page -> pageRule(page);
            case CSSMediaRule media -> {
                if (new MediaQueries(diagnostics, location(media)).hold(media.getAllMediaQueries())) {
                    media.getAllRules().forEach(this::rule);
                }
            }
            case CSSSupportsRule supports -> {
                if (SupportsConditions.hold(supports.getAllSupportConditionMembers())) {
                    supports.getAllRules().forEach(this::rule);
                }
            }
            case CSSFontFaceRule face -> fontFace(face);
            case CSSLayerRule layer -> {
                unsupported(layer, "layers are not supported: their rules count as if they stood alone");
                layer.getAllRules().forEach(this::rule);
            }
            case CSSKeyframesRule keyframes -> {
                // nothing moves on paper
            }
            case CSSUnknownRule unknown ->
                unsupported(
                        unknown,
                        "'" + unknown.getDeclaration() + "' is not supported",
                        near("", unknown.getDeclaration(), AT_RULES));
            default -> {
                // @viewport is about screens
            }
        }
    }

    private void styleRule(CSSStyleRule rule) {
        List<Selector> selectors = new ArrayList<>();
        for (CSSSelector selector : rule.getAllSelectors()) {
            try {
                selectors.add(SelectorReader.read(selector.getAsCSSString(PLAIN, 0)));
            } catch (SelectorReader.Unsupported e) {
                diagnostics.report(Code.CSS_004, location(selector), String.valueOf(e.getMessage()), e.hint());
            }
        }
        List<Declaration> read = declarations(rule.getAllDeclarations());
        Clipping.find(rule)
                .ifPresent(declaration -> diagnostics.report(
                        Code.CSS_003,
                        location(declaration),
                        "'" + declaration.getProperty() + "' cuts nothing off in print",
                        "the box becomes as high as what is in it"));
        if (!selectors.isEmpty() && !read.isEmpty()) {
            rules.add(new Rule(List.copyOf(selectors), read));
        }
    }

    private List<Declaration> declarations(Iterable<CSSDeclaration> parsed) {
        List<Declaration> read = new ArrayList<>();
        for (CSSDeclaration one : parsed) {
            Declaration declaration = declarations.read(one.getProperty(), text(one), one.isImportant(), location(one));
            if (declaration != null) {
                read.add(declaration);
            }
        }
        return List.copyOf(read);
    }

    private static String text(CSSDeclaration declaration) {
        CSSExpression expression = declaration.getExpression();
        return expression.getAsCSSString(PLAIN, 0);
    }

    private void pageRule(CSSPageRule rule) {
        List<PageSelector> selectors = new ArrayList<>();
        for (String selector : rule.getAllSelectors()) {
            String[] parts = selector.strip().split(":");
            List<String> pseudos = List.of(parts).subList(Math.min(1, parts.length), parts.length).stream()
                    .map(pseudo -> pseudo.toLowerCase(Locale.ROOT))
                    .toList();
            if (PAGE_PSEUDO_CLASSES.containsAll(pseudos)) {
                selectors.add(new PageSelector(parts[0].isEmpty() ? null : parts[0], pseudos));
            } else {
                unsupported(
                        rule,
                        "the page selector '" + selector + "' is not supported",
                        pseudos.stream()
                                .filter(pseudo -> !PAGE_PSEUDO_CLASSES.contains(pseudo))
                                .findFirst()
                                .map(pseudo -> near(":", pseudo, PAGE_PSEUDO_CLASSES))
                                .orElse(null));
            }
        }
        if (rule.getAllSelectors().isEmpty()) {
            selectors.add(new PageSelector(null, List.of()));
        }
        List<CSSDeclaration> own = new ArrayList<>();
        List<PageRule> areas = new ArrayList<>();
        for (ICSSPageRuleMember member : rule.getAllMembers()) {
            switch (member) {
                case CSSDeclaration declaration -> own.add(declaration);
                case CSSPageMarginBlock block -> {
                    String area = block.getPageMarginSymbol().substring(1).toLowerCase(Locale.ROOT);
                    areas.add(new PageRule(selectors, area, declarations(block.getAllDeclarations()), location(rule)));
                }
                default -> unsupported(rule, "a part of this page rule is not supported");
            }
        }
        pages.add(new PageRule(selectors, null, declarations(own), location(rule)));
        pages.addAll(areas);
    }

    static final Set<String> AT_RULES = Set.of(
            "@charset", "@font-face", "@import", "@keyframes", "@layer", "@media", "@namespace", "@page", "@supports");

    static final Set<String> PAGE_PSEUDO_CLASSES = Set.of("first", "left", "right", "blank", "recto", "verso");

    static final Set<String> DESCRIPTORS = Set.of(
            "font-family",
            "src",
            "font-style",
            "font-weight",
            "font-stretch",
            "font-display",
            "font-variant",
            "font-feature-settings",
            "font-variation-settings",
            "font-language-override",
            "unicode-range",
            "ascent-override",
            "descent-override",
            "line-gap-override",
            "size-adjust");

    /** The faces themselves are the style's, which reads them for all formats alike; only the rule is looked at here. */
    private void fontFace(CSSFontFaceRule rule) {
        boolean named = false;
        boolean found = false;
        for (CSSDeclaration descriptor : rule.getAllDeclarations()) {
            List<Value> values = ValueReader.read(text(descriptor));
            String name = descriptor.getProperty().toLowerCase(Locale.ROOT);
            switch (name) {
                case "font-family" -> named = FontValues.families(values) != null;
                case "src" -> found |= values.stream().anyMatch(Value.Url.class::isInstance);
                default -> {
                    // ranges and metrics of faces are read from the font itself
                    if (!DESCRIPTORS.contains(name)) {
                        String near = near("", name, DESCRIPTORS);
                        diagnostics.report(
                                Code.CSS_002,
                                location(descriptor),
                                "@font-face has no descriptor '" + name + "'",
                                near);
                    }
                }
            }
        }
        if (!named || !found) {
            unsupported(rule, "@font-face needs a font-family and a src with a url()");
        }
    }

    private void unsupported(ICSSSourceLocationAware where, String message) {
        unsupported(where, message, null);
    }

    private void unsupported(ICSSSourceLocationAware where, String message, @Nullable String hint) {
        diagnostics.report(Code.CSS_004, location(where), message, hint);
    }

    private static @Nullable String near(String before, String written, Set<String> known) {
        return Nearest.to(written, new TreeSet<>(known))
                .map(near -> "did you mean '" + before + near + "'?")
                .orElse(null);
    }

    private Location location(ICSSSourceLocationAware where) {
        CSSSourceLocation source = where.getSourceLocation();
        return source == null
                ? Location.of(stylesheet.path())
                : new Location(
                        stylesheet.path(),
                        source.getFirstTokenBeginLineNumber(),
                        source.getFirstTokenBeginColumnNumber());
    }
}
