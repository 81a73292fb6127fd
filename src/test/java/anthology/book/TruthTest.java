package anthology.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import anthology.Shared;
import anthology.data.Json;
import anthology.data.Value;
import anthology.data.Value.Mapping;
import anthology.diagnostic.Diagnostics;
import anthology.model.Post;
import anthology.model.Recipe;
import anthology.model.Selector;
import anthology.source.Gathered;
import anthology.source.Posts;
import anthology.workspace.DiskWorkspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Series of real blogs, against answers that another program found. */
class TruthTest {
    @TestFactory
    List<DynamicTest> seriesOfRealBlogs() throws Exception {
        return Files.readAllLines(Shared.folder("truth").resolve("args.tsv")).stream()
                .map(line -> line.split("\t"))
                .map(row -> DynamicTest.dynamicTest(row[0], () -> check(row[0], row[1], row[2].split("\\|"))))
                .toList();
    }

    private static void check(String name, String corpus, String[] option) throws Exception {
        Path folder = Shared.folder("corpora/" + corpus);
        Diagnostics diagnostics = new Diagnostics();
        Gathered gathered = Posts.gather(new DiskWorkspace(folder), null, diagnostics);
        Selector selector = new Selector(
                option[0].equals("--series") ? option[1] : null,
                option[0].equals("--tag") ? option[1] : null,
                option[0].equals("--category") ? option[1] : null,
                option[0].equals("--in") ? option[1] : null,
                option[0].equals("--titled") ? option[1] : null,
                null,
                null,
                false,
                false);
        List<Post> posts = Selection.select(
                gathered.posts(),
                gathered.postsFolder(),
                selector,
                Recipe.Order.DATE,
                LocalDate.of(2026, 11, 1),
                diagnostics);
        Mapping truth =
                (Mapping) Json.read(Files.readString(Shared.folder("truth").resolve(name + ".json")));
        assertEquals(
                Value.textsOf(truth.get("posts")),
                posts.stream().map(Post::path).toList());
        assertEquals(
                Value.textsOf(truth.get("titles")).stream().map(String::strip).toList(),
                posts.stream().map(post -> post.header().title()).toList());
        assertEquals(
                Value.textsOf(truth.get("dates")).stream()
                        .map(date -> date.substring(0, 10))
                        .toList(),
                posts.stream()
                        .map(post -> post.header().date().date().toString())
                        .toList());
    }
}
