package anthology.content;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;

/**
 * Writes a tree as HTML whose lines are those of the page it was parsed from: line ends that stood in what is left out
 * come into the tags before.
 */
final class KeptLines {
    private final StringBuilder out = new StringBuilder();
    private int line;
    private int lastTagEnd;

    private KeptLines(int firstLine) {
        line = firstLine;
    }

    /** The content of the element. */
    static String of(Element element, int firstLine) {
        KeptLines lines = new KeptLines(firstLine);
        element.childNodes().forEach(lines::write);
        return lines.out.toString();
    }

    /** The line on which the content of the element starts, from 1. */
    static int firstLine(Element element) {
        return element.sourceRange().isTracked() ? element.sourceRange().end().lineNumber() : 1;
    }

    private void write(Node node) {
        if (node instanceof TextNode text) {
            escape(text.getWholeText(), false);
        } else if (node instanceof Element element) {
            write(element);
        }
    }

    private void write(Element element) {
        int at = element.sourceRange().isTracked()
                ? element.sourceRange().start().lineNumber()
                : 0;
        if (at > line) {
            out.insert(lastTagEnd, "\n".repeat(at - line));
            line = at;
        }
        String name = element.normalName();
        out.append('<').append(name);
        for (Attribute attribute : element.attributes()) {
            if (attribute.getKey().matches("[A-Za-z_:][A-Za-z0-9_:.-]*")) {
                out.append(' ').append(attribute.getKey()).append("=\"");
                escape(attribute.getValue(), true);
                out.append('"');
            }
        }
        lastTagEnd = out.length();
        out.append('>');
        element.childNodes().forEach(this::write);
        if (!Tag.valueOf(name).isEmpty()) {
            out.append("</").append(name);
            lastTagEnd = out.length();
            out.append('>');
        }
    }

    private void escape(String text, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
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
