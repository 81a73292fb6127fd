package anthology.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element of the document tree. Names and attribute names are lower-case XHTML names, prefixed where XHTML
 * prefixes them ({@code epub:type}, {@code xml:lang}).
 *
 * @param attributes in the order in which they are written out
 */
public record Element(String name, Map<String, String> attributes, List<Node> children, Position position)
        implements Node {

    public Element {
        attributes = Attributes.of(attributes);
        children = List.copyOf(children);
    }

    public static Element of(String name, Map<String, String> attributes, Node... children) {
        return new Element(name, attributes, List.of(children), Position.UNKNOWN);
    }

    public @Nullable String attribute(String attribute) {
        return attributes.get(attribute);
    }

    public boolean hasClass(String name) {
        String all = attributes.get("class");
        return all != null && List.of(all.split("\\s+")).contains(name);
    }

    public Element withChildren(List<Node> newChildren) {
        return new Element(name, attributes, newChildren, position);
    }

    /** This element with the attribute set, or taken away when the value is null. */
    public Element withAttribute(String attribute, @Nullable String value) {
        Map<String, String> changed = new LinkedHashMap<>(attributes);
        if (value == null) {
            changed.remove(attribute);
        } else {
            changed.put(attribute, value);
        }
        return new Element(name, changed, children, position);
    }

    /** All text below this element, in document order, white space as it stands. */
    public String text() {
        StringBuilder all = new StringBuilder();
        collect(this, all);
        return all.toString();
    }

    private static void collect(Node node, StringBuilder all) {
        switch (node) {
            case Text text -> all.append(text.text());
            case Element element -> element.children().forEach(child -> collect(child, all));
        }
    }
}
