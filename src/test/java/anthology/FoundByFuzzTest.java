package anthology;

import anthology.fuzz.Sample;
import anthology.fuzz.Trial;
import anthology.model.Body;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What {@link FuzzTest} found, made small. */
class FoundByFuzzTest {
    @TestFactory
    Stream<DynamicTest> headers() {
        return Stream.of(
                found("an offset in TOML that breaks off", "a.md", "+++\nt=9e2024-01-03T09:30:00-4\u008F"),
                found("an escape that breaks off", "a.md", "+++\na=\"\\u"),
                found("an empty definition after a definition of two paragraphs", "a.md", "e\n: D\n\ny\nr\n:"));
    }

    @TestFactory
    Stream<DynamicTest> markdown() {
        return Stream.of(
                body("a digit behind a quotation mark, and nothing else", "'0"),
                body(
                        "backslashes in a bracket that does not close",
                        "[" + "\\)".repeat(60) + "\n\nz [a][" + "\\(".repeat(400)),
                body("thousands of spaces in a heading", "# The Title\n\n## 1. Second" + " ".repeat(7384) + " d\n"),
                body("thousands of spaces between words", "one" + " ".repeat(50_000) + "two" + " ".repeat(9000)),
                body("a table of many thousand rows", "| a |\n|---|\n" + "| 1 |\n".repeat(40_000)));
    }

    @TestFactory
    Stream<DynamicTest> html() {
        Sample page = new Sample("a.html", "<p>" + "{\\[".repeat(100_000) + "</p>");
        return Stream.of(DynamicTest.dynamicTest(
                "formulas that do not end", () -> Trial.run(page, each -> FuzzTest.body(each, Body.Format.HTML))));
    }

    @TestFactory
    Stream<DynamicTest> feeds() {
        Sample feed = new Sample("rdf.rdf", "<channel<item<description><p:");
        return Stream.of(DynamicTest.dynamicTest(
                "a name that ends with its prefix",
                () -> Trial.run(feed, sample -> FuzzTest.gathered("export.rdf", sample))));
    }

    private static DynamicTest found(String name, String path, String text) {
        Sample sample = new Sample(path, text.getBytes(StandardCharsets.UTF_8));
        return DynamicTest.dynamicTest(name, () -> Trial.run(sample, FuzzTest::header));
    }

    private static DynamicTest body(String name, String text) {
        Sample sample = new Sample("a.md", text);
        return DynamicTest.dynamicTest(
                name, () -> Trial.run(sample, each -> FuzzTest.body(each, Body.Format.MARKDOWN)));
    }
}
