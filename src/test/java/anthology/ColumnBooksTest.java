package anthology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.compile.Request.Format;
import anthology.pdf.VeraPdf;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A whole book in columns, with all that a post may hold. */
class ColumnBooksTest {
    @Test
    void isReadColumnByColumnAndFitForTheArchive() throws Exception {
        StringBuilder post = new StringBuilder("# In columns\n\n");
        for (int i = 1; i <= 120; i++) {
            post.append("Sentence w").append(i).append(" of a text that goes on through columns and pages.");
            post.append(i == 20 ? "[^1]" : "").append("\n\n");
            post.append(i == 30 ? "| a | b |\n|---|--:|\n| one | 2.5 |\n| two | 10 |\n\n" : "");
            post.append(i == 40 ? "> A quotation\n\n- a list\n- of two\n\n```\ncode\n```\n\n" : "");
            post.append(i == 60 ? "## Across\n\n" : "");
        }
        post.append("[^1]: The note.\n");
        Blog.Built built = new Blog()
                .with("posts/2024-01-01-a.md", post.toString())
                .with("styles/mine/anthology.yaml", "title: Mine", "gather: {}")
                .with(
                        "styles/mine/print.css",
                        "body.chapter { columns: 2; column-rule: 1pt dotted } .opening, h2 { column-span: all }"
                                + " blockquote { background: #eee; border: 1pt solid; padding: 2pt }")
                .build(Blog.request("mine", Format.PDF));
        assertEquals(List.of(), built.troubles());
        byte[] pdf = built.only(".pdf");
        VeraPdf.assertCompliant(pdf);
        String text = Pdf.text(pdf);
        List<Integer> order = Pattern.compile("\\bw(\\d+)\\b")
                .matcher(text)
                .results()
                .map((MatchResult match) -> Integer.valueOf(match.group(1)))
                .toList();
        assertEquals(IntStream.rangeClosed(1, 120).boxed().toList(), order);
        assertTrue(text.indexOf("The note.") < text.indexOf("w60"), "the note is on the page of its call");
    }
}
