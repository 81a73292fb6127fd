package anthology.source;

import anthology.diagnostic.Diagnostics;
import anthology.model.Generator;
import anthology.source.Detector.Detected;
import java.util.List;

/** Reads what the generator's own configuration says of a whole blog. */
final class SiteConfig {
    private final ConfigFiles files;
    private final Generator generator;

    private SiteConfig(ConfigFiles files) {
        this.files = files;
        this.generator = files.detected().generator();
    }

    static Configuration read(Tree tree, Detected detected, Diagnostics diagnostics) {
        ConfigFiles files = new ConfigFiles(tree, detected, diagnostics);
        return switch (detected.generator()) {
            case HUGO -> new HugoConfig(files).read();
            case ZOLA -> new SiteConfig(files).zola();
            case JEKYLL -> new SiteConfig(files).jekyll();
            case HEXO -> new SiteConfig(files).hexo();
            case PELICAN -> new ScriptConfig(files).pelican();
            case NIKOLA -> new ScriptConfig(files).nikola();
            default -> new ScriptConfig(files).javaScript();
        };
    }

    private Configuration zola() {
        HeaderFields fields = SiteFields.fields(files.main());
        return new Configuration(
                SiteFields.site(fields, SiteFields.permalink(fields), generator),
                files.read(),
                List.of(files.below("content")));
    }

    private Configuration jekyll() {
        HeaderFields fields = SiteFields.fields(files.main());
        String source = fields.text("source");
        String collections = fields.text("collectionsdir");
        String folder = files.below(collections != null ? collections : source == null ? "" : source);
        return new Configuration(
                SiteFields.site(fields, SiteFields.permalink(fields), generator),
                files.read(),
                folder.equals(files.detected().root()) ? List.of() : List.of(folder));
    }

    private Configuration hexo() {
        HeaderFields fields = SiteFields.fields(files.main());
        String source = fields.text("sourcedir");
        String folder = files.below(source == null ? "source" : source);
        return new Configuration(
                SiteFields.site(fields, SiteFields.permalink(fields), generator),
                files.read(),
                List.of(folder + "/_posts"));
    }
}
