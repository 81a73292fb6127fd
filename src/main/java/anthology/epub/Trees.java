package anthology.epub;

import anthology.model.Element;
import anthology.model.Node;
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
}
