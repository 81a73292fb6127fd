package anthology.css;

import anthology.css.ComputedStyle.Side;
import anthology.css.StyledNode.StyledElement;
import anthology.diagnostic.Diagnostics;
import anthology.model.Element;
import anthology.model.Node;
import anthology.model.Position;
import anthology.model.Section;
import anthology.model.Stylesheet;
import anthology.model.Text;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.NamedNodeMap;
import org.xml.sax.InputSource;

/** A section styled by a stylesheet, for tests to look into. */
record Sample(StyledElement html, Diagnostics diagnostics) {

    static Sample of(String css, String body) {
        Diagnostics diagnostics = new Diagnostics();
        Cascade cascade = cascade(diagnostics, css);
        return new Sample(cascade.style(section(body)), diagnostics);
    }

    static Cascade cascade(Diagnostics diagnostics, String... sheets) {
        List<Stylesheet> all = new ArrayList<>();
        for (String css : sheets) {
            all.add(new Stylesheet("styles/x/" + (all.size() + 1) + ".css", css, Stylesheet.Media.PRINT));
        }
        return Cascade.of(all, null, diagnostics);
    }

    static Section section(String body) {
        return new Section(
                "x.xhtml", Section.Kind.CHAPTER, "x", tree("<html><body>" + body + "</body></html>"), "x.md");
    }

    static Element tree(String xml) {
        try {
            return (Element) node(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement());
        } catch (Exception e) {
            throw new AssertionError(xml, e);
        }
    }

    private static Node node(org.w3c.dom.Node node) {
        if (node instanceof org.w3c.dom.Text text) {
            return Text.of(text.getData());
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        NamedNodeMap all = node.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            attributes.put(all.item(i).getNodeName(), all.item(i).getNodeValue());
        }
        List<Node> children = new ArrayList<>();
        for (int i = 0; i < node.getChildNodes().getLength(); i++) {
            children.add(node(node.getChildNodes().item(i)));
        }
        return new Element(node.getNodeName(), attributes, children, Position.UNKNOWN);
    }

    static Stream<StyledElement> all(StyledElement element) {
        return Stream.concat(
                Stream.of(element),
                element.children().stream()
                        .filter(StyledElement.class::isInstance)
                        .flatMap(child -> all((StyledElement) child)));
    }

    /** The element with the id {@code x}. */
    StyledElement x() {
        return id("x");
    }

    StyledElement id(String id) {
        return all(html)
                .filter(one -> id.equals(one.element().attribute("id")))
                .findFirst()
                .orElseThrow();
    }

    List<String> reports() {
        return diagnostics.all().stream()
                .map(one -> one.location() + " " + one.code() + " " + one.message()
                        + (one.hint() == null ? "" : " (" + one.hint() + ")"))
                .toList();
    }

    /** A computed value as text, by the accessor's name: {@code fontSize}, {@code margin TOP}. */
    static String value(ComputedStyle style, String accessor) {
        String[] words = accessor.split(" ");
        try {
            Object value = words.length == 1
                    ? ComputedStyle.class.getMethod(words[0]).invoke(style)
                    : ComputedStyle.class.getMethod(words[0], Side.class).invoke(style, Side.valueOf(words[1]));
            return text(words[0], value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(accessor, e);
        }
    }

    private static String text(String accessor, Object value) {
        if (value instanceof Length length) {
            return number(length.pt()) + (length.fraction() == 0 ? "" : " + " + number(100 * length.fraction()) + "%");
        }
        if (value instanceof Double number) {
            return number(number);
        }
        if (value instanceof Integer color && accessor.toLowerCase(Locale.ROOT).endsWith("color")) {
            return "#%06x".formatted(color);
        }
        return String.valueOf(value);
    }

    private static String number(double number) {
        return String.valueOf(Math.round(number * 1000) / 1000.0).replaceAll("\\.0$", "");
    }
}
