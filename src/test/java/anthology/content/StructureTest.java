package anthology.content;

import anthology.diagnostic.Diagnostics;
import anthology.model.Body;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a post holds, what comes out is well-formed and follows the content models of XHTML. */
class StructureTest {
    private static final List<String> PIECES = List.of(
            "text",
            "\n",
            "\n\n",
            "> ",
            "- ",
            "1. ",
            "# ",
            "### ",
            "*",
            "**",
            "`",
            "```\n",
            "~~",
            "[",
            "](x)",
            "![",
            "](y.png)",
            "[^1]",
            "\n[^1]: ",
            "| a | b |\n|---|--:|\n| 1 | 2 |\n",
            "\n: ",
            "{: .c #i}",
            "{.d}",
            "<div>",
            "</div>",
            "<p>",
            "</p>",
            "<table>",
            "<tr>",
            "<td>",
            "</table>",
            "<ul>",
            "<li>",
            "</li>",
            "</ul>",
            "<dl>",
            "<dd>",
            "<dt>",
            "</dl>",
            "<a href='#i' id='i'>",
            "</a>",
            "<b>",
            "</b>",
            "<h1>",
            "</h1>",
            "<pre>",
            "</pre>",
            "<figure>",
            "<figcaption>",
            "</figcaption>",
            "</figure>",
            "<center>",
            "<font size=2>",
            "<ruby>",
            "<rt>",
            "</ruby>",
            "<svg><p>",
            "</svg>",
            "<math>",
            "<iframe>",
            "<img src=a id=i>",
            "<br>",
            "<hr>",
            "<caption>",
            "<thead>",
            "<th>",
            "<q>",
            "</q>",
            "\"",
            "'",
            "--",
            "...",
            "<script>",
            "</script>",
            "<!--",
            "-->",
            "&amp;",
            "&#1;",
            "\u0001",
            "<details>",
            "<summary>",
            "<section id='9'>",
            "</section>",
            "- [x] ",
            "    ",
            "<object>",
            "</object>",
            "<select><option>",
            "<textarea>",
            "<button>",
            "<noscript>",
            "<template>",
            "<video>",
            "<label>",
            "<li value=x>");

    @Test
    void holdsForSoup() {
        ContentParser parser = new ContentParser();
        for (int seed = 0; seed < 600; seed++) {
            Random random = new Random(seed);
            StringBuilder soup = new StringBuilder();
            for (int i = random.nextInt(60); i >= 0; i--) {
                soup.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(3) == 0 ? " " : "");
            }
            Body.Format format = seed % 4 == 0 ? Body.Format.HTML : Body.Format.MARKDOWN;
            try {
                Structure.check(parser.parse(ContentParserTest.post(format, soup.toString()), "en", new Diagnostics()));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + soup, e);
            }
        }
    }
}
