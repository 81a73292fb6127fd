package anthology.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import anthology.pdf.VeraPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder of golden/css is a sheet and what stands in a body, and where its pages have everything. The sheet follows
 * {@code base.css}, whose letters are 6pt wide on lines of 12pt, so that all can be reckoned by hand.
 */
class CssGoldenTest {
    private static final Path CASES = Path.of("src/test/resources/golden/css");

    @TestFactory
    List<DynamicTest> cases() throws IOException {
        return each(CssGoldenTest::check);
    }

    /** The same pages as files that veraPDF finds no fault with. */
    @TestFactory
    List<DynamicTest> files() throws IOException {
        return each(folder -> VeraPdf.assertCompliant(book(folder).pdf()));
    }

    private interface Check {
        void of(Path folder) throws Exception;
    }

    private static List<DynamicTest> each(Check check) throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check.of(folder)))
                    .toList();
        }
    }

    private static TestBook book(Path folder) throws IOException {
        String base = Files.readString(CASES.resolve("base.css"));
        return TestBook.styled(base, Files.readString(folder.resolve("sheet.css")))
                .chapter(Files.readString(folder.resolve("body.html")));
    }

    private static void check(Path folder) throws IOException {
        TestBook book = book(folder);
        StringBuilder actual = new StringBuilder();
        new PageList(actual).add(book.typeset().pages());
        book.diagnostics().all().forEach(each -> actual.append(
                        String.valueOf(each.location()).replaceAll(":[0-9]+$", ""))
                .append(": ")
                .append(each.code())
                .append(' ')
                .append(each.message())
                .append(each.hint() == null ? "" : " (" + each.hint() + ")")
                .append('\n'));
        Path expected = folder.resolve("expected.txt");
        if (System.getProperty("golden", "").equals("update")) {
            Files.writeString(expected, actual);
        }
        assertEquals(Files.readString(expected), actual.toString());
    }
}
