package anthology;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.compile.Request.Format;
import anthology.compile.Result;
import anthology.diagnostic.Diagnostic;
import anthology.epub.EpubChecks;
import anthology.pdf.VeraPdf;
import anthology.workspace.DiskWorkspace;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Books of pictures: every kind, every way to write them, and those that mean harm. */
class PictureBooksTest {
    private static final String SHAPES = "<svg xmlns='http://www.w3.org/2000/svg' onload='x()' viewBox='0 0 40 20'>"
            + "<style>.a{fill:#08f;fill-opacity:.5}</style><rect class='a' width='20' height='20'/>"
            + "<clipPath id='1c'><circle r='9'/></clipPath><text x='20' y='10' clip-path='url(#1c)'>ab ü</text></svg>";
    private static final String SHADED = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'>"
            + "<linearGradient id='g'><stop stop-color='red'/><stop offset='1' stop-opacity='.2'/></linearGradient>"
            + "<rect fill='url(#g)' width='40' height='20'/><use href='#g'/></svg>";

    @TempDir
    static Path folder;

    private static byte[] picture(int width, int height, String format) throws IOException {
        boolean alpha = format.equals("png") || format.equals("gif");
        BufferedImage image =
                new BufferedImage(width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(width * 7919 & 0xFFFFFF));
        pen.fillOval(0, 0, width, height);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static Blog blog() throws IOException {
        return new Blog()
                .with(
                        "posts/2024-01-01-pictures.md",
                        "---",
                        "title: Pictures",
                        "---",
                        "",
                        "![jpeg](/img/a.jpg) and ![again](/img/copy%20of%20a.jpg)",
                        "",
                        "[![thumbnail](/img/thumb.png)](/img/b.png)",
                        "",
                        "<picture><source srcset=\"/img/none.avif\" type=\"image/avif\"><img src=\"/img/c.gif\""
                                + " srcset=\"/img/b.png 2x\" alt=\"best\"></picture>",
                        "",
                        "<img src=\"data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7\""
                                + " data-src=\"/img/c.gif\" alt=\"lazy\"><noscript><img src=\"/img/c.gif\" alt=\"lazy\"></noscript>",
                        "",
                        "![shapes](/img/shapes.svg) ![shaded](/img/shaded.svg) ![bmp](/img/d.bmp)",
                        "",
                        "[![far](https://example.com/x.png)](https://example.com/) ![farther](https://example.com/y.png)")
                .with("static/img/a.jpg", picture(50, 30, "jpeg"))
                .with("static/img/copy of a.jpg", picture(50, 30, "jpeg"))
                .with("static/img/thumb.png", picture(10, 10, "png"))
                .with("static/img/b.png", picture(90, 80, "png"))
                .with("static/img/c.gif", picture(33, 44, "gif"))
                .with("static/img/d.bmp", picture(20, 21, "bmp"))
                .with("static/img/none.avif", "no picture")
                .with("static/img/shapes.svg", SHAPES)
                .with("static/img/shaded.svg", SHADED);
    }

    @Test
    void everyKindIsInBothBooksOnce() throws Exception {
        Blog.Built built = blog().build();
        assertEquals(List.of("posts/2024-01-01-pictures.md:15:2 IMAGE-005"), built.troubles());
        byte[] epub = built.only(".epub");
        byte[] pdf = built.only(".pdf");
        EpubChecks.assertValid(epub);
        VeraPdf.assertCompliant(pdf);
        List<String> files = Epub.of(epub).files().keySet().stream()
                .filter(name -> name.contains("/images/") && !name.contains("cover"))
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .sorted()
                .toList();
        assertEquals(List.of("a.jpg", "b.png", "c.gif", "d.png", "shaded.svg", "shapes.svg"), files);
        // the mask of b.png and that of c.gif and shaded.svg beside the pictures; one is a form
        assertEquals(List.of("Form 1", "Image 8"), xObjects(pdf));
        String chapter = Epub.of(epub).source("chapter-001-pictures.xhtml");
        assertTrue(
                chapter.contains("<a class=\"missing-image\" href=\"https://example.com/y.png\">farther</a>"), chapter);
        assertTrue(chapter.contains("<span class=\"missing-image\">far</span>"), chapter);
        assertFalse(chapter.contains("srcset"), chapter);
        Blog.Built again = blog().build();
        assertArrayEquals(epub, again.only(".epub"));
        assertArrayEquals(pdf, again.only(".pdf"));
    }

    @Test
    void textsAroundTheChaptersHavePicturesToo() throws Exception {
        Blog.Built built = new Blog()
                .with(
                        "posts/2024-01-01-a.md",
                        "# A",
                        "",
                        "![a](sand.jpg) ![b](cover.jpg)",
                        "",
                        "<svg width='90' height='60'>" + "<title>Bar</title><rect width='90' height='60'/></svg>")
                .with("posts/sand.jpg", picture(50, 30, "jpeg"))
                .with("posts/cover.jpg", picture(51, 30, "jpeg"))
                .with("styles/mine/anthology.yaml", "title: Mine", "gather: {}")
                .with(
                        "styles/mine/foreword.md",
                        "![Sand](sand.jpg) and [![no](none.png)](https://example.org/) it",
                        "",
                        "![](none.png)")
                .with("styles/mine/sand.jpg", picture(60, 40, "jpeg"))
                .build(Blog.request("mine", Format.values()));
        assertEquals(
                List.of(
                        "styles/mine/foreword.md:1:24 IMAGE-001",
                        "styles/mine/foreword.md:3:1 IMAGE-001",
                        "styles/mine/foreword.md:3:1 IMAGE-004"),
                built.troubles());
        EpubChecks.assertValid(built.only(".epub"));
        VeraPdf.assertCompliant(built.only(".pdf"));
        String foreword = built.epub().source("foreword.xhtml");
        assertTrue(
                foreword.contains("<img src=\"images/sand-2.jpg\" alt=\"Sand\" width=\"60\" height=\"40\"/>"),
                foreword);
        String chapter = built.epub().source("chapter-001-a.xhtml");
        assertTrue(chapter.contains("src=\"images/cover-2.jpg\""), "the cover's own name is taken: " + chapter);
        assertTrue(chapter.contains("src=\"images/in-the-text.svg\" alt=\"Bar\""), chapter);
    }

    private static List<String> xObjects(byte[] pdf) throws IOException {
        List<String> kinds = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (var key : document.getDocument().getXrefTable().keySet()) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                if (object.getObject() instanceof COSStream stream
                        && COSName.XOBJECT.equals(stream.getCOSName(COSName.TYPE))) {
                    kinds.add(stream.getCOSName(COSName.SUBTYPE).getName());
                }
            }
        }
        return new TreeSet<>(kinds)
                .stream()
                        .map(kind ->
                                kind + " " + kinds.stream().filter(kind::equals).count())
                        .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "13-image-ssrf, 1, IMAGE-005 IMAGE-001 CONTENT-001",
        "27-png-bomb, 5, IMAGE-002 IMAGE-003",
        "29-image-kinds, 1, IMAGE-002",
        "30-many-images, 0, ",
    })
    void hostileFolders(String name, int troubles, String codes) throws Exception {
        Path blog = Shared.folder("hostile/" + name);
        Path out = folder.resolve(name).toAbsolutePath();
        Result result = Blog.build(new DiskWorkspace(blog, out), Blog.request(null, Format.values()));
        List<String> said = result.diagnostics().stream()
                .filter(d -> d.severity() != anthology.diagnostic.Severity.NOTE)
                .map(Diagnostic::toString)
                .toList();
        assertTrue(said.size() >= troubles, said.toString());
        for (Diagnostic diagnostic : result.diagnostics()) {
            assertTrue(
                    diagnostic.severity() == anthology.diagnostic.Severity.NOTE
                            || (codes != null
                                    && codes.contains(diagnostic.code().toString())),
                    said.toString());
        }
        assertEquals(2, result.anthologies().getFirst().books().size());
        EpubChecks.assertValid(Files.readAllBytes(out.resolve("anthology.epub")));
        VeraPdf.assertCompliant(Files.readAllBytes(out.resolve("anthology.pdf")));
    }
}
