package anthology.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.diagnostic.Diagnostics;
import anthology.model.Body;
import anthology.model.Post;
import anthology.workspace.MemoryWorkspace;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeriesSentenceTest {
    private static final String TEXT =
            "Title | films\n\nThis post is part of my series on Films. The rest.\n\nMore.\n← Back to posts\n";

    private final Diagnostics diagnostics = new Diagnostics();
    private final List<Post> posts = Posts.gather(
                    new MemoryWorkspace().with("posts/2024-01-01-x.txt", TEXT), null, diagnostics)
            .posts();

    @Test
    void goesAndIsReported() {
        List<Post> settled = SeriesSentences.settle(posts, Set.of(), diagnostics);
        assertEquals("\nThe rest.\n\nMore.\n", settled.getFirst().body().text());
        assertEquals(
                "posts/2024-01-01-x.txt:3 POST-007",
                diagnostics.all().getFirst().location() + " "
                        + diagnostics.all().getFirst().code());
    }

    @Test
    void comesBackWhenItIsToBeKept() {
        List<Post> settled = SeriesSentences.settle(posts, Set.of("series-sentence"), diagnostics);
        assertEquals(
                "\nThis post is part of my series on Films. The rest.\n\nMore.\n",
                settled.getFirst().body().text());
        assertTrue(diagnostics.all().isEmpty());
    }

    @Test
    void staysInsideItsElement() {
        SeriesSentence sentence = SeriesSentence.find(
                Body.Format.MARKDOWN, "<p>This post is part of my series on <a href=\"/a.b/\">Films</a>.</p>\n");
        assertNotNull(sentence);
        assertEquals("Films", sentence.series());
    }

    @Test
    void isNotLookedForInCode() {
        String sentence = "This post is part of my series on X.";
        for (String text : List.of(
                "Write\n\n```\n" + sentence + "\n```\n",
                "1. Write\n\n    ~~~~ text\n~~~\n\n" + sentence + "\n\n    ~~~~\n",
                "Unclosed\n\n```\n\n" + sentence + "\n",
                "<pre>" + sentence + "</pre>\n",
                "\n    " + sentence + "\n")) {
            assertNull(SeriesSentence.find(Body.Format.MARKDOWN, text), text);
        }
        assertNotNull(SeriesSentence.find(Body.Format.MARKDOWN, "```\nx\n```\n\n" + sentence + "\n"));
    }

    @Test
    void isFoundInTimeInAnyText() {
        String text =
                "x\n".repeat(200_000) + "\ny\n\nz\n\n" + "(This post is part of my series on X.) ".repeat(100_000);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> SeriesSentence.find(Body.Format.MARKDOWN, text));
        String fences = "```\n" + "This post is part of my series on X.\n\n".repeat(100_000);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> SeriesSentence.find(Body.Format.MARKDOWN, fences));
    }
}
