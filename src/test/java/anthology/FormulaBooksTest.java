package anthology;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.epub.EpubChecks;
import anthology.pdf.VeraPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;

/** Books of formulas: what both books make of them. */
class FormulaBooksTest {
    private static Blog.Built build(String... lines) {
        List<String> all = new ArrayList<>(List.of("---", "title: Formulas", "---", ""));
        all.addAll(List.of(lines));
        return new Blog()
                .with("posts/2024-01-01-formulas.md", all.toArray(String[]::new))
                .build();
    }

    /** The alternative texts of the formulas, in reading order. */
    private static List<String> formulas(byte[] pdf) {
        return Pdf.read(pdf, document -> {
            List<String> found = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), found);
            return found;
        });
    }

    private static void collect(PDStructureNode node, List<String> found) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("Formula")) {
                    found.add(element.getAlternateDescription());
                }
                collect(element, found);
            }
        }
    }

    /** Every formula that the reader of TeX is tried with, in one book. */
    @Test
    void allKindsAreValidInBothBooks() throws Exception {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> folders = Files.list(Path.of("src/test/resources/golden/tex"))) {
            for (Path folder : folders.sorted().toList()) {
                if (!folder.endsWith("errors")) {
                    for (String tex : Files.readAllLines(folder.resolve("input.tex"))) {
                        lines.addAll(List.of("In a line \\\\(x = " + tex.replaceAll("%.*", "") + "\\\\) it is.", ""));
                        lines.addAll(List.of("```math", tex, "```", ""));
                    }
                }
            }
        }
        Blog.Built built = build(lines.toArray(String[]::new));
        EpubChecks.assertValid(built.only(".epub"));
        VeraPdf.assertCompliant(built.only(".pdf"));
        assertTrue(formulas(built.only(".pdf")).size() > 120);
        Blog.Built again = build(lines.toArray(String[]::new));
        assertArrayEquals(built.only(".epub"), again.only(".epub"));
        assertArrayEquals(built.only(".pdf"), again.only(".pdf"));
    }

    @Test
    void formulasAreReadAloudAsTexAndFoundAsText() {
        Blog.Built built = build("Let $x_1 = 2$ cost $5 and $10.", "", "$$", "\\frac{a}{b} \\tag{7}", "$$");
        assertEquals(List.of(), built.troubles());
        assertEquals(List.of("x_1 = 2", "\\frac{a}{b} \\tag{7}"), formulas(built.only(".pdf")));
        String text = built.pdf();
        assertTrue(text.contains("𝑥1 = 2 cost $5 and $10"), text);
        assertTrue(text.contains("(7)"), text);
        String chapter = built.epub().source("chapter-001-formulas.xhtml");
        assertTrue(chapter.contains("alttext=\"x_1 = 2\""), chapter);
        assertTrue(built.epub().source("content.opf").contains("properties=\"mathml\""));
        assertTrue(built.epub().source("content.opf").contains(">MathML</meta>"));
    }

    @Test
    void whatCannotBeReadStaysAsItWasWritten() {
        Blog.Built built = build("So $\\zzzzzz x$ it is.", "", "$$", "a \\\\", "  \\frac{1}", "$$");
        assertEquals(
                List.of(
                        "posts/2024-01-01-formulas.md:5:5 CONTENT-007",
                        "posts/2024-01-01-formulas.md:9:11 CONTENT-007"),
                built.troubles());
        assertEquals(
                List.of(
                        "the formula is shown as it was written, in TeX: \\zzzzzz is not known",
                        "the formula is shown as it was written, in TeX: an argument is missing"),
                built.said("CONTENT-007"));
        assertTrue(built.pdf().contains("\\zzzzzz x"), built.pdf());
        assertEquals(List.of(), formulas(built.only(".pdf")));
        assertFalse(built.epub().source("content.opf").contains("mathml"));
    }

    @Test
    void formulasTooWideForTheirPlaceAreMadeSmaller() {
        Blog.Built built = build("$$", "x" + " + a_1 + b^2".repeat(20), "$$");
        assertEquals(List.of("posts/2024-01-01-formulas.md PDF-001"), built.troubles());
        assertTrue(built.said("PDF-001").getFirst().startsWith("a formula is larger than its place and is set at"));
    }

    @Test
    void noFormulaIsTooMuchForABook() throws Exception {
        Blog.Built built = build(
                "$$\\hspace{9999em} x^2$$",
                "",
                "$$" + "\\frac{1}{".repeat(50) + "x" + "}".repeat(50) + "$$",
                "",
                "$$\\kern-9999em x_2 \\left(\\hspace{-99em}\\right)$$",
                "",
                "In a line $" + "x^2 + ".repeat(150) + "1$ and $\\sqrt{" + "x^2 + ".repeat(100) + "1}$.",
                "",
                "<math><mspace width='99999em'/><mi></mi><mo></mo><mtable></mtable><mtable><mtr></mtr></mtable></math>",
                "",
                "$$\\begin{matrix}" + ("1" + " & 2".repeat(30) + "\\\\").repeat(40) + "\\end{matrix}$$");
        EpubChecks.assertValid(built.only(".epub"));
        VeraPdf.assertCompliant(built.only(".pdf"));
    }

    @Test
    void linesWithSmallFormulasKeepTheirDistance() throws IOException {
        String words =
                "Some words in a line that is long enough to be turned and turned again, as lines are. ".repeat(3);
        List<Float> plain = baselines(
                build(words.replace("words", "w$$$").replace("w$$$", "words")).only(".pdf"));
        List<Float> formulas =
                baselines(build(words.replace("words", "$x_i^2 = \\sqrt{y}$")).only(".pdf"));
        for (int i = 1; i < Math.min(plain.size(), formulas.size()); i++) {
            assertEquals(plain.get(i) - plain.get(i - 1), formulas.get(i) - formulas.get(i - 1), 0.02);
        }
        assertTrue(plain.size() > 4);
    }

    /** Baselines of ordinary letters on the first page of the chapter, from the top. */
    private static List<Float> baselines(byte[] pdf) {
        return Pdf.read(pdf, document -> {
            java.util.TreeSet<Float> found = new java.util.TreeSet<>();
            var stripper = new org.apache.pdfbox.text.PDFTextStripper() {
                @Override
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition text) {
                    if (text.getUnicode().equals("e") && Math.abs(text.getFontSizeInPt() - 11) < 0.1) {
                        found.add(Math.round(text.getYDirAdj() * 100) / 100f);
                    }
                }
            };
            int page = document.getNumberOfPages() - 1;
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.getText(document);
            return List.copyOf(found);
        });
    }

    @Test
    void mathmlIsTakenInAsItIs() throws Exception {
        Blog.Built built = build(
                "<math><semantics><mrow onclick='x()'><msup><mi>a</mi><mn>2</mn></msup><mfrac><mi>b</mi></mfrac>"
                        + "<script>x</script><mspace width='1em'/></mrow>"
                        + "<annotation encoding='application/x-tex'>a^2 b</annotation></semantics></math>",
                "",
                "<span class='katex'><span class='katex-mathml'><math><mi>q</mi></math></span>"
                        + "<span class='katex-html' aria-hidden='true'>qqq</span></span>");
        String chapter = built.epub().source("chapter-001-formulas.xhtml");
        assertTrue(
                chapter.contains("alttext=\"a^2 b\"><mrow><msup><mi>a</mi><mn>2</mn></msup><mi>b</mi>"
                        + "<mspace width=\"1em\"></mspace></mrow></math>"),
                chapter);
        assertFalse(chapter.contains("qqq") || chapter.contains("onclick"), chapter);
        assertEquals(List.of("a^2 b", "q"), formulas(built.only(".pdf")));
        EpubChecks.assertValid(built.only(".epub"));
        VeraPdf.assertCompliant(built.only(".pdf"));
    }

    @Test
    void formulasStandInHeadingsNotesTablesAndLinks() throws Exception {
        Blog.Built built = build(
                "## The $x^2$ of it",
                "",
                "| $a$ | b |",
                "|---|---|",
                "| $\\frac{1}{2}$ | [to $c$](https://example.org/) |",
                "",
                "A note.[^1]",
                "",
                "- $$d_1$$",
                "- $e$",
                "",
                "[^1]: That $f$ is.");
        assertEquals(List.of(), built.troubles());
        EpubChecks.assertValid(built.only(".epub"));
        VeraPdf.assertCompliant(built.only(".pdf"));
        List<String> found = formulas(built.only(".pdf"));
        found.sort(null);
        assertEquals(List.of("\\frac{1}{2}", "a", "c", "d_1", "e", "f", "x^2"), found);
    }
}
