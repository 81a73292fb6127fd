package anthology.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import anthology.diagnostic.Diagnostics;
import anthology.model.Post;
import anthology.model.Site;
import anthology.workspace.MemoryWorkspace;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Blogs as generators have them: what they are taken for, and what is read of them. */
class BlogsTest {
    private static final String DATED = "---\ntitle: T\ndate: 2024-01-02\n---\n\nText.\n";
    private static final String UNDATED = "---\ntitle: T\n---\n\nText.\n";

    private final MemoryWorkspace files = new MemoryWorkspace();
    private final Diagnostics diagnostics = new Diagnostics();

    private BlogsTest with(String path, String content) {
        files.with(path, content);
        return this;
    }

    private BlogsTest dated(String... paths) {
        for (String path : paths) {
            files.with(path, DATED);
        }
        return this;
    }

    private BlogsTest undated(String... paths) {
        for (String path : paths) {
            files.with(path, UNDATED);
        }
        return this;
    }

    /** {@code generator: posts}. */
    private String read() {
        Gathered blog = Posts.gather(files, null, diagnostics);
        return blog.site().generator().label() + ": "
                + blog.posts().stream().map(Post::path).collect(Collectors.joining(" "));
    }

    private String site() {
        Site site = Posts.gather(files, null, diagnostics).site();
        return site.title() + " | " + site.authors() + " | " + site.baseUrl() + " | " + site.language() + " | "
                + site.permalink();
    }

    @Test
    void jekyllHasPostsAtAnyDepthAndCollectionsWithoutThem() {
        with("_config.yml", "title: B\n").undated("about.md", "_layouts/x.md", "_recipes/cake.md");
        assertEquals("Jekyll: _recipes/cake.md", read());
        undated("news/_posts/2024-01-01-a.md", "_drafts/b.md", "README.md");
        assertEquals("Jekyll: _drafts/b.md news/_posts/2024-01-01-a.md", read());
    }

    @Test
    void hugoTellsPagesFromPosts() {
        with("config/_default/hugo.toml", "baseURL = 'https://x.org/'\n")
                .with("config/_default/params.toml", "author = 'Ann'\n")
                .dated("content/posts/a.md", "content/notes/b/index.md", "content/about/index.md", "content/top.md")
                .undated("content/_index.md", "content/posts/_index.md", "content/docs/c.md", "content/imprint.md");
        assertEquals("Hugo: content/notes/b/index.md content/posts/a.md content/top.md", read());
        assertEquals("null | [Ann] | https://x.org | null | null", site());
    }

    @Test
    void aSiteMayLieBelow() {
        with("exampleSite/hugo.yaml", "title: Below\n")
                .dated("exampleSite/content/posts/a.md", "themes/x/exampleSite/content/posts/b.md")
                .undated("README.md");
        assertEquals("Hugo: exampleSite/content/posts/a.md", read());
    }

    @Test
    void aFolderWithoutDatesIsTakenAsItIs() {
        undated("content/about.md", "content/docs/a.md");
        assertEquals("none: content/about.md content/docs/a.md", read());
    }

    @Test
    void zolaAndHugoAreToldByTheirKeys() {
        with("config.toml", "base_url = \"https://x.org\"\ntitle = \"Z\"\ndefault_language = \"fr\"\n")
                .dated("content/a.md");
        assertEquals("Zola: content/a.md", read());
        assertEquals("Z | [] | https://x.org | fr | null", site());
    }

    @Test
    void hexoIsNotJekyll() {
        with("_config.yml", "title: H\nurl: https://x.org\nroot: /blog/\nsource_dir: source\npermalink: :title/\n")
                .dated("source/_posts/a.md", "source/_drafts/b.md", "source/about/index.md", "scaffolds/post.md");
        assertEquals("Hexo: source/_drafts/b.md source/_posts/a.md", read());
        assertEquals("H | [] | https://x.org/blog | null | :title/", site());
    }

    @Test
    void pythonIsReadAsText() {
        with(
                        "pelicanconf.py",
                        "AUTHOR = 'Ann'\nSITENAME = \"P\"  # a blog\nSITEURL = ''\nPATH = 'text'\n"
                                + "DEFAULT_LANG = 'de'\nARTICLE_URL = '{date:%Y}/{slug}/'\n")
                .with("text/a.md", "Title: A\nDate: 2024-01-02 10:00\nCategory: C\n\nText.\n")
                .with("text/pages/b.md", "Title: B\nDate: 2024-01-02\n\nText.\n")
                .with("text/c.rst", "C\n=\n:date: 2024-01-02\n");
        assertEquals("Pelican: text/a.md", read());
        assertEquals("P | [Ann] | null | de | /:year/:slug/", site());
        assertEquals(
                "text/c.rst this file is reStructuredText, which is not read",
                diagnostics.all().getFirst().location() + " "
                        + diagnostics.all().getFirst().message());
    }

    @Test
    void nikolaKeepsHeadersBeside() {
        with(
                        "conf.py",
                        "BLOG_AUTHOR = \"Ann\"\nBLOG_TITLE = \"N\"\nPOSTS = (\n    (\"words/*.md\", \"w\", \"p.tmpl\"),\n)\n")
                .with("words/a.md", "Text.\n")
                .with("words/a.meta", ".. title: A: b\n.. date: 2024-01-02 10:00:00 UTC\n.. tags: x, y\n")
                .with("words/b.md", "<!--\n.. title: B\n.. date: 2024-01-03\n-->\n\nText.\n");
        assertEquals("Nikola: words/a.md words/b.md", read());
        Post first = Posts.gather(files, null, diagnostics).posts().getFirst();
        assertEquals(
                "A: b 2024-01-02T10:00:00 [x, y]",
                first.header().title() + " " + first.header().date() + " "
                        + first.header().tags());
    }

