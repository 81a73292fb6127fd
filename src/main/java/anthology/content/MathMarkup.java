package anthology.content;

import anthology.model.Element;
import anthology.model.Node;
import anthology.model.Position;
import anthology.model.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Formulas that an author wrote as MathML, or a script such as KaTeX made of TeX: only presentation markup with as many
 * arguments as each element takes.
 *
 * @see <a href="https://www.w3.org/TR/epub-33/#sec-xhtml-mathml">EPUB 3.3, 6.1.4.2 Embedded MathML</a>
 */
final class MathMarkup {
    private static final Set<String> TOKENS = Set.of("mi", "mn", "mo", "mtext", "ms");
    private static final Set<String> ROWS =
            Set.of("mrow", "mstyle", "merror", "mpadded", "mphantom", "msqrt", "menclose", "mtd", "math", "mspace");
    private static final Map<String, Integer> ARGUMENTS = Map.of(
            "mfrac", 2, "mroot", 2, "msub", 2, "msup", 2, "msubsup", 3, "munder", 2, "mover", 2, "munderover", 3);

    /** Elements of a formula that go on; others leave their content. */
    static final Set<String> ELEMENTS = Set.of(
            "math",
            "mi",
            "mn",
            "mo",
            "mtext",
            "ms",
            "mrow",
            "mstyle",
            "merror",
            "mpadded",
            "mphantom",
            "msqrt",
            "menclose",
            "mspace",
            "mfrac",
            "mroot",
            "msub",
            "msup",
            "msubsup",
            "munder",
            "mover",
            "munderover",
            "mtable",
            "mtr",
            "mtd");

    private static final Pattern BOOLEAN = Pattern.compile("true|false");
    private static final Pattern LENGTH =
            Pattern.compile("[+-]?([0-9]{1,5}(\\.[0-9]{0,6})?|\\.[0-9]{1,6})(em|ex|px|pt|pc|in|cm|mm|%)?");
    private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{3}|#[0-9A-Fa-f]{6}|[A-Za-z]{2,20}");
    private static final Pattern ALIGNMENTS = Pattern.compile("(left|center|right)( (left|center|right)){0,30}");
    private static final Pattern LINES = Pattern.compile("(none|solid|dashed)( (none|solid|dashed)){0,60}");
    private static final Pattern NOTATIONS = Pattern.compile(
            "(box|roundedbox|circle|left|right|top|bottom|updiagonalstrike|downdiagonalstrike|verticalstrike"
                    + "|horizontalstrike)( (updiagonalstrike|downdiagonalstrike|left|right|top|bottom)){0,4}");

    static final Map<String, Pattern> ATTRIBUTES = Map.ofEntries(
            Map.entry("displaystyle", BOOLEAN),
            Map.entry("scriptlevel", Pattern.compile("[+-]?[0-9]")),
            Map.entry("mathcolor", COLOR),
            Map.entry(
                    "mathvariant",
                    Pattern.compile("normal|bold|italic|bold-italic|double-struck|script|fraktur"
                            + "|bold-script|bold-fraktur|sans-serif|monospace")),
            Map.entry("form", Pattern.compile("prefix|infix|postfix")),
            Map.entry("fence", BOOLEAN),
            Map.entry("separator", BOOLEAN),
            Map.entry("stretchy", BOOLEAN),
            Map.entry("symmetric", BOOLEAN),
            Map.entry("largeop", BOOLEAN),
            Map.entry("movablelimits", BOOLEAN),
            Map.entry("accent", BOOLEAN),
            Map.entry("accentunder", BOOLEAN),
            Map.entry("lspace", LENGTH),
            Map.entry("rspace", LENGTH),
            Map.entry("minsize", LENGTH),
            Map.entry("maxsize", LENGTH),
            Map.entry("width", LENGTH),
            Map.entry("height", LENGTH),
            Map.entry("depth", LENGTH),
            Map.entry("linethickness", LENGTH),
            Map.entry("columnalign", ALIGNMENTS),
            Map.entry("columnlines", LINES),
            Map.entry("rowlines", LINES),
            Map.entry("columnspan", Pattern.compile("[1-9][0-9]?")),
            Map.entry("rowspan", Pattern.compile("[1-9][0-9]?")),
            Map.entry("notation", NOTATIONS));

