package anthology.epub;

import anthology.model.Element;
import anthology.model.Node;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Looks at every element of a page. */
final class Trees {
    private Trees() {}

    /** The element and all below it, in document order. */
    static void walk(Element element, Consumer<Element> visitor) {
        visitor.accept(element);
        for (Node child : element.children()) {
            if (child instanceof Element below) {
                walk(below, visitor);
            }
        }
    }

    /** The ids of the element and of all below it. */
    static Set<String> ids(Element element) {
        Set<String> ids = new HashSet<>();
        walk(element, each -> {
            String id = each.attribute("id");
            if (id != null) {
                ids.add(id);
            }
        });
        return ids;
    }
}
