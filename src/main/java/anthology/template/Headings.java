package anthology.template;

import anthology.model.Chapter;
import anthology.model.ContentsEntry;
import anthology.model.Element;
import anthology.model.Node;
import anthology.model.Text;
import java.util.ArrayList;
import java.util.List;

/** The headings inside a chapter, as the contents list them. */
final class Headings {
    private Headings() {}

    /** One entry for each h2 that has an id. */
    static List<ContentsEntry> of(Chapter chapter) {
        List<ContentsEntry> entries = new ArrayList<>();
        collect(chapter.body(), chapter.href(), entries);
        return entries;
    }

    /** The words of a heading: its text without note marks, white space closed up. */
    static String title(Element heading) {
        StringBuilder words = new StringBuilder();
        words(heading, words);
        return words.toString().strip().replaceAll("\\s+", " ");
    }

    static boolean isHeading(Element element) {
        return element.name().length() == 2 && element.name().matches("h[1-6]");
    }

    private static void collect(Element element, String href, List<ContentsEntry> entries) {
        for (Node child : element.children()) {
            if (child instanceof Element inner) {
                String id = inner.attribute("id");
                if (inner.name().equals("h2") && id != null && !title(inner).isEmpty()) {
                    entries.add(new ContentsEntry(title(inner), href + "#" + id, List.of()));
                } else if (inner.name().equals("div") || inner.name().equals("section")) {
                    collect(inner, href, entries);
                }
            }
        }
    }

    private static void words(Node node, StringBuilder words) {
        switch (node) {
            case Text text -> words.append(text.text());
            case Element element -> {
                if (!element.hasClass("noteref")) {
                    element.children().forEach(child -> words(child, words));
                }
            }
        }
    }
}
