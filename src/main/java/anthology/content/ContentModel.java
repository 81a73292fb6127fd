package anthology.content;

import anthology.model.Element;
import anthology.model.Node;
import anthology.model.Position;
import anthology.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Puts elements where the content models of HTML allow them: blocks out of paragraphs and out of links, rows into
 * tables, items into lists. No text is lost; empty paragraphs are.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/dom.html#content-models">HTML: content models</a>
 */
final class ContentModel {
    private ContentModel() {}

    /** The nodes as blocks, text that stands free made paragraphs. */
    static List<Node> blocks(List<Node> nodes) {
        return flow(nodes, true);
    }

    /**
     * @param wrap whether text beside blocks becomes paragraphs
     */
    private static List<Node> flow(List<Node> nodes, boolean wrap) {
        List<Node> out = new ArrayList<>();
        List<Node> run = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Element element && isStray(element)) {
                flush(run, wrap, out);
                gather(element, out);
            } else if (node instanceof Element element && isBlock(element)) {
                flush(run, wrap, out);
                out.addAll(block(element));
            } else if (node instanceof Element element && holdsBlock(element)) {
                flush(run, wrap, out);
                out.addAll(flow(pushed(element, element.children()), wrap));
            } else {
                run.add(node);
            }
        }
        flush(run, wrap, out);
        return mended(out);
    }

    /** Stray items and descriptions, gathered in one list, have not been mended yet. */
    private static List<Node> mended(List<Node> nodes) {
        List<Node> out = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Element element && element.attribute(GATHERED) != null) {
                out.addAll(block(element.withAttribute(GATHERED, null)));
            } else {
                out.add(node);
            }
        }
        return out;
    }

    private static final String GATHERED = "gathered";

    private static boolean isStray(Element element) {
        return switch (element.name()) {
            case "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "caption" -> true;
            default -> false;
        };
    }

    private static void gather(Element stray, List<Node> out) {
        String list =
                switch (stray.name()) {
                    case "li" -> "ul";
                    case "dt", "dd" -> "dl";
                    default -> "table";
                };
        if (!out.isEmpty()
                && out.getLast() instanceof Element last
                && last.name().equals(list)
                && last.attribute(GATHERED) != null) {
            List<Node> items = new ArrayList<>(last.children());
            items.add(stray);
            out.set(out.size() - 1, last.withChildren(items));
        } else {
            out.add(new Element(list, Map.of(GATHERED, ""), List.of(stray), stray.position()));
        }
    }

    private static void flush(List<Node> run, boolean wrap, List<Node> out) {
        if (!isBlank(run)) {
            List<Node> text = phrasing(run);
            if (wrap) {
                out.add(new Element("p", Map.of(), text, run.getFirst().position()));
            } else {
                out.addAll(text);
            }
        }
        run.clear();
    }

    private static List<Node> block(Element element) {
        return switch (element.name()) {
            case "p" -> paragraph(element);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> unlessBlank(element, phrasing(element.children()));
            case "pre" -> List.of(element.withChildren(phrasing(element.children())));
            case "ul", "ol" -> unlessBlank(element, items(element.children()));
            case "dl" -> unlessBlank(element, descriptions(element.children()));
            case "table" -> Tables.mended(element);
            case "figure" -> figure(element);
            case "figcaption" -> flow(element.children(), true);
            case "hr" -> List.of(element.withChildren(List.of()));
            case "blockquote" -> unlessBlank(element, flow(element.children(), true));
            case "aside" -> List.of(element.withChildren(flow(element.children(), true)));
            default -> {
                List<Node> content = cell(element.children());
                yield element.attribute("id") == null
                        ? unlessBlank(element, content)
                        : List.of(element.withChildren(content));
            }
        };
    }

    private static List<Node> paragraph(Element p) {
        if (p.children().stream().anyMatch(ContentModel::isOrHoldsBlock)) {
            return flow(p.children(), true);
        }
        List<Node> text = phrasing(p.children());
        return p.attribute("id") == null ? unlessBlank(p, text) : List.of(p.withChildren(text));
    }

    private static List<Node> unlessBlank(Element element, List<Node> content) {
        return isBlank(content) ? List.of() : List.of(element.withChildren(content));
    }

    /** Content that stays bare text where there is only text, and becomes blocks where there is one. */
    static List<Node> cell(List<Node> nodes) {
        return flow(nodes, nodes.stream().anyMatch(ContentModel::isOrHoldsBlock));
    }

    /** Content of an item: text may stand bare before an inner list. */
    private static List<Node> item(List<Node> nodes) {
        boolean onlyLists = nodes.stream()
                .filter(ContentModel::isOrHoldsBlock)
                .allMatch(n -> n instanceof Element e
                        && (e.name().equals("ul") || e.name().equals("ol")));
        return flow(nodes, !onlyLists);
    }

    private static List<Node> items(List<Node> nodes) {
        List<Node> items = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Element element && element.name().equals("li")) {
                items.add(element.withChildren(item(element.children())));
            } else if (!isBlank(List.of(node))) {
                List<Node> content = item(List.of(node));
                boolean list = node instanceof Element e
                        && (e.name().equals("ul") || e.name().equals("ol"));
                if (list && !items.isEmpty() && items.getLast() instanceof Element last) {
                    List<Node> longer = new ArrayList<>(last.children());
                    longer.addAll(content);
                    items.set(items.size() - 1, last.withChildren(longer));
                } else if (!content.isEmpty()) {
                    items.add(new Element("li", Map.of(), content, node.position()));
                }
            }
        }
        return items;
    }

    /** Terms and descriptions in turn: none without the other. */
    private static List<Node> descriptions(List<Node> nodes) {
        List<Node> items = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Element element && element.name().equals("div")) {
                items.addAll(descriptions(element.children()));
            } else if (node instanceof Element element && element.name().equals("dt")) {
                items.add(element.withChildren(phrasing(element.children())));
            } else if (node instanceof Element element && element.name().equals("dd")) {
                description(element, items);
            } else if (!isBlank(List.of(node))) {
                description(new Element("dd", Map.of(), List.of(node), node.position()), items);
            }
        }
        if (!items.isEmpty()
                && items.getLast() instanceof Element last
                && last.name().equals("dt")) {
            items.add(new Element("dd", Map.of(), List.of(), last.position()));
        }
        return items;
    }

    private static void description(Element dd, List<Node> items) {
        if (items.isEmpty()) {
            items.add(new Element("dt", Map.of(), List.of(), dd.position()));
        }
        items.add(dd.withChildren(item(dd.children())));
    }

    /** One caption at most, at the start or the end. */
    private static List<Node> figure(Element figure) {
        List<Node> before = new ArrayList<>();
        List<Node> after = new ArrayList<>();
        Element caption = null;
        for (Node node : figure.children()) {
            if (caption == null
                    && node instanceof Element element
                    && element.name().equals("figcaption")) {
                caption = element.withChildren(cell(element.children()));
            } else {
                (caption == null ? before : after).add(node);
            }
        }
        boolean first = isBlank(before) && !isBlank(after);
        before.addAll(after);
        List<Node> content = new ArrayList<>(cell(before));
        if (caption != null && !isBlank(caption.children())) {
            content.add(first ? 0 : content.size(), caption);
        }
        return content.isEmpty() ? List.of() : List.of(figure.withChildren(content));
    }

    /** The nodes without blocks: those give their text, kept apart by spaces; links hold no links. */
    static List<Node> phrasing(List<Node> nodes) {
        List<Node> out = new ArrayList<>();
        phrasing(nodes, false, out);
        return out;
    }

    private static void phrasing(List<Node> nodes, boolean inLink, List<Node> out) {
        for (Node node : nodes) {
            switch (node) {
                case Text text -> out.add(text);
                case Element element
                when isBlock(element) -> {
                    out.add(new Text(" ", element.position()));
                    phrasing(element.children(), inLink, out);
                    out.add(new Text(" ", element.position()));
                }
                case Element element
                when element.name().equals("a") && inLink -> {
                    phrasing(element.children(), true, out);
                }
                case Element element when element.name().equals("ruby") -> ruby(element, inLink, out);
                case Element element when element.name().equals("rt") -> phrasing(element.children(), inLink, out);
                case Element element
                when element.name().equals("a") && element.attribute(Mark.CALL) == null -> {
                    link(element, out);
                }
                case Element element -> {
                    List<Node> inner = new ArrayList<>();
                    phrasing(element.children(), inLink, inner);
                    out.add(element.withChildren(inner));
                }
            }
        }
    }

    /** A link, and behind it the calls of notes that stood in it. */
    private static void link(Element link, List<Node> out) {
        List<Node> calls = new ArrayList<>();
        List<Node> inner = new ArrayList<>();
        phrasing(withoutCalls(link.children(), calls), true, inner);
        out.add(link.withChildren(inner));
        out.addAll(calls);
    }

    private static List<Node> withoutCalls(List<Node> nodes, List<Node> calls) {
        List<Node> kept = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Element element && element.attribute(Mark.CALL) != null) {
                calls.add(element);
            } else if (node instanceof Element element) {
                kept.add(element.withChildren(withoutCalls(element.children(), calls)));
            } else {
                kept.add(node);
            }
        }
        return kept;
    }

    /** Base text and reading in turn; EPUB 3.3, 6.1.3.2 discourages parentheses for readers that set no ruby. */
    private static void ruby(Element ruby, boolean inLink, List<Node> out) {
        List<Node> content = new ArrayList<>();
        boolean base = false;
        for (Node node : ruby.children()) {
            List<Node> inner = new ArrayList<>();
            if (node instanceof Element element && element.name().equals("rt")) {
                if (base) {
                    phrasing(element.children(), inLink, inner);
                    content.add(element.withChildren(inner));
                    base = false;
                }
            } else {
                phrasing(List.of(node), inLink, inner);
                content.addAll(inner);
                base |= !isBlank(inner);
            }
        }
        boolean complete = !base
                && content.stream()
                        .anyMatch(n -> n instanceof Element e && e.name().equals("rt"));
        if (complete) {
            out.add(ruby.withChildren(content));
        } else {
            phrasing(content, inLink, out);
        }
    }

    /** The inline element pushed into the blocks among the nodes: around their text instead of around them. */
    private static List<Node> pushed(Element inline, List<Node> nodes) {
        List<Node> out = new ArrayList<>();
        List<Node> run = new ArrayList<>();
        Element copy = inline;
        for (Node node : nodes) {
            if (node instanceof Element element && isOrHoldsBlock(element)) {
                copy = wrapped(copy, run, out);
                out.add(element.withChildren(pushed(copy, element.children())));
                copy = copy.withAttribute("id", null);
            } else {
                run.add(node);
            }
        }
        wrapped(copy, run, out);
        return out;
    }

    private static Element wrapped(Element inline, List<Node> run, List<Node> out) {
        Element next = inline;
        if (!isBlank(run)) {
            out.add(inline.withChildren(run));
            next = inline.withAttribute("id", null);
        } else {
            out.addAll(run);
        }
        run.clear();
        return next;
    }

    static boolean isBlock(Element element) {
        return Vocabulary.BLOCKS.contains(element.name());
    }

    static boolean isOrHoldsBlock(Node node) {
        return node instanceof Element element && (isBlock(element) || holdsBlock(element));
    }

    private static boolean holdsBlock(Element element) {
        return element.children().stream().anyMatch(ContentModel::isOrHoldsBlock);
    }

    static boolean isBlank(List<Node> nodes) {
        return nodes.stream().allMatch(node -> node instanceof Text text && isSpace(text.text()));
    }

    private static boolean isSpace(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (" \t\n\r\f".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    static Element made(String name, List<Node> children, Position position) {
        return new Element(name, Map.of(), children, position);
    }
}
