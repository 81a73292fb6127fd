package anthology.css;

import anthology.css.ComputedStyle.Display;
import anthology.css.ComputedStyle.UnicodeBidi;
import anthology.css.RuleIndex.Candidate;
import anthology.css.RuleIndex.Origin;
import anthology.css.Sheet.PageRule;
import anthology.css.Sheet.Rule;
import anthology.css.StyledNode.StyledElement;
import anthology.css.StyledNode.StyledText;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.model.Element;
import anthology.model.Image;
import anthology.model.Node;
import anthology.model.Section;
import anthology.model.Stylesheet;
import anthology.model.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The stylesheets of a printed book, ready to style its sections and pages: our own print defaults, what attributes
 * say, then the style's sheets in their order; CSS Cascade 4. Immutable as seen from outside, safe for use by several
 * threads.
 */
public final class Cascade {
    private final RuleIndex index = new RuleIndex();
    private final AttributeHints hints = new AttributeHints();
    private final PageCascade pages;
    private final Map<String, Image> pictures;
    private final Diagnostics diagnostics;
    private final Map<Key, ComputedStyle> computed = new ConcurrentHashMap<>();

    /** Elements with equal keys have equal styles. */
    private record Key(
            ComputedStyle parent, @Nullable ComputedStyle root, List<Rule> rules, String language, boolean pseudo) {}

    private Cascade(
            List<Sheet> sheets,
            @Nullable PageSize pageSize,
            Element root,
            Map<String, Image> pictures,
            Diagnostics diagnostics) {
        this.pictures = pictures;
        this.diagnostics = diagnostics;
        index.add(PrintDefaults.SHEET.rules(), Origin.PRINT_DEFAULTS);
        sheets.forEach(sheet -> index.add(sheet.rules(), Origin.STYLE));
        List<PageRule> pageRules = new ArrayList<>(PrintDefaults.SHEET.pages());
        sheets.forEach(sheet -> pageRules.addAll(sheet.pages()));
        boolean rightToLeft = "rtl".equals(root.attribute("dir"));
        pages = new PageCascade(
                pageRules, pageSize, rightToLeft, () -> style(root).style(), pictures, diagnostics);
    }

    /**
     * Reads the sheets that concern print; what is wrong with them is reported.
     *
     * @param pageSize a value for {@code size} that overrules the sheets, or null
     */
    public static Cascade of(List<Stylesheet> stylesheets, @Nullable String pageSize, Diagnostics diagnostics) {
        return of(stylesheets, pageSize, Element.of("html", Map.of()), List.of(), diagnostics);
    }

    /**
     * Reads them for a book with this root, from which its pages inherit.
     *
     * @param root an {@code html} element that says the language and direction of the book
     * @param images that sheets may name by their addresses in the book
     */
    public static Cascade of(
            List<Stylesheet> stylesheets,
            @Nullable String pageSize,
            Element root,
            List<Image> images,
            Diagnostics diagnostics) {
        List<Sheet> sheets = new ArrayList<>();
        for (Stylesheet stylesheet : stylesheets) {
            if (stylesheet.media() != Stylesheet.Media.EPUB) {
                sheets.add(SheetReader.read(stylesheet, diagnostics));
            }
        }
        Map<String, Image> pictures = new LinkedHashMap<>();
        images.forEach(image -> pictures.putIfAbsent(image.href(), image));
        Cascade cascade = new Cascade(
                sheets,
                pageSize == null ? null : pageSize(pageSize, diagnostics),
                root,
                Collections.unmodifiableMap(pictures),
                diagnostics);
        cascade.pages.check(diagnostics);
        return cascade;
    }

    private static @Nullable PageSize pageSize(String value, Diagnostics diagnostics) {
        Specified<PageSize> size = PageSize.GRAMMAR.reader().read(ValueReader.read(value));
        if (size == null) {
            diagnostics.report(
                    Code.CSS_003, null, "'" + value + "' is no page size", "allowed: " + PageSize.GRAMMAR.allowed());
            return null;
        }
        return size.compute(new Basis(ComputedStyle.INITIAL, 12, 12, 0, 0, PageSize.DEFAULT));
    }

    /** The section's html element and all below it. */
    public StyledElement style(Section section) {
        return style(section.html());
    }

    private StyledElement style(Element html) {
        return new Walk(html).style();
    }

