package anthology.css;

import anthology.css.Sheet.PageRule;
import anthology.css.Sheet.PageSelector;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.model.Image;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Page rules to styles of pages; CSS Paged Media 3, 4 and 5. */
final class PageCascade {
    /** How text stands in each margin box unless a rule says otherwise; CSS Paged Media 3, 5.3. */
    private static final Map<String, String> BOXES = boxes();

    /** The parts of a page that rules may speak of. */
    static final Set<String> AREAS =
            Stream.concat(BOXES.keySet().stream(), Stream.of("footnote")).collect(Collectors.toUnmodifiableSet());

    private static final double MOST_BLEED = 144;

    private final List<PageRule> rules;
    private final @Nullable PageSize override;
    private final boolean rightToLeft;
    private final Supplier<ComputedStyle> root;
    private final Map<String, Image> pictures;
    private final Diagnostics diagnostics;
    private final PageSize viewport;
    private final Map<Kind, PageStyle> known = new ConcurrentHashMap<>();

    private record Kind(String name, boolean first, boolean right, boolean blank) {}

    private record Matched(PageRule rule, int specificity) {}

    /**
     * @param rules lowest first
     * @param override a size for every page, or null
     * @param rightToLeft whether the book is bound on the right, and begins with a left page
     * @param root the style that pages inherit from
     * @param pictures of the book, by their addresses
     * @param diagnostics for values that are not known before
     */
    PageCascade(
            List<PageRule> rules,
            @Nullable PageSize override,
            boolean rightToLeft,
            Supplier<ComputedStyle> root,
            Map<String, Image> pictures,
            Diagnostics diagnostics) {
        this.rules = rules;
        this.override = override;
        this.rightToLeft = rightToLeft;
        this.root = root;
        this.pictures = pictures;
        this.diagnostics = diagnostics;
        this.viewport = size(page(matched(new Kind("auto", false, true, false)), ComputedStyle.INITIAL));
    }

    /** The size of a page of no name: what units of the viewport refer to. */
    PageSize viewport() {
        return viewport;
    }

    PageStyle style(String name, boolean first, boolean right, boolean blank) {
        return known.computeIfAbsent(new Kind(name, first, right, blank), this::style);
    }

    private PageStyle style(Kind kind) {
        List<Matched> matched = matched(kind);
        ComputedStyle page = page(matched, root.get());
        Map<String, ComputedStyle> boxes = new LinkedHashMap<>();
        BOXES.forEach((name, defaults) -> {
            List<Declaration> declarations = declarations(matched, name);
            ComputedStyle box = declarations.isEmpty() ? null : area(name, declarations, page);
            if (box != null && box.content() != null) {
                boxes.put(name, box);
            }
        });
        List<Declaration> notes = declarations(matched, "footnote");
        PageSize size = size(page);
        return new PageStyle(
                possible(size.width()),
                possible(size.height()),
                page,
                java.util.Collections.unmodifiableMap(boxes),
                notes.isEmpty() ? null : area("footnote", notes, page),
                bleed(page),
                page.require(Properties.MARKS).contains("crop"),
                page.require(Properties.MARKS).contains("cross"));
    }

    /** Where nothing is said, pages that are to be cut have 6pt; CSS Paged Media 3, 7.2. */
    private static double bleed(ComputedStyle page) {
        Double bleed = page.value(Properties.BLEED);
        return bleed != null
                ? Math.min(bleed, MOST_BLEED)
                : page.require(Properties.MARKS).contains("crop") ? 6 : 0;
    }

    private PageSize size(ComputedStyle page) {
        PageSize size = page.value(Properties.SIZE);
        return override != null ? override : size != null ? size : PageSize.DEFAULT;
    }

    private static double possible(double length) {
        return Math.max(2 * PageStyle.LEAST_ROOM, Math.min(PageStyle.LONGEST, length));
    }

