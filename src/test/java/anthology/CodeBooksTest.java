package anthology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.epub.EpubChecks;
import anthology.pdf.VeraPdf;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Books of code in all languages: they are valid, and the code can be copied out of them. */
class CodeBooksTest {
    private static final Path CASES = Path.of("src/test/resources/golden/code");

    @Test
    void areValidAndKeepTheCode() throws Exception {
        StringBuilder post = new StringBuilder("---\ntitle: Code\n---\n");
        List<String> codes = new ArrayList<>();
        try (Stream<Path> folders = Files.list(CASES)) {
            for (Path folder : folders.sorted().toList()) {
                String code = Files.readString(folder.resolve("input"));
                codes.add(code);
                post.append("\n````")
                        .append(folder.getFileName())
                        .append('\n')
                        .append(code)
                        .append("````\n");
                post.append("\n````").append(folder.getFileName()).append(" {1} showLineNumbers{98} title=\"file\"\n");
                post.append(code).append("````\n");
            }
        }
        String longLine = "call(" + "argument, ".repeat(30) + "last)";
        post.append("\n```js\n").append(longLine).append("\n```\n");
        Blog.Built built =
                new Blog().with("posts/2024-01-01-code.md", post.toString()).build();
        assertEquals(List.of(), built.troubles());
        EpubChecks.assertValid(built.only(".epub"));
        byte[] pdf = built.only(".pdf");
        VeraPdf.assertCompliant(pdf);
        String text = Pdf.text(pdf).replace(" ", "");
        for (String code : codes) {
            String line = code.lines().findFirst().orElseThrow().replaceAll("\\s", "");
            assertTrue(text.split(java.util.regex.Pattern.quote(line), -1).length >= 3, line);
        }
        assertTrue(text.contains(longLine.replace(" ", "")), "turned lines are whole without their marks");
        assertFalse(text.contains("↪"));
        assertFalse(text.matches(".*98.{0,40}99.*"), "numbers of lines are no text");
    }

    /** What the handbook says of switching colours off is true of both books' stylesheets. */
    @Test
    void areWithoutColourWhereAStyleSaysSo() {
        Blog.Built built = new Blog()
                .with(
                        "posts/2024-01-01-a.md",
                        "---",
                        "title: A",
                        "series: A",
                        "---",
                        "",
                        "```java",
                        "int a; // b",
                        "```")
                .with("styles/a/anthology.yaml", "gather: {series: A}")
                .with(
                        "styles/a/book.css",
                        "pre [class^=\"tok-\"] { color: inherit; font-weight: inherit; font-style: inherit; }")
                .build(Blog.request("a", anthology.compile.Request.Format.PDF));
        assertEquals(List.of(), built.troubles());
        String fonts = Pdf.read(built.only(".pdf"), document -> {
            StringBuilder names = new StringBuilder();
            for (var page : document.getPages()) {
                for (var font : page.getResources().getFontNames()) {
                    names.append(page.getResources().getFont(font).getName()).append(' ');
                }
            }
            return names.toString();
        });
        assertTrue(fonts.contains("SourceCodePro-Regular"), fonts);
        assertFalse(fonts.contains("SourceCodePro-Italic"), fonts);
    }
}
