package anthology.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.diagnostic.Diagnostic;
import anthology.diagnostic.Diagnostics;
import anthology.model.Body;
import anthology.model.Book;
import anthology.model.Chapter;
import anthology.model.Creator;
import anthology.model.Edition;
import anthology.model.Element;
import anthology.model.FontFile;
import anthology.model.Header;
import anthology.model.Image;
import anthology.model.Metadata;
import anthology.model.Post;
import anthology.model.PostDate;
import anthology.model.Progress;
import anthology.model.Section;
import anthology.model.Section.Kind;
import anthology.model.Style;
import anthology.model.Text;
import anthology.model.Xhtml;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class RendererTest {
    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void sectionsStandInBookOrderAndAreWellFormed() throws Exception {
        Style style = shipped(
                Map.of(),
                Map.of(
                        Kind.DEDICATION, new Style.File("styles/x/dedication.md", "To my mother"),
                        Kind.FOREWORD, new Style.File("styles/x/foreword.md", "# Before\n\nText")));
        Image cover = new Image("images/cover.jpg", "image/jpeg", 1600, 2560, () -> new byte[0], Image.Print.NONE);

        Edition edition = new Renderer(style, Progress.NONE, diagnostics)
                .render(book("en", chapter(1, "One"), chapter(2, "Two")), RendererTest::markdown, faces(), cover);

        assertEquals(List.of(), diagnostics.all());
        assertEquals(
                List.of(
                        Kind.COVER,
                        Kind.HALF_TITLE,
                        Kind.TITLE_PAGE,
                        Kind.COPYRIGHT_PAGE,
                        Kind.DEDICATION,
                        Kind.CONTENTS,
                        Kind.FOREWORD,
                        Kind.CHAPTER,
                        Kind.CHAPTER,
                        Kind.COLOPHON),
                edition.sections().stream().map(Section::kind).toList());
        for (Section section : edition.sections()) {
            wellFormed(Xhtml.document(section.html()));
        }
        assertEquals(
                List.of("Before", "One", "Two", "Colophon"),
                edition.contents().stream().map(entry -> entry.title()).toList());
        String opening = page(edition, "chapter-002.xhtml");
        assertTrue(opening.contains("<p class=\"number\">Two</p>"), opening);
        assertTrue(opening.contains("<time datetime=\"2022-01-02\">January 2, 2022</time>"), opening);
        String colophon = page(edition, "colophon.xhtml");
        assertTrue(colophon.contains("Set in EB Garamond by Georg Duffner."), colophon);
        assertTrue(colophon.contains("<a class=\"source\" href=\"https://b.example/2/\">b.example/2</a>"), colophon);
        assertTrue(page(edition, "title-page.xhtml").contains("mmxxii"));
    }

    @Test
    void whatAnAuthorWritesIsNeverMarkupNorTemplate() throws Exception {
        String title = "<b>&\"'${1+1}<#include \"x\"> 📚\u0000";
        Chapter chapter =
                chapter(1, title, Element.of("p", Map.of(), Text.of("${1+1} <#include 'a'> <?tree 0?> &amp;")));
        Edition edition = new Renderer(shipped(Map.of(), Map.of()), Progress.NONE, diagnostics)
                .render(book("en", chapter), RendererTest::markdown, List.of(), null);

        assertEquals(List.of(), diagnostics.all());
        String page = page(edition, "chapter-001.xhtml");
        wellFormed(page);
        assertTrue(page.contains("&lt;b&gt;&amp;\"'${1+1}&lt;#include \"x\"&gt; 📚</h1>"), page);
        assertTrue(page.contains("<p>${1+1} &lt;#include 'a'&gt; &lt;?tree 0?&gt; &amp;amp;</p>"), page);
        assertEquals(
                "<b>&\"'${1+1}<#include \"x\"> 📚",
                edition.contents().getFirst().title());
    }

    @Test
    void failingTemplatesAreReportedAtTheirOwnLine() {
        assertEquals(
                List.of("TEMPLATE-001 styles/mine/templates/title-page.ftlh:2:6 there is no value 'book.titel' here"),
                reports("title-page.ftlh", "<p>\n<b>${book.titel}</b>\n</p>"));
        assertEquals(
                List.of("TEMPLATE-001 styles/mine/templates/title-page.ftlh:3:1"),
                places(reports("title-page.ftlh", "<p>\n<#if book.title??>\n</#list>\n</p>")));
        assertEquals(
                List.of("TEMPLATE-001 styles/mine/templates/title-page.ftlh:1:4"),
                places(reports("title-page.ftlh", "<p>${'java.lang.Runtime'?new()}</p>")));
        assertEquals(
                List.of("TEMPLATE-001 styles/mine/templates/title-page.ftlh:1:4"),
                places(reports("title-page.ftlh", "<p><#include \"/etc/passwd\"></p>")));
    }

    @Test
    void markupThatIsNotWellFormedIsReportedAtTheTemplatesLine() {
        List<String> found = reports("title-page.ftlh", """
                <#-- a comment
                     of two lines -->
                <#list 1..3 as i>
                <p>${book.title}</p>
                </#list>
                <div>
                <p>Never closed</div>
                """);
        assertEquals(1, found.size());
        assertTrue(
                found.getFirst().startsWith("TEMPLATE-002 styles/mine/templates/title-page.ftlh:7:"), found.getFirst());
        assertTrue(found.getFirst().contains("the element type \"p\" must be terminated"), found.getFirst());
    }

    @Test
    void aTemplateThatWritesNothingLeavesItsSectionOut() {
        Edition edition = new Renderer(
                        shipped(Map.of("half-title.ftlh", "<#-- none -->\n"), Map.of()), Progress.NONE, diagnostics)
                .render(book("en", chapter(1, "One")), RendererTest::markdown, List.of(), null);
        assertTrue(edition.sections().stream().noneMatch(section -> section.kind() == Kind.HALF_TITLE));
    }

    @Test
    void speaksTheLanguageOfTheBookWhateverTheMachineSpeaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            Edition edition = new Renderer(shipped(Map.of(), Map.of()), Progress.NONE, diagnostics)
                    .render(book("fr", chapter(1, "Un")), RendererTest::markdown, List.of(), null);
            String page = page(edition, "chapter-001.xhtml");
            assertTrue(page.contains("<p class=\"number\">1</p>"), page);
            assertTrue(page.contains("1er janvier 2022"), page);
            assertEquals("Colophon", edition.contents().getLast().title());
            assertTrue(page(edition, "contents.xhtml").contains("Table des matières"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void headingsOfAChapterAreItsChildrenInTheContents() {
        Element heading = Element.of(
                "h2",
                Map.of("id", "a"),
                Text.of("A  part"),
                Element.of("a", Map.of("class", "noteref", "href", "#note-1"), Text.of("1")));
        Edition edition = new Renderer(shipped(Map.of(), Map.of()), Progress.NONE, diagnostics)
                .render(book("en", chapter(1, "One", heading)), RendererTest::markdown, List.of(), null);
        assertEquals(
                "A part", edition.contents().getFirst().children().getFirst().title());
        assertEquals(
                "chapter-001.xhtml#a",
                edition.contents().getFirst().children().getFirst().href());
    }

    @Test
    void aThousandChaptersTakeLessThanASecondOfWork() {
        Chapter[] many = IntStream.rangeClosed(1, 1000)
                .mapToObj(i -> chapter(i, "Chapter " + i))
                .toArray(Chapter[]::new);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Edition edition = new Renderer(shipped(Map.of(), Map.of()), Progress.NONE, diagnostics)
                .render(book("en", many), RendererTest::markdown, List.of(), null);
        long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertEquals(1005, edition.sections().size());
        assertTrue(after - before < 1_000_000_000L, (after - before) / 1_000_000 + " ms");
    }

    private List<String> reports(String template, String text) {
        Diagnostics own = new Diagnostics();
        new Renderer(shipped(Map.of(template, text), Map.of()), Progress.NONE, own)
                .render(book("en", chapter(1, "One")), RendererTest::markdown, List.of(), null);
        return own.all().stream().map(RendererTest::line).toList();
    }

    private static List<String> places(List<String> reports) {
        return reports.stream()
                .map(report -> report.split(" ", 3)[0] + " " + report.split(" ", 3)[1])
                .toList();
    }

    private static String line(Diagnostic diagnostic) {
        return diagnostic.code() + " " + diagnostic.location() + " " + diagnostic.message();
    }

    private static Element markdown(Style.File file) {
        List<Element> blocks = new ArrayList<>();
        for (String block : file.text().split("\n\n")) {
            blocks.add(
                    block.startsWith("# ")
                            ? Element.of("h2", Map.of(), Text.of(block.substring(2)))
                            : Element.of("p", Map.of(), Text.of(block)));
        }
        return Element.of("div", Map.of("class", "text"), blocks.toArray(Element[]::new));
    }

    private static List<FontFile> faces() {
        return List.of(
                new FontFile("EB Garamond", 400, false, "a.ttf", "EB Garamond by Georg Duffner", () -> new byte[0]),
                new FontFile("EB Garamond", 400, true, "b.ttf", "EB Garamond by Georg Duffner", () -> new byte[0]));
    }

    private static Book book(String language, Chapter... chapters) {
        Metadata about = new Metadata(
                "Reading & Writing",
                "A <subtitle>",
                List.of(Creator.author("Ann O’Nymous")),
                language,
                "ltr",
                "urn:uuid:1",
                LocalDate.of(2022, 1, 2),
                Instant.parse("2022-01-02T00:00:00Z"),
                null,
                null,
                null,
                "https://b.example",
                List.of(),
                null);
        return new Book(about, List.of(chapters), List.of());
    }

    private static Chapter chapter(int number, String title, Element... body) {
        Header header = new Header(
                title,
                PostDate.of(LocalDate.of(2022, 1, 1).plusDays(number - 1L)),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                false,
                null);
        Post post = new Post("posts/" + number + ".md", "s" + number, header, new Body(Body.Format.MARKDOWN, "", 1));
        return new Chapter(
                String.format(Locale.ROOT, "chapter-%03d", number),
                number,
                post,
                header.title(),
                null,
                "https://b.example/" + number + "/",
                Element.of("div", Map.of("class", "text"), body));
    }

    /** The templates that the product ships, with some in their place. */
    static Style shipped(Map<String, String> instead, Map<Kind, Style.File> matter) {
        Map<String, Style.File> templates = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".ftlh";
            String text = instead.get(name);
            templates.put(
                    name,
                    text == null
                            ? new Style.File("styles/base/templates/" + name, resource(name))
                            : new Style.File("styles/mine/templates/" + name, text));
        }
        return new Style(List.of("base"), List.of(), templates, matter, List.of(), List.of(), null);
    }

    private static String resource(String name) {
        try (InputStream file = RendererTest.class.getResourceAsStream("/styles/base/templates/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String page(Edition edition, String href) {
        return edition.sections().stream()
                .filter(section -> section.href().equals(href))
                .map(section -> Xhtml.document(section.html()))
                .findFirst()
                .orElseThrow();
    }

    private static void wellFormed(String document) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.newDocumentBuilder().parse(new InputSource(new StringReader(document)));
    }
}