    @Test
    void sitesOfJavaScriptSayWhoTheyAre() {
        with("eleventy.config.js", "export default { dir: { input: \"pages\" } };\n")
                .with(
                        "_data/metadata.js",
                        "export default {\n  title: \"E\",\n  url: \"https://x.org/\",\n  language: \"en\",\n};\n")
                .dated("pages/blog/a.md")
                .undated("pages/about.md");
        assertEquals("Eleventy: pages/blog/a.md", read());
        assertEquals("E | [] | https://x.org | en | null", site());
    }

    @Test
    void hugoHasAddressesBySection() {
        with(
                        "hugo.toml",
                        "baseURL = 'https://x.org/'\n[permalinks.page]\nnotes = '/n/:slug/'\nposts = '/:year/:slug/'\n")
                .dated("content/posts/a.md");
        assertEquals(
                Map.of("notes", "/n/:slug/", "posts", "/:year/:slug/"),
                Posts.gather(files, null, diagnostics).site().permalinks());
    }

    @Test
    void astroHasCollections() {
        with("astro.config.mjs", "export default defineConfig({\n  site: 'https://x.org',\n});\n")
                .with("src/consts.ts", "export const SITE_TITLE = 'A';\n")
                .dated("src/content/blog/a.mdx")
                .undated("src/content/authors/ann.md", "README.md");
        assertEquals("Astro: src/content/blog/a.mdx", read());
        assertEquals("A | [] | https://x.org | null | null", site());
    }

    @Test
    void gatsbySaysItsMetadataInItsConfiguration() {
        with("gatsby-config.js", """
                        module.exports = {
                          siteMetadata: {
                            title: `G`,
                            author: {
                              name: `Ann Example`,
                            },
                            siteUrl: `https://x.org/`,
                          },
                          plugins: [{ resolve: `a`, options: { name: `blog` } }],
                        };
                        """).dated("content/blog/a/index.md");
        assertEquals("Gatsby: content/blog/a/index.md", read());
        assertEquals("G | [Ann Example] | https://x.org | null | null", site());
    }

    @Test
    void docusaurusHasABlogBesideItsManual() {
        with("docusaurus.config.ts", "const config: Config = {\n  title: 'D',\n  url: 'https://x.org',\n};\n")
                .undated(
                        "docs/intro.md",
                        "docs/guides/more.md",
                        "blog/2021-08-26-welcome/index.md",
                        "blog/2021-09-01-b.mdx");
        assertEquals("Docusaurus: blog/2021-08-26-welcome/index.md blog/2021-09-01-b.mdx", read());
        assertEquals("D | [] | https://x.org | null | null", site());
    }

    @Test
    void translationsAreOnePost() {
        dated("posts/a.md", "posts/a.fr.md", "posts/fr/b.md", "posts/b.md", "posts/it/alone.md", "posts/it/other.md");
        Gathered blog = Posts.gather(files, null, diagnostics);
        assertEquals(
                List.of("posts/a.fr.md", "posts/a.md", "posts/b.md", "posts/fr/b.md"),
                blog.works().keySet().stream().sorted().toList());
        assertEquals(
                "fr null null fr null null",
                blog.posts().stream()
                        .map(post -> String.valueOf(post.header().language()))
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void whereMostIsDatedFoldersWithoutDatesHoldOtherTexts() {
        dated(
                "site/content/blog/a.mdx",
                "site/content/blog/b/index.mdx",
                "site/notes/2023/c.md",
                "site/notes/2023/g.md",
                "site/notes/2023/h.md");
        undated("docs/setup.md", "site/content/about.md", "site/content/blog/d.mdx", "site/content/blog/e/index.mdx");
        undated("site/notes/2022/f.md");
        assertEquals(
                "none: site/content/blog/a.mdx site/content/blog/b/index.mdx site/content/blog/d.mdx"
                        + " site/content/blog/e/index.mdx site/notes/2022/f.md site/notes/2023/c.md"
                        + " site/notes/2023/g.md site/notes/2023/h.md",
                read());
    }

    @Test
    void whereLittleIsDatedEverythingIsTaken() {
        dated("journal/a.md").undated("essays/b.md", "essays/c.md");
        assertEquals("none: essays/b.md essays/c.md journal/a.md", read());
    }

    @Test
    void postsMayLieInTheFolderThatIsServed() {
        with("next.config.js", "")
                .dated("public/one/index.md", "public/two/index.md")
                .undated("README.md");
        assertEquals("Next.js: public/one/index.md public/two/index.md", read());
    }

    @Test
    void aFolderOfAYearAndAMonthAndDayAreADate() {
        undated(
                "blog/about.md",
                "blog/posts/2007/04-19-one.md",
                "blog/posts/2008/12-31-two/index.md",
                "blog/posts/2008/13-01-x.md");
        assertEquals(
                "none: blog/posts/2007/04-19-one.md blog/posts/2008/12-31-two/index.md blog/posts/2008/13-01-x.md",
                read());
        Post first = Posts.gather(files, null, diagnostics).posts().getFirst();
        assertEquals("2007-04-19 one", first.header().date() + " " + first.slug());
    }
}
