package anthology.typeset;

import anthology.css.Cascade;
import anthology.diagnostic.Diagnostics;
import anthology.font.Fonts;
import anthology.model.Artwork;
import anthology.model.Edition;
import anthology.model.Element;
import anthology.model.Image;
import anthology.model.Metadata;
import anthology.model.Node;
import anthology.model.Position;
import anthology.model.Progress;
import anthology.model.Section;
import anthology.model.Stylesheet;
import anthology.model.Text;
import anthology.pdf.PdfFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** A small book for tests of the typesetter: sections from markup, one stylesheet. */
final class TestBook {
    /** Pages of 30 lines of 12pt, 240pt wide, in margins of 40pt. */
    static final String PAGE = """
            @page { size: 320pt 440pt; margin: 40pt; @bottom-center { content: counter(page); } }
            body { margin: 0; font: 10pt/12pt "EB Garamond"; text-align: justify; orphans: 2; widows: 2; }
            p { margin: 0; text-indent: 12pt; }
            h1 { margin: 24pt 0; font-size: 18pt; line-height: 24pt; string-set: chapter content(text); }
            h2 { margin: 12pt 0; font-size: 10pt; line-height: 12pt; }
            aside { float: footnote; font-size: 8pt; line-height: 10pt; }
            """;

    private static final Artwork BLANK = new Artwork.Drawing(4000, 3000, List.of());

    private static final String[] WORDS =
            "the evening of memory Kathy and island a butler light giant in mist children to river voice".split(" ");

    private final List<Section> sections = new ArrayList<>();
    private final Diagnostics diagnostics = new Diagnostics();
    private String base = "";
    private String css = PAGE;

    /** A book that is styled by nothing else than the sheets, of which the first is no matter of the test. */
    static TestBook styled(String base, String css) {
        TestBook book = new TestBook();
        book.base = base;
        book.css = css;
        return book;
    }

    TestBook css(String more) {
        css += more;
        return this;
    }

    TestBook chapter(String body) {
        return section(Section.Kind.CHAPTER, body);
    }

    TestBook section(Section.Kind kind, String body) {
        String href = "s" + (sections.size() + 1) + ".xhtml";
        String name = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        String markup = "<html lang=\"en\"><head><title>t</title></head><body class=\"" + name + "\">" + body
                + "</body></html>";
        Element html = element(Jsoup.parse(markup, "", Parser.xmlParser()).child(0));
        sections.add(new Section(href, kind, "Section " + href, html, href));
        return this;
    }

    List<Section> sections() {
        return sections;
    }

    /** What was reported. */
    Diagnostics diagnostics() {
        return diagnostics;
    }

    Layout typeset() {
        return typeset(edition());
    }

    /** The file of its pages; all pictures are blank. */
    byte[] pdf() throws IOException {
        Edition edition = edition();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfFile.write(edition, typeset(edition), 300, out, Progress.NONE, diagnostics);
        return out.toByteArray();
    }

    private Edition edition() {
        Metadata metadata = new Metadata(
                "Title",
                null,
                List.of(),
                "en",
                "ltr",
                "urn:x",
                null,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                List.of(),
                null);
        List<Stylesheet> sheets = List.of(
                new Stylesheet("base.css", base, Stylesheet.Media.PRINT),
                new Stylesheet("print.css", css, Stylesheet.Media.PRINT));
        Image image = new Image("images/i.png", "image/png", 4000, 3000, () -> new byte[0], (width, height) -> BLANK);
        return new Edition(metadata, sections, List.of(), sheets, List.of(image), List.of(), null, null);
    }

    private Layout typeset(Edition edition) {
        return Typesetter.typeset(
                edition,
                Cascade.of(edition.stylesheets(), null, Element.of("html", Map.of()), edition.images(), diagnostics),
                Fonts.of(List.of(), diagnostics),
                Progress.NONE,
                diagnostics);
    }

    /** A paragraph of so many words. */
    static String paragraph(Random random, int words) {
        StringBuilder text = new StringBuilder("<p>");
        for (int i = 0; i < words; i++) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(i == words - 1 ? "." : " ");
        }
        return text.append("</p>").toString();
    }

    static String paragraphs(long seed, int count) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(paragraph(random, 10 + random.nextInt(120)));
        }
        return text.toString();
    }

    private static Element element(org.jsoup.nodes.Element from) {
        Map<String, String> attributes = new LinkedHashMap<>();
        from.attributes().forEach(attribute -> attributes.put(attribute.getKey(), attribute.getValue()));
        List<Node> children = new ArrayList<>();
        for (org.jsoup.nodes.Node child : from.childNodes()) {
            if (child instanceof TextNode text) {
                children.add(Text.of(text.getWholeText()));
            } else if (child instanceof org.jsoup.nodes.Element inner) {
                children.add(element(inner));
            }
        }
        return new Element(from.tagName(), attributes, children, Position.UNKNOWN);
    }
}
