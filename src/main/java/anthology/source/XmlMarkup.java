package anthology.source;

import anthology.data.XmlNode;
import java.util.Map;
import java.util.Set;

/**
 * Writes the content of an XML element as HTML whose lines are those of the file: line ends that stood in comments or
 * inside tags come into the tags before.
 */
final class XmlMarkup {
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
            "wbr");

    private final StringBuilder out = new StringBuilder();
    private int line;

    // where line ends may come in: before the end of the last tag, or at the start
    private int lastTagEnd;

    private XmlMarkup(int firstLine) {
        line = firstLine;
    }

    /** The children of the element; the first line is that of the first of them. */
    static String of(XmlNode.Element element) {
        XmlMarkup markup = new XmlMarkup(
                element.children().isEmpty()
                        ? element.line()
                        : element.children().getFirst().line());
        markup.children(element);
        return markup.out.toString();
    }

    private void children(XmlNode.Element element) {
        for (XmlNode child : element.children()) {
            switch (child) {
                case XmlNode.Text text -> text(text.text());
                case XmlNode.Element inner -> element(inner);
            }
        }
    }

    private void element(XmlNode.Element element) {
        if (element.line() > line) {
            out.insert(lastTagEnd, "\n".repeat(element.line() - line));
            line = element.line();
        }
        String name = element.local();
        out.append('<').append(name);
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            if (!attribute.getKey().startsWith("xmlns")) {
                out.append(' ').append(attribute.getKey()).append("=\"");
                escape(attribute.getValue(), true);
                out.append('"');
            }
        }
        lastTagEnd = out.length();
        out.append('>');
        children(element);
        if (!VOID.contains(name)) {
            out.append("</").append(name);
            lastTagEnd = out.length();
            out.append('>');
        }
    }

    private void text(String text) {
        escape(text, false);
    }

    private void escape(String text, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\n' -> {
                    line++;
                    out.append(c);
                }
                default -> out.append(c);
            }
        }
    }
}
