package anthology.content;

import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.model.Element;
import anthology.model.Node;
import anthology.model.Text;
import java.util.ArrayList;
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
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<Integer, Integer> calls = new LinkedHashMap<>();

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
            if (node instanceof Element element && element.attribute(Mark.NOTE) instanceof String key) {
                List<Node> content = withoutNotes(element.children());
                notes.putIfAbsent(key, element.withChildren(content));
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
            if (node instanceof Element element && element.attribute(Mark.CALL) instanceof String key) {
                out.add(call(element, key));
            } else if (node instanceof Element element && !element.children().isEmpty()) {
                out.add(element.withChildren(withCalls(element.children())));
            } else {
                out.add(node);
            }
        }
        return out;
    }

    private Node call(Element mark, String key) {
        String label = label(mark);
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
        int number = numbers.computeIfAbsent(key, k -> numbers.size() + 1);
        int nth = calls.merge(number, 1, Integer::sum);
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("class", "noteref");
        attributes.put("epub:type", "noteref");
        attributes.put("role", "doc-noteref");
        attributes.put("id", "ref-" + number + (nth == 1 ? "" : "-" + nth));
        attributes.put("href", "#note-" + number);
        return new Element("a", attributes, List.of(Text.of(Integer.toString(number))), mark.position());
    }

    private List<Node> asides() {
        Map<Integer, Node> byNumber = new LinkedHashMap<>();
        int done = 0;
        while (done < notes.size()) {
            if (done == numbers.size()) {
                nameUncalled();
            }
            String key = List.copyOf(numbers.keySet()).get(done);
            done++;
            byNumber.put(done, aside(done, notes.get(key)));
        }
        return List.copyOf(byNumber.values());
    }

    private void nameUncalled() {
        for (Map.Entry<String, Element> entry : notes.entrySet()) {
            if (!numbers.containsKey(entry.getKey())) {
                numbers.put(entry.getKey(), numbers.size() + 1);
                Element note = entry.getValue();
                diagnostics.report(
                        Code.CONTENT_004,
                        new Location(path, note.position().line(), note.position().column()),
                        "the footnote [^" + label(note) + "] is never called");
                return;
            }
        }
    }

    private static String label(Element element) {
        String label = element.attribute(Mark.LABEL);
        return label == null ? "" : label;
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
        Element mark = new Element(
                called ? "a" : "span", back, List.of(Text.of(Integer.toString(number))), note.position());
        List<Node> content = new ArrayList<>(withCalls(note.children()));
        List<Node> first = new ArrayList<>(List.of(mark));
        if (!content.isEmpty() && content.getFirst() instanceof Element p && p.name().equals("p")) {
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
