package anthology.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import anthology.diagnostic.Diagnostic;
import anthology.diagnostic.Diagnostics;
import anthology.model.Body;
import anthology.model.Header;
import anthology.model.Post;
import anthology.workspace.DiskWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each folder of golden/source is a blog ({@code input}) and what is read of it ({@code expected.txt}). */
class GoldenPostsTest {
    private static final Path CASES = Path.of("src/test/resources/golden/source");

    @TestFactory
    List<DynamicTest> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)))
                    .toList();
        }
    }

    private static void check(Path folder) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        String actual =
                described(Posts.gather(new DiskWorkspace(folder.resolve("input")), null, diagnostics), diagnostics);
        Path expected = folder.resolve("expected.txt");
        if (System.getProperty("golden", "").equals("update")) {
            Files.writeString(expected, actual);
        }
        assertEquals(Files.readString(expected), actual);
    }

    private static String described(Gathered gathered, Diagnostics diagnostics) {
        StringBuilder out = new StringBuilder();
        out.append("folder: ").append(gathered.postsFolder()).append('\n');
        out.append(gathered.site()).append("\n\n");
        gathered.posts().forEach(post -> describe(post, out));
        for (Diagnostic each : diagnostics.all()) {
            out.append(each.location())
                    .append(": ")
                    .append(each.code())
                    .append(' ')
                    .append(each.message())
                    .append('\n');
        }
        return out.toString();
    }

    private static void describe(Post post, StringBuilder out) {
        Header header = post.header();
        out.append("== ").append(post.path()).append('\n');
        line(out, "title", header.title());
        line(out, "date", header.date());
        line(out, "zone", header.date() == null ? null : header.date().zone());
        line(out, "updated", header.updated());
        line(out, "authors", header.authors());
        line(out, "series", header.series());
        line(out, "tags", header.tags());
        line(out, "categories", header.categories());
        line(out, "language", header.language());
        line(out, "description", header.description());
        line(out, "permalink", header.permalink());
        line(out, "aliases", header.aliases());
        line(out, "draft", header.draft() ? "yes" : null);
        line(out, "slug", post.slug());
        Body body = post.body();
        line(out, "cut", body.cut());
        out.append(body.format()).append(" from line ").append(body.firstLine()).append(":\n");
        body.text().lines().forEach(line -> out.append("  | ").append(line).append('\n'));
        out.append('\n');
    }

    private static void line(StringBuilder out, String name, Object value) {
        if (value != null && !value.equals(List.of())) {
            out.append(name).append(": ").append(value).append('\n');
        }
    }
}
