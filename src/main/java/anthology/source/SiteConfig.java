package anthology.source;

import anthology.data.DataException;
import anthology.data.Json;
import anthology.data.Toml;
import anthology.data.Value;
import anthology.data.Value.Entry;
import anthology.data.Value.Mapping;
import anthology.data.Yaml;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.model.Generator;
import anthology.model.Site;
import anthology.source.Detector.Detected;
import anthology.workspace.Workspace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what the generator's own configuration says of a whole blog; scripts are read as text and never run. */
final class SiteConfig {
    /** Where a site made with JavaScript keeps what it says of itself; the first that has a title is taken. */
    private static final List<String> METADATA = List.of(
            "_data/metadata.json",
            "_data/metadata.js",
            "_data/metadata.yaml",
            "_data/metadata.yml",
            "_data/site.json",
            "_data/site.js",
            "_data/site.yaml",
            "_data/site.yml",
            "_data/meta.js",
            "_data/meta.json",
            "src/_data/metadata.json",
            "src/_data/metadata.js",
            "src/_data/site.json",
            "src/_data/site.js",
            "src/_data/meta.js",
            "data/siteMetadata.js",
            "data/siteMetadata.mjs",
            "data/siteMetadata.ts",
            "site.config.ts",
            "site.config.js",
            "src/site.config.ts",
            "src/config.ts",
            "src/consts.ts",
            "src/config.js",
            "config.ts");

    private static final Pattern INPUT = Pattern.compile("\\binput\\s*:\\s*[\"']([^\"'\\n]{1,100})[\"']");
    private static final Pattern PELICAN_FIELD = Pattern.compile("\\{([a-z]+)(?::%([A-Za-z]))?\\}");

    private final Tree tree;
    private final Detected detected;
    private final Diagnostics diagnostics;
    private final List<String> read = new ArrayList<>();

    private SiteConfig(Tree tree, Detected detected, Diagnostics diagnostics) {
        this.tree = tree;
        this.detected = detected;
        this.diagnostics = diagnostics;
    }

    static Configuration read(Tree tree, Detected detected, Diagnostics diagnostics) {
        SiteConfig config = new SiteConfig(tree, detected, diagnostics);
        return switch (detected.generator()) {
            case HUGO -> config.hugo();
            case ZOLA -> config.data(List.of("content"));
            case JEKYLL -> config.jekyll();
            case HEXO -> config.hexo();
            case PELICAN -> config.pelican();
            case NIKOLA -> config.nikola();
            default -> config.script();
        };
    }

    private Configuration hugo() {
        Mapping main = main();
        List<Entry> entries = new ArrayList<>(main.entries());
        if (detected.config() != null && detected.config().contains("config/_default/")) {
            for (String part : List.of("params", "languages", "permalinks", "module")) {
                for (String extension : List.of("toml", "yaml", "yml", "json")) {
                    String path = Tree.join(detected.root(), "config/_default/" + part + "." + extension);
                    if (tree.hasFile(path)) {
                        entries.add(new Entry(part, 1, 1, mapping(path)));
                    }
                }
            }
        }
        Mapping whole = new Mapping(entries, 1, 1);
        HeaderFields fields = fields(whole);
        Map<String, String> languageFolders = new LinkedHashMap<>();
        List<String> folders = new ArrayList<>();
        if (fields.first("languages") instanceof Mapping languages) {
            for (Entry language : languages.entries()) {
                String folder =
                        language.value() instanceof Mapping own ? fields(own).text("contentdir") : null;
                String tag = Languages.tag(language.key());
                if (folder != null && tag != null) {
                    String path = below(folder);
                    languageFolders.put(path, tag);
                    folders.add(path);
                }
            }
        }
        String content = fields.text("contentdir");
        folders.add(below(content == null ? "content" : content));
        List<String> sections = Value.textsOf(fields.first("mainsections"));
        Site site = site(fields, permalink(fields));
        if (site.title() == null || site.authors().isEmpty()) {
            site = withLanguage(site, fields);
        }
        return new Configuration(site, read, folders, sections, languageFolders, List.of());
    }