    /** The style of a page; {@code name} is that of the page property, or {@code auto}. */
    public PageStyle page(String name, boolean first, boolean right, boolean blank) {
        return pages.style(name, first, right, blank);
    }

    /** Pixels an inch beyond which the book's pictures are made coarser: what the rules for all pages say. */
    public double downsampling() {
        return pages.style("auto", false, true, false).style().require(Properties.DOWNSAMPLE);
    }

    private static List<Rule> rules(@Nullable List<Candidate> candidates) {
        return candidates == null
                ? List.of()
                : candidates.stream().map(Candidate::rule).toList();
    }

    private ComputedStyle compute(
            ComputedStyle parent, @Nullable ComputedStyle root, List<Rule> rules, String language, boolean pseudo) {
        Key key = new Key(parent, root, rules, language, pseudo);
        ComputedStyle known = computed.get(key);
        if (known != null) {
            return known;
        }
        ComputedStyle style = new Computation(parent, root, language, pages.viewport(), pictures, diagnostics)
                .compute(Computation.joined(rules));
        ComputedStyle other = computed.putIfAbsent(key, style);
        return other == null ? style : other;
    }

    /** One section's way through the cascade. */
    private final class Walk {
        private int texts;
        private final Place html;
        private final NoteCalls calls;
        private @Nullable ComputedStyle root;

        Walk(Element html) {
            this.html = Place.root(html);
            this.calls = new NoteCalls(index, this.html);
        }

        StyledElement style() {
            return style(html, ComputedStyle.INITIAL);
        }

        private StyledElement style(Place place, ComputedStyle parent) {
            Map<String, List<Candidate>> matching = index.matching(place);
            List<Candidate> own = matching.remove("");
            matching.remove(NoteCalls.PSEUDO_ELEMENT);
            List<Candidate> call = calls.of(place.element);
            if (!call.isEmpty()) {
                matching.put(NoteCalls.PSEUDO_ELEMENT, call);
            }
            ComputedStyle style = compute(parent, root, withHints(place.element, own), place.language, false);
            if (style.unicodeBidi() == UnicodeBidi.PLAINTEXT && style.display() != Display.INLINE) {
                List<Rule> rules = new ArrayList<>(withHints(place.element, own));
                rules.add(hints.directionOf(place.element.text()));
                style = compute(parent, root, rules, place.language, false);
            }
            if (root == null) {
                root = style;
            }
            Map<String, ComputedStyle> pseudo = matching.isEmpty() ? Map.of() : pseudo(matching, style, place);
            return new StyledElement(place.element, style, pseudo, children(place, style));
        }

        private List<StyledNode> children(Place place, ComputedStyle style) {
            List<Node> nodes = place.element.children();
            if (nodes.isEmpty()) {
                return List.of();
            }
            Place[] places = place.children();
            List<StyledNode> children = new ArrayList<>(nodes.size());
            int next = 0;
            for (Node node : nodes) {
                children.add(
                        switch (node) {
                            case Text text -> new StyledText(text, texts++);
                            case Element element -> style(places[next++], style);
                        });
            }
            return children;
        }

        private List<Rule> withHints(Element element, @Nullable List<Candidate> own) {
            Rule hint = hints.rule(element);
            if (hint == null) {
                return rules(own);
            }
            List<Rule> all = new ArrayList<>();
            boolean placed = false;
            for (Candidate candidate : own == null ? List.<Candidate>of() : own) {
                if (!placed && candidate.rank() >= RuleIndex.rankOfAttributes()) {
                    all.add(hint);
                    placed = true;
                }
                all.add(candidate.rule());
            }
            if (!placed) {
                all.add(hint);
            }
            return all;
        }

        /** Styles of the pseudo-elements; before and after exist only with content. */
        private Map<String, ComputedStyle> pseudo(
                Map<String, List<Candidate>> matching, ComputedStyle style, Place place) {
            Map<String, ComputedStyle> pseudo = new LinkedHashMap<>();
            matching.forEach((name, candidates) -> {
                ComputedStyle own = compute(style, root, rules(candidates), place.language, true);
                boolean needsContent = name.equals("before") || name.equals("after");
                if (!needsContent || own.content() != null) {
                    pseudo.put(name, own);
                }
            });
            return Collections.unmodifiableMap(pseudo);
        }
    }
}
