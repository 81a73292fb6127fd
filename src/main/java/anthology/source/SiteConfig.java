package anthology.source;

import anthology.data.DataException;
import anthology.data.Json;
import anthology.data.Toml;
import anthology.data.Value;
import anthology.data.Value.Mapping;
import anthology.data.Yaml;
import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.model.Generator;
import anthology.model.Site;
import anthology.workspace.Workspace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Jekyll, Hugo, Hexo and Zola know of a whole blog. */
final class SiteConfig {
    private static final List<String> NAMES = List.of(
            "_config.yml",
            "_config.yaml",
            "hugo.toml",
            "hugo.yaml",
            "hugo.yml",
            "hugo.json",
            "config.toml",
            "config.yaml",
            "config.yml",
            "config.json",
            "config/_default/hugo.toml",
            "config/_default/config.toml",
            "config/_default/hugo.yaml",
            "config/_default/config.yaml",
            "zola.toml");
    private static final long LARGEST = 1_000_000;

    private SiteConfig() {}

    /** Reads the first configuration in the folders above the posts, nearest to the posts last; unknown without one. */
    static Site read(Workspace workspace, String postsFolder, Diagnostics diagnostics) {
        for (String folder : foldersAbove(postsFolder)) {
            for (String name : NAMES) {
                String path = folder + name;
                if (workspace.isFile(path)) {
                    return site(path, header(workspace, path, diagnostics));
                }
            }
        }
        return Site.UNKNOWN;
    }

    /** The workspace, and each folder down to that of the posts; with a slash at the end. */
    private static Set<String> foldersAbove(String postsFolder) {
        Set<String> folders = new LinkedHashSet<>(List.of(""));
        for (int slash = postsFolder.indexOf('/'); slash >= 0; slash = postsFolder.indexOf('/', slash + 1)) {
            folders.add(postsFolder.substring(0, slash + 1));
        }
        if (!postsFolder.isEmpty()) {
            folders.add(postsFolder + "/");
        }
        return folders;
    }

    private static Mapping header(Workspace workspace, String path, Diagnostics diagnostics) {
        String text;
        try {
            text = SourceText.decode(path, workspace.read(path, LARGEST), diagnostics)
                    .text();
        } catch (IOException e) {
            diagnostics.report(Code.POST_012, Location.of(path), "the blog's configuration cannot be read");
            return new Mapping(List.of(), 1, 1);
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
            return value instanceof Mapping mapping ? mapping : new Mapping(List.of(), 1, 1);
        } catch (DataException e) {
            diagnostics.report(
                    Code.POST_003,
                    new Location(path, e.line(), e.column()),
                    "the blog's configuration does not parse (" + e.getMessage() + "); it was recovered line by line");
            return HeaderRecovery.read(text, 1, syntax);
        }
    }

    private static Site site(String path, Mapping config) {
        HeaderFields fields = new HeaderFields(config, List.of("params", "extra"));
        String language =
                fields.text("languagecode", "locale", "language", "lang", "defaultlanguage", "defaultcontentlanguage");
        return new Site(
                fields.text("title", "name"),
                fields.authors(),
                baseUrl(fields, path.endsWith(".yml") || path.endsWith(".yaml")),
                Languages.tag(language),
                permalink(fields),
                generator(path, fields));
    }

    /** Hexo shares a file's name with Jekyll, Zola with Hugo; each has keys that the other lacks. */
    private static Generator generator(String path, HeaderFields fields) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.startsWith("_config")) {
            return fields.first("sourcedir", "newpostname", "deploy") == null ? Generator.JEKYLL : Generator.HEXO;
        }
        boolean zola = name.equals("zola.toml")
                || (path.equals("config.toml") && fields.first("compilesass", "buildsearchindex", "slugify") != null);
        return zola ? Generator.ZOLA : Generator.HUGO;
    }

    /** Hugo and Zola say it in one, Jekyll and Hexo in two parts: {@code url} and {@code baseurl} or {@code root}. */
    private static @Nullable String baseUrl(HeaderFields fields, boolean mayHaveParts) {
        String url = fields.text("url");
        String base = fields.text("baseurl");
        String whole = base != null && base.contains("://") ? base : url;
        if (whole == null || !whole.contains("://")) {
            return null;
        }
        String below = whole.equals(base) || !mayHaveParts ? null : base != null ? base : fields.text("root");
        String joined = whole.replaceFirst("/+$", "") + (below == null ? "" : "/" + below.replaceFirst("^/+", ""));
        return joined.replaceFirst("/+$", "");
    }

    private static @Nullable String permalink(HeaderFields fields) {
        List<String> patterns = new ArrayList<>();
        Value value = fields.first("permalink", "permalinks");
        if (value instanceof Mapping mapping) {
            HeaderFields nested = new HeaderFields(mapping);
            String posts = nested.text("posts", "post", "blog", "page");
            if (posts != null) {
                patterns.add(posts);
            }
        } else {
            patterns.addAll(Value.textsOf(value));
        }
        return patterns.isEmpty() ? null : patterns.getFirst();
    }
}
