package anthology.css;

import anthology.model.Element;
import anthology.model.Text;
import java.util.List;
import java.util.Map;

/** A node of the styled tree: the document tree with computed styles. */
public sealed interface StyledNode {

    /**
     * An element with its computed style and those of its pseudo-elements.
     *
     * @param pseudo styles of before, after, marker, first-letter, first-line, footnote-call and footnote-marker where
     *     rules give any, by name without colons. That of a footnote's call stands at the element that calls it
     */
    record StyledElement(
            Element element, ComputedStyle style, Map<String, ComputedStyle> pseudo, List<StyledNode> children)
            implements StyledNode {}

    /**
     * A text with its place in the section.
     *
     * @param node number of the text node in the section's html element, in document order from 0
     */
    record StyledText(Text text, int node) implements StyledNode {}
}
