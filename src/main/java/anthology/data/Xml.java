package anthology.data;

import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Reads <a href="https://www.w3.org/TR/xml/">XML 1.0</a> with
 * <a href="https://www.w3.org/TR/xml-names/">namespaces</a>, and what was meant to be XML: nothing is so broken that
 * what stands before and after it is lost. The first fault is told.
 *
 * <p>Document type declarations are passed over. An entity that one declares stands for nothing, whatever it is said to
 * stand for; those of HTML stand for their characters without a declaration.
 */
public final class Xml {
    /** Elements deeper than this are taken for their content. */
    private static final int MOST_DEEP = 250;

    private static final int LONGEST_REFERENCE = 40;
    private static final Map<String, String> PREDEFINED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

    /**
     * What was read.
     *
     * @param document an element without a name, around all that the text holds
     * @param fault why the text is not well-formed, and where that shows first; null when it is
     * @param declaresEntities whether a document type declaration has entities, which were left empty
     */
    public record Reading(
            XmlNode.Element document, @Nullable DataException fault, boolean declaresEntities) {}

    /** An element that is not closed yet. */
    private record Open(
            String name,
            Map<String, String> spaces,
            Map<String, String> attributes,
            List<XmlNode> children,
            int line,
            int column) {
        XmlNode.Element closed() {
            int colon = name.indexOf(':');
            String space = spaces.getOrDefault(colon < 0 ? "" : name.substring(0, colon), "");
            return new XmlNode.Element(name, space, attributes, children, line, column);
        }
    }

    private final String text;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Set<String> declared = new HashSet<>();
    private final StringBuilder pending = new StringBuilder();
    private int pendingLine;
    private int pendingColumn;
    private int tooDeep;
    private @Nullable DataException fault;

    // where the offset `counted` stands; asked for in ascending order
    private int line = 1;
    private int lineStart;
    private int counted;

    private Xml(String text) {
        this.text = text;
    }

    /** @param text lines ended by {@code \n} */
    public static Reading read(String text) {
        Xml xml = new Xml(text);
        Open document =
                new Open("", Map.of("xml", "http://www.w3.org/XML/1998/namespace"), Map.of(), new ArrayList<>(), 1, 1);
        xml.open.push(document);
        xml.read();
        return new Reading(document.closed(), xml.fault, !xml.declared.isEmpty());
    }

    /** The name of the first element, without its prefix; empty when there is none. */
    public static String rootName(String text) {
        Xml xml = new Xml(text);
        Open document = new Open("", Map.of(), Map.of(), new ArrayList<>(), 1, 1);
        xml.open.push(document);
        for (int tag = text.indexOf('<'); tag >= 0; ) {
            int next = xml.markup(tag);
            boolean found =
                    xml.open.size() > 1 || document.children.stream().anyMatch(XmlNode.Element.class::isInstance);
            if (found) {
                String name = text.substring(tag + 1, xml.nameEnd(tag + 1));
                return name.substring(name.indexOf(':') + 1);
            }
            tag = text.indexOf('<', next);
        }
        return "";
    }

    /** The text with the references in it resolved, those of HTML among them; what is none stays. */
    public static String unescaped(String text) {
        return new Xml(text).decoded(0, text.length());
    }

    private void read() {
        int at = 0;
        while (at < text.length()) {
            int tag = text.indexOf('<', at);
            if (tag < 0) {
                text(at, text.length());
                break;
            }
            text(at, tag);
            at = markup(tag);
        }
        while (open.size() > 1) {
            fault(text.length(), "'" + open.element().name + "' is not closed");
            close();
        }
        flush();
    }

    /** Reads what begins at {@code <} and says where it ends. */
    private int markup(int at) {
        if (text.startsWith("<!--", at)) {
            return after("-->", at + 4, "a comment is not closed");
        }
        if (text.startsWith("<![CDATA[", at)) {
            int start = at + 9;
            int end = text.indexOf("]]>", start);
            append(text.substring(start, end < 0 ? text.length() : end), start);
            if (end < 0) {
                fault(at, "a CDATA section is not closed");
            }
            return end < 0 ? text.length() : end + 3;
        }
        if (text.startsWith("<!", at)) {
            return declaration(at);
        }
        if (text.startsWith("<?", at)) {
            if (at > 0 && text.startsWith("<?xml ", at)) {
                fault(at, "something stands before the XML declaration");
            }
            return after("?>", at + 2, "an instruction is not closed");
        }
        boolean end = text.startsWith("</", at);
        int name = end ? at + 2 : at + 1;
        if (name < text.length() && isNameStart(text.charAt(name))) {
            return end ? endTag(name) : startTag(at);
        }
        fault(at, "a '<' does not begin a tag");
        append("<", at);
        return at + 1;
    }

