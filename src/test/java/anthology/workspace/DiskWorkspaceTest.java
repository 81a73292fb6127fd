package anthology.workspace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskWorkspaceTest {
    @TempDir
    private Path temp;

    private Path root;
    private DiskWorkspace workspace;

    @BeforeEach
    void makeWorkspace() throws IOException {
        root = Files.createDirectories(temp.resolve("a blog"));
        workspace = new DiskWorkspace(root);
        put("posts/b.md", "b");
        put("posts/a/index.md", "a");
        put("posts/Z.md", "Z");
        Files.writeString(temp.resolve("secret.md"), "secret");
    }

    private void put(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }

    @Test
    void listsByCodePoint() throws IOException {
        put("posts/\uD83D\uDE00.md", "astral");
        put("posts/\uFF21.md", "full-width A");
        assertEquals(
                List.of("posts/Z.md", "posts/a/index.md", "posts/b.md", "posts/\uFF21.md", "posts/\uD83D\uDE00.md"),
                workspace.files("posts"));
        assertEquals(workspace.files("posts"), workspace.files("./posts/"));
    }

    @Test
    void passesOverWhatIsNotTheAuthors() throws IOException {
        for (String path : List.of(
                ".git/x.md",
                "posts/.hidden.md",
                "node_modules/x/x.md",
                "a/node_modules/x.md",
                "target/x.md",
                "vendor/x.md",
                "anthologies/x.md")) {
            put(path, "no");
        }
        put("posts/target/x.md", "a post on archery");
        put("_drafts/x.md", "a draft");
        assertEquals(
                List.of("_drafts/x.md", "posts/Z.md", "posts/a/index.md", "posts/b.md", "posts/target/x.md"),
                workspace.files(""));
    }

    @Test
    void neverFollowsALinkThatLeaves() throws IOException {
        Files.createSymbolicLink(root.resolve("posts/leak.md"), temp.resolve("secret.md"));
        Files.createSymbolicLink(root.resolve("posts/up"), temp);
        Files.createSymbolicLink(root.resolve("posts/broken.md"), temp.resolve("nothing"));
        Workspace.Listing listing = workspace.list("posts");
        assertEquals(List.of("posts/Z.md", "posts/a/index.md", "posts/b.md"), listing.files());
        assertEquals(
                List.of("posts/leak.md", "posts/up"),
                listing.skipped().stream().map(Workspace.Skipped::path).toList());
        assertFalse(workspace.isFile("posts/leak.md"));
        assertThrows(OutsideException.class, () -> workspace.read("posts/leak.md"));
        assertThrows(OutsideException.class, () -> workspace.read("posts/up/secret.md"));
    }

    @Test
    void followsLinksInsideOnceAndEndsInLoops() throws IOException {
        Files.createSymbolicLink(root.resolve("posts/loop"), root.resolve("posts"));
        Files.createSymbolicLink(root.resolve("posts/twin"), root.resolve("posts/a"));
        put("other/o.md", "o");
        Files.createSymbolicLink(root.resolve("posts/other"), root.resolve("other"));
        Files.createSymbolicLink(root.resolve("posts/self"), root.resolve("posts/self"));
        assertEquals(
                List.of("posts/Z.md", "posts/a/index.md", "posts/b.md", "posts/other/o.md"), workspace.files("posts"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.md",
                "posts/../../secret.md",
                "/etc/passwd",
                "posts/\0.md",
                "..",
                "posts/none.md",
                "posts"
            })
    void readsNothingElse(String path) {
        assertFalse(workspace.isFile(path));
        assertThrows(IOException.class, () -> workspace.read(path));
    }

    @Test
    void namesTheLimit() {
        IOException e = assertThrows(IOException.class, () -> {
            put("posts/large.md", "x".repeat(2_000_001));
            workspace.read("posts/large.md", 2_000_000);
        });
        assertEquals("'posts/large.md' is larger than 2 MB", e.getMessage());
    }

    @Test
    void writesWholeOrNotAtAll() throws IOException {
        workspace.write("book.epub", out -> out.write("first".getBytes(StandardCharsets.UTF_8)));
        assertThrows(
                IOException.class,
                () -> workspace.write("book.epub", out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("No space left on device");
                }));
        assertArrayEquals(
                "first".getBytes(StandardCharsets.UTF_8), Files.readAllBytes(root.resolve("anthologies/book.epub")));
        try (Stream<Path> left = Files.list(root.resolve("anthologies"))) {
            assertEquals(1, left.count());
        }
        workspace.write("book.epub", out -> out.write('2'));
        assertEquals("2", Files.readString(root.resolve("anthologies/book.epub")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.epub", "/tmp/x.epub", "."})
    void writesOnlyIntoTheOutputFolder(String name) {
        assertThrows(IOException.class, () -> workspace.write(name, out -> out.write(1)));
    }

    @Test
    void readsFilesInAnyScript() throws IOException {
        put("posts/用 Travis CI.md", "text");
        assertTrue(workspace.isFile("posts/用 Travis CI.md"));
        assertEquals("text", new String(workspace.read("posts/用 Travis CI.md"), StandardCharsets.UTF_8));
    }

    @Test
    void memoryListsTheSame() throws IOException {
        MemoryWorkspace memory = new MemoryWorkspace();
        for (String path : List.of("posts/b.md", "posts/a/index.md", "posts/Z.md", ".git/x", "target/y")) {
            memory.with(path, "text");
        }
        assertEquals(workspace.files("posts"), memory.files("posts"));
        assertEquals(workspace.files(""), memory.files(""));
        assertThrows(OutsideException.class, () -> memory.read("../x"));
    }
}
