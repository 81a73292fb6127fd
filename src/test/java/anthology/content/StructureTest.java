package anthology.content;

import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.diagnostic.Diagnostics;
import anthology.model.Body;
import anthology.model.Element;
import anthology.model.Node;
import anthology.model.Text;
import anthology.model.Xhtml;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** Whatever a post holds, what comes out is well-formed and follows the content models of XHTML. */
class StructureTest {
    private static final Set<String> ATTRIBUTES = Set.of(
            "class",
            "id",
            "lang",
            "xml:lang",
            "dir",
            "title",
            "href",
            "src",
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
    private static final List<String> PIECES = List.of(
            "text",
            "\n",
            "\n\n",
            "> ",
            "- ",
            "1. ",
            "# ",
            "### ",
            "*",
            "**",
            "`",
            "```\n",
            "~~",
            "[",
            "](x)",
            "![",
            "](y.png)",
            "[^1]",
            "\n[^1]: ",
            "| a | b |\n|---|--:|\n| 1 | 2 |\n",
            "\n: ",
            "{: .c #i}",
            "{.d}",
            "<div>",
            "</div>",
            "<p>",
            "</p>",
            "<table>",
            "<tr>",
            "<td>",
            "</table>",
            "<ul>",
            "<li>",
            "</li>",
            "</ul>",
            "<dl>",
            "<dd>",
            "<dt>",
            "</dl>",
            "<a href='#i' id='i'>",
            "</a>",
            "<b>",
            "</b>",
            "<h1>",
            "</h1>",
            "<pre>",
            "</pre>",
            "<figure>",
            "<figcaption>",
            "</figcaption>",
            "</figure>",
            "<center>",
            "<font size=2>",
            "<ruby>",
            "<rt>",
            "</ruby>",
            "<svg><p>",
            "</svg>",
            "<math>",
            "<iframe>",
            "<img src=a id=i>",
            "<br>",
            "<hr>",
            "<caption>",
            "<thead>",
            "<th>",
            "<q>",
            "</q>",
            "\"",
            "'",
            "--",
            "...",
            "<script>",
            "</script>",
            "<!--",
            "-->",
            "&amp;",
            "&#1;",
            "\u0001",
            "<details>",
            "<summary>",
            "<section id='9'>",
            "</section>",
            "- [x] ",
            "    ",
            "<object>",
            "</object>",
            "<select><option>",
            "<textarea>",
            "<button>",
            "<noscript>",
            "<template>",
            "<video>",
            "<label>",
            "<li value=x>");

    /** Fails where the tree breaks a rule. */
    static void check(Element root) {
        check(root, root, new HashSet<>(), false);
        try {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(Xhtml.document(root).getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new AssertionError(Xhtml.write(root), e);
        }
    }

    private static void check(Element root, Element element, Set<String> ids, boolean inLink) {
        String id = element.attribute("id");
        assertTrue(id == null || ids.add(id), () -> "id " + id + " twice in " + Xhtml.write(root));
        assertTrue(id == null || id.matches("[A-Za-z_][A-Za-z0-9._-]*"), () -> "id " + id);
        assertTrue(ATTRIBUTES.containsAll(element.attributes().keySet()), () -> element.attributes()
                .toString());
        boolean link = element.name().equals("a") && element.attribute("href") != null;
        assertTrue(!(element.name().equals("a") && inLink), () -> "a in a: " + Xhtml.write(root));
        for (Node node : element.children()) {
            String name = node instanceof Element e ? e.name() : "#text";
            boolean phrasing = node instanceof Text || Vocabulary.PHRASING.contains(name);
            assertTrue(phrasing || Vocabulary.BLOCKS.contains(name), () -> "<" + name + ">");
            Set<String> allowed = CHILDREN.get(element.name());
            if (allowed != null) {
                assertTrue(allowed.contains(name), () -> name + " in " + element.name() + ": " + Xhtml.write(root));
            } else if (FLOW.contains(element.name())) {
                boolean inner = name.matches("li|dt|dd|tr|t[hd]|thead|tbody|tfoot|caption|col|colgroup")
                        || name.equals("figcaption") && !element.name().equals("figure");
                assertTrue(!inner, () -> name + " in " + element.name() + ": " + Xhtml.write(root));
            } else {
                assertTrue(phrasing, () -> name + " in " + element.name() + ": " + Xhtml.write(root));
            }
            if (node instanceof Element child) {
                check(root, child, ids, inLink || element.name().equals("a"));
            }
        }
        assertTrue(!link || inLink || !element.attribute("href").isEmpty() || true);
    }

    @Test
    void holdsForSoup() {
        ContentParser parser = new ContentParser();
        for (int seed = 0; seed < 600; seed++) {
            Random random = new Random(seed);
            StringBuilder soup = new StringBuilder();
            for (int i = random.nextInt(60); i >= 0; i--) {
                soup.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(3) == 0 ? " " : "");
            }
            Body.Format format = seed % 4 == 0 ? Body.Format.HTML : Body.Format.MARKDOWN;
            try {
                check(parser.parse(ContentParserTest.post(format, soup.toString()), "en", new Diagnostics()));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + soup, e);
            }
        }
    }
}
