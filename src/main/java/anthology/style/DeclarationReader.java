package anthology.style;

import anthology.data.DataException;
import anthology.data.Value;
import anthology.data.Value.Kind;
import anthology.data.Value.Mapping;
import anthology.data.Value.Scalar;
import anthology.data.Yaml;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.model.Creator;
import anthology.model.Recipe;
import anthology.model.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads {@code anthology.yaml}; every fault is reported where it stands, STYLE_001 and STYLE_002. */
final class DeclarationReader {
    private static final List<String> KEYS = List.of(
            "extends",
            "title",
            "subtitle",
            "author",
            "creators",
            "language",
            "identifier",
            "gather",
            "order",
            "page",
            "cover",
            "collection",
            "publisher",
            "description",
            "rights",
            "keep");
    private static final List<String> STYLE_KEYS = List.of("extends", "description", "page");
    private static final List<String> GATHER_KEYS =
            List.of("series", "tag", "category", "in", "titled", "from", "to", "drafts", "future");
    private static final List<String> CREATOR_KEYS = List.of("name", "role", "file-as");
    private static final List<String> COLLECTION_KEYS = List.of("name", "number");
    private static final List<String> ORDERS = List.of("date", "series");
    private static final List<String> KEPT = List.of("series-sentence");

    private final String name;
    private final String path;
    private final Diagnostics diagnostics;

    /** @param name of the folder */
    DeclarationReader(String name, String path, Diagnostics diagnostics) {
        this.name = name;
        this.path = path;
        this.diagnostics = diagnostics;
    }

    /** @return null when the text is no YAML mapping, which has then been reported */
    @Nullable
    Declaration read(String text) {
        Value value;
        try {
            value = Yaml.read(text);
        } catch (DataException e) {
            diagnostics.report(Code.STYLE_001, new Location(path, e.line(), e.column()), e.getMessage());
            return null;
        }
        if (value instanceof Scalar scalar && scalar.kind() == Kind.NULL) {
            return Declaration.EMPTY;
        }
        if (!(value instanceof Mapping mapping)) {
            Location at = new Location(path, value.line(), value.column());
            diagnostics.report(Code.STYLE_001, at, "it must be keys with values, such as 'title: My Book'");
            return null;
        }
        return mapping.entry("gather").isPresent() ? anthology(mapping) : style(mapping);
    }

    private Declaration style(Mapping mapping) {
        // keys of an anthology are told apart from keys that nobody knows
        Keys keys = new Keys(path, mapping, KEYS, diagnostics);
        for (Value.Entry entry : mapping.entries()) {
            if (KEYS.contains(entry.key()) && !STYLE_KEYS.contains(entry.key())) {
                diagnostics.report(
                        Code.STYLE_002,
                        new Location(path, entry.line(), entry.column()),
                        "'" + entry.key() + "' belongs to an anthology, and this is a style: there is no key 'gather'",
                        "add 'gather: {series: ...}', or 'gather: {}' for all posts");
            }
        }
        return new Declaration(keys.text("extends"), keys.location("extends"), page(keys), null, null);
    }

    private Declaration anthology(Mapping mapping) {
        Keys keys = new Keys(path, mapping, KEYS, diagnostics);
        String parent = Objects.requireNonNullElse(keys.text("extends"), Styles.DEFAULT);
        String order = keys.oneOf("order", ORDERS);
        String page = page(keys);
        Recipe recipe = new Recipe(
                name,
                parent,
                keys.text("title"),
                keys.text("subtitle"),
                creators(keys),
                keys.text("language", DeclarationReader::isLanguage, "a language tag such as en or fr-CA"),
                keys.text("identifier", DeclarationReader::isIdentifier, "a URN or URL such as urn:isbn:9780306406157"),
                keys.text("publisher"),
                keys.text("description"),
                keys.text("rights"),
                gather(keys),
                "series".equals(order) ? Recipe.Order.SERIES : Recipe.Order.DATE,
                page,
                Objects.requireNonNullElse(keys.text("cover"), Recipe.GENERATED_COVER),
                collection(keys),
                keys.someOf("keep", KEPT));
        return new Declaration(parent, keys.location("extends"), page, keys.location("cover"), recipe);
    }

    private static Selector gather(Keys keys) {
        Keys gather = keys.keys("gather", GATHER_KEYS);
        return gather == null
                ? Selector.ALL
                : new Selector(
                        gather.text("series"),
                        gather.text("tag"),
                        gather.text("category"),
                        gather.text("in"),
                        gather.text("titled"),
                        gather.date("from"),
                        gather.date("to"),
                        gather.flag("drafts"),
                        gather.flag("future"));
    }

    private static List<Creator> creators(Keys keys) {
        List<Creator> creators = new ArrayList<>();
        for (String key : List.of("author", "creators")) {
            for (Value each : keys.each(key)) {
                if (each instanceof Mapping mapping) {
                    Keys creator = keys.of(mapping, CREATOR_KEYS);
                    String name = creator.text("name");
                    String role = creator.text("role", r -> r.matches("[a-z]{3}"), "a MARC relator such as aut or edt");
                    if (name != null) {
                        creators.add(
                                new Creator(name, Objects.requireNonNullElse(role, "aut"), creator.text("file-as")));
                    } else if (!creator.has("name")) {
                        creator.missing("name");
                    }
                } else {
                    creators.add(Creator.author(
                            Objects.requireNonNullElse(Value.textOf(each), "").strip()));
                }
            }
        }
        return creators;
    }

    private static Recipe.@Nullable Collection collection(Keys keys) {
        Keys collection = keys.keys("collection", COLLECTION_KEYS);
        if (collection == null) {
            return null;
        }
        String name = collection.text("name");
        if (name == null) {
            if (!collection.has("name")) {
                collection.missing("name");
            }
            return null;
        }
        return new Recipe.Collection(name, collection.text("number"));
    }

    private static @Nullable String page(Keys keys) {
        String written = keys.text(
                "page",
                text -> PageSize.css(text).isPresent(),
                "a size such as 5.5in x 8.5in, or one of " + String.join(", ", PageSize.names()));
        return written == null ? null : PageSize.css(written).orElse(null);
    }

    private static boolean isLanguage(String text) {
        return text.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*");
    }

    private static boolean isIdentifier(String text) {
        return text.matches("(?i)(urn:[a-z0-9][a-z0-9-]{1,31}:|https?://)\\S+");
    }
}
