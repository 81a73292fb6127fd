package anthology.source;

import anthology.content.KeptLines;
import anthology.data.XmlNode;
import java.util.Map;

/** Writes the content of an XML element as HTML whose lines are those of the file. */
final class XmlMarkup {
    private XmlMarkup() {}

    /** The children of the element; the first line is that of the first of them. */
    static String of(XmlNode.Element element) {
        KeptLines lines = new KeptLines(element.contentLine());
        children(element, lines);
        return lines.html();
    }

    private static void children(XmlNode.Element element, KeptLines lines) {
        for (XmlNode child : element.children()) {
            switch (child) {
                case XmlNode.Text text -> lines.text(text.text());
                case XmlNode.Element inner -> {
                    lines.open(inner.local(), withoutNamespaces(inner.attributes()), inner.line());
                    children(inner, lines);
                    lines.close(inner.local());
                }
            }
        }
    }

    private static Iterable<Map.Entry<String, String>> withoutNamespaces(Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .filter(attribute -> !attribute.getKey().startsWith("xmlns"))
                .toList();
    }
}
