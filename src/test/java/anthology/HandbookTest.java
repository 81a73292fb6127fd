package anthology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.diagnostic.Code;
import anthology.font.Fonts;
import anthology.model.FontFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The handbook says what the program does. */
class HandbookTest {
    private static final Path HANDBOOK = Path.of("posts/handbook");

    private static String post(String name) throws IOException {
        return Files.readString(HANDBOOK.resolve(name));
    }

    @Test
    void explainsEveryCodeOnceInOrderAndNoOther() throws IOException {
        List<String> explained = Pattern.compile("[A-Z]+-[0-9]{3}.*")
                .matcher(post("06-messages.md"))
                .results()
                .map(result -> result.group())
                .toList();
        List<String> codes = Arrays.stream(Code.values())
                .map(code -> code + " (" + code.severity().name().toLowerCase(Locale.ROOT) + ")")
                .toList();
        assertEquals(codes, explained);
    }

    @Test
    void namesTheMakersOfEveryFont() throws IOException {
        String page = post("08-other-peoples-work.md");
        for (FontFile font : Fonts.shipped()) {
            String family = font.family().replaceAll("^Noto Sans (Symbols 2|Math)$", "$1");
            assertTrue(page.contains(family), family);
        }
    }

    @Test
    void creditsEveryLibrary() throws IOException {
        String page = post("08-other-peoples-work.md").toLowerCase(Locale.ROOT);
        String pom = Files.readString(Path.of("pom.xml"));
        Matcher dependency = Pattern.compile("<artifactId>([a-z0-9]+)[^<]*</artifactId><version>")
                .matcher(pom.substring(pom.indexOf("<dependencies>"), pom.indexOf("<!-- tests -->")));
        while (dependency.find()) {
            String library = dependency.group(1);
            assertTrue(page.contains(library), library);
        }
    }
}
