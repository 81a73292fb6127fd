package anthology.content;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each folder of golden/pages is a page and the text in it that is the post's; how much of it is found, and how much else. */
class PageTest {
    private static final Path CASES = Path.of("src/test/resources/golden/pages");

    /** How many of the words found are the post's, and how many of the post's are found. */
    private record Quality(double precision, double recall) {
        static Quality of(String found, String right) {
            Map<String, Integer> one = words(found);
            Map<String, Integer> other = words(right);
            int common = one.entrySet().stream()
                    .mapToInt(word -> Math.min(word.getValue(), other.getOrDefault(word.getKey(), 0)))
                    .sum();
            return new Quality((double) common / sum(one), (double) common / sum(other));
        }

        private static Map<String, Integer> words(String text) {
            Map<String, Integer> words = new HashMap<>();
            // a character of a script without spaces counts as a word
            String parted = text.replaceAll("([\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])", " $1 ");
            Arrays.stream(parted.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                    .filter(word -> !word.isEmpty())
                    .forEach(word -> words.merge(word, 1, Integer::sum));
            return words;
        }

        private static int sum(Map<String, Integer> words) {
            return Math.max(1, words.values().stream().mapToInt(each -> each).sum());
        }
    }

    @TestFactory
    List<DynamicTest> findsTheMainText() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)))
                    .toList();
        }
    }

    private static void check(Path folder) throws IOException {
        Page page = Page.read(Files.readString(folder.resolve("page.html")));
        String found = Markup.text(page.html());
        Quality quality = Quality.of(found, Files.readString(folder.resolve("text.txt")));
        assertAll(
                () -> assertTrue(quality.precision >= 0.97, () -> quality + " " + found),
                () -> assertTrue(quality.recall >= 0.99, () -> quality + " " + found));
    }

    @Test
    void linesAreThoseOfThePage() throws IOException {
        String html = Files.readString(CASES.resolve("code-and-tables/page.html"));
        Page page = Page.read(html);
        List<String> found = page.html().lines().toList();
        List<String> lines = html.lines().toList();
        for (String word : List.of("boat.leans()", "<table", "admonition-title")) {
            int line = lineWith(found, word) + page.firstLine();
            assertEquals(lineWith(lines, word) + 1, line, word);
        }
    }

    private static int lineWith(List<String> lines, String word) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(word)) {
                return i;
            }
        }
        throw new AssertionError(word + " in " + lines);
    }
}
