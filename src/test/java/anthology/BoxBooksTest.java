package anthology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.compile.Request.Format;
import anthology.pdf.VeraPdf;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A book with floats, inline boxes, backgrounds, round corners, offsets, transformations and initials is valid. */
class BoxBooksTest {
    private static final String CSS = """
            .text::first-letter { initial-letter: 3 }
            .text::first-line { color: #333 }
            code { background-color: #eee; padding: 1pt 2pt; border-radius: 2pt }
            mark { background: url(tile.png) }
            kbd { display: inline-block; border: 0.5pt solid #888; border-radius: 2pt; padding: 0 2pt }
            .tinted { background: #f6f2e8 url(tile.png) repeat-x; padding: 10pt; border: 1pt solid #a83; border-radius: 6pt }
            .tilt { width: 100pt; transform: rotate(-6deg); border: 2pt solid #ddd }
            .shaded { background: linear-gradient(to right, #fed, transparent) #eef; border-radius: 6pt; overflow: hidden }
            .rings { background-image: repeating-radial-gradient(circle, #eee 0, #fff 8pt); text-decoration: underline wavy }
            .moved { position: relative; left: 4pt }
            figure.turned { transform: scale(0.9) }
            """;

    private static byte[] picture(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static String words(String of, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(of).append(i).append("e").append(i % 9 == 8 ? ". " : " ");
        }
        return words.toString();
    }

    private static Blog.Built build() throws IOException {
        return new Blog()
                .with("sun.png", picture(400, 300))
                .with("styles/boxes/tile.png", picture(8, 8))
                .with("styles/boxes/anthology.yaml", "extends: literary", "title: Boxes", "gather: {}")
                .with("styles/boxes/print.css", CSS)
                .with(
                        "posts/2024-01-01-boxes.md",
                        "---",
                        "title: Boxes",
                        "---",
                        "",
                        "“Quoted " + words("a", 90),
                        "",
                        "<img src=\"/sun.png\" alt=\"at the left\" align=\"left\">" + words("b", 120),
                        "",
                        "<figure class=\"alignright\"><img src=\"/sun.png\" alt=\"a sun\">"
                                + "<figcaption>The sun [noted](https://example.com/)</figcaption></figure>",
                        "",
                        words("c", 200) + "`code` and <mark>" + words("m", 30) + "</mark> and <kbd>Ctrl</kbd>",
                        "",
                        "* item <img src=\"/sun.png\" alt=\"in a list\" class=\"alignleft\"> " + words("d", 60),
                        "",
                        "<div class=\"tinted\">" + words("e", 60) + "</div>",
                        "",
                        "<div class=\"shaded\">" + words("i", 30) + "</div><div class=\"rings\">" + words("j", 30)
                                + "</div>",
                        "",
                        "<p class=\"moved\">" + words("f", 20)
                                + "<img src=\"/sun.png\" alt=\"tilted\" class=\"tilt\"></p>",
                        "",
                        "<figure class=\"turned\"><a href=\"https://example.com/\">linked " + words("g", 9)
                                + "</a></figure>",
                        "",
                        words("h", 150))
                .build(Blog.request("boxes", Format.PDF));
    }

    @Test
    void aBookOfBoxesIsValidAndKeepsItsWords() throws Exception {
        Blog.Built built = build();
        assertTrue(built.troubles().isEmpty(), built.troubles().toString());
        byte[] pdf = built.only(".pdf");
        VeraPdf.assertCompliant(pdf);
        String text = Pdf.letters(Pdf.text(pdf));
        for (String of : "a90 b120 c200 m30 d60 e60 f20 g9 h150 i30 j30".split(" ")) {
            int count = Integer.parseInt(of.substring(1));
            for (int i = 0; i < count; i++) {
                String word = of.charAt(0) + "" + i + "e";
                assertTrue(text.contains(word), word + " is lost");
            }
        }
    }

    @Test
    void isTheSameEachTime() throws Exception {
        assertEquals(java.util.Arrays.hashCode(build().only(".pdf")), java.util.Arrays.hashCode(build().only(".pdf")));
    }
}