    private int after(String end, int from, String complaint) {
        int found = text.indexOf(end, from);
        if (found < 0) {
            fault(from, complaint);
            return text.length();
        }
        return found + end.length();
    }

    /** A document type declaration: only the names of its entities are of use, to know what to leave empty. */
    private int declaration(int start) {
        int brackets = 0;
        int at = start + 2;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                int close = text.indexOf(c, at + 1);
                at = close < 0 ? text.length() : close;
            } else if (text.startsWith("<!--", at)) {
                int close = text.indexOf("-->", at);
                at = close < 0 ? text.length() : close + 2;
            } else if (text.startsWith("<!ENTITY", at)) {
                declare(at + "<!ENTITY".length());
            } else if (c == '[') {
                brackets++;
            } else if (c == ']') {
                brackets--;
            } else if (c == '>' && brackets <= 0) {
                return at + 1;
            }
            at++;
        }
        fault(start, "a declaration is not closed");
        return text.length();
    }

    private void declare(int from) {
        int start = from;
        while (start < text.length() && (isSpace(text.charAt(start)) || text.charAt(start) == '%')) {
            start++;
        }
        declared.add(text.substring(start, nameEnd(start)));
    }

    private int startTag(int start) {
        flush();
        mark(start);
        int startLine = line;
        int startColumn = start - lineStart + 1;
        int at = nameEnd(start + 1);
        String name = text.substring(start + 1, at);
        Map<String, String> attributes = new LinkedHashMap<>();
        boolean closed = false;
        while (true) {
            at = afterSpace(at);
            if (at == text.length()) {
                fault(start, "the tag '" + name + "' is not closed");
                break;
            }
            char c = text.charAt(at);
            if (c == '>') {
                closed = text.charAt(at - 1) == '/';
                at++;
                break;
            }
            if (c == '<') {
                fault(at, "the tag '" + name + "' is not closed");
                break;
            }
            at = c == '/' ? at + 1 : attribute(at, attributes);
        }
        if (open.size() > MOST_DEEP) {
            fault(start, "elements are nested too deeply");
            tooDeep += closed ? 0 : 1;
            return at;
        }
        Map<String, String> spaces = spaces(open.element().spaces, attributes);
        open.push(new Open(name, spaces, attributes, new ArrayList<>(), startLine, startColumn));
        if (closed) {
            close();
        }
        return at;
    }

    /** Reads an attribute and says where it ends. */
    private int attribute(int start, Map<String, String> attributes) {
        int nameEnd = start;
        while (nameEnd < text.length() && "=/> \t\n<".indexOf(text.charAt(nameEnd)) < 0) {
            nameEnd++;
        }
        String name = text.substring(start, nameEnd);
        int equals = afterSpace(nameEnd);
        if (equals == text.length() || text.charAt(equals) != '=') {
            fault(start, "an attribute has no value");
            attributes.putIfAbsent(name, "");
            return Math.max(nameEnd, start + 1);
        }
        int value = afterSpace(equals + 1);
        char quote = value < text.length() ? text.charAt(value) : ' ';
        int end = quote == '"' || quote == '\'' ? text.indexOf(quote, value + 1) : -1;
        if (end >= 0) {
            attributes.putIfAbsent(name, decoded(value + 1, end));
            return end + 1;
        }
        fault(value, "the value of '" + name + "' is not in quotation marks");
        end = value;
        while (end < text.length() && "> \t\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        attributes.putIfAbsent(name, decoded(value, end));
        return end;
    }

    private static Map<String, String> spaces(Map<String, String> outer, Map<String, String> attributes) {
        Map<String, String> own = new HashMap<>();
        attributes.forEach((name, value) -> {
            if (name.equals("xmlns") || name.startsWith("xmlns:")) {
                own.put(name.equals("xmlns") ? "" : name.substring(6), value);
            }
        });
        if (own.isEmpty()) {
            return outer;
        }
        Map<String, String> spaces = new HashMap<>(outer);
        spaces.putAll(own);
        return spaces;
    }

    private int endTag(int start) {
        int nameEnd = nameEnd(start);
        String name = text.substring(start, nameEnd);
        int close = text.indexOf('>', nameEnd);
        int next = text.indexOf('<', nameEnd);
        boolean closes = close >= 0 && (next < 0 || close < next);
        int end = closes ? close + 1 : next < 0 ? text.length() : next;
        if (!closes) {
            fault(start, "the tag '/" + name + "' is not closed");
        }
        if (tooDeep > 0) {
            tooDeep--;
            return end;
        }
        if (open.stream().noneMatch(element -> element.name.equals(name))) {
            fault(start, "'/" + name + "' closes nothing");
            return end;
        }
        while (!open.element().name.equals(name)) {
            fault(start, "'" + open.element().name + "' is not closed before '/" + name + "'");
            close();
        }
        close();
        return end;
    }

    private void close() {
        flush();
        XmlNode.Element element = open.pop().closed();
        open.element().children.add(element);
    }

    private void text(int start, int end) {
        if (start < end) {
            markPending(start);
            pending.append(decoded(start, end));
        }
    }

    private void append(String piece, int start) {
        markPending(start);
        pending.append(piece);
    }

    private void markPending(int start) {
        if (pending.isEmpty()) {
            mark(start);
            pendingLine = line;
            pendingColumn = start - lineStart + 1;
        }
    }

    private void flush() {
        if (!pending.isEmpty()) {
            open.element().children.add(new XmlNode.Text(pending.toString(), pendingLine, pendingColumn));
            pending.setLength(0);
        }
    }

    /** The text between two offsets with its references resolved. */
    private String decoded(int start, int end) {
        int at = text.indexOf('&', start);
        if (at < 0 || at >= end) {
            return text.substring(start, end);
        }
        StringBuilder out = new StringBuilder(end - start);
        int from = start;
        for (; at >= 0 && at < end; at = text.indexOf('&', at + 1)) {
            int semicolon = at + 1;
            int furthest = Math.min(end, at + LONGEST_REFERENCE);
            while (semicolon < furthest && isReference(text.charAt(semicolon))) {
                semicolon++;
            }
            boolean whole = semicolon < end && text.charAt(semicolon) == ';' && semicolon > at + 1;
            String character = whole ? character(text.substring(at + 1, semicolon), at) : null;
            if (character == null) {
                fault(at, "an '&' does not begin a reference");
            } else {
                out.append(text, from, at).append(character);
                from = semicolon + 1;
            }
        }
        return out.append(text, from, end).toString();
    }

    /** What a reference stands for, or null where it is none. */
    private @Nullable String character(String reference, int at) {
        if (reference.charAt(0) == '#') {
            return numbered(reference);
        }
        String known = PREDEFINED.get(reference);
        if (known != null) {
            return known;
        }
        if (declared.contains(reference)) {
            return "";
        }
        String html = Entities.getByName(reference);
        if (html.isEmpty()) {
            return null;
        }
        fault(at, "the entity '" + reference + "' is not declared");
        return html;
    }

    private static @Nullable String numbered(String reference) {
        boolean hex = reference.startsWith("#x") || reference.startsWith("#X");
        int code;
        try {
            code = Integer.parseInt(reference, hex ? 2 : 1, reference.length(), hex ? 16 : 10);
        } catch (NumberFormatException e) {
            return null;
        }
        if (code >= 0x80 && code <= 0x9F) {
            return new String(new byte[] {(byte) code}, Charset.forName("windows-1252"));
        }
        boolean allowed = code == '\t'
                || code == '\n'
                || (code >= ' ' && code != 0x7F && code < 0xD800)
                || (code > 0xDFFF && code < 0xFFFE)
                || (code > 0xFFFF && code <= Character.MAX_CODE_POINT);
        return allowed ? Character.toString(code) : "";
    }

    private void fault(int at, String why) {
        if (fault == null) {
            mark(at);
            fault = new DataException(why, line, at - lineStart + 1);
        }
    }

    /** Counts lines up to an offset. */
    private void mark(int at) {
        for (; counted < at; counted++) {
            if (text.charAt(counted) == '\n') {
                line++;
                lineStart = counted + 1;
            }
        }
    }

    private int nameEnd(int start) {
        int at = start;
        while (at < text.length() && (isNameStart(text.charAt(at)) || "-.:0123456789".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    private int afterSpace(int start) {
        int at = start;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0xC0;
    }

    private static boolean isReference(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '#';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n';
    }
}
