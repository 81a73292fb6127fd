package anthology.book;

import anthology.diagnostic.Location;
import anthology.model.Element;
import anthology.model.Image;
import anthology.model.Node;
import anthology.model.Post;
import anthology.model.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rewrites a post's tree for its place in the book: links by {@link Links}, images by {@link Pictures}. */
final class Resolver {
    private final Post post;
    private final Links links;
    private final Pictures pictures;

    Resolver(Post post, Links links, Pictures pictures) {
        this.post = post;
        this.links = links;
        this.pictures = pictures;
    }

    Element resolve(Element body) {
        return body.withChildren(resolve(body.children()));
    }

    private List<Node> resolve(List<Node> nodes) {
        List<Node> out = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            switch (node) {
                case Text text -> out.add(text);
                case Element element -> resolve(element, out);
            }
        }
        return out;
    }

    private void resolve(Element element, List<Node> out) {
        String href = element.attribute("href");
        if (element.name().equals("img")) {
            image(element, out);
        } else if (element.name().equals("a") && href != null && element.attribute("role") == null) {
            String target = links.resolve(post, element, href);
            List<Node> content = resolve(element.children());
            if (target != null) {
                out.add(element.withAttribute("href", target).withChildren(content));
            } else if (element.attribute("id") != null) {
                out.add(element.withAttribute("href", null).withChildren(content));
            } else {
                out.addAll(content);
            }
        } else {
            List<Node> content = resolve(element.children());
            boolean emptied = content.isEmpty() && !element.children().isEmpty();
            if (!emptied || !(element.name().equals("figure") || element.name().equals("p"))) {
                out.add(content.equals(element.children()) ? element : element.withChildren(content));
            }
        }
    }

    private void image(Element element, List<Node> out) {
        String source = element.attribute("src");
        String alt = element.attribute("alt");
        Location place = new Location(
                post.path(), element.position().line(), element.position().column());
        Image image = source == null ? null : pictures.find(post, source, place);
        if (image != null) {
            Map<String, String> attributes = new LinkedHashMap<>(element.attributes());
            attributes.put("src", image.href());
            attributes.put("width", Integer.toString(image.width()));
            attributes.put("height", Integer.toString(image.height()));
            out.add(new Element("img", attributes, List.of(), element.position()));
        } else if (alt != null && !alt.isEmpty()) {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("class", "missing-image");
            String id = element.attribute("id");
            if (id != null) {
                attributes.put("id", id);
            }
            out.add(new Element("span", attributes, List.of(new Text(alt, element.position())), element.position()));
        }
    }
}
