package anthology.epub;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostic;
import anthology.diagnostic.Diagnostics;
import anthology.model.ContentsEntry;
import anthology.model.Edition;
import anthology.model.FontFile;
import anthology.model.Progress;
import anthology.model.Section;
import anthology.model.Section.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EpubPackagerTest {
    private static final byte[] RICH = pack(Editions.rich(), Editions.fonts());

    @Test
    void validatorFindsNothing() {
        EpubChecks.assertValid(RICH);
    }

    @Test
    void mimetypeComesFirstStoredAndWithoutExtraField() {
        assertEquals("PK\3\4", ascii(RICH, 0, 4));
        assertEquals(0, RICH[8] | RICH[9], "stored");
        assertEquals(0, RICH[28] | RICH[29], "no extra field");
        assertEquals("mimetypeapplication/epub+zip", ascii(RICH, 30, 28));
    }

    @Test
    void filesFollowTheOrderOfReadingAndCompressedPicturesAreNotCompressedAgain() throws IOException {
        List<String> names = new ArrayList<>();
        List<String> stored = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(RICH))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (entry.getMethod() == ZipEntry.STORED) {
                    stored.add(entry.getName());
                }
                assertEquals("2023-04-01T12:34:56", entry.getTimeLocal().toString());
            }
        }
        assertEquals(
                List.of(
                        "mimetype",
                        "META-INF/container.xml",
                        "EPUB/content.opf",
                        "EPUB/nav.xhtml",
                        "EPUB/toc.ncx",
                        "EPUB/cover.xhtml",
                        "EPUB/title-page.xhtml",
                        "EPUB/chapter-001-tide.xhtml",
                        "EPUB/chapter-002-garden.xhtml",
                        "EPUB/chapter-003-shalom.xhtml",
                        "EPUB/colophon.xhtml",
                        "EPUB/fonts/EBGaramond-Italic.ttf",
                        "EPUB/fonts/EBGaramond-Regular.ttf",
                        "EPUB/images/cover.jpg",
                        "EPUB/images/garden.png",
                        "EPUB/style.css"),
                names);
        assertEquals(List.of("mimetype", "EPUB/images/cover.jpg", "EPUB/images/garden.png"), stored);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void bytesAreTheSameWithAnyNumberOfThreads(int threads) throws Exception {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            assertArrayEquals(
                    RICH,
                    pool.submit(() -> pack(Editions.rich(), Editions.fonts())).get());
        }
    }

    @Test
    void navigationAndNcxListTheContents() {
        Map<String, String> files = unzip(RICH);
        List<String> expected = List.of(
                "chapter-001-tide.xhtml",
                "chapter-001-tide.xhtml#code",
                "chapter-002-garden.xhtml",
                "chapter-002-garden.xhtml#beds",
                "chapter-003-shalom.xhtml",
                "colophon.xhtml");
        String nav = files.get("EPUB/nav.xhtml");
        String toc = nav.substring(nav.indexOf("epub:type=\"toc\""), nav.indexOf("epub:type=\"landmarks\""));
        assertEquals(expected, all("href=\"([^\"]+)\"", toc));
        assertTrue(toc.contains("Tide &amp; “Ebb”"), toc);
        String ncx = files.get("EPUB/toc.ncx");
        assertEquals(expected, all("<content src=\"([^\"]+)\"", ncx));
        assertEquals(
                List.of("urn:uuid:7c8f6fd0-5d1c-5b0e-9d7e-3f6a4b1c2d3e"),
                all("name=\"dtb:uid\" content=\"([^\"]+)\"", ncx));
        assertEquals(
                List.of("cover", "titlepage", "toc", "bodymatter", "colophon"),
                all("<a epub:type=\"([^\"]+)\"", nav.substring(nav.indexOf("epub:type=\"landmarks\""))));
    }

    @Test
    void packageDocumentSaysWhatTheBookIs() {
        String opf = unzip(RICH).get("EPUB/content.opf");
        for (String said : List.of(
                "<dc:title id=\"title\">The Long Garden</dc:title>",
                "<meta refines=\"#title\" property=\"file-as\">Long Garden, The</meta>",
                "<meta refines=\"#subtitle\" property=\"title-type\">subtitle</meta>",
                "<meta property=\"dcterms:modified\">2023-04-01T12:34:56Z</meta>",
                "<dc:creator id=\"creator-1\">Ada Lovelace</dc:creator>",
                "<meta refines=\"#creator-1\" property=\"file-as\">Lovelace, Ada</meta>",
                "<dc:contributor id=\"contributor-2\">Mary Fairfax Somerville</dc:contributor>",
                "<meta refines=\"#contributor-2\" property=\"role\" scheme=\"marc:relators\">edt</meta>",
                "<meta property=\"belongs-to-collection\" id=\"collection\">Slow Books</meta>",
                "<meta refines=\"#collection\" property=\"group-position\">2</meta>",
                "<meta name=\"calibre:series\" content=\"Slow Books\"/>",
                "<meta name=\"cover\" content=\"cover-image\"/>",
                "properties=\"cover-image\"",
                "properties=\"mathml svg\"",
                "<meta property=\"schema:accessMode\">visual</meta>",
                "<meta property=\"schema:accessModeSufficient\">textual</meta>",
                "<meta property=\"schema:accessibilityFeature\">alternativeText</meta>",
                "<meta property=\"schema:accessibilityHazard\">none</meta>",
                "media-type=\"font/ttf\"",
                "<dc:description>Posts &lt;about&gt; tides &amp; beds.</dc:description>",
                "<reference type=\"text\" title=\"Tide &amp; “Ebb”\" href=\"chapter-001-tide.xhtml\"/>")) {
            assertTrue(opf.contains(said), said + "\n" + opf);
        }
        assertFalse(opf.contains("conformsTo"), "conformance is not for a machine to claim");
    }

    @Test
    void chapterKeepsItsLanguageAndPagesStateTheBooks() {
        Map<String, String> files = unzip(RICH);
        assertTrue(files.get("EPUB/chapter-003-shalom.xhtml").contains(" xml:lang=\"en\" lang=\"en\""));
        assertTrue(files.get("EPUB/chapter-003-shalom.xhtml").contains("dir=\"rtl\" lang=\"he\" xml:lang=\"he\""));
    }

    @Test
    void bookThatRunsFromRightToLeftTurnsItsPagesThatWay() {
        Edition rich = Editions.rich();
        Edition hebrew = new Edition(
                Editions.metadata("שלום", "he", "rtl"),
                rich.sections(),
                rich.contents(),
                rich.stylesheets(),
                rich.images(),
                List.of(),
                null,
                null);
        byte[] epub = pack(hebrew, List.of());
        Map<String, String> files = unzip(epub);
        assertTrue(files.get("EPUB/content.opf").contains("page-progression-direction=\"rtl\""));
        assertTrue(files.get("EPUB/nav.xhtml").contains("dir=\"rtl\""));
        assertFalse(files.containsKey("EPUB/cover.xhtml"), "no picture, no cover page");
        EpubChecks.assertValid(epub);
    }

    @Test
    void bookOfVeryManyFilesHasNoNcx() {
        List<Section> sections = new ArrayList<>();
        List<ContentsEntry> contents = new ArrayList<>();
        sections.add(Editions.section("contents.xhtml", Section.Kind.CONTENTS, "Contents", "<nav role='doc-toc'/>"));
        for (int i = 1; i <= 5_001; i++) {
            String href = "chapter-" + i + ".xhtml";
            sections.add(Editions.section(href, Section.Kind.CHAPTER, "Chapter " + i, "<p>x</p>"));
            contents.add(new ContentsEntry("Chapter " + i, href, List.of()));
        }
        Map<String, String> files = unzip(pack(Editions.edition(sections, contents, "", null), List.of()));
        assertFalse(files.containsKey("EPUB/toc.ncx"));
        assertTrue(files.get("EPUB/nav.xhtml").contains("chapter-5001.xhtml"));
        String opf = files.get("EPUB/content.opf");
        assertTrue(opf.contains("<spine page-progression-direction=\"ltr\">") && !opf.contains("ncx"), opf);
    }

    @Test
    void danglingReferencesAreRepairedAndReported() {
        Edition edition = Editions.edition(
                List.of(Editions.section("chapter-001-a.xhtml", Kind.CHAPTER, "A", """
                        <section aria-labelledby="gone"><h1 id="a">A</h1>
                        <p id="a">See <a href="gone.xhtml">that</a>, <a href="#nowhere">this</a>, <a href="file:///etc/passwd">it</a>,
                        <a href="http://exa mple.org/">here</a> <img src="images/gone.png" alt="[a lost picture]"/></p>
                        <blockquote cite="../gone.html"><p>So.</p></blockquote></section>""")),
                List.of(new ContentsEntry("B", "chapter-009-b.xhtml", List.of())),
                Editions.CSS,
                null);
        Diagnostics diagnostics = new Diagnostics();
        byte[] epub = pack(edition, List.of(), diagnostics);
        assertEquals(
                List.of(Code.LINK_001, Code.LINK_002, Code.LINK_002, Code.LINK_002, Code.IMAGE_001),
                diagnostics.all().stream().map(Diagnostic::code).sorted().toList());
        assertEquals(
                "posts/chapter-001-a.md:7:3",
                String.valueOf(diagnostics.all().getFirst().location()));
        String page = unzip(epub).get("EPUB/chapter-001-a.xhtml");
        assertTrue(page.contains("See <span>that</span>, <span>this</span>"), page);
        assertTrue(page.contains("[a lost picture]"), page);
        EpubChecks.assertValid(epub);
    }

    @Test
    void brokenStylesheetLosesOnlyWhatIsBroken() {
        String css = """
                @import url("gone.css");
                @font-face { font-family: X; src: url(gone.ttf) }
                @page { size: A5; @top-center { content: string(title) } }
                p { colr red; color: ; margin: 1em !important; direction: rtl; text-indent: 1em }
                p::after { content: "}"; color: rgb(1 2 }
                q { content: "open
                ; color: #333 }
                } stray { margin: 0 }
                h2 > em:not(.a):nth-child(2n + 1)::before, [lang|="de"] { content: "\\201C" attr(title) }
                h3 { margin: 0; & em { color: red } }
                @supports (display: grid) { p { margin: 0 } }
                .last { float: footnote; margin: 0 calc(1em + 2%)
                """;
        List<anthology.model.Section> sections =
                List.of(Editions.section("chapter-001-a.xhtml", Kind.CHAPTER, "A", "<h1>A</h1>"));
        byte[] epub = pack(Editions.edition(sections, List.of(), css, null), List.of());
        String written = unzip(epub).get("EPUB/style.css");
        assertTrue(written.contains("p {\n    margin: 1em !important;\n    text-indent: 1em;\n}"), written);
        assertTrue(written.contains("margin: 0 calc(1em + 2%);"), written);
        EpubChecks.assertValid(epub);
    }

    @Test
    void pictureOfTheStyleThatIsMissingStopsTheBook() {
        Edition edition = Editions.edition(
                Editions.rich().sections(), List.of(), "p { margin: 0 }\nq { background: url(gone.png) }", null);
        Diagnostics diagnostics = new Diagnostics();
        assertEquals(0, pack(edition, List.of(), diagnostics).length);
        assertEquals(Code.EPUB_001, diagnostics.all().getFirst().code());
        assertEquals(
                "styles/literary/book.css:2",
                String.valueOf(diagnostics.all().getFirst().location()));
    }

    @Test
    void failingDiskIsNotSwallowed() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };
        assertThrows(
                IOException.class,
                () -> EpubPackager.write(Editions.rich(), List.of(), full, Progress.NONE, new Diagnostics()));
    }

    private static byte[] pack(Edition edition, List<FontFile> fonts) {
        Diagnostics diagnostics = new Diagnostics();
        byte[] epub = pack(edition, fonts, diagnostics);
        assertEquals(List.of(), diagnostics.all());
        return epub;
    }

    private static byte[] pack(Edition edition, List<FontFile> fonts, Diagnostics diagnostics) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            EpubPackager.write(edition, fonts, out, Progress.NONE, diagnostics);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static Map<String, String> unzip(byte[] epub) {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(epub))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return files;
    }

    private static List<String> all(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String ascii(byte[] bytes, int start, int length) {
        return new String(bytes, start, length, StandardCharsets.US_ASCII);
    }
}
