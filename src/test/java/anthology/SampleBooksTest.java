package anthology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.compile.Request.Format;
import anthology.compile.Result;
import anthology.diagnostic.Diagnostic;
import anthology.diagnostic.Severity;
import anthology.epub.EpubChecks;
import anthology.pdf.VeraPdf;
import anthology.workspace.DiskWorkspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The anthologies of this repository, made from its own folder and read back. */
class SampleBooksTest {
    private static final String BLOCKS = "p, li, td, th, dt, dd, pre, figcaption, h1, h2, h3, h4, h5, h6";

    @TempDir
    static Path output;

    private static Result result;
    private static final Map<String, byte[]> BOOKS = new TreeMap<>();

    @BeforeAll
    static void build() throws Exception {
        result = Blog.build(
                new DiskWorkspace(Path.of(""), output.toAbsolutePath()), Blog.request(null, Format.values()));
        for (var anthology : result.anthologies()) {
            for (Format format : Format.values()) {
                String name = anthology.name() + "." + format.extension();
                BOOKS.put(name, Files.readAllBytes(output.resolve(name)));
            }
        }
    }

    @Test
    void areMadeWithoutAWarning() {
        assertEquals(
                List.of(),
                result.diagnostics().stream()
                        .filter(d -> d.severity() != Severity.NOTE)
                        .map(Diagnostic::toString)
                        .toList());
        assertEquals(
                List.of(
                        "handbook.epub",
                        "handbook.pdf",
                        "ishiguro.epub",
                        "ishiguro.pdf",
                        "specimen.epub",
                        "specimen.pdf"),
                List.copyOf(BOOKS.keySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ishiguro", "handbook", "specimen"})
    void areValid(String name) throws Exception {
        EpubChecks.assertValid(BOOKS.get(name + ".epub"));
        VeraPdf.assertCompliant(BOOKS.get(name + ".pdf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ishiguro", "handbook", "specimen"})
    void haveOneTableOfContents(String name) {
        Epub epub = Epub.of(BOOKS.get(name + ".epub"));
        assertEquals(epub.contents(), Pdf.outline(BOOKS.get(name + ".pdf")));
        assertTrue(epub.contents().size() > 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ishiguro", "handbook", "specimen"})
    void printTheFolioOfEachChapterInTheContents(String name) {
        byte[] pdf = BOOKS.get(name + ".pdf");
        String contents = Pdf.pages(pdf).stream()
                .filter(page -> page.contains("Contents") && page.contains(". ."))
                .reduce("", String::concat)
                .replaceAll("\\s+", " ");
        Map<String, String> folios = Pdf.folios(pdf);
        Epub.of(BOOKS.get(name + ".epub")).document("nav.xhtml").select("nav[epub:type=toc] > ol > li > a").stream()
                .filter(link -> link.attr("href").startsWith("chapter-"))
                .map(Element::text)
                .forEach(title -> assertTrue(
                        contents.matches(".*" + java.util.regex.Pattern.quote(title) + "[^.]*[. ]+" + folios.get(title)
                                + "\\b.*"),
                        title + " " + folios.get(title) + " in " + contents));
    }

    /** Runs of four words; a few are cut in the PDF by a page's end, or by a note in the text. */
    @ParameterizedTest
    @ValueSource(strings = {"ishiguro", "handbook"})
    void sayTheSameInBothMedia(String name) {
        String pdf = Pdf.letters(Pdf.text(BOOKS.get(name + ".pdf")));
        Epub epub = Epub.of(BOOKS.get(name + ".epub"));
        List<String> lost = new ArrayList<>();
        int runs = 0;
        for (String chapter : epub.chapters()) {
            var document = epub.document(chapter);
            document.select("a[role=doc-noteref], a[role=doc-backlink]").remove();
            for (Element block : document.select(BLOCKS)) {
                if (block.select(BLOCKS).size() > 1) {
                    continue;
                }
                String[] words = block.wholeText().strip().split("\\s+");
                for (int i = 0; i + 4 <= words.length; i += 4) {
                    String run = String.join(" ", List.of(words).subList(i, i + 4));
                    runs++;
                    if (!pdf.contains(Pdf.letters(run))) {
                        lost.add(run);
                    }
                }
            }
        }
        assertTrue(runs > 400);
        assertTrue(lost.size() < runs / 100.0, runs + " runs, lost: " + lost);
    }

    @Test
    void carryOnlyFacesInWhichThereIsText() {
        assertEquals(
                List.of("EBGaramond"),
                families(Epub.of(BOOKS.get("ishiguro.epub")).names("fonts/")));
        assertEquals(
                List.of("STIXTwoMath", "SourceCodePro", "SourceSans3"),
                families(Epub.of(BOOKS.get("handbook.epub")).names("fonts/")));
    }

    private static List<String> families(List<String> files) {
        return files.stream()
                .map(file -> file.replaceAll("fonts/|-.*", ""))
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void areDifferentBooks() {
        assertFalse(Pdf.text(BOOKS.get("ishiguro.pdf")).contains("anthology build"));
        assertEquals(9, Epub.of(BOOKS.get("ishiguro.epub")).chapters().size());
    }

    /** The bar of good setting: flush at the edge, no hole between words, few hyphens. */
    @Test
    void areSetInEvenLines() {
        double measure = 303;
        List<PrintedLines.PrintedLine> lines = PrintedLines.of(BOOKS.get("ishiguro.pdf"), 11).stream()
                .filter(line -> line.text().length() > 40)
                .toList();
        List<PrintedLines.PrintedLine> full = lines.stream()
                .filter(line -> line.right() - line.left() > measure - 20)
                .toList();
        assertTrue(full.size() > 500, () -> full.size() + " lines");
        for (PrintedLines.PrintedLine line : lines) {
            assertTrue(line.right() - line.left() < measure + 8, line::toString);
            assertTrue(line.space() < 0.5 * line.size(), line::toString);
        }
        double[] spaces = full.stream()
                .mapToDouble(line -> line.space() / line.size())
                .sorted()
                .toArray();
        assertTrue(spaces[spaces.length / 2] < 0.24, () -> "median word space " + spaces[spaces.length / 2]);
        long hyphens =
                full.stream().filter(line -> line.text().matches(".*[-\u00AD]")).count();
        assertTrue(hyphens < 0.05 * full.size(), () -> hyphens + " hyphens in " + full.size() + " lines");
    }
}
