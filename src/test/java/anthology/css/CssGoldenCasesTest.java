package anthology.css;

import static org.junit.jupiter.api.Assertions.assertEquals;

import anthology.model.Stylesheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever works in a sheet has a case in golden/css that shows where it puts things on the page. */
class CssGoldenCasesTest {
    private static final Path CASES = Path.of("src/test/resources/golden/css");

    private static final String SHEETS = sheets();

    private static String sheets() {
        try (Stream<Path> files = Files.walk(CASES)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(path -> path.endsWith("sheet.css"))
                    .filter(path -> !path.toString().contains("slips"))
                    .sorted()
                    .toList()) {
                all.append(Stylesheet.withoutComments(Files.readString(file))).append('\n');
            }
            return all.toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void eachIsThere(Collection<String> names, Function<String, String> pattern) {
        List<String> missing = new TreeSet<>(names)
                .stream()
                        .filter(name -> !Pattern.compile(pattern.apply(name))
                                .matcher(SHEETS)
                                .find())
                        .toList();
        assertEquals(List.of(), missing);
    }

    private static String property(String name) {
        return "[{;(\\s]" + name + "\\s*:";
    }

    @Test
    void everyLonghand() {
        eachIsThere(
                Properties.ALL.stream().map(Property::name).collect(Collectors.toSet()), CssGoldenCasesTest::property);
    }

    @Test
    void everyShorthandAndOldName() {
        eachIsThere(Shorthands.names(), CssGoldenCasesTest::property);
    }

    @Test
    void everySideByDirection() {
        eachIsThere(FlowRelative.names(), CssGoldenCasesTest::property);
    }

    @Test
    void everyPseudoElement() {
        eachIsThere(SelectorReader.PSEUDO_ELEMENTS, name -> "::" + name + "\\b");
    }

    @Test
    void everyRule() {
        TreeSet<String> rules = new TreeSet<>(SheetReader.AT_RULES);
        rules.remove("@import"); // the style's folder is read elsewhere: StylesTest
        eachIsThere(rules, name -> name + "\\b");
    }

    @Test
    void everyKindOfPage() {
        eachIsThere(SheetReader.PAGE_PSEUDO_CLASSES, name -> "@page\\s*:" + name + "\\b");
    }

    @Test
    void everyPartOfAPage() {
        eachIsThere(PageCascade.AREAS, name -> "@" + name + "\\s*\\{");
    }

    @Test
    void everyFunction() {
        eachIsThere(ValueSlips.FUNCTIONS, name -> "[^-a-z]" + name + "\\(");
    }

    @Test
    void everyUnit() {
        eachIsThere(ValueSlips.UNITS, name -> "[0-9]" + name + "(?![a-z])");
    }

    @Test
    void everyCounterStyle() {
        eachIsThere(CounterStyle.names(), name -> "[ :,(]" + name + "[ ;})]");
    }
}
