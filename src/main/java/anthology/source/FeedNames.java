package anthology.source;

import anthology.data.XmlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The children of an element by the names under which feeds are documented: without a prefix what is of the feed's own
 * format, else with the prefix that is usual, whichever the file has.
 */
final class FeedNames {
    private static final Map<String, String> PREFIXES = Map.of(
            "http://purl.org/rss/1.0/modules/content/", "content",
            "http://purl.org/dc/elements/1.1/", "dc",
            "http://purl.org/dc/terms/", "dcterms",
            "http://www.w3.org/2005/Atom", "atom",
            "http://purl.org/atom/ns#", "atom",
            "http://www.w3.org/2007/app", "app",
            "http://purl.org/atom/app#", "app",
            "http://purl.org/syndication/thread/1.0", "thr",
            "http://schemas.google.com/blogger/2018", "blogger",
            "http://rssnamespace.org/feedburner/ext/1.0", "feedburner");

    private final Map<String, List<XmlNode.Element>> children = new LinkedHashMap<>();

    /** @param own the prefix whose elements count as the feed's own: {@code atom} in Atom feeds */
    FeedNames(XmlNode.Element element, String own) {
        element.elements().forEach(child -> children.computeIfAbsent(name(child, own), name -> new ArrayList<>(1))
                .add(child));
    }

    static String name(XmlNode.Element element, String own) {
        String local = element.local().toLowerCase(Locale.ROOT);
        String written = element.name().contains(":")
                ? element.name().substring(0, element.name().indexOf(':')).toLowerCase(Locale.ROOT)
                : "";
        String usual = element.space().startsWith("http://wordpress.org/export/")
                ? (element.space().endsWith("/excerpt/") ? "excerpt" : "wp")
                : PREFIXES.get(element.space());
        String prefix = usual == null ? written : usual;
        boolean plain = prefix.isEmpty() || prefix.equals(own) || prefix.equals("rss");
        return plain ? local : prefix + ":" + local;
    }

    List<XmlNode.Element> all(String name) {
        return children.getOrDefault(name, List.of());
    }

    /** The first of these that has content, in the order of the names. */
    XmlNode.@Nullable Element first(String... names) {
        for (String name : names) {
            for (XmlNode.Element each : all(name)) {
                boolean content = each.children().stream()
                        .anyMatch(child -> !(child instanceof XmlNode.Text text)
                                || !text.text().isBlank());
                if (content) {
                    return each;
                }
            }
        }
        return null;
    }

    /** The text of the first of these that has some, on one line. */
    @Nullable
    String text(String... names) {
        XmlNode.Element first = first(names);
        return first == null ? null : Characters.oneLine(first.text());
    }
}
