package anthology.epub;

import anthology.model.ContentsEntry;
import anthology.model.Creator;
import anthology.model.Edition;
import anthology.model.Element;
import anthology.model.FontFile;
import anthology.model.Image;
import anthology.model.Metadata;
import anthology.model.Node;
import anthology.model.Position;
import anthology.model.Recipe;
import anthology.model.Section;
import anthology.model.Section.Kind;
import anthology.model.Stylesheet;
import anthology.model.Text;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.xml.sax.SAXException;

/** Editions to pack, as the stages before would make them. */
final class Editions {
    static final String CSS = """
            body { font-family: "EB Garamond", serif; margin: 0 5%; }
            h1 { text-align: center; break-after: avoid; page-break-after: avoid; string-set: chapter content(text); }
            .noteref { font-size: 0.75em; vertical-align: super; }
            pre { white-space: pre-wrap; }
            figure.garden { background: url("images/garden.png"); }
            @media (min-width: 40em) { body { margin: 0 10%; } }
            """;

    private Editions() {}

    /** One that has everything: notes, a table, code, pictures, links between chapters, a chapter in Hebrew. */
    static Edition rich() {
        List<Section> sections = new ArrayList<>();
        sections.add(section("cover.xhtml", Kind.COVER, "Cover", """
                <section epub:type="cover"><img src="images/cover.jpg" alt="Cover of The Long Garden" role="doc-cover"/></section>"""));
        sections.add(section("half-title.xhtml", Kind.HALF_TITLE, "Half title", "<p>The Long Garden</p>"));
        sections.add(section("title-page.xhtml", Kind.TITLE_PAGE, "Title page", """
                <section epub:type="titlepage"><h1 epub:type="title">The Long Garden</h1>
                <p epub:type="subtitle" role="doc-subtitle">Essays &amp; <em>Tables</em></p></section>"""));
        sections.add(section("contents.xhtml", Kind.CONTENTS, "Contents", """
                <nav class="toc" role="doc-toc"><ol><li><a href="chapter-001-tide.xhtml">Tide</a></li></ol></nav>"""));
        sections.add(section("chapter-001-tide.xhtml", Kind.CHAPTER, "Tide & “Ebb”", """
                <section epub:type="chapter" role="doc-chapter" aria-labelledby="c1">
                <header class="opening"><h1 id="c1">Tide &amp; “Ebb”</h1><p class="date"><time datetime="2023-04-01">April 1, 2023</time></p></header>
                <p>The water rose<a class="noteref" epub:type="noteref" role="doc-noteref" id="ref-1" href="#note-1">1</a>
                and fell<a class="noteref" epub:type="noteref" role="doc-noteref" id="ref-1-2" href="#note-1">1</a>;
                see <a href="chapter-002-garden.xhtml#beds">the beds</a>, <a href="contents.xhtml">the contents</a>
                and <a href="https://example.org/tide/?a=1&amp;b=2">the sea</a>.</p>
                <h2 id="code">Code</h2>
                <pre><code class="language-java">if (a &lt; b &amp;&amp; c) {
                    tide();
                }</code></pre>
                <section class="footnotes" aria-label="Notes"><aside epub:type="footnote" role="doc-footnote" id="note-1">
                <p><a class="number backlink" epub:type="backlink" role="doc-backlink" href="#ref-1">1</a> Twice a day.</p></aside></section>
                </section>"""));
        sections.add(section("chapter-002-garden.xhtml", Kind.CHAPTER, "Garden", """
                <section epub:type="chapter" role="doc-chapter" aria-labelledby="c2"><header class="opening"><h1 id="c2">Garden</h1></header>
                <figure class="garden"><img src="images/garden.png" alt="Four beds seen from above" width="40" height="30"/><figcaption>The beds.</figcaption></figure>
                <h2 id="beds">Beds</h2>
                <table><caption>Seeds</caption><thead><tr><th scope="col">Bed</th><th scope="col">Seed</th></tr></thead>
                <tbody><tr><th scope="row">1</th><td>Beans</td></tr></tbody></table>
                <p><svg viewBox="0 0 10 10" role="img" aria-label="A disc"><circle cx="5" cy="5" r="4"/></svg>
                <math><mi>x</mi></math></p></section>"""));
        sections.add(section("chapter-003-shalom.xhtml", Kind.CHAPTER, "שלום", """
                <section epub:type="chapter" role="doc-chapter" aria-labelledby="c3"><header class="opening"><h1 id="c3" xml:lang="he" lang="he" dir="rtl">שלום</h1></header>
                <div class="text" xml:lang="he" lang="he" dir="rtl"><p>שלום עולם, and <a href="chapter-001-tide.xhtml">back</a>.</p></div></section>"""));
        sections.add(section("colophon.xhtml", Kind.COLOPHON, "Colophon", """
                <section epub:type="colophon" role="doc-colophon" aria-labelledby="k"><h1 id="k">Colophon</h1><p>Set in EB Garamond.</p></section>"""));
        List<ContentsEntry> contents = List.of(
                new ContentsEntry(
                        "Tide & “Ebb”",
                        "chapter-001-tide.xhtml",
                        List.of(new ContentsEntry("Code", "chapter-001-tide.xhtml#code", List.of()))),
                new ContentsEntry(
                        "Garden",
                        "chapter-002-garden.xhtml",
                        List.of(new ContentsEntry("Beds", "chapter-002-garden.xhtml#beds", List.of()))),
                new ContentsEntry("שלום", "chapter-003-shalom.xhtml", List.of()),
                new ContentsEntry("Colophon", "colophon.xhtml", List.of()));
        return edition(sections, contents, CSS, picture("images/cover.jpg", "jpg", 1600, 2560));
    }

