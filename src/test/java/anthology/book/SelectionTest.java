package anthology.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import anthology.diagnostic.Diagnostic;
import anthology.diagnostic.Diagnostics;
import anthology.model.Post;
import anthology.model.Recipe;
import anthology.model.Selector;
import anthology.model.SeriesEntry;
import anthology.source.Posts;
import anthology.workspace.MemoryWorkspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);

    private final List<Post> posts = posts();
    private final Diagnostics diagnostics = new Diagnostics();

    private static List<Post> posts() {
        MemoryWorkspace blog = new MemoryWorkspace();
        post(blog, "2022/pale-view", "date: 2022-01-05\nseries: Kazuo Ishiguro\ntags: [Novels, C++]");
        post(blog, "2022/artist", "date: 2022-02-05\nseries: kazuo ishiguro\ntags: [novels]");
        post(blog, "2023/z-first", "date: 2023-02-05\nseries: {name: Kazuo Ishiguro, order: 1}");
        post(blog, "2023/a-second", "date: 2023-02-05\nseries: {name: Kazuo Ishiguro, order: 2}");
        post(blog, "2023/m-unnumbered", "date: 2023-02-05\nseries: Kazuo Ishiguro");
        post(blog, "2023/early", "date: 2023-02-05 08:00\nseries: Other Things\ncategories: Café");
        post(blog, "undated-b", "series: Kazuo Ishiguro");
        post(blog, "undated-a", "series: Kazuo Ishiguro");
        post(blog, "draft", "date: 2022-01-01\nseries: Kazuo Ishiguro\ndraft: true");
        post(blog, "future", "date: 2024-06-02\nseries: Kazuo Ishiguro");
        post(blog, "today", "date: 2024-06-01T23:59:00-12:00\ntags: [C, C#]");
        post(blog, "things", "date: 2021-01-01\nseries: Some Things");
        return Posts.gather(blog, null, new Diagnostics()).posts();
    }

    private static void post(MemoryWorkspace blog, String name, String header) {
        blog.with("posts/" + name + ".md", "---\ntitle: The " + name + "\n" + header + "\n---\nText.\n");
    }

    private String select(Selector selector) {
        return String.join(
                " ",
                Selection.select(posts, "posts", selector, Recipe.Order.DATE, TODAY, diagnostics).stream()
                        .map(post -> post.path().replace("posts/", "").replace(".md", ""))
                        .toList());
    }

    private static Selector by(String series, String tag, String category, String in, String titled) {
        return new Selector(series, tag, category, in, titled, null, null, false, false);
    }

    private String codes() {
        return diagnostics.all().stream().map(d -> d.code().toString()).toList().toString();
    }

    @Test
    void ordersByDateThenAuthorsOrderThenPath() {
        assertEquals(
                "2022/pale-view 2022/artist 2023/z-first 2023/a-second 2023/m-unnumbered undated-a undated-b",
                select(by("KAZUO ISHIGURO!", null, null, null, null)));
        Diagnostic left = diagnostics.all().getFirst();
        assertEquals("POST-006 1 draft and 1 future post were left out", left.code() + " " + left.message());
    }

    @Test
    void theOrderOfTheInputDoesNotMatter() {
        List<Post> expected = Selection.select(posts, "posts", Selector.ALL, Recipe.Order.DATE, TODAY, diagnostics);
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            List<Post> shuffled = new ArrayList<>(posts);
            Collections.shuffle(shuffled, random);
            assertEquals(
                    expected,
                    Selection.select(shuffled, "posts", Selector.ALL, Recipe.Order.DATE, TODAY, new Diagnostics()));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "- | novels | - | - | - | 2022/pale-view 2022/artist",
                "- | c | - | - | - | today",
                "- | c++ | - | - | - | 2022/pale-view",
                "- | - | cafe | - | - | 2023/early",
                "- | - | - | 2022 | - | 2022/pale-view 2022/artist",
                "- | - | - | ./2022/ | - | 2022/pale-view 2022/artist",
                "- | - | - | posts/2022/* | - | 2022/pale-view 2022/artist",
                "- | - | - | 202[2-3]/{artist*,early*} | - | 2022/artist 2023/early",
                "- | - | - | undated-* | - | undated-a undated-b",
                "- | - | - | **/*-first.md | - | 2023/z-first",
                "- | - | - | - | the *-view | 2022/pale-view",
                "- | - | - | - | *2022*artist* | 2022/artist",
                "kazuo ishiguro | novels | - | - | *artist | 2022/artist",
                "Novels | - | - | - | - | 2022/pale-view 2022/artist",
            })
    void selectorsCombine(String series, String tag, String category, String in, String titled, String expected) {
        assertEquals(expected, select(by(series, tag, category, in, titled)));
    }

    @Test
    void daysAreInclusiveAndLocal() {
        assertEquals(
                "2022/artist 2023/z-first 2023/a-second 2023/m-unnumbered 2023/early",
                select(new Selector(
                        null,
                        null,
                        null,
                        null,
                        null,
                        LocalDate.of(2022, 2, 5),
                        LocalDate.of(2023, 2, 5),
                        false,
                        false)));
        assertEquals(
                "today future",
                select(new Selector(null, null, null, null, null, LocalDate.of(2024, 6, 1), null, false, true)));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertEquals("", select(by("Kazou Ishiguro", null, null, null, null)));
        Diagnostic nothing = diagnostics.all().getFirst();
        assertEquals("POST-002 no post fits series 'Kazou Ishiguro'", nothing.code() + " " + nothing.message());
        assertEquals("did you mean 'Kazuo Ishiguro'?", nothing.hint());
    }

    @Test
    void aWordNamesOneSeries() {
        assertEquals("Kazuo Ishiguro", Selection.seriesNamed(posts, "", "ishiguro", diagnostics));
        assertEquals("Novels", Selection.seriesNamed(posts, "", "novels", diagnostics));
        assertNull(Selection.seriesNamed(posts, "", "nothing", diagnostics));
        assertEquals("[]", codes());
        assertNull(Selection.seriesNamed(posts, "", "things", diagnostics));
        assertEquals(
                "'things' fits 2 series: Other Things, Some Things",
                diagnostics.all().getFirst().message());
    }

    @Test
    void theCatalogueCountsEverySpelling() {
        assertEquals(
                "[Kazuo Ishiguro 9 2022-01-01..2024-06-02, Other Things 1 2023-02-05T08:00:00..2023-02-05T08:00:00, "
                        + "Some Things 1 2021-01-01..2021-01-01]",
                Selection.catalogue(posts, "").stream()
                        .filter(s -> s.origin() == SeriesEntry.Origin.HEADER)
                        .map(s -> s.name() + " " + s.posts() + " " + s.first() + ".." + s.last())
                        .toList()
                        .toString());
    }

    @Test
    void globsOfStarsEndInTime() {
        assertEquals("", select(by(null, null, null, null, "*a".repeat(2000) + "b")));
    }
}
