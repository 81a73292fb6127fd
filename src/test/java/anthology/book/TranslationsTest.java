package anthology.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import anthology.model.Body;
import anthology.model.Header;
import anthology.model.Post;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationsTest {
    private static final List<Post> POSTS = List.of(
            post("a.md", null),
            post("a.fr.md", "fr"),
            post("b.md", null),
            post("c.de.md", "de"),
            post("c.zh.md", "zh-TW"),
            post("d.fr.md", "fr-CA"));
    private static final Map<String, String> WORKS =
            Map.of("a.md", "a", "a.fr.md", "a", "c.de.md", "c", "c.zh.md", "c");

    private static Post post(String path, String language) {
        Header header = Header.titled(path).in(language);
        return new Post(path, path, header, new Body(Body.Format.PLAIN, "", 1));
    }

    @ParameterizedTest
    @CsvSource({
        // of a post that is not there in the site's language, one is taken
        "en, ,      false, a.md b.md c.de.md d.fr.md, ''",
        "en, fr,    false, a.fr.md b.md c.de.md d.fr.md, ''",
        // asked for alone, what is only there in another stays out
        "en, fr,    true,  a.fr.md d.fr.md, b.md c.de.md",
        "en, zh-CN, true,  c.zh.md, a.md b.md d.fr.md",
        "en, en-GB, true,  a.md b.md, c.de.md d.fr.md",
        // nobody knows what the posts that say nothing are in
        ",   ,      false, a.md b.md c.de.md d.fr.md, ''",
    })
    void oneOfEachIsChosen(String site, String wanted, boolean only, String posts, String elsewhere) {
        Translations.Choice choice = new Translations(POSTS, WORKS, site).in(wanted, only);
        assertEquals(posts, paths(choice.posts()));
        assertEquals(elsewhere, paths(choice.elsewhere()));
    }

    private static String paths(List<Post> posts) {
        return posts.stream().map(Post::path).collect(Collectors.joining(" "));
    }
}
