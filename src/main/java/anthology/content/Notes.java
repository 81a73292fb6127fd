package anthology.content;

import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.model.Element;
import anthology.model.Node;
import anthology.model.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers the notes of a post by their first calls, first in the text, then in the notes themselves, and sets them at
 * its end. Notes that nothing calls follow, numbered on, and are reported, as are calls of notes that do not exist:
 * their characters stay.
 */
final class Notes {
    private final String path;
    private final Diagnostics diagnostics;
    private final Map<String, Element> notes = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private final Map<Integer, Integer> calls = new HashMap<>();

    private Notes(String path, Diagnostics diagnostics) {
        this.path = path;
        this.diagnostics = diagnostics;
    }

    /** The blocks with calls made links, and a {@code section.footnotes} behind them where there are notes. */
    static List<Node> numbered(List<Node> blocks, String path, Diagnostics diagnostics) {
        Notes notes = new Notes(path, diagnostics);
        List<Node> text = notes.withoutNotes(blocks);
        List<Node> out = new ArrayList<>(notes.withCalls(text));
        List<Node> asides = notes.asides();
        if (!asides.isEmpty()) {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("class", "footnotes");
            attributes.put("aria-label", "Notes");
            out.add(new Element("section", attributes, asides, asides.getFirst().position()));
        }
        return out;
    }

    private List<Node> withoutNotes(List<Node> nodes) {
        List<Node> kept = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Element element && element.attributes().containsKey(Mark.NOTE)) {
                List<Node> content = withoutNotes(element.children());
                notes.putIfAbsent(value(element, Mark.NOTE), element.withChildren(content));
            } else if (node instanceof Element element && !element.children().isEmpty()) {
                kept.add(element.withChildren(withoutNotes(element.children())));
            } else {
                kept.add(node);
            }
        }
        return kept;
    }

    private List<Node> withCalls(List<Node> nodes) {
        List<Node> out = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Element element && element.attributes().containsKey(Mark.CALL)) {
                out.add(call(element, value(element, Mark.CALL)));
            } else if (node instanceof Element element && !element.children().isEmpty()) {
                out.add(element.withChildren(withCalls(element.children())));
            } else {
                out.add(node);
            }
        }
        return out;
    }

    private Node call(Element mark, String key) {
        String label = value(mark, Mark.LABEL);
        if (!notes.containsKey(key)) {
            Location place =
                    new Location(path, mark.position().line(), mark.position().column());
            diagnostics.report(
                    Code.CONTENT_002,
                    place,
                    "the footnote [^" + label + "] has no text",
                    "write it on a line of its own: [^" + label + "]: …");
            return new Text("[^" + label + "]", mark.position());
        }
        int number = number(key);
        int nth = calls.merge(number, 1, Integer::sum);
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("class", "noteref");
        attributes.put("epub:type", "noteref");
        attributes.put("role", "doc-noteref");
        attributes.put("id", "ref-" + number + (nth == 1 ? "" : "-" + nth));
        attributes.put("href", "#note-" + number);
        return new Element("a", attributes, List.of(Text.of(Integer.toString(number))), mark.position());
    }

    private int number(String key) {
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        order.add(key);
        numbers.put(key, order.size());
        return order.size();
    }

    /** The notes in order; those that they call themselves come in as they go. */
    private List<Node> asides() {
        List<Node> asides = new ArrayList<>();
        addAsides(asides);
        notes.forEach((key, note) -> {
            if (!numbers.containsKey(key)) {
                Location place = new Location(
                        path, note.position().line(), note.position().column());
                String label = value(note, Mark.LABEL);
                diagnostics.report(Code.CONTENT_004, place, "the footnote [^" + label + "] is never called");
                number(key);
                addAsides(asides);
            }
        });
        return asides;
    }

    private void addAsides(List<Node> asides) {
        while (asides.size() < order.size()) {
            Element note = notes.get(order.get(asides.size()));
            if (note != null) {
                asides.add(aside(asides.size() + 1, note));
            }
        }
    }

    private static String value(Element element, String attribute) {
        String value = element.attribute(attribute);
        return value == null ? "" : value;
    }

    private Element aside(int number, Element note) {
        boolean called = calls.containsKey(number);
        Map<String, String> back = new LinkedHashMap<>();
        back.put("class", called ? "number backlink" : "number");
        if (called) {
            back.put("epub:type", "backlink");
            back.put("role", "doc-backlink");
            back.put("href", "#ref-" + number);
        }
        Element mark =
                new Element(called ? "a" : "span", back, List.of(Text.of(Integer.toString(number))), note.position());
        List<Node> content = new ArrayList<>(withCalls(note.children()));
        List<Node> first = new ArrayList<>(List.of(mark));
        if (!content.isEmpty()
                && content.getFirst() instanceof Element p
                && p.name().equals("p")) {
            first.add(Text.of(" "));
            first.addAll(p.children());
            content.set(0, p.withChildren(first));
        } else {
            content.addFirst(new Element("p", Map.of(), first, note.position()));
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("epub:type", "footnote");
        attributes.put("role", "doc-footnote");
        attributes.put("id", "note-" + number);
        return new Element("aside", attributes, content, note.position());
    }
}
