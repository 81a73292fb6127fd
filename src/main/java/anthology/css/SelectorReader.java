package anthology.css;

import anthology.css.Selector.Combinator;
import anthology.css.Selector.Compound;
import anthology.css.Selector.Condition;
import anthology.css.Selector.Link;
import anthology.diagnostic.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Text of a selector to a {@link Selector}; CSS Selectors 4. */
final class SelectorReader {

    /** A selector that is malformed or asks for something that is not supported. */
    static final class Unsupported extends Exception {
        private static final long serialVersionUID = 1;

        private final @Nullable String hint;

        Unsupported(String message) {
            this(message, null);
        }

        /** @param meant what may have been meant instead */
        Unsupported(String message, @Nullable String meant) {
            super(message);
            this.hint = meant == null ? null : "did you mean '" + meant + "'?";
        }

        @Nullable
        String hint() {
            return hint;
        }
    }

    static final Set<String> PSEUDO_ELEMENTS =
            Set.of("before", "after", "marker", "first-letter", "first-line", "footnote-call", "footnote-marker");

    private static final Set<String> LEGACY_PSEUDO_ELEMENTS = Set.of("before", "after", "first-letter", "first-line");

    /** States of a screen's elements, which paper never has. */
    private static final Set<String> NEVER = Set.of(
            "hover",
            "focus",
            "focus-within",
            "focus-visible",
            "active",
            "visited",
            "target",
            "checked",
            "disabled",
            "enabled",
            "fullscreen",
            "placeholder-shown",
            "indeterminate");

    static final Set<String> PSEUDO_CLASSES = Set.of(
            "first-child",
            "last-child",
            "only-child",
            "first-of-type",
            "last-of-type",
            "only-of-type",
            "root",
            "scope",
            "empty",
            "link",
            "any-link");

    static final Set<String> FUNCTIONS = Set.of(
            "not", "is", "matches", "where", "lang", "nth-child", "nth-last-child", "nth-of-type", "nth-last-of-type");

    private final String text;
    private int at;
    private int specificity;
    private @Nullable String pseudoElement;

    private SelectorReader(String text) {
        this.text = text;
    }

    static Selector read(String text) throws Unsupported {
        SelectorReader reader = new SelectorReader(text.strip());
        Selector selector = reader.complex();
        if (reader.at < reader.text.length()) {
            throw reader.unexpected();
        }
        return selector;
    }

    private Unsupported unexpected() {
        return new Unsupported(
                at < text.length()
                        ? "unexpected '" + text.charAt(at) + "' in the selector '" + text + "'"
                        : "the selector '" + text + "' ends too early");
    }

    private Selector complex() throws Unsupported {
        skipSpace();
        specificity = 0;
        Compound subject = compound();
        Link left = null;
        while (true) {
            Combinator combinator = combinator();
            if (combinator == null) {
                return new Selector(subject, left, pseudoElement, specificity);
            }
            if (pseudoElement != null) {
                throw unexpected();
            }
            left = new Link(combinator, subject, left);
            subject = compound();
        }
    }

    /** The combinator before the next compound, or null at the end of the selector. */
    private @Nullable Combinator combinator() {
        int start = at;
        skipSpace();
        if (at >= text.length() || text.charAt(at) == ',' || text.charAt(at) == ')') {
            return null;
        }
        Combinator combinator =
                switch (text.charAt(at)) {
                    case '>' -> Combinator.CHILD;
                    case '+' -> Combinator.NEXT;
                    case '~' -> Combinator.LATER;
                    default -> at > start ? Combinator.DESCENDANT : null;
                };
        if (combinator != null && combinator != Combinator.DESCENDANT) {
            at++;
            skipSpace();
        }
        return combinator;
    }

    private Compound compound() throws Unsupported {
        int start = at;
        String type = type();
        String id = null;
        List<String> classes = new ArrayList<>();
        List<Condition> conditions = new ArrayList<>();
        while (at < text.length() && ".#[:".indexOf(text.charAt(at)) >= 0) {
            switch (text.charAt(at++)) {
                case '.' -> {
                    classes.add(name());
                    specificity += Selector.CLASS;
                }
                case '#' -> {
                    String wanted = name();
                    if (id == null) {
                        id = wanted;
                    } else {
                        conditions.add(place -> wanted.equals(place.element.attribute("id")));
                    }
                    specificity += Selector.ID;
                }
                case '[' -> {
                    conditions.add(attribute());
                    specificity += Selector.CLASS;
                }
                default -> pseudo(conditions);
            }
        }
        if (at == start) {
            throw unexpected();
        }
        return new Compound(type, id, List.copyOf(classes), List.copyOf(conditions));
    }

    /** The type's name without its namespace: a section has no two elements of one name in two namespaces. */
    private @Nullable String type() {
        String name = nameOrStar();
        if (at < text.length() && text.charAt(at) == '|') {
            at++;
            name = nameOrStar();
        }
        if (name.isEmpty() || name.equals("*")) {
            return null;
        }
        specificity += Selector.TYPE;
        return name.toLowerCase(Locale.ROOT);
    }

    private String nameOrStar() {
        if (at < text.length() && text.charAt(at) == '*') {
            at++;
            return "*";
        }
        return startsName() ? nameThatIs() : "";
    }

