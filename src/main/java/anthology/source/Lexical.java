package anthology.source;

import anthology.content.KeptLines;
import anthology.data.Value;
import anthology.data.Value.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Texts as Ghost keeps them since its fifth version, as HTML.
 *
 * @see <a href="https://lexical.dev/docs/concepts/serialization">Lexical: serialization</a>
 */
final class Lexical {
    /** Elements by the bits of a text's format, the lowest first. */
    private static final List<String> FORMATS = List.of("strong", "em", "s", "u", "code", "sub", "sup", "mark");

    private final KeptLines out;
    private final GhostCards cards;

    private Lexical(KeptLines out, GhostCards cards) {
        this.out = out;
        this.cards = cards;
    }

    static void write(Mapping document, KeptLines out, GhostCards cards) {
        if (document.get("root") instanceof Mapping root) {
            new Lexical(out, cards).children(root);
        }
    }

    private void children(Mapping node) {
        Value.mappingsOf(node.get("children")).forEach(this::node);
    }

    private void node(Mapping node) {
        String type = GhostCards.said(node, "type");
        switch (type) {
            case "text", "extended-text", "tk" -> text(node);
            case "linebreak" -> out.open("br", List.of(), 0);
            case "tab" -> out.text("\t");
            case "paragraph" -> element("p", List.of(), node);
            case "heading", "extended-heading" -> {
                String tag = GhostCards.said(node, "tag");
                element(tag.matches("h[1-6]") ? tag : "h2", List.of(), node);
            }
            case "quote", "extended-quote" -> element("blockquote", List.of(), node);
            case "aside" -> element("blockquote", List.of(Map.entry("class", "pullquote")), node);
            case "link", "autolink", "at-link" ->
                element("a", List.of(Map.entry("href", GhostCards.said(node, "url"))), node);
            case "list" -> list(node);
            case "table" -> element("table", List.of(), node);
            case "tablerow" -> element("tr", List.of(), node);
            case "tablecell" -> {
                String state = GhostCards.said(node, "headerState");
                element(state.isEmpty() || state.equals("0") ? "td" : "th", List.of(), node);
            }
            default -> {
                if (node.get("children") != null) {
                    children(node);
                } else if (!type.isEmpty()) {
                    cards.write(type, node);
                }
            }
        }
    }

    private void element(String name, List<Map.Entry<String, String>> attributes, Mapping node) {
        out.open(name, attributes, 0);
        children(node);
        out.close(name);
    }

    private void text(Mapping node) {
        String bits = GhostCards.said(node, "format");
        int format = bits.matches("[0-9]{1,4}") ? Integer.parseInt(bits) : 0;
        List<String> open = new ArrayList<>();
        for (int i = 0; i < FORMATS.size(); i++) {
            if ((format >> i & 1) == 1) {
                open.add(FORMATS.get(i));
                out.open(FORMATS.get(i), List.of(), 0);
            }
        }
        String text = Value.textOf(node.get("text"));
        out.text(text == null ? "" : text);
        open.reversed().forEach(out::close);
    }

    /** A list inside of another has an item to itself, which is a part of the one before. */
    private void list(Mapping list) {
        String kind = GhostCards.said(list, "listType", "tag");
        String name = kind.equals("number") || kind.equals("ol") ? "ol" : "ul";
        String start = GhostCards.said(list, "start");
        boolean later = name.equals("ol") && !start.isEmpty() && !start.equals("1");
        out.open(name, later ? List.of(Map.entry("start", start)) : List.of(), 0);
        boolean open = false;
        for (Mapping item : Value.mappingsOf(list.get("children"))) {
            List<Mapping> content = Value.mappingsOf(item.get("children"));
            boolean nested = !content.isEmpty()
                    && GhostCards.said(content.getFirst(), "type").equals("list");
            if (open && !nested) {
                out.close("li");
            }
            if (!open || !nested) {
                out.open("li", List.of(), 0);
            }
            open = true;
            if (kind.equals("check")) {
                out.text(GhostCards.said(item, "checked").equals("true") ? "☑ " : "☐ ");
            }
            children(item);
        }
        if (open) {
            out.close("li");
        }
        out.close(name);
    }
}
