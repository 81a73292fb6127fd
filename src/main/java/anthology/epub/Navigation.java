package anthology.epub;

import anthology.model.ContentsEntry;
import anthology.model.Edition;
import anthology.model.Element;
import anthology.model.Node;
import anthology.model.Section;
import anthology.model.Section.Kind;
import anthology.model.Text;
import anthology.model.WritingDirection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The navigation document, <a href="https://www.w3.org/TR/epub-33/#sec-nav">EPUB 3.3, 7</a>: the contents that readers
 * see as a page of the book and in their reading system's menu, and the landmarks. It wears the classes of the printed
 * contents.
 *
 * <p>Lists of pages, of figures and the like are further {@code nav} elements behind the landmarks.
 */
final class Navigation {
    static final String HREF = "nav.xhtml";
    private static final String TITLE_ID = "contents-title";

    private final Edition edition;
    private final String title;
    private final List<Section> sections;
    private final Map<String, Section> byHref;

    /**
     * @param printed the contents as they are printed, whose title this page takes
     * @param sections those of the spine, without this one
     */
    Navigation(Edition edition, @Nullable Section printed, List<Section> sections) {
        this.edition = edition;
        this.title = printed == null ? "Contents" : printed.title();
        this.sections = sections;
        this.byHref = sections.stream().collect(Collectors.toMap(Section::href, Function.identity(), (a, b) -> a));
    }

    Section section() {
        Element html = Element.of(
                "html",
                Map.of(),
                Element.of("head", Map.of(), Element.of("title", Map.of(), Text.of(title))),
                Element.of(
                        "body",
                        attributes("class", "contents", "epub:type", "frontmatter"),
                        line(),
                        contents(),
                        line(),
                        landmarks(),
                        line()));
        return new Section(HREF, Kind.CONTENTS, title, html, HREF);
    }

    private Element contents() {
        Element heading = Element.of("h1", Map.of("id", TITLE_ID), Text.of(title));
        Map<String, String> nav = attributes(
                "epub:type", "toc", "role", "doc-toc", "id", "toc", "class", "toc", "aria-labelledby", TITLE_ID);
        return Element.of("nav", nav, line(), heading, line(), list(Contents.of(edition, sections)), line());
    }

    private Element list(List<ContentsEntry> entries) {
        List<Node> items = new ArrayList<>();
        items.add(line());
        for (ContentsEntry entry : entries) {
            Element label = label(entry.title());
            List<Node> item = new ArrayList<>();
            item.add(Element.of("a", Map.of("href", entry.href()), label));
            if (!entry.children().isEmpty()) {
                item.add(line());
                item.add(list(entry.children()));
            }
            items.add(Element.of("li", classOf(entry)).withChildren(item));
            items.add(line());
        }
        return Element.of("ol", Map.of()).withChildren(items);
    }

    /** A title that runs in another direction than the book says so. */
    private Element label(String title) {
        Element label = Element.of("span", Map.of("class", "title"), Text.of(title));
        String direction = WritingDirection.ofText(title).attribute();
        return direction.equals(edition.metadata().direction()) ? label : label.withAttribute("dir", direction);
    }

    private Map<String, String> classOf(ContentsEntry entry) {
        Section section = byHref.get(entry.href());
        return section == null ? Map.of() : Map.of("class", Landmark.className(section.kind()));
    }

    private Element landmarks() {
        List<Node> items = new ArrayList<>();
        items.add(line());
        for (Landmark landmark : Landmark.of(sections, title)) {
            Map<String, String> link = attributes("epub:type", landmark.type(), "href", landmark.href());
            items.add(Element.of("li", Map.of(), Element.of("a", link, Text.of(landmark.title()))));
            items.add(line());
        }
        Map<String, String> nav = attributes("epub:type", "landmarks", "id", "landmarks", "hidden", "hidden");
        return Element.of("nav", nav, line(), Element.of("ol", Map.of()).withChildren(items), line());
    }

    private static Text line() {
        return Text.of("\n");
    }

    private static Map<String, String> attributes(String... pairs) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            attributes.put(pairs[i], pairs[i + 1]);
        }
        return attributes;
    }
}
