package anthology.source;

import anthology.data.Value;
import anthology.data.Value.Entry;
import anthology.data.Value.Mapping;
import anthology.model.Generator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads configurations that are scripts: Pelican's and Nikola's in Python, those of sites made with JavaScript. They are
 * read as text and never run.
 */
final class ScriptConfig {
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
    private static final Pattern AUTHOR =
            Pattern.compile("\\bauthor\\s*:\\s*\\{\\s*name\\s*:\\s*([\"'`])([^\"'`\\n]{1,100})\\1");

    private static final Pattern PELICAN_FIELD = Pattern.compile("\\{([a-z]+)(?::%([A-Za-z]))?\\}");

    private final ConfigFiles files;
    private final Generator generator;

    ScriptConfig(ConfigFiles files) {
        this.files = files;
        this.generator = files.detected().generator();
    }

    Configuration pelican() {
        String text = files.script(files.detected().config());
        HeaderFields fields = SiteFields.fields(ScriptText.read(text));
        String path = fields.text("path");
        String content = files.below(path == null ? "content" : path);
        List<String> articles = ScriptText.list(text, "ARTICLE_PATHS");
        List<String> pages = ScriptText.list(text, "PAGE_PATHS");
        return new Configuration(
                SiteFields.site(fields, pelicanPermalink(fields.text("articleurl")), generator),
                files.read(),
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

    Configuration nikola() {
        String text = files.script(files.detected().config());
        HeaderFields fields = SiteFields.fields(ScriptText.read(text));
        return new Configuration(
                SiteFields.site(fields, null, generator),
                files.read(),
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
                folders.add(files.below(each.substring(0, star)));
            }
        }
        return folders.isEmpty() ? List.of(files.below(usual)) : List.copyOf(folders);
    }

    /** Sites made with JavaScript: their configuration as text, and the file in which they keep title and author. */
    Configuration javaScript() {
        String config = files.detected().config();
        String text = config == null || config.endsWith("package.json") ? "" : files.script(config);
        List<Entry> entries = new ArrayList<>(ScriptText.read(text).entries());
        entries.removeIf(entry -> !List.of("site", "siteUrl", "base", "url", "title", "author", "lang", "language")
                .contains(entry.key()));
        Matcher author = AUTHOR.matcher(text);
        if (author.find()) {
            int line = (int) text.substring(0, author.start(2)).lines().count();
            entries.add(new Entry("author", line, 1, new Value.Scalar(author.group(2), Value.Kind.TEXT, line, 1)));
        }
        for (String name : METADATA) {
            String path = files.below(name);
            if (files.has(path)) {
                Mapping metadata = SourceText.extension(path).matches("[mc]?[jt]s")
                        ? ScriptText.read(files.script(path))
                        : files.mapping(path);
                HeaderFields said = SiteFields.fields(metadata);
                if (SiteFields.title(said) != null) {
                    entries.addAll(0, metadata.entries());
                    break;
                }
                files.forget(path);
            }
        }
        String packages = files.below("package.json");
        if (generator != Generator.UNKNOWN && files.has(packages)) {
            // its name is the package's and no title
            Mapping known = files.mapping(packages);
            for (String key : List.of("author", "homepage")) {
                Value value = known.get(key);
                if (value != null) {
                    entries.add(new Entry(key, value.line(), value.column(), value));
                }
            }
        }
        HeaderFields fields = SiteFields.fields(new Mapping(entries, 1, 1));
        Matcher input = INPUT.matcher(text);
        boolean given = generator == Generator.ELEVENTY && input.find();
        List<String> folders = given ? List.of(files.below(input.group(1).replaceAll("^(\\./)+|/+$", ""))) : List.of();
        return new Configuration(SiteFields.site(fields, null, generator), files.read(), folders);
    }
}
