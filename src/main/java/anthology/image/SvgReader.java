package anthology.image;

import anthology.model.Element;
import anthology.model.Node;
import anthology.model.Position;
import anthology.model.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads an SVG file as a tree, as far as it is well-formed. Nothing outside the file is read; entities of its own are
 * known, for drawing programs use them, as long as they stay small.
 */
final class SvgReader {
    /** What a file may hold: 10 MB. */
    static final int MOST_BYTES = 10_000_000;
    /** Elements. */
    private static final int MOST_ELEMENTS = 100_000;
    /** Elements inside one another. */
    private static final int DEEPEST = 100;

    private static final Pattern ENCODING = Pattern.compile("encoding=[\"']([\\w-]{1,40})[\"']");
    private static final InputStream NOTHING = InputStream.nullInputStream();

    private SvgReader() {}

    /** @param isWhole whether the file is well-formed to its end */
    record Tree(Element root, boolean isWhole) {}

    /**
     * The outermost {@code svg} element.
     *
     * @throws IOException when there is none, or there is too much
     */
    static Tree read(byte[] file) throws IOException {
        if (file.length > MOST_BYTES) {
            throw new IOException("an SVG of more than " + MOST_BYTES / 1_000_000 + " MB");
        }
        Deque<Open> open = new ArrayDeque<>();
        Element root = null;
        boolean whole = true;
        try {
            XMLStreamReader in = factory().createXMLStreamReader(new StringReader(text(file)));
            int elements = 0;
            int passed = 0;
            while (root == null && in.hasNext()) {
                switch (in.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++elements > MOST_ELEMENTS) {
                            throw new IOException("an SVG of more than " + MOST_ELEMENTS + " elements");
                        }
                        if (open.size() >= DEEPEST
                                || (open.isEmpty() && !name(in.getLocalName()).equals("svg"))) {
                            passed++;
                        } else {
                            open.push(new Open(name(in.getLocalName()), attributes(in), new ArrayList<>()));
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (!open.isEmpty() && passed == 0) {
                            open.peek().children.add(new Text(in.getText(), Position.UNKNOWN));
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (passed > 0) {
                            passed--;
                        } else {
                            root = closed(open);
                        }
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException | RuntimeException malformed) {
            whole = false;
        }
        while (root == null && !open.isEmpty()) {
            whole = false;
            root = closed(open);
        }
        if (root == null) {
            throw new IOException("no drawing");
        }
        return new Tree(root, whole);
    }

    /** What is wrongly encoded does not stand in the way of the rest. */
    private static String text(byte[] file) {
        boolean wide = file.length > 1 && (file[0] & 0xFF) + (file[1] & 0xFF) == 0xFE + 0xFF;
        String start = new String(file, 0, Math.min(file.length, 200), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(start);
        boolean latin =
                declared.find() && declared.group(1).toLowerCase(Locale.ROOT).matches("iso-8859-1|windows-1252");
        String text = new String(
                file, wide ? StandardCharsets.UTF_16 : latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private record Open(String name, Map<String, String> attributes, List<Node> children) {}

    /** Ends the innermost element; it is returned when it was the last. */
    private static @Nullable Element closed(Deque<Open> open) {
        Open done = open.pop();
        Element element = new Element(done.name, done.attributes, done.children, Position.UNKNOWN);
        if (open.isEmpty()) {
            return element;
        }
        open.peek().children.add(element);
        return null;
    }

    private static Map<String, String> attributes(XMLStreamReader in) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            attributes.putIfAbsent(SvgVocabulary.attribute(in.getAttributeLocalName(i)), in.getAttributeValue(i));
        }
        return attributes;
    }

    private static String name(String name) {
        return SvgVocabulary.element(name.startsWith("svg:") ? name.substring("svg:".length()) : name);
    }

    /** Not aware of namespaces: many files do not declare theirs. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty("http://java.sun.com/xml/stream/properties/ignore-external-dtd", true);
        factory.setProperty("jdk.xml.entityExpansionLimit", "2000");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "1000000");
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "100000");
        factory.setProperty("jdk.xml.elementAttributeLimit", "200");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> NOTHING);
        return factory;
    }
}
