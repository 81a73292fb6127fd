package anthology.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.Shared;
import anthology.content.ContentParser;
import anthology.diagnostic.Diagnostics;
import anthology.model.Body;
import anthology.model.Element;
import anthology.model.Header;
import anthology.model.Node;
import anthology.model.Post;
import anthology.model.Text;
import anthology.model.Xhtml;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CodeBlocksTest {
    /** Each folder is named after a language: code in it ({@code input}), and what is made of that. */
    private static final Path CASES = Path.of("src/test/resources/golden/code");

    private static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList();
        }
    }

    private static Element block(String language, String code) {
        return Element.of(
                "div",
                Map.of(),
                Element.of(
                        "pre", Map.of(), Element.of("code", Map.of("class", "language-" + language), Text.of(code))));
    }

    private static Element parsed(String markdown) {
        Post post = new Post("a.md", "a", Header.titled(""), new Body(Body.Format.MARKDOWN, markdown, 1));
        return new ContentParser().parse(post, "en", new Diagnostics());
    }

    private static String coloured(String markdown) {
        return Xhtml.write(CodeBlocks.coloured(parsed(markdown)));
    }

    private static void assertHolds(String part, String all) {
        assertTrue(all.contains(part), () -> part + " is not in\n" + all);
    }

    @TestFactory
    List<DynamicTest> colours() throws IOException {
        return cases().stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)))
                .toList();
    }

    private static void check(Path folder) throws IOException {
        String code = Files.readString(folder.resolve("input"));
        Element coloured = CodeBlocks.coloured(block(folder.getFileName().toString(), code));
        Path expected = folder.resolve("expected.xhtml");
        String actual = Xhtml.write(coloured) + "\n";
        if (System.getProperty("golden", "").equals("update")) {
            Files.writeString(expected, actual);
        }
        assertEquals(Files.readString(expected), actual);
        assertEquals(code, coloured.text());
        assertHolds("tok-", actual);
        assertEquals(coloured, CodeBlocks.coloured(coloured), "what is coloured stays as it is");
    }

    @Test
    void knowsTheNamesThatBlogsWrite() {
        for (String name :
                ("js javascript jsx ts tsx py rb rs c++ cpp sh bash console yml diff html xml php go kt sql toml"
                                + " dockerfile makefile json css scss lua perl c# Java BASH objectivec golang zsh ps1 asm cl vb")
                        .split(" ")) {
            String out =
                    coloured("```" + name + "\n# \"x\" // -- ;\n+ $ if <a> a { b: 1 }\n$ ls \"x\"\nmov eax, 1\n```\n");
            assertHolds("<span class=\"tok-", out);
        }
    }

    @Test
    void leavesWhatItDoesNotKnowAsItIs() {
        Element plain = parsed("```brainfuck\n+[->+<]\n```\n\n    indented\n\n<pre>x <b>y</b></pre>\n");
        assertSame(plain, CodeBlocks.coloured(plain));
    }

    @Test
    void leavesCodeThatNoPersonWroteAsItIs() {
        Element minified = block("js", "var a=1;".repeat(10_000));
        assertEquals(minified, CodeBlocks.coloured(minified));
    }

    @Test
    void numbersLinesAndPointsThemOut() {
        String go = coloured("```go {linenos=true,hl_lines=[2,\"4-5\"],linenostart=9}\na\nb\n\nc\nd\n```\n");
        assertHolds("<pre class=\"line-numbers lines numbered\">", go);
        assertHolds("<span class=\"line\" data-number=\"9\">a\n</span>", go);
        assertHolds("<span class=\"line highlighted\" data-number=\"10\">b\n</span>", go);
        assertHolds("<span class=\"line\" data-number=\"11\">\n</span>", go);
        assertHolds("<span class=\"line highlighted\" data-number=\"13\">d</span></code>", go);
        String js = coloured("```js title=\"a.js\" del={1} ins={2-3} {4}\na\nb\nc\nd\n```\n");
        assertHolds("<p class=\"code-title\">a.js</p>", js);
        assertHolds(
                "<span class=\"line deleted\">a\n</span><span class=\"line inserted\">b\n</span>"
                        + "<span class=\"line inserted\">c\n</span><span class=\"line highlighted\">d</span>",
                js);
        assertFalse(js.contains("data-"), js);
    }

    @Test
    void readsWhatTagsSayOfLines() {
        String jekyll = coloured("{% highlight c linenos %}\nint a;\n{% endhighlight %}\n");
        assertHolds("<span class=\"line\" data-number=\"1\"><span class=\"tok-type\">int</span> a;</span>", jekyll);
        String hugo = coloured(
                "{{< highlight go \"linenos=table,hl_lines=2 4-5,linenostart=9\" >}}\na\nb\n{{< /highlight >}}\n");
        assertHolds("<span class=\"line highlighted\" data-number=\"10\">b</span>", hugo);
        String hexo = coloured("{% codeblock Array.map lang:js mark:1,3 first_line:5 %}\na\nb\n{% endcodeblock %}\n");
        assertHolds("<p class=\"code-title\">Array.map</p>", hexo);
        assertHolds("<span class=\"line highlighted\">a\n</span><span class=\"line\">b</span>", hexo);
    }

    @Test
    void coloursAnewWhatWasColouredForTheWeb() {
        String chroma = coloured("<div class=\"highlight\"><pre class=\"chroma\"><code class=\"language-css\">"
                + "<span class=\"line\"><span class=\"ln\">7</span><span class=\"nt\">p</span> { color: red }\n</span>"
                + "<span class=\"line hl\"><span class=\"ln\">8</span>b { }</span></code></pre></div>\n");
        assertHolds("<span class=\"tok-tag\">p</span> { <span class=\"tok-attribute\">color</span>: red }\n", chroma);
        assertHolds("<span class=\"line highlighted\" data-number=\"2\">", chroma);
        assertFalse(chroma.contains("class=\"nt\""), chroma);
        String hexo =
                coloured("<figure class=\"highlight js\"><table><tr><td class=\"gutter\"><pre><span class=\"line\">1"
                        + "</span><br><span class=\"line\">2</span><br></pre></td><td class=\"code\"><pre><span class=\"line\">"
                        + "<span class=\"keyword\">var</span> x = <a href=\"https://example.org/\">1</a>;</span><br>"
                        + "<span class=\"line\">y();</span><br></pre></td></tr></table></figure>\n");
        assertHolds(
                "<figure class=\"highlight js\"><pre class=\"lines numbered\"><span class=\"line\" data-number=\"1\">"
                        + "<span class=\"tok-keyword\">var</span> x = <a href=\"https://example.org/\">"
                        + "<span class=\"tok-number\">1</span></a>;\n</span>",
                hexo);
        assertFalse(hexo.contains("<table"), hexo);
    }

    /** An author's own element goes on over lines, its id does not. */
    @Test
    void keepsTheAuthorsElements() {
        String out =
                coloured("<pre class=\"language-js\" data-line=\"1\"><mark id=\"m\">let a;\nlet b;</mark></pre>\n");
        assertHolds("<span class=\"line highlighted\"><mark id=\"m\"><span class=\"tok-keyword\">let</span> a;\n", out);
        assertHolds("<span class=\"line\"><mark><span class=\"tok-keyword\">let</span> b;</mark></span>", out);
    }

    /** Whatever stands in a block in whatever language, it is there afterwards. */
    @Test
    void losesNoCharacter() throws IOException {
        Random random = new Random(7);
        List<Path> cases = cases();
        List<String> inputs = new ArrayList<>();
        for (Path folder : cases) {
            inputs.add(Files.readString(folder.resolve("input")));
        }
        String marks = "'\"`/*#<>{}()[]$@\\-=;:%&|!?~^\t\n\n 0aé漢\uD83D\uDE00";
        for (Path folder : cases) {
            for (int round = 0; round < 40; round++) {
                StringBuilder code = new StringBuilder(inputs.get(random.nextInt(inputs.size())));
                for (int i = 0; i < 20; i++) {
                    int at = random.nextInt(code.length() + 1);
                    code.insert(at, marks.charAt(random.nextInt(marks.length())));
                }
                String text = code.toString();
                assertEquals(
                        text,
                        CodeBlocks.coloured(block(folder.getFileName().toString(), text))
                                .text());
            }
        }
    }

    @Test
    void losesNoCharacterOfRealBlogs() throws IOException {
        int blocks = 0;
        try (Stream<Path> files = Files.walk(Shared.folder("corpora"))) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(md|markdown)"))
                    .sorted()
                    .toList()) {
                Element text;
                try {
                    text = parsed(Files.readString(file));
                } catch (CharacterCodingException notUtf8) {
                    continue;
                }
                Element coloured = CodeBlocks.coloured(text);
                assertEquals(text.text(), coloured.text(), file.toString());
                blocks += count(coloured);
            }
        }
        assertTrue(blocks > 1000, "coloured blocks: " + blocks);
    }

    /** Coloured blocks below an element. */
    private static int count(Element element) {
        int count = element.name().equals("pre") && Xhtml.write(element).contains("class=\"tok-") ? 1 : 0;
        for (Node child : element.children()) {
            count += child instanceof Element inner ? count(inner) : 0;
        }
        return count;
    }
}
