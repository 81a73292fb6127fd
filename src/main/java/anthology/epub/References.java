package anthology.epub;

import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.model.Edition;
import anthology.model.Element;
import anthology.model.Image;
import anthology.model.Node;
import anthology.model.Section;
import anthology.model.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes every page stand on its own feet: each reference leads to something that is in the book, each id is there once,
 * language, title, stylesheet and namespaces are stated. Nothing dangling leaves this class.
 */
final class References {
    private static final Set<String> ID_LISTS = Set.of("aria-labelledby", "aria-describedby", "headers", "for");
    private static final Set<String> LINK_ONLY =
            Set.of("href", "role", "epub:type", "rel", "target", "download", "hreflang", "type");

    private final Edition edition;
    private final Diagnostics diagnostics;
    private final Set<String> pictures;
    private final Map<String, Set<String>> ids;
    private final Map<String, String> moved;

    private References(List<Section> sections, Edition edition, Diagnostics diagnostics) {
        this.edition = edition;
        this.diagnostics = diagnostics;
        this.pictures = edition.images().stream().map(Image::href).collect(Collectors.toSet());
        if (edition.cover() != null) {
            pictures.add(edition.cover().href());
        }
        this.ids = sections.parallelStream()
                .collect(Collectors.toConcurrentMap(Section::href, section -> Trees.ids(section.html()), (a, b) -> a));
        this.moved = ReadingOrder.moved(edition);
    }

    /** The sections, ready to be written. Each link that had to go is reported at the place where it stands. */
    static List<Section> repair(List<Section> sections, Edition edition, Diagnostics diagnostics) {
        References references = new References(sections, edition, diagnostics);
        return sections.parallelStream()
                .map(section -> references.new Page(section).repaired())
                .toList();
    }

    /** One page, from its top to its end. */
    private final class Page {
        private final Section section;
        private final Set<String> own;
        private final Set<String> seen = new HashSet<>();

        Page(Section section) {
            this.section = section;
            this.own = ids.getOrDefault(section.href(), Set.of());
        }

        Section repaired() {
            Element html = section.html();
            List<Node> parts = new ArrayList<>();
            for (Node child : html.children()) {
                if (child instanceof Element part) {
                    parts.add(part.name().equals("head") ? head(part) : element(part));
                }
            }
            Element whole = html.withChildren(parts);
            if (whole.attribute("xml:lang") == null) {
                String language = edition.metadata().language();
                whole = whole.withAttribute("xml:lang", language).withAttribute("lang", language);
                if (edition.metadata().direction().equals("rtl")) {
                    whole = whole.withAttribute("dir", "rtl");
                }
            }
            return new Section(section.href(), section.kind(), section.title(), whole, section.path());
        }

        private Element head(Element head) {
            String title = head.children().stream()
                    .filter(child -> child instanceof Element e && e.name().equals("title"))
                    .map(child -> ((Element) child).text().strip())
                    .findFirst()
                    .orElse("");
            if (title.isEmpty()) {
                title = section.title().isBlank() ? edition.metadata().title() : section.title();
            }
            Map<String, String> link = new LinkedHashMap<>();
            link.put("rel", "stylesheet");
            link.put("type", "text/css");
            link.put("href", BookStylesheet.HREF);
            return Element.of(
                    "head",
                    Map.of(),
                    Text.of("\n"),
                    Element.of("title", Map.of(), Text.of(title)),
                    Text.of("\n"),
                    Element.of("link", link),
                    Text.of("\n"));
        }

        /** An element in which nothing dangles; a text where only a text can stand for it. */
        private Node element(Element element) {
            Element checked = attributes(element);
            String name = checked.name();
            if (name.equals("img") && !isPicture(checked.attribute("src"))) {
                String alt = checked.attribute("alt");
                report(Code.IMAGE_001, element, "no picture '" + checked.attribute("src") + "' in the book");
                return Text.of(alt == null ? "" : alt);
            }
            if (name.equals("a") && checked.attribute("href") != null) {
                checked = link(checked);
            }
            return checked.withChildren(children(checked));
        }

        private List<Node> children(Element element) {
            List<Node> children = new ArrayList<>();
            for (Node child : element.children()) {
                switch (child) {
                    case Text text -> children.add(text);
                    case Element below -> {
                        if (!isDanglingDrawing(below)) {
                            children.add(element(below));
                        }
                    }
                }
            }
            return children;
        }

        /** In SVG an {@code image} or {@code use} may name other files. */
        private boolean isDanglingDrawing(Element element) {
            String href = element.attribute("xlink:href") != null
                    ? element.attribute("xlink:href")
                    : element.attribute("href");
            return (element.name().equals("image") || element.name().equals("use"))
                    && href != null
                    && !href.startsWith("#")
                    && !isPicture(href);
        }

        private Element attributes(Element element) {
            Element checked = element;
            for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
                String name = attribute.getKey();
                String value = attribute.getValue();
                String wanted = value;
                if (name.equals("id")) {
                    wanted = seen.add(value) ? value : null;
                } else if (ID_LISTS.contains(name)) {
                    wanted = existing(value);
                } else if (name.equals("srcset") || (name.equals("cite") && !Href.isExternal(value))) {
                    wanted = null;
                }
                if (!value.equals(wanted)) {
                    checked = checked.withAttribute(name, wanted);
                }
            }
            return switch (checked.name()) {
                case "svg" -> namespace(checked, "http://www.w3.org/2000/svg");
                case "math" -> described(namespace(checked, "http://www.w3.org/1998/Math/MathML"));
                default -> checked;
            };
        }

        private static Element namespace(Element element, String namespace) {
            return element.attribute("xmlns") == null ? element.withAttribute("xmlns", namespace) : element;
        }

        /** A formula says in words what it shows, at least its signs one by one. */
        private static Element described(Element math) {
            return math.attribute("alttext") == null
                    ? math.withAttribute("alttext", XmlWriter.clean(math.text()))
                    : math;
        }

        private @Nullable String existing(String list) {
            String kept = List.of(list.strip().split("\\s+")).stream()
                    .filter(own::contains)
                    .collect(Collectors.joining(" "));
            return kept.isEmpty() ? null : kept;
        }

        private Element link(Element link) {
            String written = link.attributes().getOrDefault("href", "");
            if (Href.isExternal(written)) {
                return link;
            }
            Href href = Href.of(written);
            String target = moved.get(href.path());
            if (target != null) {
                return link.withAttribute("href", target);
            }
            Set<String> there = href.path().isEmpty() ? own : ids.get(href.path());
            if (there == null) {
                report(Code.LINK_002, link, "no page '" + written + "' in the book");
            } else if (!href.fragment().isEmpty() && !there.contains(href.fragment())) {
                report(Code.LINK_001, link, "no place '" + written + "' in the book");
                if (!href.path().isEmpty()) {
                    return link.withAttribute("href", href.path());
                }
            } else if (!written.isEmpty() && !written.equals("#")) {
                return link;
            }
            return unlinked(link);
        }

        private static Element unlinked(Element link) {
            Map<String, String> kept = new LinkedHashMap<>(link.attributes());
            kept.keySet().removeIf(name -> LINK_ONLY.contains(name) || name.startsWith("aria-"));
            return new Element("span", kept, link.children(), link.position());
        }

        private boolean isPicture(@Nullable String href) {
            return href != null && pictures.contains(href);
        }

        private void report(Code code, Element element, String message) {
            Location location = new Location(
                    section.path(),
                    element.position().line(),
                    element.position().column());
            diagnostics.report(code, location, message);
        }
    }
}
