package anthology.image;

import anthology.model.Stylesheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The style rules of a drawing, those that lead nowhere: no rule that imports, no value that names another file.
 *
 * @param rules in order
 */
record SvgSheet(List<Rule> rules) {
    static final SvgSheet EMPTY = new SvgSheet(List.of());

    private static final Pattern COMPOUND =
            Pattern.compile("([A-Za-z*][\\w-]*)?((?:\\.[\\w-]+)*)(?:#([\\w-]+))?((?:\\.[\\w-]+)*)");
    /** A selector that may go on: names, classes, ids and what combines them. */
    private static final Pattern SELECTOR = Pattern.compile("[\\w\\s.#*>+~,:()-]+");

    /** @param declarations by property */
    record Rule(String selector, Map<String, String> declarations) {}

    SvgSheet {
        rules = List.copyOf(rules);
    }

    /** Tolerant: what is no rule is passed over. */
    static SvgSheet read(String text) {
        String css = Stylesheet.withoutComments(text).replace("<!--", "").replace("-->", "");
        List<Rule> rules = new ArrayList<>();
        int at = 0;
        while (at < css.length()) {
            int open = css.indexOf('{', at);
            int semicolon = css.indexOf(';', at);
            String start = css.substring(at, open < 0 ? css.length() : open).strip();
            if (start.startsWith("@") && semicolon >= 0 && (open < 0 || semicolon < open)) {
                at = semicolon + 1;
                continue;
            }
            if (open < 0) {
                break;
            }
            int close = start.startsWith("@") ? endOfBlock(css, open) : css.indexOf('}', open);
            int end = close < 0 ? css.length() : close;
            if (!start.startsWith("@") && SELECTOR.matcher(start).matches()) {
                Map<String, String> declarations = declarations(css.substring(open + 1, end));
                if (!declarations.isEmpty()) {
                    rules.add(new Rule(start, declarations));
                }
            }
            at = end + 1;
        }
        return new SvgSheet(rules);
    }

    /** The declarations of a {@code style} attribute or a rule that draw and lead nowhere. */
    static Map<String, String> declarations(String text) {
        Map<String, String> declarations = new LinkedHashMap<>();
        for (String declaration : text.split(";")) {
            int colon = declaration.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String name = declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = declaration.substring(colon + 1).strip();
            if ((SvgVocabulary.ATTRIBUTES.contains(name) || name.equals("font"))
                    && isHarmless(value)
                    && !value.contains("{")) {
                declarations.put(name, value);
            }
        }
        return declarations;
    }

    /** Whether a value names nothing but things of its own file. */
    static boolean isHarmless(String value) {
        String plain = value.toLowerCase(Locale.ROOT).replaceAll("[\\s'\"]", "");
        if (plain.contains("\\") || plain.contains("<") || plain.contains("expression(") || plain.contains("script:")) {
            return false;
        }
        int url = plain.indexOf("url(");
        while (url >= 0) {
            if (!plain.startsWith("#", url + 4)) {
                return false;
            }
            url = plain.indexOf("url(", url + 4);
        }
        return true;
    }

    /** What the rules say of an element, later ones over earlier ones; only its own name, classes and id are looked at. */
    Map<String, String> of(String name, String classes, String id) {
        Map<String, String> found = new LinkedHashMap<>();
        List<String> own = List.of(classes.strip().split("\\s+"));
        for (Rule rule : rules) {
            for (String selector : rule.selector.split(",")) {
                String[] compounds = selector.strip().split("[\\s>+~]+");
                if (matches(compounds[compounds.length - 1], name, own, id)) {
                    found.putAll(rule.declarations);
                    break;
                }
            }
        }
        return found;
    }

    private static boolean matches(String compound, String name, List<String> classes, String id) {
        var parts = COMPOUND.matcher(compound);
        if (compound.isEmpty() || !parts.matches()) {
            return false;
        }
        boolean named = parts.group(1) == null
                || parts.group(1).equals("*")
                || parts.group(1).equals(name);
        boolean identified = parts.group(3) == null || parts.group(3).equals(id);
        for (String wanted : (parts.group(2) + parts.group(4)).split("\\.")) {
            named &= wanted.isEmpty() || classes.contains(wanted);
        }
        return named && identified;
    }

    private static int endOfBlock(String css, int open) {
        int depth = 0;
        for (int i = open; i < css.length(); i++) {
            depth += css.charAt(i) == '{' ? 1 : css.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** As CSS. */
    @Override
    public String toString() {
        StringBuilder css = new StringBuilder();
        for (Rule rule : rules) {
            css.append(rule.selector)
                    .append('{')
                    .append(text(rule.declarations))
                    .append("}\n");
        }
        return css.toString();
    }

    static String text(Map<String, String> declarations) {
        StringBuilder css = new StringBuilder();
        declarations.forEach((name, value) ->
                css.append(css.isEmpty() ? "" : ";").append(name).append(':').append(value));
        return css.toString();
    }
}
