package anthology.content;

import anthology.model.Element;
import anthology.model.Node;
import anthology.model.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * White space as it shows: none between blocks or at the ends of a line of text, one space elsewhere, all of it in
 * preformatted text. No-break spaces are characters like any other.
 *
 * @see <a href="https://www.w3.org/TR/css-text-3/#white-space-rules">CSS Text 3, 4.1 The White Space Processing Rules</a>
 */
final class Whitespace {
    private boolean afterSpace = true;

    private Whitespace() {}

    /** The element with its white space collapsed. */
    static Element collapsed(Element element) {
        if (element.name().equals("pre")) {
            return withoutLastBreak(element);
        }
        List<Node> out = new ArrayList<>();
        List<Node> run = new ArrayList<>();
        for (Node node : element.children()) {
            if (node instanceof Element child && ContentModel.isBlock(child)) {
                flush(run, out);
                out.add(collapsed(child));
            } else {
                run.add(node);
            }
        }
        flush(run, out);
        return element.withChildren(out);
    }

    private static void flush(List<Node> run, List<Node> out) {
        if (!ContentModel.isBlank(run)) {
            out.addAll(trimmedAtEnd(new Whitespace().collapse(run)));
        }
        run.clear();
    }

    private List<Node> collapse(List<Node> nodes) {
        List<Node> out = new ArrayList<>();
        for (Node node : nodes) {
            switch (node) {
                case Text text -> {
                    String collapsed = collapse(text.text());
                    if (!collapsed.isEmpty()) {
                        out.add(new Text(collapsed, text.position()));
                    }
                }
                case Element element -> {
                    if (element.name().equals("br")) {
                        List<Node> before = trimmedAtEnd(out);
                        out = new ArrayList<>(before);
                        out.add(element);
                        afterSpace = true;
                    } else if (element.name().equals("img") || element.name().equals("wbr")) {
                        out.add(element);
                        afterSpace = element.name().equals("wbr") && afterSpace;
                    } else if (element.children().isEmpty() && element.attribute("href") != null) {
                        out.add(element); // its text is found when links are resolved
                        afterSpace = false;
                    } else {
                        out.add(element.withChildren(collapse(element.children())));
                    }
                }
            }
        }
        return out;
    }

    private String collapse(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
            if (!space) {
                out.append(c);
            } else if (!afterSpace) {
                out.append(' ');
            }
            afterSpace = space;
        }
        return out.toString();
    }

    private static List<Node> trimmedAtEnd(List<Node> nodes) {
        if (nodes.isEmpty()) {
            return nodes;
        }
        List<Node> out = new ArrayList<>(nodes);
        switch (out.removeLast()) {
            case Text text -> {
                String stripped = text.text().endsWith(" ")
                        ? text.text().substring(0, text.text().length() - 1)
                        : text.text();
                if (stripped.isEmpty()) {
                    return trimmedAtEnd(out);
                }
                out.add(new Text(stripped, text.position()));
            }
            case Element element -> out.add(element.withChildren(trimmedAtEnd(element.children())));
        }
        return out;
    }

    /** Preformatted text without the line break at its end, which would show as an empty line. */
    private static Element withoutLastBreak(Element element) {
        List<Node> children = new ArrayList<>(element.children());
        if (children.isEmpty()) {
            return element;
        }
        switch (children.removeLast()) {
            case Text text -> children.add(new Text(text.text().stripTrailing(), text.position()));
            case Element last -> children.add(withoutLastBreak(last));
        }
        return element.withChildren(children);
    }
}
