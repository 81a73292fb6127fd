package anthology.source;

import anthology.data.Value;
import anthology.data.Value.Entry;
import anthology.data.Value.Mapping;
import anthology.model.Generator;
import anthology.model.Site;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a configuration says of the site, under the names that generators and their themes give it. */
final class SiteFields {
    private static final String[] TITLE = {"title", "name", "sitename", "blogtitle", "sitetitle", "websitename"};

    private SiteFields() {}

    /** The values of a configuration by their names. */
    static HeaderFields fields(Mapping config) {
        return new HeaderFields(config, List.of("params", "extra"));
    }

    static @Nullable String title(HeaderFields fields) {
        return fields.text(TITLE);
    }

    /** @param permalink the pattern of post addresses, or null where the configuration has none */
    static Site site(HeaderFields fields, @Nullable String permalink, Generator generator) {
        String language = fields.text(
                "languagecode",
                "locale",
                "language",
                "lang",
                "defaultlanguage",
                "defaultcontentlanguage",
                "defaultlang");
        boolean parts = generator == Generator.JEKYLL || generator == Generator.HEXO;
        return new Site(
                title(fields),
                fields.authors(),
                baseUrl(fields, parts),
                Languages.tag(language),
                permalink,
                permalinks(fields),
                generator);
    }

    /** Most say it in one, Jekyll and Hexo in two parts: {@code url} and {@code baseurl} or {@code root}. */
    private static @Nullable String baseUrl(HeaderFields fields, boolean mayHaveParts) {
        String base = fields.text("baseurl");
        String whole = base != null && base.contains("://") ? base : null;
        for (String name : List.of("url", "siteurl", "site", "sitebaseurl", "homepage", "website")) {
            String value = fields.text(name);
            if (whole == null && value != null && value.contains("://")) {
                whole = value;
            }
        }
        if (whole == null) {
            return null;
        }
        String below = whole.equals(base) || !mayHaveParts ? null : base != null ? base : fields.text("root");
        String joined = whole.replaceFirst("/+$", "") + (below == null ? "" : "/" + below.replaceFirst("^/+", ""));
        return joined.replaceFirst("/+$", "");
    }

    /** The patterns of post addresses where a configuration of Hugo's has them by section. */
    private static Map<String, String> permalinks(HeaderFields fields) {
        Map<String, String> patterns = new TreeMap<>();
        if (fields.first("permalinks") instanceof Mapping mapping) {
            Value pages = mapping.get("page");
            for (Entry entry : (pages instanceof Mapping nested ? nested : mapping).entries()) {
                List<String> pattern = Value.textsOf(entry.value());
                if (pattern.size() == 1) {
                    patterns.put(entry.key(), pattern.getFirst());
                }
            }
        }
        return patterns;
    }

    /** The pattern of post addresses as it is written, or null. */
    static @Nullable String permalink(HeaderFields fields) {
        Value value = fields.first("permalink", "permalinks");
        if (value instanceof Mapping mapping) {
            HeaderFields nested = new HeaderFields(mapping, List.of("page"));
            return nested.text("posts", "post", "blog");
        }
        List<String> patterns = Value.textsOf(value);
        return patterns.isEmpty() ? null : patterns.getFirst();
    }
}