    private MathMarkup() {}

    /**
     * The formula, with its TeX or its characters as alternative text; null where there is nothing in it.
     *
     * @param deepest how many elements may stand in one another
     */
    static @Nullable Element cleaned(org.jsoup.nodes.Element math, Position position, int deepest) {
        org.jsoup.nodes.Element tex = math.selectFirst("annotation[encoding=application/x-tex]");
        List<Node> content = nodes(math, position, deepest);
        if (content.isEmpty()) {
            return null;
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("xmlns", "http://www.w3.org/1998/Math/MathML");
        if (math.attr("display").equals("block") || math.closest(".katex-display") != null) {
            attributes.put("display", "block");
        }
        Element element = new Element("math", attributes, content, position);
        String said = tex != null ? tex.wholeText() : math.hasAttr("alttext") ? math.attr("alttext") : element.text();
        return element.withAttribute(
                "alttext", Characters.allowed(said).replaceAll("\\s+", " ").strip());
    }

    private static List<Node> nodes(org.jsoup.nodes.Element parent, Position position, int deepest) {
        List<Node> out = new ArrayList<>();
        for (org.jsoup.nodes.Node child : parent.childNodes()) {
            if (child instanceof TextNode text && !text.isBlank()) {
                out.add(token("mtext", Map.of(), text.getWholeText(), position));
            } else if (child instanceof org.jsoup.nodes.Element element && deepest > 0) {
                element(element, position, deepest, out);
            }
        }
        return out;
    }

    private static void element(org.jsoup.nodes.Element element, Position position, int deepest, List<Node> out) {
        String name = element.normalName();
        if (name.startsWith("annotation") || Vocabulary.ACTIVE.contains(name) || name.equals("mprescripts")) {
            return;
        }
        Map<String, String> attributes = attributes(element);
        if (TOKENS.contains(name)) {
            out.add(token(name, attributes, element.wholeText(), position));
            return;
        }
        if (name.equals("mspace")) {
            out.add(new Element(name, attributes, List.of(), position));
            return;
        }
        if (name.equals("mtable")) {
            List<Node> rows = new ArrayList<>();
            element.children().forEach(row -> rows.add(row(row, position, deepest - 1)));
            out.add(new Element(name, attributes, rows, position));
            return;
        }
        List<Node> inner = nodes(element, position, deepest - 1);
        Integer arguments = ARGUMENTS.get(name);
        if (arguments != null && arguments == inner.size()) {
            out.add(new Element(name, attributes, inner, position));
        } else if (ROWS.contains(name) && !name.equals("mtd")) {
            out.add(new Element(name.equals("math") ? "mrow" : name, attributes, inner, position));
        } else {
            out.addAll(inner);
        }
    }

    private static Element row(org.jsoup.nodes.Element row, Position position, int deepest) {
        List<Node> cells = new ArrayList<>();
        boolean labeled = row.normalName().equals("mlabeledtr");
        if (row.normalName().equals("mtr") || labeled) {
            for (org.jsoup.nodes.Element cell : row.children()) {
                cells.add(new Element("mtd", attributes(cell), nodes(cell, position, deepest - 1), position));
            }
        } else {
            cells.add(new Element("mtd", Map.of(), nodes(row, position, deepest - 1), position));
        }
        if (labeled && !cells.isEmpty() && cells.removeFirst() instanceof Element label) {
            cells.add(label.withAttribute("class", "tag"));
        }
        return new Element("mtr", labeled ? Map.of() : attributes(row), cells, position);
    }

    private static Element token(String name, Map<String, String> attributes, String text, Position position) {
        String shown = Characters.allowed(text).replaceAll("[ \\t\\r\\n\\f]+", " ");
        String kept = name.equals("mtext") || name.equals("ms") ? shown : shown.strip();
        return new Element(name, attributes, List.of(new Text(kept, position)), position);
    }

    private static Map<String, String> attributes(org.jsoup.nodes.Element element) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (org.jsoup.nodes.Attribute attribute : element.attributes()) {
            Pattern allowed = ATTRIBUTES.get(attribute.getKey());
            String value = attribute.getValue().strip();
            if (allowed != null && allowed.matcher(value).matches()) {
                kept.put(attribute.getKey(), value);
            }
        }
        return kept;
    }
}
