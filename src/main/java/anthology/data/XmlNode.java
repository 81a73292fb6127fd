package anthology.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A node of a document that {@link Xml} read. Lines and columns count from 1. */
public sealed interface XmlNode {
    int line();

    int column();

    /** Text, with that of CDATA sections; entities resolved. */
    record Text(String text, int line, int column) implements XmlNode {}

    /**
     * An element.
     *
     * @param name as it was written, with its prefix
     * @param space the URI of its namespace; empty when it has none, or one whose prefix is not declared
     * @param attributes by their names as written
     */
    record Element(
            String name, String space, Map<String, String> attributes, List<XmlNode> children, int line, int column)
            implements XmlNode {
        public Element {
            attributes = attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
            children = List.copyOf(children);
        }

        /** The name without its prefix; all of it where nothing comes after a colon. */
        public String local() {
            String after = name.substring(name.indexOf(':') + 1);
            return after.isEmpty() ? name : after;
        }

        public @Nullable String attribute(String attribute) {
            return attributes.get(attribute);
        }

        public Stream<Element> elements() {
            return children.stream().filter(Element.class::isInstance).map(Element.class::cast);
        }

        /** The line on which the content starts: that of the element where there is none. */
        public int contentLine() {
            return children.isEmpty() ? line : children.getFirst().line();
        }

        /** All text below this element, in document order. */
        public String text() {
            if (children.size() == 1 && children.getFirst() instanceof Text text) {
                return text.text();
            }
            StringBuilder all = new StringBuilder();
            collect(this, all);
            return all.toString();
        }

        private static void collect(Element element, StringBuilder all) {
            for (XmlNode child : element.children) {
                switch (child) {
                    case Text text -> all.append(text.text());
                    case Element inner -> collect(inner, all);
                }
            }
        }
    }
}
