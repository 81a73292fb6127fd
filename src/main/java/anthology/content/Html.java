package anthology.content;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Where HTML elements are written to, one after the other. There are two ways: what a program wrote is a tree at once,
 * and what a person wrote between has to be parsed.
 */
sealed interface Html {
    /**
     * Opens an element.
     *
     * @param attributes names and values in turn
     */
    void open(String name, String... attributes);

    /** Closes the element opened last. */
    void close();

    void text(String text);

    /** HTML as the author wrote it, whole or a part of an element; comments are all that every way takes. */
    void written(String html);

    /** What was written, in a body. */
    Element body();

    /** An element without content. */
    default void empty(String name, String... attributes) {
        open(name, attributes);
        close();
    }

    /** Whether it is one comment from end to end. */
    static boolean isComment(String html) {
        return html.startsWith("<!--") && html.length() >= 7 && html.indexOf("-->", 4) == html.length() - 3;
    }

    /** Makes elements at once; takes no HTML of the author's but comments. */
    final class Tree implements Html {
        private final Element body = new Element("body");
        private final StringBuilder text = new StringBuilder();
        private Element open = body;

        @Override
        public void open(String name, String... attributes) {
            Element element = new Element(name);
            for (int i = 0; i < attributes.length; i += 2) {
                element.attributes().put(attributes[i], attributes[i + 1]);
            }
            append(element);
            open = element;
        }

        @Override
        public void close() {
            flush();
            Element parent = open.parent();
            open = parent == null ? body : parent;
        }

        @Override
        public void text(String more) {
            text.append(more);
        }

        @Override
        public void written(String html) {
            append(new Comment(html.substring(4, html.length() - 3)));
        }

        @Override
        public Element body() {
            flush();
            return body;
        }

        private void append(Node node) {
            flush();
            open.appendChild(node);
        }

        private void flush() {
            if (!text.isEmpty()) {
                open.appendChild(new TextNode(text.toString()));
                text.setLength(0);
            }
        }
    }

    /** Makes HTML source, the author's own in it, and parses it as browsers do. */
    final class Source implements Html {
        private final StringBuilder source = new StringBuilder();
        private final Deque<String> open = new ArrayDeque<>();

        @Override
        public void open(String name, String... attributes) {
            source.append('<').append(name);
            for (int i = 0; i < attributes.length; i += 2) {
                source.append(' ').append(attributes[i]).append("=\"").append(Entities.escape(attributes[i + 1]));
                source.append('"');
            }
            source.append('>');
            open.push(name);
        }

        @Override
        public void close() {
            String name = open.pop();
            if (!Vocabulary.EMPTY.contains(name)) {
                source.append("</").append(name).append('>');
            }
        }

        @Override
        public void text(String text) {
            source.append(Entities.escape(text));
        }

        @Override
        public void written(String html) {
            source.append(html);
        }

        @Override
        public Element body() {
            return Jsoup.parseBodyFragment(source.toString()).body();
        }
    }
}
