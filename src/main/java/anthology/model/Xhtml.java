package anthology.model;

import java.util.Map;
import java.util.Set;

/** Writes the document tree as XHTML: well-formed, the same characters each time. */
public final class Xhtml {
    private static final Set<String> VOID =
            Set.of("area", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    private Xhtml() {}

    /** The node as markup, with no white space added. */
    public static String write(Node node) {
        StringBuilder out = new StringBuilder();
        write(node, out);
        return out.toString();
    }

    /** A whole file: XML declaration, doctype, the {@code html} element and its namespaces. */
    public static String document(Element html) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n");
        Element named = html.attribute("xmlns") != null
                ? html
                : html.withAttribute("xmlns", "http://www.w3.org/1999/xhtml")
                        .withAttribute("xmlns:epub", "http://www.idpf.org/2007/ops");
        write(named, out);
        return out.append('\n').toString();
    }

    /**
     * The text without the characters that no XML file can hold.
     *
     * @see <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0, 2.2 Characters</a>
     */
    public static String clean(String text) {
        if (text.codePoints().allMatch(Xhtml::isCharacter)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(Xhtml::isCharacter).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isCharacter(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    private static void write(Node node, StringBuilder out) {
        switch (node) {
            case Text text -> escape(text.text(), false, out);
            case Element element -> {
                out.append('<').append(element.name());
                for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
                    out.append(' ').append(attribute.getKey()).append("=\"");
                    escape(attribute.getValue(), true, out);
                    out.append('"');
                }
                if (element.children().isEmpty() && VOID.contains(element.name())) {
                    out.append("/>");
                    return;
                }
                out.append('>');
                for (Node child : element.children()) {
                    write(child, out);
                }
                out.append("</").append(element.name()).append('>');
            }
        }
    }

    private static void escape(String text, boolean attribute, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\n' -> out.append(attribute ? "&#10;" : "\n");
                case '\t' -> out.append(attribute ? "&#9;" : "\t");
                default -> out.append(c);
            }
        }
    }
}
