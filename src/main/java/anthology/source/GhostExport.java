package anthology.source;

import anthology.data.DataException;
import anthology.data.Json;
import anthology.data.Value;
import anthology.data.Value.Kind;
import anthology.data.Value.Mapping;
import anthology.data.Value.Scalar;
import anthology.data.Value.Sequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Ghost keeps in tables of their own: whose a post is, what it is about, and the settings of the site. */
final class GhostExport {
    private static final String SITE = "__GHOST_URL__";

    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, String> users;
    private final Map<String, String> tags;
    private final Map<String, List<String>> authorsOf;
    private final Map<String, List<String>> tagsOf;

    /** @param data the tables; without any, all answers are empty */
    GhostExport(Mapping data) {
        for (Mapping setting : rows(data, "settings")) {
            String key = text(setting, "key");
            String value = text(setting, "value");
            if (key != null && value != null) {
                settings.put(key, value);
            }
        }
        users = names(data, "users");
        tags = names(data, "tags");
        authorsOf = relation(data, "posts_authors", "author_id");
        tagsOf = relation(data, "posts_tags", "tag_id");
    }

    /** The tables of an export, {@code {"db": [{"data": {...}}]}} or {@code {"data": {...}}}; null where it is none. */
    static @Nullable Mapping data(Value root) {
        if (!(root instanceof Mapping mapping)) {
            return null;
        }
        List<Value> db = Value.listOf(mapping.get("db"));
        Value holder = db.isEmpty() ? root : db.getFirst();
        return holder instanceof Mapping inner && inner.get("data") instanceof Mapping data ? data : null;
    }

    @Nullable
    String setting(String key) {
        return settings.get(key);
    }

    @Nullable
    String or(String key, @Nullable String other) {
        return settings.getOrDefault(key, other);
    }

    List<String> authors(Mapping post) {
        List<String> authors = of(post, authorsOf, users);
        String one = text(post, "author_id");
        return authors.isEmpty() && one != null && users.containsKey(one) ? List.of(users.get(one)) : authors;
    }

    /** The tags of a post without those that start with a hash, which are Ghost's own. */
    List<String> tags(Mapping post) {
        return of(post, tagsOf, tags).stream()
                .filter(tag -> !tag.startsWith("#"))
                .toList();
    }

    private static List<String> of(Mapping post, Map<String, List<String>> relation, Map<String, String> names) {
        return relation.getOrDefault(String.valueOf(text(post, "id")), List.of()).stream()
                .filter(names::containsKey)
                .map(names::get)
                .toList();
    }

    /** The Markdown of a post whose whole text is one card of it, as in Ghost 1; null where it is not. */
    static @Nullable Scalar markdown(HeaderFields post) {
        if (post.first("markdown") instanceof Scalar scalar
                && scalar.kind() == Kind.TEXT
                && !scalar.text().isBlank()) {
            return scalar;
        }
        if (!(post.first("mobiledoc") instanceof Scalar mobiledoc) || mobiledoc.kind() != Kind.TEXT) {
            return null;
        }
        if (!(document(mobiledoc.text()) instanceof Mapping document)) {
            return null;
        }
        List<Value> cards = Value.listOf(document.get("cards"));
        boolean one =
                cards.size() == 1 && Value.listOf(document.get("sections")).size() <= 2;
        if (one
                && cards.getFirst() instanceof Sequence card
                && card.values().size() > 1
                && card.values().get(1) instanceof Mapping payload
                && payload.get("markdown") instanceof Scalar markdown) {
            return new Scalar(markdown.text(), Kind.TEXT, mobiledoc.line(), mobiledoc.column());
        }
        return null;
    }

    /** The tree in a text; null where it is broken, which is no better than none. */
    static @Nullable Value document(String json) {
        try {
            return Json.read(json);
        } catch (DataException e) {
            return null;
        }
    }

    /** The text with the addresses of the site made relative to its root: exports do not say where it is. */
    static String withoutPlaceholders(String text) {
        return text.replace(SITE, "");
    }

    private static List<Mapping> rows(Mapping data, String table) {
        return Value.mappingsOf(data.get(table));
    }

    private static Map<String, String> names(Mapping data, String table) {
        Map<String, String> names = new HashMap<>();
        for (Mapping row : rows(data, table)) {
            String id = text(row, "id");
            String name = text(row, "name");
            if (id != null && name != null) {
                names.put(id, Titles.plain(name));
            }
        }
        return names;
    }

    private record Related(String post, String other, int order) {}

    /** Of each post, in the order that the table has. */
    private static Map<String, List<String>> relation(Mapping data, String table, String column) {
        List<Related> all = new ArrayList<>();
        for (Mapping row : rows(data, table)) {
            String post = text(row, "post_id");
            String other = text(row, column);
            String order = text(row, "sort_order");
            if (post != null && other != null) {
                boolean numbered = order != null && order.matches("[0-9]{1,6}");
                all.add(new Related(post, other, numbered ? Integer.parseInt(String.valueOf(order)) : 0));
            }
        }
        all.sort(Comparator.comparingInt(Related::order));
        Map<String, List<String>> relation = new HashMap<>();
        all.forEach(each ->
                relation.computeIfAbsent(each.post, key -> new ArrayList<>()).add(each.other));
        return relation;
    }

    private static @Nullable String text(Mapping row, String key) {
        String text = Value.textOf(row.get(key));
        return text == null || text.isBlank() ? null : text;
    }
}
