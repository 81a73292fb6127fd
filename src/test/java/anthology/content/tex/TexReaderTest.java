package anthology.content.tex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.model.Element;
import anthology.model.Position;
import anthology.model.Xhtml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TexReaderTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/tex");

    /** A formula a line, those of a folder in one post; what comes out stands below each. */
    @TestFactory
    Stream<DynamicTest> golden() throws IOException {
        return Files.list(GOLDEN)
                .sorted()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> golden(folder)));
    }

    private static void golden(Path folder) throws IOException {
        TexReader reader = new TexReader();
        StringBuilder actual = new StringBuilder();
        for (String tex : Files.readAllLines(folder.resolve("input.tex"))) {
            actual.append(tex).append("\n    ").append(read(reader, tex)).append('\n');
        }
        Path expected = folder.resolve("expected.txt");
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(expected, actual);
        }
        assertEquals(Files.readString(expected), actual.toString());
    }

    private static String read(TexReader reader, String tex) {
        try {
            Element math = reader.read(tex, true, Position.UNKNOWN);
            StringBuilder all = new StringBuilder();
            math.children().forEach(child -> all.append(Xhtml.write(child)));
            return all.toString();
        } catch (TexException unread) {
            return (unread.offset() + 1) + ": " + unread.getMessage();
        }
    }

    @Test
    void saysWhatItIsAndWhatItWas() {
        Element math = new TexReader().read(" a <\n b ", false, new Position(3, 4));
        assertEquals("a < b", math.attribute("alttext"));
        assertEquals(null, math.attribute("display"));
        assertEquals("http://www.w3.org/1998/Math/MathML", math.attribute("xmlns"));
        assertEquals(new Position(3, 4), math.position());
    }

    /** What would take for ever, or all of the stack or the memory, is refused. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\def\\a{\\a}\\a",
                "\\def\\a{x\\a}\\a",
                "\\def\\a{\\b\\b}\\def\\b{\\c\\c}\\def\\c{\\d\\d}\\def\\d{\\a\\a}\\a",
                "\\def\\a#1{#1#1#1#1#1#1#1#1#1#1}\\a{\\a{\\a{\\a{\\a{\\a{\\a{x}}}}}}}",
                "\\newcommand{\\x}[1][\\x]{\\x}\\x",
            })
    void growthIsBounded(String tex) {
        assertThrows(TexException.class, () -> new TexReader().read(tex, true, Position.UNKNOWN));
    }

    @Test
    void depthIsBounded() {
        for (String open : List.of(
                "{",
                "\\sqrt{",
                "\\left(",
                "x^{",
                "\\text{$",
                "\\frac{1}{",
                "\\text{{",
                "\\hat{",
                "\\displaystyle ",
                "\\begin{matrix}",
                "a\\over{",
                "\\mathbf{")) {
            String tex = open.repeat(5000) + "x";
            assertThrows(TexException.class, () -> new TexReader().read(tex, true, Position.UNKNOWN), open);
        }
    }

    @Test
    void sizeIsBounded() {
        String cells = "\\begin{matrix}" + "&".repeat(30_000) + "\\end{matrix}";
        assertThrows(TexException.class, () -> new TexReader().read(cells, true, Position.UNKNOWN));
    }

    /** Whatever stands there, there is a formula or a reason. */
    @Test
    void anySoupIsReadOrRefused() {
        String[] parts = {
            "\\frac",
            "{",
            "}",
            "x",
            "^",
            "_",
            "\\left",
            "(",
            "\\right",
            ")",
            "&",
            "\\\\",
            "\\begin{cases}",
            "\\end{cases}",
            "\\text",
            "$",
            "[",
            "]",
            "\\sqrt",
            "'",
            "1",
            ".",
            "\\over",
            "\\not",
            "\\tag",
            "#",
            "%\n",
            "~",
            "\\def",
            "\\a",
            "\\newcommand",
            "\\hat",
            "\\big",
            "\\color",
            "\\operatorname",
            "*",
            "\\substack",
            "é",
            "\uD835\uDC00",
            "\\",
            " ",
            "\\sum",
            "\\limits",
            "\\mathrm",
            "\\xrightarrow",
            "\\hspace",
            "-",
            "="
        };
        Random random = new Random(7);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder tex = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                tex.append(parts[random.nextInt(parts.length)]);
            }
            try {
                new TexReader().read(tex.toString(), true, Position.UNKNOWN);
                read++;
            } catch (TexException refused) {
                assertTrue(refused.offset() >= 0 && refused.offset() <= tex.length(), tex.toString());
            }
        }
        assertTrue(read > 1000, "only " + read + " were read");
    }
}
