package anthology.typeset.boxes;

import anthology.css.ComputedStyle.Display;
import anthology.css.ComputedStyle.FloatTo;
import anthology.css.StyledNode;
import anthology.css.StyledNode.StyledElement;
import anthology.model.Element;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the elements of a section that leave the flow: those that float to the notes and are called from the text. */
final class Footnotes {
    private final Map<String, StyledElement> floating = new HashMap<>();
    private final Set<String> calls = new HashSet<>();

    private Footnotes() {}

    /** The notes by id. */
    static Map<String, StyledElement> in(StyledElement html) {
        Footnotes found = new Footnotes();
        found.scan(html);
        found.floating.keySet().retainAll(found.calls);
        return found.floating;
    }

    /** The id of the note that the element calls, or null. */
    static @Nullable String calledBy(Element element) {
        String href = element.attribute("href");
        return "doc-noteref".equals(element.attribute("role")) && href != null && href.startsWith("#")
                ? href.substring(1)
                : null;
    }

    private void scan(StyledElement styled) {
        if (styled.style().display() == Display.NONE) {
            return;
        }
        String id = styled.element().attribute("id");
        if (id != null && styled.style().floating() == FloatTo.FOOTNOTE) {
            floating.put(id, styled);
        }
        String note = calledBy(styled.element());
        if (note != null) {
            calls.add(note);
        }
        for (StyledNode child : styled.children()) {
            if (child instanceof StyledElement inner) {
                scan(inner);
            }
        }
    }
}
