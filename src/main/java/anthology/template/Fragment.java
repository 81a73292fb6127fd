package anthology.template;

import anthology.model.Element;
import anthology.model.Node;
import anthology.model.Position;
import anthology.model.Text;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the markup that a template made as a list of nodes. Document types and external entities are off; the usual
 * named characters of HTML are known. Trees of the book, chapters' bodies above all, are never written out and read
 * again: a processing instruction {@code <?tree 0?>} holds the place of each.
 */
final class Fragment {
    private static final XMLInputFactory FACTORY = factory();

    private static final Map<String, String> CHARACTERS = Map.ofEntries(
            Map.entry("nbsp", "\u00A0"),
            Map.entry("copy", "©"),
            Map.entry("middot", "·"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("hellip", "…"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("laquo", "«"),
            Map.entry("raquo", "»"),
            Map.entry("ensp", "\u2002"),
            Map.entry("emsp", "\u2003"),
            Map.entry("thinsp", "\u2009"),
            Map.entry("shy", "\u00AD"),
            Map.entry("times", "×"));

    private Fragment() {}

    /** Markup that is not well-formed; where, in the markup, from 1. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        private final int line;
        private final int column;

        Malformed(String reason, int line, int column) {
            super(reason);
            this.line = line;
            this.column = column;
        }

        String reason() {
            return String.valueOf(getMessage());
        }

        int line() {
            return line;
        }

        int column() {
            return column;
        }
    }

    /** The markup that holds the place of a tree. */
    static String placeOf(int tree) {
        return "<?tree " + tree + "?>";
    }

    static List<Node> parse(String markup, List<Node> trees) throws Malformed {
        // the wrapper stands on a line of its own: columns are those of the markup, lines one more
        String document = "<x xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\">\n"
                + markup + "</x>";
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(document));
            try {
                reader.nextTag();
                return new Builder(reader, trees).read();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber() - 1;
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNumber();
            // the parser has read past what it complains of
            throw new Malformed(reason(e), line, Math.max(1, column - 1));
        }
    }

    /** One open element and what has been read of it. */
    private record Open(String name, Map<String, String> attributes, List<Node> children) {}

    private static final class Builder {
        private final XMLStreamReader reader;
        private final List<Node> trees;
        private final Deque<Open> open = new ArrayDeque<>();
        private final StringBuilder text = new StringBuilder();

        Builder(XMLStreamReader reader, List<Node> trees) {
            this.reader = reader;
            this.trees = trees;
        }

        List<Node> read() throws XMLStreamException {
            Open top = new Open("x", Map.of(), new ArrayList<>());
            open.push(top);
            while (!open.isEmpty()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        endText();
                        open.push(new Open(
                                name(reader.getPrefix(), reader.getLocalName()), attributes(), new ArrayList<>()));
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        endText();
                        Open done = open.pop();
                        if (!open.isEmpty()) {
                            add(new Element(done.name, done.attributes, done.children, Position.UNKNOWN));
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        text.append(reader.getText());
                    case XMLStreamConstants.ENTITY_REFERENCE -> text.append(character(reader.getLocalName()));
                    case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                        endText();
                        tree();
                    }
                    default -> {}
                }
            }
            return top.children;
        }

        private void endText() {
            if (!text.isEmpty()) {
                add(Text.of(text.toString()));
                text.setLength(0);
            }
        }

        private void add(Node node) {
            open.element().children.add(node);
        }

        private void tree() {
            String data = reader.getPIData();
            if (reader.getPITarget().equals("tree") && data != null && data.matches("[0-9]{1,6}")) {
                int tree = Integer.parseInt(data);
                if (tree < trees.size()) {
                    add(trees.get(tree));
                }
            }
        }

        private String character(String name) throws XMLStreamException {
            String character = CHARACTERS.get(name);
            if (character == null) {
                throw new XMLStreamException(
                        "the character &" + name + "; is not known; write it as itself", reader.getLocation());
            }
            return character;
        }

        private Map<String, String> attributes() {
            Map<String, String> attributes = new LinkedHashMap<>();
            for (int i = 0; i < reader.getNamespaceCount(); i++) {
                String prefix = reader.getNamespacePrefix(i);
                attributes.put(
                        prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, reader.getNamespaceURI(i));
            }
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                attributes.put(
                        name(reader.getAttributePrefix(i), reader.getAttributeLocalName(i)),
                        reader.getAttributeValue(i));
            }
            return attributes;
        }

        private static String name(@Nullable String prefix, String local) {
            return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
        }
    }

    /** The parser's message without its own account of the place, in the product's manner. */
    private static String reason(XMLStreamException e) {
        String message = String.valueOf(e.getMessage())
                .replaceFirst("(?s)^ParseError at \\[row,col\\]:\\[\\d+,\\d+\\]\\s*Message:\\s*", "")
                .strip()
                .replaceFirst("\\.$", "");
        return message.length() > 1 && Character.isLowerCase(message.charAt(1))
                ? message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1)
                : message;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
