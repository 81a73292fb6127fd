package anthology.template;

import anthology.model.Element;
import anthology.model.Node;
import java.util.List;

/** Says of programs in a text that runs from right to left that they run from left to right. */
final class CodeDirection {
    private CodeDirection() {}

    static Element marked(Element element) {
        if (element.name().equals("pre") || element.name().equals("code")) {
            return element.attribute("dir") == null ? element.withAttribute("dir", "ltr") : element;
        }
        List<Node> children = element.children().stream()
                .map(child -> child instanceof Element inner ? marked(inner) : child)
                .toList();
        return element.withChildren(children);
    }
}
