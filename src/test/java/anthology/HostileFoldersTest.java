package anthology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.compile.Compiler;
import anthology.compile.Request;
import anthology.compile.Request.Format;
import anthology.compile.Result;
import anthology.epub.EpubChecks;
import anthology.model.Progress;
import anthology.model.Selector;
import anthology.pdf.VeraPdf;
import anthology.words.Comparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Folders of bad and hostile posts that lie beside the project: each makes valid books that hold what they must. */
@Tag("slow")
class HostileFoldersTest {
    /** Books of more are made as EPUB only and not validated, which would take minutes. */
    private static final int MOST_CHAPTERS = 2000;

    @TempDir
    static Path output;

    @TestFactory
    List<DynamicTest> folders() throws IOException {
        Path hostile = Shared.folder("hostile");
        List<String[]> kept = Files.readAllLines(hostile.resolve("keep.tsv")).stream()
                .map(line -> line.split("\t"))
                .toList();
        try (Stream<Path> folders = Files.list(hostile)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder, kept)))
                    .toList();
        }
    }

    private static void check(Path folder, List<String[]> kept) throws Exception {
        String name = folder.getFileName().toString();
        Result result = build(folder, Format.EPUB);
        List<String> phrases = kept.stream()
                .filter(row -> row[0].equals(name))
                .map(row -> row[1])
                .toList();
        if (result.anthologies().stream().allMatch(each -> each.books().isEmpty())) {
            assertFalse(result.diagnostics().isEmpty(), "no book, and no word of why");
            assertEquals(List.of(), phrases);
            return;
        }
        byte[] epub = only(name, ".epub");
        String text = Epub.of(epub).text();
        phrases.forEach(phrase -> assertTrue(text.contains(phrase), phrase));
        assertFalse(text.contains("root:x:0"), "a file of the machine is in the book");
        if (result.anthologies().getFirst().posts().size() <= MOST_CHAPTERS) {
            assertEquals(List.of(), EpubChecks.messages(epub));
            build(folder, Format.PDF);
            byte[] pdf = only(name, ".pdf");
            VeraPdf.assertCompliant(pdf);
            assertEquals(
                    "",
                    String.join("\n", Comparison.of(Epub.of(epub).spine(), pdf).differences()));
        }
    }

    private static Result build(Path folder, Format format) {
        String to = output.resolve(folder.getFileName()).toString();
        return Compiler.on(folder.toString(), to, Progress.NONE)
                .build(new Request(
                        null,
                        "",
                        Selector.ALL,
                        EnumSet.of(format),
                        to,
                        null,
                        null,
                        null,
                        null,
                        null,
                        LocalDate.of(2026, 11, 1),
                        null,
                        () -> 0));
    }

    private static byte[] only(String folder, String extension) throws IOException {
        try (Stream<Path> files = Files.list(output.resolve(folder))) {
            return Files.readAllBytes(files.filter(file -> file.toString().endsWith(extension))
                    .findFirst()
                    .orElseThrow());
        }
    }
}
