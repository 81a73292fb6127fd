package anthology.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import anthology.Shared;
import anthology.diagnostic.Diagnostics;
import anthology.workspace.DiskWorkspace;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real blogs: what made them, and how many of their files are posts, counted by hand. */
class CorporaTest {
    @ParameterizedTest
    @CsvSource({
        "astro-cactus, none, 8, content, 0",
        "digitalgov, Hugo, 2083, content/news, 0",
        "eleventy-base-blog, none, 5, content/blog, 0",
        "hexo-unit-test, Hexo, 15, source/_posts, 0",
        "hugo-loveit, Hugo, 24, exampleSite/content/posts, 24",
        "minicomp-ed, Jekyll, 6, _texts, 0",
        "next-starter, none, 11, data/blog, 0",
        "puhemo, Jekyll, 66, _posts, 0",
        "rust-blog, Zola, 750, content, 0",
        "skeeto, Jekyll, 461, _posts, 0",
        "text-scrape-dev, none, 38, '', 0",
    })
    void isReadAsItLies(String name, String generator, int posts, String folder, int translated) throws IOException {
        Gathered blog = Posts.gather(new DiskWorkspace(Shared.folder("corpora/" + name)), null, new Diagnostics());
        assertEquals(
                generator + " " + posts + " " + folder + " " + translated,
                blog.site().generator().label() + " " + blog.posts().size() + " " + blog.postsFolder() + " "
                        + blog.works().size());
    }
}