    static Edition edition(List<Section> sections, List<ContentsEntry> contents, String css, @Nullable Image cover) {
        return new Edition(
                metadata("The Long Garden", "en", "ltr"),
                sections,
                contents,
                List.of(
                        new Stylesheet("styles/literary/book.css", css, Stylesheet.Media.BOOK),
                        new Stylesheet("styles/literary/print.css", "@page { size: A5 }", Stylesheet.Media.PRINT)),
                List.of(picture("images/garden.png", "png", 40, 30), picture("images/unseen.png", "png", 4, 4)),
                List.of(),
                cover,
                null);
    }

    static Metadata metadata(String title, String language, String direction) {
        return new Metadata(
                title,
                "Essays & Tables",
                List.of(
                        Creator.author("Ada Lovelace"),
                        new Creator("Mary Fairfax Somerville", "edt", "Somerville, Mary Fairfax")),
                language,
                direction,
                "urn:uuid:7c8f6fd0-5d1c-5b0e-9d7e-3f6a4b1c2d3e",
                LocalDate.of(2023, 4, 1),
                Instant.parse("2023-04-01T12:34:56.789Z"),
                "Anthology Press",
                "Posts <about> tides & beds.",
                "© 2023 Ada Lovelace",
                "https://example.org/blog/",
                List.of("Gardens"),
                new Recipe.Collection("Slow Books", "2"));
    }

    static Section section(String href, Kind kind, String title, String body) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("class", Landmark.className(kind));
        attributes.put(
                "epub:type",
                switch (kind.matter()) {
                    case FRONT -> "frontmatter";
                    case BODY -> "bodymatter";
                    case BACK -> "backmatter";
                });
        Element html = Element.of(
                "html",
                Map.of(),
                Element.of("head", Map.of(), Element.of("title", Map.of(), Text.of(title))),
                Element.of("body", attributes).withChildren(parse(body)));
        return new Section(href, kind, title, html, "posts/" + href.replace(".xhtml", ".md"));
    }

    static Image picture(String href, String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String type = format.equals("jpg") ? "image/jpeg" : "image/" + format;
        return new Image(href, type, width, height, out::toByteArray, Image.Print.NONE);
    }

    static FontFile font(String fileName, int weight, boolean italic) {
        return new FontFile("EB Garamond", weight, italic, fileName, "Georg Duffner, OFL 1.1", () -> {
            try (InputStream file = Editions.class.getResourceAsStream("/fonts/" + fileName)) {
                return file.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static List<FontFile> fonts() {
        return List.of(font("EBGaramond-Regular.ttf", 400, false), font("EBGaramond-Italic.ttf", 400, true));
    }

    private static List<Node> parse(String markup) {
        String document = "<x xmlns:epub='http://www.idpf.org/2007/ops'>" + markup + "</x>";
        try {
            org.w3c.dom.Element root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
            return element(root).children();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Element element(org.w3c.dom.Element dom) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < dom.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) dom.getAttributes().item(i);
            attributes.put(attribute.getName(), attribute.getValue());
        }
        List<Node> children = new ArrayList<>();
        for (int i = 0; i < dom.getChildNodes().getLength(); i++) {
            org.w3c.dom.Node child = dom.getChildNodes().item(i);
            children.add(child instanceof org.w3c.dom.Element below ? element(below) : Text.of(child.getTextContent()));
        }
        return new Element(dom.getTagName(), attributes, children, new Position(7, 3));
    }
}