    /** Hugo lets each language have its own title and author; the default language's count for the site. */
    private Site withLanguage(Site site, HeaderFields fields) {
        String language = fields.text("defaultcontentlanguage");
        Value languages = fields.first("languages");
        Value own = languages instanceof Mapping mapping ? mapping.get(language == null ? "en" : language) : null;
        if (!(own instanceof Mapping mapping)) {
            return site;
        }
        HeaderFields nested = fields(mapping);
        return new Site(
                site.title() == null ? nested.text("title") : site.title(),
                site.authors().isEmpty() ? nested.authors() : site.authors(),
                site.baseUrl(),
                site.language() == null ? Languages.tag(language) : site.language(),
                site.permalink(),
                site.generator());
    }

    private Configuration data(List<String> folders) {
        HeaderFields fields = fields(main());
        return new Configuration(
                site(fields, permalink(fields)),
                read,
                folders.stream().map(this::below).toList(),
                List.of(),
                Map.of(),
                List.of());
    }

    private Configuration jekyll() {
        HeaderFields fields = fields(main());
        String source = fields.text("source");
        String collections = fields.text("collectionsdir");
        String folder = below(collections != null ? collections : source == null ? "" : source);
        return new Configuration(
                site(fields, Objects.requireNonNullElse(permalink(fields), "date")),
                read,
                folder.equals(detected.root()) ? List.of() : List.of(folder),
                List.of(),
                Map.of(),
                List.of());
    }

    private Configuration hexo() {
        HeaderFields fields = fields(main());
        String source = fields.text("sourcedir");
        String folder = below(source == null ? "source" : source);
        return new Configuration(
                site(fields, Objects.requireNonNullElse(permalink(fields), ":year/:month/:day/:title/")),
                read,
                List.of(folder + "/_posts"),
                List.of(),
                Map.of(),
                List.of());
    }

    private Configuration pelican() {
        String text = script(detected.config());
        HeaderFields fields = fields(ScriptText.read(text));
        String path = fields.text("path");
        String content = below(path == null ? "content" : path);
        List<String> articles = ScriptText.list(text, "ARTICLE_PATHS");
        List<String> pages = ScriptText.list(text, "PAGE_PATHS");
        return new Configuration(
                site(fields, pelicanPermalink(fields.text("articleurl"))),
                read,
                articles.isEmpty()
                        ? List.of(content)
                        : articles.stream()
                                .map(name -> Tree.join(content, name))
                                .toList(),
                List.of(),
                Map.of(),
                (pages.isEmpty() ? List.of("pages") : pages)
                        .stream().map(name -> Tree.join(content, name)).toList());
    }

    /** {@code {date:%Y}/{slug}.html} in the form that the other generators have. */
    private static @Nullable String pelicanPermalink(@Nullable String url) {
        if (url == null) {
            return "/:slug.html";
        }
        Matcher field = PELICAN_FIELD.matcher(url);
        StringBuilder pattern = new StringBuilder("/");
        while (field.find()) {
            String name =
                    switch (field.group(1) + (field.group(2) == null ? "" : field.group(2))) {
                        case "slug" -> ":slug";
                        case "category" -> ":categories";
                        case "dateY" -> ":year";
                        case "datem" -> ":month";
                        case "dated" -> ":day";
                        default -> null;
                    };
            if (name == null) {
                return null;
            }
            field.appendReplacement(pattern, Matcher.quoteReplacement(name));
        }
        return field.appendTail(pattern).toString().replaceAll("/{2,}", "/");
    }

    private Configuration nikola() {
        String text = script(detected.config());
        HeaderFields fields = fields(ScriptText.read(text));
        return new Configuration(
                site(fields, null),
                read,
                globs(text, "POSTS", "posts"),
                List.of(),
                Map.of(),
                globs(text, "PAGES", "pages"));
    }

    /** The folders of {@code POSTS = (("posts/*.rst", "posts", "post.tmpl"), ...)}. */
    private List<String> globs(String text, String name, String usual) {
        Set<String> folders = new LinkedHashSet<>();
        for (String each : ScriptText.list(text, name)) {
            int star = each.indexOf("/*");
            if (star > 0) {
                folders.add(below(each.substring(0, star)));
            }
        }
        return folders.isEmpty() ? List.of(below(usual)) : List.copyOf(folders);
    }

