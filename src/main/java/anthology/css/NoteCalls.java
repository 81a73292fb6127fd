package anthology.css;

import anthology.css.RuleIndex.Candidate;
import anthology.model.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules for the calls of a section's notes: {@code ::footnote-call} is said of the note and shows in its text; CSS GCPM
 * 3, 2.4.
 */
final class NoteCalls {
    static final String PSEUDO_ELEMENT = "footnote-call";

    private final RuleIndex index;
    private final Map<String, List<Candidate>> byNote = new HashMap<>();

    NoteCalls(RuleIndex index, Place root) {
        this.index = index;
        if (index.names(PSEUDO_ELEMENT)) {
            scan(root);
        }
    }

    private void scan(Place place) {
        String id = place.element.attribute("id");
        List<Candidate> candidates = id == null ? null : index.matching(place).get(PSEUDO_ELEMENT);
        if (id != null && candidates != null) {
            byNote.putIfAbsent(id, candidates);
        }
        for (Place child : place.children()) {
            scan(child);
        }
    }

    /** The rules for the element as a call, lowest first; none where it calls no note of which rules speak. */
    List<Candidate> of(Element element) {
        String href = element.attribute("href");
        if (byNote.isEmpty() || href == null || !"doc-noteref".equals(element.attribute("role"))) {
            return List.of();
        }
        return href.startsWith("#") ? byNote.getOrDefault(href.substring(1), List.of()) : List.of();
    }
}
