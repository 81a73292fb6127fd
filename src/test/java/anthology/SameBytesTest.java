package anthology;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.compile.Request.Format;
import anthology.workspace.DiskWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same posts make the same files, whatever the machine. */
class SameBytesTest {
    private static final List<String> BOOKS = List.of("ishiguro.epub", "ishiguro.pdf");

    @TempDir
    Path folder;

    /** The sample blog, its files created in an order that the seed decides. */
    private Path copy(String name, int seed) throws IOException {
        Path copy = folder.resolve(name);
        for (String top : List.of("posts", "styles")) {
            List<Path> files;
            try (Stream<Path> walk = Files.walk(Path.of(top))) {
                files = new ArrayList<>(
                        walk.filter(Files::isRegularFile).sorted().toList());
            }
            Collections.shuffle(files, new Random(seed));
            for (Path file : files) {
                Files.createDirectories(copy.resolve(file).getParent());
                Files.copy(file, copy.resolve(file));
            }
        }
        return copy;
    }

    private static List<byte[]> books(Path blog) throws IOException {
        Blog.build(new DiskWorkspace(blog), Blog.request("ishiguro", Format.values()));
        List<byte[]> books = new ArrayList<>();
        for (String book : BOOKS) {
            books.add(Files.readAllBytes(blog.resolve("anthologies").resolve(book)));
        }
        return books;
    }

    @Test
    void whateverThePlaceTheZoneTheLocaleAndTheThreads() throws Exception {
        List<byte[]> first = books(copy("a", 1));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertSame(first, inPool(1, copy("another place", 2)));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            assertSame(first, inPool(4, copy("河流", 3)));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /** Parallel streams that a task of a pool starts run in that pool. */
    private static List<byte[]> inPool(int threads, Path blog) throws Exception {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            return pool.submit(() -> books(blog)).get();
        }
    }

    private static void assertSame(List<byte[]> first, List<byte[]> other) {
        for (int i = 0; i < first.size(); i++) {
            assertArrayEquals(first.get(i), other.get(i), BOOKS.get(i));
        }
    }

    @Test
    void aBookIsRenewedWholeOrNotAtAll() throws Exception {
        Path blog = copy("full", 4);
        List<byte[]> old = books(blog);
        Files.writeString(blog.resolve("posts/ishiguro/2022-01-15-a-pale-view-of-hills.md"), "Changed.\n");
        var result = Blog.build(new FullDisk(new DiskWorkspace(blog)), Blog.request("ishiguro", Format.values()));
        assertEquals(
                List.of("OUTPUT-001", "OUTPUT-001"),
                result.diagnostics().stream()
                        .map(d -> d.code().toString())
                        .filter(code -> code.startsWith("OUTPUT"))
                        .toList());
        assertTrue(result.anthologies().getFirst().books().isEmpty());
        assertEquals(2, blog.resolve("anthologies").toFile().list().length);
        for (int i = 0; i < old.size(); i++) {
            assertArrayEquals(
                    old.get(i), Files.readAllBytes(blog.resolve("anthologies").resolve(BOOKS.get(i))));
        }
    }
}
