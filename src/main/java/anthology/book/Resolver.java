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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rewrites a post's tree for its place in the book: links by {@link Links}, images by {@link Pictures}. */
final class Resolver {
    private static final Pattern IMAGE =
            Pattern.compile("\\.(?:jpe?g|png|gif|webp|svg|avif|bmp|tiff?)$", Pattern.CASE_INSENSITIVE);

    /** Pictures of so few pixels keep places free, or count readers. */
    private static final int SPACER = 2;

    private final Post post;
    private final Links links;
    private final Pictures pictures;
    private boolean insideLink;

    Resolver(Post post, Links links, Pictures pictures) {
        this.post = post;
        this.links = links;
        this.pictures = pictures;
    }

    Element resolve(Element body) {
        return body.withChildren(resolve(body.children()));
    }

    /** The body with its pictures resolved, and nothing else. */
    Element pictured(Element body) {
        List<Node> out = new ArrayList<>();
        for (Node node : body.children()) {
            switch (node) {
                case Text text -> out.add(text);
                case Element element -> {
                    insideLink |= isLink(element);
                    if (element.name().equals("img")) {
                        image(element, out);
                    } else {
                        Element inner = pictured(element);
                        if (!isEmptied(element, inner.children())) {
                            out.add(inner);
                        }
                    }
                    insideLink &= !isLink(element);
                }
            }
        }
        return body.withChildren(out);
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
        } else if (isLink(element) && href != null) {
            Element large = large(element, href);
            if (large != null) {
                image(large, out);
                return;
            }
            String target = links.resolve(post, element, href);
            insideLink = target != null;
            List<Node> content = resolve(element.children());
            insideLink = false;
            if (element.children().isEmpty() && element.attribute("id") == null) {
                content = List.of(new Text(links.title(post, href), element.position()));
            }
            if (target != null) {
                out.add(element.withAttribute("href", target).withChildren(content));
            } else if (element.attribute("id") != null) {
                out.add(element.withAttribute("href", null).withChildren(content));
            } else {
                out.addAll(content);
            }
        } else {
            List<Node> content = resolve(element.children());
            if (!isEmptied(element, content)) {
                out.add(content.equals(element.children()) ? element : element.withChildren(content));
            }
        }
    }

    /** Whether there was nothing in a block but pictures that are not to be had. */
    private static boolean isEmptied(Element element, List<Node> content) {
        boolean holder = element.name().equals("figure") || element.name().equals("p");
        return holder && content.isEmpty() && !element.children().isEmpty();
    }

    /** Reads the pictures that {@link #resolve} will ask for. */
    void readAhead(Element element) {
        String href = isLink(element) ? element.attribute("href") : null;
        Element large = href == null ? null : large(element, href);
        if (large != null || element.name().equals("img")) {
            pictures.readAhead(post, sources(large == null ? element : large));
            return;
        }
        for (Node child : element.children()) {
            if (child instanceof Element inner) {
                readAhead(inner);
            }
        }
    }

    private static boolean isLink(Element element) {
        return element.name().equals("a") && element.attribute("role") == null;
    }

    /** The picture of a link from a small picture to its larger self, which lies here; null for any other link. */
    private @Nullable Element large(Element link, String href) {
        Element thumbnail = IMAGE.matcher(Paths.withoutQuery(href)).find() ? thumbnail(link) : null;
        return thumbnail != null && pictures.isLocal(post, href) ? with(thumbnail, href) : null;
    }

    /** A picture, or what stands in its place: a link to it on the web, or its text alternative. */
    private void image(Element element, List<Node> out) {
        Pictures.Found found = pictures.find(post, sources(element), place(element));
        String alt = element.attribute("alt");
        switch (found) {
            case Pictures.Shown shown -> {
                if (shown.image().width() > SPACER || shown.image().height() > SPACER) {
                    out.add(shown(element, shown.image()));
                }
            }
            case Pictures.OnTheWeb web -> {
                if (alt != null && !alt.isEmpty()) {
                    boolean link = !insideLink;
                    out.add(instead(element, link ? "a" : "span", alt, link ? web.url() : null));
                }
            }
            case Pictures.Lost lost -> {
                if (alt != null && !alt.isEmpty()) {
                    out.add(instead(element, "span", alt, null));
                }
            }
        }
    }

    private Location place(Element element) {
        return new Location(
                post.path(), element.position().line(), element.position().column());
    }

    /** The addresses of a picture, the best first. */
    private static List<String> sources(Element image) {
        List<String> sources = new ArrayList<>();
        String more = image.attribute("srcset");
        if (more != null) {
            sources.addAll(List.of(more.split(" ")));
        }
        String source = image.attribute("src");
        if (source != null || sources.isEmpty()) {
            sources.add(source == null ? "" : source);
        }
        return sources;
    }

    private static Element shown(Element element, Image image) {
        Map<String, String> attributes = new LinkedHashMap<>(element.attributes());
        attributes.remove("srcset");
        attributes.put("src", image.href());
        attributes.put("width", Integer.toString(image.width()));
        attributes.put("height", Integer.toString(image.height()));
        return new Element("img", attributes, List.of(), element.position());
    }

    private static Element instead(Element image, String name, String alt, @Nullable String href) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("class", "missing-image");
        String id = image.attribute("id");
        if (id != null) {
            attributes.put("id", id);
        }
        if (href != null) {
            attributes.put("href", href);
        }
        return new Element(name, attributes, List.of(new Text(alt, image.position())), image.position());
    }

    /** The small picture that is all there is in a link to its larger self, or null. */
    private static @Nullable Element thumbnail(Element link) {
        Element only = null;
        for (Node node : link.children()) {
            if (node instanceof Element element
                    && only == null
                    && element.name().equals("img")) {
                only = element;
            } else if (!(node instanceof Text text) || !text.text().isBlank()) {
                return null;
            }
        }
        return only;
    }

    private static Element with(Element image, String better) {
        String others = image.attribute("srcset");
        String first = better.strip().replace(" ", "%20");
        return image.withAttribute("srcset", others == null ? first : first + " " + others);
    }
}
