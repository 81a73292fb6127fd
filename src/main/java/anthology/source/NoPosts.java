package anthology.source;

import anthology.data.XmlNode;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What stands between the posts of an export and is none: pages, comments, pictures, menus. Counts it. */
final class NoPosts {
    private static final String BLOGGER_KIND = "2008/kind#";

    private final Map<String, Integer> kinds = new TreeMap<>();

    /** Whether the entry is none; if so it is counted. */
    boolean contain(FeedNames entry) {
        String kind = kind(entry);
        if (kind != null) {
            add(kind);
        }
        return kind != null;
    }

    /** @param kind in the singular */
    void add(String kind) {
        kinds.merge(kind, 1, Integer::sum);
    }

    void report(String path, Diagnostics diagnostics) {
        if (kinds.isEmpty()) {
            return;
        }
        List<String> counted = new ArrayList<>();
        kinds.forEach((kind, count) -> counted.add(count + " " + kind + (count == 1 ? "" : "s")));
        diagnostics.report(
                Code.POST_017,
                Location.of(path),
                "this export holds " + String.join(", ", counted) + " besides its posts; they were left out");
    }

    private static @Nullable String kind(FeedNames entry) {
        String type = entry.text("wp:post_type");
        if (type != null && !type.equals("post")) {
            return switch (type) {
                case "nav_menu_item" -> "menu item";
                case "page", "attachment", "revision" -> type;
                default -> "other item";
            };
        }
        if ("trash".equals(entry.text("wp:status"))) {
            return "deleted post";
        }
        for (XmlNode.Element category : entry.all("category")) {
            String term = category.attribute("term");
            if (term != null && term.contains(BLOGGER_KIND) && !term.endsWith("#post")) {
                return singular(term.substring(term.indexOf(BLOGGER_KIND) + BLOGGER_KIND.length()));
            }
        }
        String blogger = entry.text("blogger:type");
        if (blogger != null && !blogger.equals("POST")) {
            return singular(blogger.toLowerCase(Locale.ROOT));
        }
        return entry.all("thr:in-reply-to").isEmpty() ? null : "comment";
    }

    private static String singular(String kind) {
        return switch (kind) {
            case "settings" -> "setting";
            case "page", "comment", "template", "setting" -> kind;
            default -> "other item";
        };
    }
}