    private Condition attribute() throws Unsupported {
        skipSpace();
        String first = nameOrStar();
        String name = first;
        boolean anyNamespace = false;
        if (at + 1 < text.length() && text.charAt(at) == '|' && text.charAt(at + 1) != '=') {
            at++;
            String local = name();
            anyNamespace = first.equals("*");
            name = first.isEmpty() || anyNamespace ? local : first + ":" + local;
        }
        skipSpace();
        if (take(']')) {
            return AttributeCondition.present(name, anyNamespace);
        }
        char operator = at < text.length() ? text.charAt(at) : ']';
        if (operator != '=') {
            at++;
        }
        if (!take('=')) {
            throw unexpected();
        }
        skipSpace();
        String value = value();
        skipSpace();
        boolean ignoreCase = false;
        if (startsName()) {
            ignoreCase = name().equalsIgnoreCase("i");
            skipSpace();
        }
        if (!take(']')) {
            throw unexpected();
        }
        return new AttributeCondition(name, anyNamespace, operator, value, ignoreCase);
    }

    private void pseudo(List<Condition> conditions) throws Unsupported {
        boolean element = take(':');
        String name = name().toLowerCase(Locale.ROOT);
        if (element || LEGACY_PSEUDO_ELEMENTS.contains(name)) {
            if (!PSEUDO_ELEMENTS.contains(name)) {
                throw new Unsupported(
                        "the pseudo-element '::" + name + "' is not supported", near("::", name, "", PSEUDO_ELEMENTS));
            }
            pseudoElement = name;
            specificity += Selector.TYPE;
        } else if (take('(')) {
            conditions.add(function(name));
            skipSpace();
            if (!take(')')) {
                throw unexpected();
            }
        } else {
            conditions.add(pseudoClass(name));
            specificity += Selector.CLASS;
        }
    }

    private static @Nullable String near(String before, String name, String after, Set<String> known) {
        return Nearest.to(name, new TreeSet<>(known))
                .map(near -> before + near + after)
                .orElse(null);
    }

    private static Condition pseudoClass(String name) throws Unsupported {
        return switch (name) {
            case "first-child" -> place -> place.before(false) == 0;
            case "last-child" -> place -> place.after(false) == 0;
            case "only-child" -> place -> place.before(false) + place.after(false) == 0;
            case "first-of-type" -> place -> place.before(true) == 0;
            case "last-of-type" -> place -> place.after(true) == 0;
            case "only-of-type" -> place -> place.before(true) + place.after(true) == 0;
            case "root", "scope" -> place -> place.parent == null;
            case "empty" -> Place::isEmpty;
            case "link", "any-link" -> Place::isLink;
            default -> {
                if (NEVER.contains(name)) {
                    yield place -> false;
                }
                throw new Unsupported(
                        "the pseudo-class ':" + name + "' is not supported", near(":", name, "", PSEUDO_CLASSES));
            }
        };
    }

    private Condition function(String name) throws Unsupported {
        return switch (name) {
            case "not", "is", "matches", "where" -> {
                List<Selector> selectors = selectors(name.equals("where"));
                boolean wanted = !name.equals("not");
                yield place -> selectors.stream().anyMatch(selector -> selector.matches(place)) == wanted;
            }
            case "lang" -> {
                specificity += Selector.CLASS;
                yield language(arguments().split(","));
            }
            case "nth-child", "nth-last-child", "nth-of-type", "nth-last-of-type" -> {
                specificity += Selector.CLASS;
                boolean ofType = name.endsWith("of-type");
                Nth nth = Nth.read(arguments());
                yield name.startsWith("nth-last")
                        ? place -> nth.holds(place.after(ofType) + 1)
                        : place -> nth.holds(place.before(ofType) + 1);
            }
            default ->
                throw new Unsupported(
                        "the pseudo-class ':" + name + "()' is not supported", near(":", name, "()", FUNCTIONS));
        };
    }

    /** The selectors in a function; they count as much as the most specific of them. */
    private List<Selector> selectors(boolean countNothing) throws Unsupported {
        int outer = specificity;
        int most = 0;
        List<Selector> selectors = new ArrayList<>();
        do {
            selectors.add(complex());
            most = Math.max(most, specificity);
            skipSpace();
        } while (take(','));
        if (pseudoElement != null) {
            throw unexpected();
        }
        specificity = outer + (countNothing ? 0 : most);
        return List.copyOf(selectors);
    }

    private static Condition language(String... ranges) {
        List<String> wanted = new ArrayList<>();
        for (String range : ranges) {
            wanted.add(range.replaceAll("[\"'\\\\]", "").strip().toLowerCase(Locale.ROOT));
        }
        return place -> {
            String language = place.language.toLowerCase(Locale.ROOT);
            return wanted.stream()
                    .anyMatch(range -> (range.equals("*") && !language.isEmpty())
                            || language.equals(range)
                            || language.startsWith(range + "-"));
        };
    }

    /** The raw text up to the closing parenthesis. */
    private String arguments() {
        int end = text.indexOf(')', at);
        String arguments = text.substring(at, end < 0 ? text.length() : end);
        at += arguments.length();
        return arguments.strip();
    }

    private String value() throws Unsupported {
        if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            ValueReader reader = new ValueReader(text, at);
            String value = reader.quoted();
            at = reader.at();
            return value;
        }
        return name();
    }

    private boolean startsName() {
        return at < text.length() && ValueReader.isNamePart(text.charAt(at));
    }

    private String name() throws Unsupported {
        if (!startsName()) {
            throw unexpected();
        }
        return nameThatIs();
    }

    private String nameThatIs() {
        ValueReader reader = new ValueReader(text, at);
        String name = reader.name();
        at = reader.at();
        return name;
    }

    private boolean take(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
