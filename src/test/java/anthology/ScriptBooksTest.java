package anthology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.compile.Request.Format;
import anthology.epub.EpubChecks;
import anthology.pdf.VeraPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** Books in many scripts, of the posts in {@code src/test/resources/scripts}. */
class ScriptBooksTest {
    private static final Path POSTS = Path.of("src/test/resources/scripts");

    private static Blog posts(String... languages) throws IOException {
        Blog blog = new Blog();
        List<Path> files;
        try (Stream<Path> list = Files.list(POSTS)) {
            files = list.sorted().toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (languages.length == 0 || Stream.of(languages).anyMatch(name::contains)) {
                blog.with("posts/" + name, Files.readString(file));
            }
        }
        return blog;
    }

    @Test
    void aBookInAllOfThemIsValidAndKeepsItsWords() throws Exception {
        Blog.Built built = posts().build(Blog.request(null, Format.EPUB, Format.PDF));
        assertEquals(List.of(), built.troubles());
        EpubChecks.assertValid(built.only(".epub"));
        byte[] pdf = built.only(".pdf");
        VeraPdf.assertCompliant(pdf);
        String text = Pdf.letters(Normalizer.normalize(Pdf.text(pdf), Normalizer.Form.NFC));
        for (String words : List.of(
                "ᾧ οὐδεὶς ἀπεκρίθη",
                "подъезде № 7 пахло яблоками",
                "їжак, що жив під ним",
                "הסיפור נכתב בשנת",
                "פסקה בעברית",
                "书店里读完了一本旧小说",
                "舊房子一棟一棟拆掉",
                "ちょっとした会話",
                "책방은 문을 닫았지만",
                "Zażółć gęślą jaźń",
                "Příliš žluťoučký kůň",
                "șiștiința",
                "quyển sổ cũ kỹ",
                "[ˈʃtʁaːsə]",
                "𝔸 ⊂ 𝔹, 𝑓(𝑥)")) {
            assertTrue(text.contains(Pdf.letters(words)), words);
        }
        String signs = Pdf.text(pdf);
        for (String sign : List.of("∀", "⇒", "├─────┼─────┤", "⟶", "☂", "👋🏿", "👩\u200D🚀", "🇩🇪", "1️⃣")) {
            assertTrue(signs.contains(sign), sign);
        }
    }

    @Test
    void anEpubCarriesFacesOnlyForLettersThatAreInIt() throws Exception {
        assertEquals(
                List.of("EBGaramond-Italic.ttf", "EBGaramond-Regular.ttf", "NotoSerifHebrew-Regular.ttf"),
                fonts(posts("mixed").build(Blog.request(null, Format.EPUB))).stream()
                        .filter(name -> !name.startsWith("NotoNaskh"))
                        .toList());
        assertEquals(
                List.of("EBGaramond-Italic.ttf", "EBGaramond-Regular.ttf"),
                fonts(posts("cyrillic").build(Blog.request(null, Format.EPUB))));
    }

    private static List<String> fonts(Blog.Built built) {
        return built.epub().names("fonts/").stream()
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .sorted()
                .toList();
    }

    @Test
    void aBookFromRightToLeftIsBoundOnTheRight() throws Exception {
        Blog.Built built = posts("hebrew")
                .with("styles/he/anthology.yaml", "title: ספר\nlanguage: he\ngather: {}\n")
                .with(
                        "styles/he/print.css",
                        "@page chapter:verso { @top-center { width: 100%; text-align: start; content: counter(page)"
                                + " '\\2003' string(book-title) } }")
                .build(Blog.request("he", Format.EPUB, Format.PDF));
        assertEquals(List.of(), built.troubles());
        byte[] pdf = built.only(".pdf");
        VeraPdf.assertCompliant(pdf);
        assertTrue(built.epub().source("content.opf").contains("page-progression-direction=\"rtl\""));
        COSDictionary preferences = Pdf.read(pdf, document -> document.getDocumentCatalog()
                .getCOSObject()
                .getCOSDictionary(COSName.getPDFName("ViewerPreferences")));
        assertEquals("R2L", preferences.getNameAsString("Direction"));

        int chapter = pageWith(pdf, "הבית שליד הים", 6);
        assertEquals(0, chapter % 2, "opens on a recto");
        List<TextPosition> opening = positions(pdf, chapter);
        // a left page: its outer margin is the left one, wider than that at the spine
        assertEquals(55, left(opening), 4);
        assertEquals(396 - 44, right(opening), 4);
        List<TextPosition> next = positions(pdf, chapter + 1);
        assertEquals(44, left(next), 4);
        TextPosition folio = next.stream()
                .filter(p -> p.getY() < 48)
                .max((a, b) -> Float.compare(a.getX(), b.getX()))
                .orElseThrow();
        assertEquals("2", folio.getUnicode());
        // marks of lists stand at the right
        List<TextPosition> list = line(opening, "לחם");
        assertEquals(
                "1",
                list.stream()
                        .max((a, b) -> Float.compare(a.getX(), b.getX()))
                        .orElseThrow()
                        .getUnicode());
    }

    private static int pageWith(byte[] pdf, String words, int from) {
        List<String> pages = Pdf.pages(pdf);
        for (int i = from; i < pages.size(); i++) {
            if (pages.get(i).contains(words)) {
                return i;
            }
        }
        throw new AssertionError(words + " is on no page");
    }

    private static List<TextPosition> positions(byte[] pdf, int page) {
        return Pdf.read(pdf, document -> {
            List<TextPosition> all = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition position) {
                    all.add(position);
                }
            };
            stripper.setStartPage(page + 1);
            stripper.setEndPage(page + 1);
            stripper.getText(document);
            return all;
        });
    }

    private static double left(List<TextPosition> positions) {
        return positions.stream().mapToDouble(TextPosition::getX).min().orElseThrow();
    }

    private static double right(List<TextPosition> positions) {
        return positions.stream()
                .mapToDouble(position -> position.getX() + position.getWidth())
                .max()
                .orElseThrow();
    }

    /** What stands on one line with the first letter of a word that has all its letters on it. */
    private static List<TextPosition> line(List<TextPosition> positions, String word) {
        for (TextPosition position : positions) {
            List<TextPosition> line = positions.stream()
                    .filter(other -> Math.abs(other.getY() - position.getY()) < 1
                            && !other.getUnicode().isBlank())
                    .toList();
            if (line.size() == word.length() + 2
                    && word.chars().allMatch(c -> line.stream()
                            .anyMatch(other -> other.getUnicode().equals(Character.toString(c))))) {
                return line;
            }
        }
        throw new AssertionError(word);
    }

    @Test
    void aChapterInAnotherDirectionKeepsItsOwn() throws Exception {
        Blog.Built built = posts("hebrew", "latin")
                .with("styles/en/anthology.yaml", "title: Both\nlanguage: en\ngather: {}\n")
                .build(Blog.request("en", Format.EPUB));
        Epub epub = built.epub();
        assertFalse(epub.source("content.opf").contains("page-progression-direction=\"rtl\""));
        String chapter = epub.source(epub.chapters().getFirst());
        assertTrue(chapter.contains("dir=\"rtl\""));
        assertTrue(epub.source("nav.xhtml").contains("<span class=\"title\" dir=\"rtl\">"));
    }
}
