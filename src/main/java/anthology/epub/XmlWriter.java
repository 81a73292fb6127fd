package anthology.epub;

import anthology.model.Xhtml;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** Writes XML for people to read as well: one element a line, indented. Attributes come as name, value, name, value. */
final class XmlWriter {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    XmlWriter open(String name, String... attributes) {
        start(name, attributes).append(">\n");
        open.push(name);
        return this;
    }

    XmlWriter close() {
        String name = open.pop();
        out.append("  ".repeat(open.size())).append("</").append(name).append(">\n");
        return this;
    }

    XmlWriter leaf(String name, String text, String... attributes) {
        start(name, attributes).append('>');
        escape(text);
        out.append("</").append(name).append(">\n");
        return this;
    }

    XmlWriter empty(String name, String... attributes) {
        start(name, attributes).append("/>\n");
        return this;
    }

    /** The document; all elements must be closed. */
    String text() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return out.toString();
    }

    /** Without the characters that XML 1.0 cannot hold, white space in a row as one space. */
    static String clean(String text) {
        return SPACE.matcher(Xhtml.clean(text)).replaceAll(" ").strip();
    }

    private StringBuilder start(String name, String... attributes) {
        out.append("  ".repeat(open.size())).append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        return out;
    }

    private void escape(String text) {
        String clean = clean(text);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }
}
