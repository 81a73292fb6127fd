package anthology.epub;

import anthology.model.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the manifest says of a page, <a href="https://www.w3.org/TR/epub-33/#app-item-properties-vocab">EPUB 3.3, D.6.1</a>. */
final class PageProperties {
    private PageProperties() {}

    static List<String> of(Section section, boolean isNavigation) {
        Set<String> names = new TreeSet<>();
        Trees.walk(section.html(), element -> names.add(element.name()));
        List<String> properties = new ArrayList<>();
        if (names.contains("math")) {
            properties.add("mathml");
        }
        if (isNavigation) {
            properties.add("nav");
        }
        if (names.contains("svg")) {
            properties.add("svg");
        }
        return properties;
    }
}
