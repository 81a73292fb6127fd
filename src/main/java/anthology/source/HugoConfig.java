package anthology.source;

import anthology.data.Value;
import anthology.data.Value.Entry;
import anthology.data.Value.Mapping;
import anthology.model.Generator;
import anthology.model.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what Hugo's configuration says of a blog: one file, or those of the folder {@code config/_default}.
 *
 * @see <a href="https://gohugo.io/configuration/introduction/">Hugo: configuration</a>
 */
final class HugoConfig {
    private final ConfigFiles files;

    HugoConfig(ConfigFiles files) {
        this.files = files;
    }

    Configuration read() {
        Mapping main = files.main();
        List<Entry> entries = new ArrayList<>(main.entries());
        String config = files.detected().config();
        if (config != null && config.contains("config/_default/")) {
            for (String part : List.of("params", "languages", "permalinks", "module")) {
                for (String extension : Detector.DATA) {
                    String path = Tree.join(files.detected().root(), "config/_default/" + part + "." + extension);
                    if (files.has(path)) {
                        entries.add(new Entry(part, 1, 1, files.mapping(path)));
                    }
                }
            }
        }
        Mapping whole = new Mapping(entries, 1, 1);
        HeaderFields fields = SiteFields.fields(whole);
        Map<String, String> languageFolders = new LinkedHashMap<>();
        List<String> folders = new ArrayList<>();
        if (fields.first("languages") instanceof Mapping languages) {
            for (Entry language : languages.entries()) {
                String folder = language.value() instanceof Mapping own
                        ? SiteFields.fields(own).text("contentdir")
                        : null;
                String tag = Languages.tag(language.key());
                if (folder != null && tag != null) {
                    String path = files.below(folder);
                    languageFolders.put(path, tag);
                    folders.add(path);
                }
            }
        }
        String content = fields.text("contentdir");
        folders.add(files.below(content == null ? "content" : content));
        List<String> sections = Value.textsOf(fields.first("mainsections"));
        Site site = SiteFields.site(fields, SiteFields.permalink(fields), Generator.HUGO);
        if (site.title() == null || site.authors().isEmpty()) {
            site = withLanguage(site, fields);
        }
        return new Configuration(site, files.read(), folders, sections, languageFolders, List.of());
    }

    /** Hugo lets each language have its own title and author; the default language's count for the site. */
    private Site withLanguage(Site site, HeaderFields fields) {
        String language = fields.text("defaultcontentlanguage");
        Value languages = fields.first("languages");
        Value own = languages instanceof Mapping mapping ? mapping.get(language == null ? "en" : language) : null;
        if (!(own instanceof Mapping mapping)) {
            return site;
        }
        HeaderFields nested = SiteFields.fields(mapping);
        return new Site(
                site.title() == null ? nested.text("title") : site.title(),
                site.authors().isEmpty() ? nested.authors() : site.authors(),
                site.baseUrl(),
                site.language() == null ? Languages.tag(language) : site.language(),
                site.permalink(),
                site.permalinks(),
                site.generator());
    }
}
