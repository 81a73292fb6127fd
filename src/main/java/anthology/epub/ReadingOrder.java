package anthology.epub;

import anthology.model.Edition;
import anthology.model.Element;
import anthology.model.Image;
import anthology.model.Section;
import anthology.model.Section.Kind;
import anthology.model.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sections as a reading system shows them: the navigation document stands where the printed contents stand, the
 * half-title is left to print, and a picture for the cover has a page of its own.
 */
final class ReadingOrder {
    private ReadingOrder() {}

    static List<Section> of(Edition edition) {
        List<Section> order = new ArrayList<>();
        for (Section section : edition.sections()) {
            switch (section.kind()) {
                case COVER -> {
                    if (edition.cover() != null) {
                        order.add(section);
                    }
                }
                case HALF_TITLE, CONTENTS -> {}
                default -> order.add(section);
            }
        }
        Image cover = edition.cover();
        if (cover != null && first(order, Kind.COVER) == null) {
            order.addFirst(coverPage(edition, cover));
        }
        Section printed = first(edition.sections(), Kind.CONTENTS);
        order.add(placeOfContents(order), new Navigation(edition, printed, List.copyOf(order)).section());
        return order;
    }

    /**
     * Where links to sections that are not in the EPUB lead instead.
     *
     * @return new href by href
     */
    static Map<String, String> moved(Edition edition) {
        Map<String, String> moved = new LinkedHashMap<>();
        Section title = first(edition.sections(), Kind.TITLE_PAGE);
        for (Section section : edition.sections()) {
            if (section.kind() == Kind.CONTENTS) {
                moved.put(section.href(), Navigation.HREF);
            } else if (section.kind() == Kind.HALF_TITLE && title != null) {
                moved.put(section.href(), title.href());
            }
        }
        return moved;
    }

    static @Nullable Section first(List<Section> sections, Kind kind) {
        return sections.stream()
                .filter(section -> section.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    private static int placeOfContents(List<Section> order) {
        int place = 0;
        while (place < order.size() && order.get(place).kind().compareTo(Kind.CONTENTS) < 0) {
            place++;
        }
        return place;
    }

    private static Section coverPage(Edition edition, Image cover) {
        String title = edition.metadata().title();
        Map<String, String> image = new LinkedHashMap<>();
        image.put("src", cover.href());
        image.put("alt", title);
        image.put("role", "doc-cover");
        Map<String, String> body = new LinkedHashMap<>();
        body.put("class", "cover");
        body.put("epub:type", "frontmatter");
        Element html = Element.of(
                "html",
                Map.of(),
                Element.of("head", Map.of(), Element.of("title", Map.of(), Text.of(title))),
                Element.of(
                        "body", body, Element.of("section", Map.of("epub:type", "cover"), Element.of("img", image))));
        return new Section("cover.xhtml", Kind.COVER, title, html, "cover.xhtml");
    }
}
