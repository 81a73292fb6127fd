package anthology.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Words of programs can be read on every ground that they stand on. */
class CodeColoursTest {
    private static final double LEAST = 4.5;
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern COLOR = Pattern.compile("(?<![-\\w])color:\\s*#([0-9a-f]{6})");
    private static final Pattern GROUND = Pattern.compile("background-color:\\s*#([0-9a-f]{6})");

    private static String sheet(String name) throws IOException {
        return Files.readString(Path.of("styles/base", name)).replaceAll("(?s)/\\*.*?\\*/", "");
    }

    /** Colours by the selectors that concern code. */
    private static Map<String, Integer> colors(String css) {
        Map<String, Integer> colors = new LinkedHashMap<>();
        Matcher rule = RULE.matcher(css);
        while (rule.find()) {
            Matcher color = COLOR.matcher(rule.group(2));
            if (color.find() && rule.group(1).matches("(?s).*(tok-|\\.line).*")) {
                colors.put(rule.group(1).strip(), Integer.parseInt(color.group(1), 16));
            }
        }
        return colors;
    }

    private static Set<String> kinds(String css) {
        return Pattern.compile("tok-\\w+")
                .matcher(css)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** WCAG 2.1: contrast ratio. */
    private static double contrast(int one, int other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static void assertReadable(Map<String, Integer> colors, int ground) {
        colors.forEach((selector, color) -> assertTrue(contrast(color, ground) >= LEAST, () -> "%s #%06x on #%06x: %.2f"
                .formatted(selector, color, ground, contrast(color, ground))));
    }

    @Test
    void haveContrastOnWhiteOnSepiaAndOnTheTints() throws IOException {
        String print = sheet("print.css");
        Map<String, Integer> colors = colors(sheet("book.css") + print);
        Set<Integer> grounds = new LinkedHashSet<>(List.of(0xffffff, 0xf8f1e3));
        Matcher rule = RULE.matcher(print);
        while (rule.find()) {
            Matcher ground = GROUND.matcher(rule.group(2));
            if (ground.find() && rule.group(1).matches("(?s).*(pre|\\.line).*")) {
                grounds.add(Integer.parseInt(ground.group(1), 16));
            }
        }
        assertEquals(4, grounds.size(), "two tints are there");
        assertTrue(colors.size() >= 8, colors.toString());
        grounds.forEach(ground -> assertReadable(colors, ground));
    }

    @Test
    void haveContrastInTheDark() throws IOException {
        String epub = sheet("epub.css");
        int dark = epub.indexOf("prefers-color-scheme: dark");
        Map<String, Integer> colors = colors(epub.substring(epub.indexOf('{', dark) + 1));
        assertEquals(kinds(sheet("book.css")), kinds(epub.substring(dark)), "all of them");
        for (int ground : List.of(0x000000, 0x121212, 0x2b2b2b)) {
            assertReadable(colors, ground);
        }
        assertReadable(colors(epub.substring(0, dark)), 0xffffff);
    }

    @Test
    void areToldApartInGrey() throws IOException {
        String book = sheet("book.css");
        assertTrue(book.matches("(?s).*\\.tok-keyword \\{[^}]*font-weight: 600.*"));
        assertTrue(book.matches("(?s).*\\.tok-comment \\{[^}]*font-style: italic.*"));
    }
}
