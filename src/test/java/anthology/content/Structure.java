package anthology.content;

import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.model.Element;
import anthology.model.Node;
import anthology.model.Text;
import anthology.model.Xhtml;
import java.io.StringReader;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** What a body must be, whatever the post held: well-formed, and true to the content models of XHTML. */
public final class Structure {
    private static final SAXParserFactory PARSERS = SAXParserFactory.newInstance();

    private static final Set<String> ATTRIBUTES = Set.of(
            "class",
            "id",
            "lang",
            "xml:lang",
            "dir",
            "title",
            "href",
            "src",
            // other files of a picture, of which the book takes the best
            "srcset",
            "alt",
            "start",
            "type",
            "reversed",
            "value",
            "colspan",
            "rowspan",
            "scope",
            "datetime",
            "epub:type",
            "role",
            "aria-label");
    /** What fences say of lines, until the code is coloured. */
    private static final Set<String> OF_CODE = Set.of("data-start", "data-line", "data-ins", "data-del");

    private static final Map<String, Set<String>> CHILDREN = Map.of(
            "ul", Set.of("li"),
            "ol", Set.of("li"),
            "dl", Set.of("dt", "dd"),
            "table", Set.of("caption", "thead", "tbody", "tfoot"),
            "thead", Set.of("tr"),
            "tbody", Set.of("tr"),
            "tfoot", Set.of("tr"),
            "tr", Set.of("td", "th"));
    private static final Set<String> FLOW =
            Set.of("div", "section", "blockquote", "aside", "figure", "figcaption", "li", "dd", "td", "th");

    private Structure() {}

    /** Fails where the tree breaks a rule. */
    public static void check(Element root) {
        check(root, root, new HashSet<>(), false);
        try {
            // characters, not bytes: half a surrogate pair must not pass as a question mark
            PARSERS.newSAXParser().parse(new InputSource(new StringReader(Xhtml.document(root))), new DefaultHandler());
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + Xhtml.write(root), e);
        }
    }

    private static void checkFormula(Element element) {
        assertTrue(MathMarkup.ELEMENTS.contains(element.name()), () -> "unknown: <" + element.name() + ">");
        boolean root = element.name().equals("math");
        for (String name : element.attributes().keySet()) {
            boolean known = MathMarkup.ATTRIBUTES.containsKey(name)
                    || Set.of("class", "columnspacing", "rowspacing").contains(name)
                    || (root && Set.of("xmlns", "display", "alttext").contains(name));
            assertTrue(known, () -> name + " on <" + element.name() + ">");
        }
        element.children().forEach(node -> {
            if (node instanceof Element child) {
                checkFormula(child);
            } else {
                assertTrue(element.name().matches("mi|mn|mo|mtext|ms"), () -> "text in <" + element.name() + ">");
            }
        });
    }

    private static void check(Element root, Element element, Set<String> ids, boolean inLink) {
        String id = element.attribute("id");
        assertTrue(id == null || ids.add(id), () -> "id twice: " + id + " in " + Xhtml.write(root));
        assertTrue(id == null || id.matches("[A-Za-z_][A-Za-z0-9._-]*"), () -> "no id: " + id);
        if (element.name().equals("math")) {
            checkFormula(element);
            return;
        }
        Set<String> attributes = new HashSet<>(element.attributes().keySet());
        attributes.removeAll(ATTRIBUTES);
        assertTrue(
                attributes.isEmpty() || (element.name().equals("pre") && OF_CODE.containsAll(attributes)),
                () -> "attributes: " + element.attributes());
        assertTrue(!(element.name().equals("a") && inLink), () -> "a in a: " + Xhtml.write(root));
        for (Node node : element.children()) {
            String name = node instanceof Element e ? e.name() : "#text";
            boolean phrasing = node instanceof Text || Vocabulary.PHRASING.contains(name);
            assertTrue(phrasing || Vocabulary.BLOCKS.contains(name), () -> "unknown: <" + name + ">");
            Set<String> allowed = CHILDREN.get(element.name());
            if (allowed != null) {
                assertTrue(
                        allowed.contains(name),
                        () -> "<" + name + "> in <" + element.name() + ">: " + Xhtml.write(root));
            } else if (FLOW.contains(element.name())) {
                boolean inner = name.matches("li|dt|dd|tr|t[hd]|thead|tbody|tfoot|caption|col|colgroup")
                        || name.equals("figcaption") && !element.name().equals("figure");
                assertTrue(!inner, () -> "<" + name + "> in <" + element.name() + ">: " + Xhtml.write(root));
            } else {
                assertTrue(phrasing, () -> "<" + name + "> in <" + element.name() + ">: " + Xhtml.write(root));
            }
            if (node instanceof Element child) {
                check(root, child, ids, inLink || element.name().equals("a"));
            }
        }
    }
}
