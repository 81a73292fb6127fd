package anthology.content;

import anthology.model.Element;
import anthology.model.Node;
import anthology.model.Position;
import anthology.model.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a figure of each image that stands alone in its paragraph; the image's title is the caption. */
final class Figures {
    private Figures() {}

    static Element made(Element element) {
        if (element.name().equals("p")) {
            Element image = loneImage(element.children());
            if (image != null) {
                return figure(element, image);
            }
        }
        List<Node> children = new ArrayList<>();
        for (Node child : element.children()) {
            children.add(
                    switch (child) {
                        case Text text -> text;
                        case Element inner -> element.name().equals("pre") ? inner : made(inner);
                    });
        }
        return element.withChildren(children);
    }

    private static @Nullable Element loneImage(List<Node> nodes) {
        Element lone = null;
        for (Node node : nodes) {
            if (ContentModel.isBlank(List.of(node))) {
                continue;
            }
            if (lone != null || !(node instanceof Element element)) {
                return null;
            }
            lone = element.name().equals("img")
                    ? element
                    : element.name().equals("a") ? loneImage(element.children()) : null;
            if (lone == null) {
                return null;
            }
        }
        return lone;
    }

    private static Element figure(Element paragraph, Element image) {
        String title = image.attribute("title");
        List<Node> content = new ArrayList<>(withoutTitle(paragraph.children()));
        if (title != null) {
            Position position = paragraph.position();
            content.add(new Element("figcaption", Map.of(), List.of(new Text(title, position)), position));
        }
        return new Element("figure", new LinkedHashMap<>(paragraph.attributes()), content, paragraph.position());
    }

    private static List<Node> withoutTitle(List<Node> nodes) {
        List<Node> out = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof Element element && element.name().equals("img")) {
                out.add(element.withAttribute("title", null));
            } else if (node instanceof Element element) {
                out.add(element.withChildren(withoutTitle(element.children())));
            }
        }
        return out;
    }
}
