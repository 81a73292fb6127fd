package anthology.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.content.leftover.Leftovers;
import anthology.diagnostic.Diagnostic;
import anthology.diagnostic.Diagnostics;
import anthology.model.Body;
import anthology.model.Element;
import anthology.model.Generator;
import anthology.model.Post;
import anthology.model.Site;
import anthology.model.Xhtml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What generators and editors add to Markdown, from the author's text to the tree. */
class LeftoversTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/leftovers");

    /** The folder's name ends in the generator's. */
    @TestFactory
    Stream<DynamicTest> golden() throws IOException {
        return Files.list(GOLDEN)
                .sorted()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> golden(folder)));
    }

    private static void golden(Path folder) throws IOException {
        String name = folder.getFileName().toString();
        Generator generator =
                Generator.valueOf(name.substring(name.indexOf('.') + 1).toUpperCase(Locale.ROOT));
        Path input;
        try (Stream<Path> files = Files.list(folder)) {
            input = files.filter(file -> file.getFileName().toString().startsWith("input."))
                    .findFirst()
                    .orElseThrow();
        }
        String file = input.getFileName().toString();
        String extension = file.substring(file.indexOf('.') + 1);
        Diagnostics diagnostics = new Diagnostics();
        Element body = parse(generator, extension, Files.readString(input), diagnostics);
        Structure.check(body);
        StringBuilder actual = new StringBuilder(Xhtml.write(body)).append('\n');
        for (Diagnostic diagnostic : diagnostics.all()) {
            actual.append("<!-- ")
                    .append(diagnostic.location())
                    .append(' ')
                    .append(diagnostic.code())
                    .append(' ')
                    .append(diagnostic.message().replace("--", "- -"))
                    .append(" -->\n");
        }
        Path expected = folder.resolve("expected.xhtml");
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(expected, actual);
        }
        assertEquals(Files.readString(expected), actual.toString());
    }

    private static Element parse(Generator generator, String extension, String text, Diagnostics diagnostics) {
        Post post = ContentParserTest.post(extension.equals("html") ? Body.Format.HTML : Body.Format.MARKDOWN, text);
        Site site = new Site("The Site", List.of(), "https://example.org/blog", "en", null, generator);
        Post renamed = new Post("posts/a." + extension, post.slug(), post.header(), post.body());
        return new ContentParser(site).parse(renamed, "en", diagnostics);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{%",
                "{{<",
                "{{",
                "{{< a ",
                "{{< a >}}",
                "{% raw %}",
                "{% raw %}{{",
                "{% a %}",
                "{% enda %}",
                "{#",
                "<A ",
                "<A>",
                "</A>",
                "<A a={",
                "{",
                "{{{}",
                "$",
                "$a",
                "$$",
                "$$a",
                "\\(",
                "\\[a",
                "\\begin{align}",
                "[[",
                "[[a]]",
                "![[a",
                "==",
                "==a",
                "%%",
                "%%a ",
                "> [!a] ",
                "> [!note]\n",
                ":::a\n",
                ":::\n",
                "!!! a\n",
                "::a\n",
                "`",
                "``` ",
                "```\n",
                "<pre>",
                "<!--",
                "{{< fn >}}",
                "import {\n",
                "* a\n{:toc}\n",
                "{% highlight a %}\n```\n",
                "{{< highlight >}}`",
                "\t",
                "    a\n\n"
            })
    void anyNumberOfBeginningsTakesLittleTime(String beginning) {
        String many = beginning.repeat(40_000 / beginning.length());
        for (String text : List.of(many, "a\n\n" + many + "\n\nb", (beginning + "\n").repeat(8_000))) {
            for (Generator generator : List.of(Generator.UNKNOWN, Generator.JEKYLL, Generator.HUGO)) {
                assertTimeout(Duration.ofSeconds(2), () -> resolve(generator, "md", text));
            }
            assertTimeout(Duration.ofSeconds(2), () -> resolve(Generator.NEXT, "mdx", text));
        }
    }

    private static void resolve(Generator generator, String extension, String text) {
        Post post = ContentParserTest.post(Body.Format.MARKDOWN, text);
        Post renamed = new Post("posts/a." + extension, post.slug(), post.header(), post.body());
        Site site = new Site("The Site", List.of(), null, null, null, generator);
        assertTrue(
                Leftovers.resolved(renamed, site, new Diagnostics()).text().length() < 40 * text.length() + 1_000_000);
    }
}
