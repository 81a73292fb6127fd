package anthology.content;

import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;

/**
 * Writes HTML whose lines are those of the file that it was parsed from: line ends that stood in what is left out,
 * comments or the insides of tags, come into the tags before.
 */
public final class KeptLines {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_:][A-Za-z0-9_:.-]*");

    private final StringBuilder out = new StringBuilder();
    private int line;

    // where line ends may come in: before the end of the last tag, or at the start
    private int lastTagEnd;

    /** @param firstLine the line of the file on which starts what is to be written */
    public KeptLines(int firstLine) {
        line = firstLine;
    }

    /** The content of the element. */
    static String of(Element element, int firstLine) {
        KeptLines lines = new KeptLines(firstLine);
        element.childNodes().forEach(lines::write);
        return lines.html();
    }

    /** The line on which the content of the element starts, from 1. */
    static int firstLine(Element element) {
        return element.sourceRange().isTracked() ? element.sourceRange().end().lineNumber() : 1;
    }

    private void write(Node node) {
        if (node instanceof TextNode text) {
            text(text.getWholeText());
        } else if (node instanceof Element element) {
            boolean tracked = element.sourceRange().isTracked();
            int at = tracked ? element.sourceRange().start().lineNumber() : 0;
            open(element.tagName(), element.attributes(), at);
            element.childNodes().forEach(this::write);
            close(element.tagName());
        }
    }

    /**
     * Writes a start tag; of its attributes, those whose names HTML can have.
     *
     * @param at the line of the file on which it stands, or 0 where that is not known
     */
    public void open(String name, Iterable<? extends Map.Entry<String, String>> attributes, int at) {
        if (at > line) {
            out.insert(lastTagEnd, "\n".repeat(at - line));
            line = at;
        }
        out.append('<').append(name);
        for (Map.Entry<String, String> attribute : attributes) {
            if (NAME.matcher(attribute.getKey()).matches()) {
                out.append(' ').append(attribute.getKey()).append("=\"");
                escape(attribute.getValue(), true);
                out.append('"');
            }
        }
        lastTagEnd = out.length();
        out.append('>');
    }

    /** Writes an end tag, but for elements that have none. */
    public void close(String name) {
        if (!Tag.valueOf(name).isEmpty()) {
            out.append("</").append(name);
            lastTagEnd = out.length();
            out.append('>');
        }
    }

    /** Writes text, which takes the lines that it has. */
    public void text(String text) {
        escape(text, false);
    }

    /** Writes HTML as it is. */
    public void written(String html) {
        html.chars().filter(c -> c == '\n').forEach(end -> line++);
        out.append(html);
    }

    /** What was written. */
    public String html() {
        return out.toString();
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