    /** Sites made with JavaScript: their configuration as text, and the file in which they keep title and author. */
    private Configuration script() {
        String config = detected.config();
        String text = config == null || config.endsWith("package.json") ? "" : script(config);
        List<Entry> entries = new ArrayList<>(ScriptText.read(text).entries());
        entries.removeIf(entry ->
                !List.of("site", "base", "url", "title", "lang", "language").contains(entry.key()));
        for (String name : METADATA) {
            String path = below(name);
            if (tree.hasFile(path)) {
                Mapping metadata = SourceText.extension(path).matches("[mc]?[jt]s")
                        ? ScriptText.read(script(path))
                        : mapping(path);
                HeaderFields said = fields(metadata);
                if (said.text(TITLE) != null) {
                    entries.addAll(0, metadata.entries());
                    break;
                }
                read.remove(path);
            }
        }
        String packages = below("package.json");
        if (detected.generator() != Generator.UNKNOWN && tree.hasFile(packages)) {
            // its name is the package's and no title
            Mapping known = mapping(packages);
            for (String key : List.of("author", "homepage")) {
                Value value = known.get(key);
                if (value != null) {
                    entries.add(new Entry(key, value.line(), value.column(), value));
                }
            }
        }
        HeaderFields fields = fields(new Mapping(entries, 1, 1));
        Matcher input = INPUT.matcher(text);
        boolean given = detected.generator() == Generator.ELEVENTY && input.find();
        List<String> folders = given ? List.of(below(input.group(1).replaceAll("^(\\./)+|/+$", ""))) : List.of();
        return new Configuration(site(fields, null), read, folders, List.of(), Map.of(), List.of());
    }

    private static final String[] TITLE = {"title", "name", "sitename", "blogtitle", "sitetitle", "websitename"};

    private Site site(HeaderFields fields, @Nullable String permalink) {
        String language = fields.text(
                "languagecode",
                "locale",
                "language",
                "lang",
                "defaultlanguage",
                "defaultcontentlanguage",
                "defaultlang");
        boolean parts = detected.generator() == Generator.JEKYLL || detected.generator() == Generator.HEXO;
        return new Site(
                fields.text(TITLE),
                fields.authors(),
                baseUrl(fields, parts),
                Languages.tag(language),
                permalink,
                detected.generator());
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

    private static @Nullable String permalink(HeaderFields fields) {
        Value value = fields.first("permalink", "permalinks");
        if (value instanceof Mapping mapping) {
            HeaderFields nested = new HeaderFields(mapping, List.of("page"));
            return nested.text("posts", "post", "blog");
        }
        List<String> patterns = Value.textsOf(value);
        return patterns.isEmpty() ? null : patterns.getFirst();
    }

    private static HeaderFields fields(Mapping config) {
        return new HeaderFields(config, List.of("params", "extra"));
    }

    private String below(String folder) {
        String clean = folder.replaceAll("^(\\./|/)+|/+$", "");
        return Tree.join(detected.root(), clean.equals(".") ? "" : clean);
    }

    private String script(@Nullable String path) {
        if (path == null) {
            return "";
        }
        read.add(path);
        return tree.text(path);
    }

    private Mapping main() {
        return detected.config() == null ? NOTHING : mapping(detected.config());
    }

    private static final Mapping NOTHING = new Mapping(List.of(), 1, 1);

    private Mapping mapping(String path) {
        read.add(path);
        String text;
        try {
            text = tree.read(path);
        } catch (IOException e) {
            diagnostics.report(
                    Code.POST_012,
                    Location.of(path),
                    "the blog's configuration cannot be read: " + Workspace.reason(e));
            return NOTHING;
        }
        HeaderBlock.Syntax syntax =
                switch (SourceText.extension(path)) {
                    case "toml" -> HeaderBlock.Syntax.TOML;
                    case "json" -> HeaderBlock.Syntax.JSON;
                    default -> HeaderBlock.Syntax.YAML;
                };
        try {
            Value value =
                    switch (syntax) {
                        case TOML -> Toml.read(text);
                        case JSON -> Json.read(text);
                        default -> Yaml.read(text);
                    };
            return value instanceof Mapping mapping ? mapping : NOTHING;
        } catch (DataException e) {
            diagnostics.report(
                    Code.POST_003,
                    new Location(path, e.line(), e.column()),
                    "the blog's configuration does not parse (" + e.getMessage() + "); it was recovered line by line");
            return HeaderRecovery.read(text, 1, syntax);
        }
    }
}
