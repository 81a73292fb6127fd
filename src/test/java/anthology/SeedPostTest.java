package anthology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.Blog.Built;
import anthology.compile.Request.Format;
import anthology.epub.EpubChecks;
import anthology.model.Post;
import anthology.pdf.VeraPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real post, taken off its page as plain text: alone, and among the essays of the sample. */
class SeedPostTest {
    private static final List<String> KEPT = List.of(
            "special place in my heart as the first Ishiguro novel",
            "does not yet have notes from the Harry Ransom Center",
            "an interview with Cynthia Wong");
    private static final List<String> GONE =
            List.of("Back to posts", "Never Let Me Go | literature", "This post is part of my series");

    private final Blog blog = new Blog();

    @BeforeEach
    void seed() throws IOException {
        Path post = Shared.folder("seed").resolve("never-let-me-go.txt");
        blog.with("posts/never-let-me-go.txt", Files.readAllBytes(post));
    }

    private static void assertRight(Built built, int chapter) throws Exception {
        Post post = built.post(chapter);
        assertEquals("Never Let Me Go", post.header().title());
        assertEquals("2023-04-01", String.valueOf(post.header().date()));
        assertEquals("Kazuo Ishiguro", post.header().series().getFirst().name());
        assertEquals(List.of("literature"), post.header().categories());
        String pages = Pdf.letters(built.pdf());
        String text =
                built.epub().document(built.epub().chapters().get(chapter)).text();
        for (String kept : KEPT) {
            assertTrue(text.contains(kept), "EPUB: " + kept);
            assertTrue(pages.contains(Pdf.letters(kept)), "PDF: " + kept);
        }
        for (String gone : GONE) {
            assertFalse(text.contains(gone), "EPUB: " + gone);
            assertFalse(pages.contains(Pdf.letters(gone)), "PDF: " + gone);
        }
        EpubChecks.assertValid(built.only(".epub"));
        VeraPdf.assertCompliant(built.only(".pdf"));
        assertEquals(List.of(), built.troubles());
    }

    @Test
    void alone() throws Exception {
        assertRight(blog.build(Blog.request("ishiguro", Format.values())), 0);
    }

    @Test
    void asTheTenthOfTheSeries() throws Exception {
        for (String folder : List.of("posts", "styles")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    blog.with(file.toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
        }
        Built built = blog.build(Blog.request("ishiguro", Format.values()));
        assertEquals(10, built.epub().chapters().size());
        assertRight(built, 7);
        assertEquals(built.epub().contents(), Pdf.outline(built.only(".pdf")));
    }
}