    /** Says which page is the first that there cannot be, and which the first without room for text. */
    void check(Diagnostics diagnostics) {
        first(page -> !isPossible(page))
                .ifPresent(name -> diagnostics.report(
                        Code.CSS_005,
                        place(name),
                        inWords(name) + " is smaller than an inch or larger than a PDF can have",
                        "it is set in the nearest size there can be"));
        first(page -> Math.min(page.roomAcross(), page.roomDown()) < PageStyle.LEAST_ROOM)
                .ifPresent(name -> diagnostics.report(
                        Code.CSS_005,
                        place(name),
                        "the margins of " + inWords(name) + " leave no room for its text",
                        "they are made smaller until they leave half of it"));
    }

    /** The first page that the test finds; those of no name first. */
    private Optional<String> first(Predicate<PageStyle> test) {
        Stream<String> names = rules.stream()
                .flatMap(rule -> rule.selectors().stream())
                .map(PageSelector::name)
                .flatMap(Stream::ofNullable);
        return Stream.concat(Stream.of("auto"), names)
                .filter(name ->
                        test.test(style(name, false, true, false)) || test.test(style(name, false, false, false)))
                .findFirst();
    }

    private static String inWords(String name) {
        return name.equals("auto") ? "the page" : "the page '" + name + "'";
    }

    /** Of the last rule that says how large the page or its margins are; null where a size was asked for otherwise. */
    private @Nullable Location place(String name) {
        return matched(new Kind(name, false, true, false)).stream()
                .map(Matched::rule)
                .filter(rule -> rule.area() == null && !rule.declarations().isEmpty())
                .reduce((one, other) -> other)
                .map(PageRule::location)
                .filter(location -> override == null)
                .orElse(null);
    }

    private boolean isPossible(PageStyle page) {
        PageSize size = size(page.style());
        return size.width() == page.width() && size.height() == page.height();
    }

    private ComputedStyle page(List<Matched> matched, ComputedStyle parent) {
        return compute(declarations(matched, null), parent);
    }

    private ComputedStyle area(String name, List<Declaration> declarations, ComputedStyle page) {
        List<Declaration> all = new ArrayList<>();
        for (String line : BOXES.getOrDefault(name, "").split(";")) {
            int colon = line.indexOf(':');
            List<Declaration.Assignment> assignments = colon < 0
                    ? null
                    : DeclarationReader.assignments(
                            line.substring(0, colon), ValueReader.read(line.substring(colon + 1)));
            if (assignments != null) {
                all.add(new Declaration.Plain(assignments, false));
            }
        }
        all.addAll(declarations);
        return compute(all, page);
    }

    private ComputedStyle compute(List<Declaration> declarations, ComputedStyle parent) {
        PageSize page = viewport == null ? PageSize.DEFAULT : viewport;
        return new Computation(parent, parent, parent.language(), page, pictures, diagnostics).compute(declarations);
    }

    private List<Matched> matched(Kind kind) {
        List<Matched> matched = new ArrayList<>();
        for (PageRule rule : rules) {
            rule.selectors().stream()
                    .filter(selector ->
                            selector.matches(kind.name, kind.first, kind.right, kind.right != rightToLeft, kind.blank))
                    .mapToInt(PageSelector::specificity)
                    .max()
                    .ifPresent(specificity -> matched.add(new Matched(rule, specificity)));
        }
        matched.sort(Comparator.comparingInt(Matched::specificity));
        return matched;
    }

    private static List<Declaration> declarations(List<Matched> matched, @Nullable String area) {
        List<Declaration> declarations = new ArrayList<>();
        for (Matched one : matched) {
            if (Objects.equals(one.rule.area(), area)) {
                declarations.addAll(one.rule.declarations());
            }
        }
        return declarations;
    }

    private static Map<String, String> boxes() {
        Map<String, String> boxes = new LinkedHashMap<>();
        String[] table = {
            "top-left-corner right middle", "top-left left middle", "top-center center middle",
            "top-right right middle", "top-right-corner left middle", "right-top center top",
            "right-middle center middle", "right-bottom center bottom", "bottom-right-corner left middle",
            "bottom-right right middle", "bottom-center center middle", "bottom-left left middle",
            "bottom-left-corner right middle", "left-bottom center bottom", "left-middle center middle",
            "left-top center top"
        };
        for (String line : table) {
            String[] words = line.split(" ");
            boxes.put(words[0], "text-align:" + words[1] + ";vertical-align:" + words[2]);
        }
        return boxes;
    }
}
