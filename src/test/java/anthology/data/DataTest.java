package anthology.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import anthology.data.Value.Entry;
import anthology.data.Value.Mapping;
import anthology.data.Value.Scalar;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataTest {
    @Test
    void everyFormatKnowsPlaces() throws DataException {
        Mapping yaml = (Mapping) Yaml.read("title: A\nlist:\n  - one\n  - two: 2\n", 10);
        assertEquals("10:1 title=10:8 A", place(yaml.entries().get(0)));
        assertEquals("11:1 list=12:3 [one, {two=2}]", place(yaml.entries().get(1)));

        Mapping toml = Toml.read("title = \"A\"\nlist = [1, 2]\n[extra]\nb = true\n", 10);
        assertEquals("10:1 title=10:1 A", place(toml.entries().get(0)));
        assertEquals("11:1 list=11:1 [1, 2]", place(toml.entries().get(1)));
        assertEquals("extra", toml.entries().get(2).key());

        Mapping json = (Mapping) Json.read("{\n  \"title\": \"A\",\n  \"list\": [1, null]\n}", 10);
        assertEquals("11:3 title=11:12 A", place(json.entries().get(0)));
        assertEquals("12:3 list=12:11 [1, ]", place(json.entries().get(1)));
    }

    private static String place(Entry entry) {
        return entry.line() + ":" + entry.column() + " " + entry.key() + "="
                + entry.value().line() + ":" + entry.value().column() + " " + text(entry.value());
    }

    private static String text(Value value) {
        return switch (value) {
            case Scalar scalar -> scalar.text();
            case Value.Sequence sequence ->
                sequence.values().stream().map(DataTest::text).toList().toString();
            case Mapping mapping ->
                mapping.entries().stream()
                        .map(entry -> entry.key() + "=" + text(entry.value()))
                        .toList()
                        .toString()
                        .replace('[', '{')
                        .replace(']', '}');
        };
    }

    @Test
    void datesStayAsTheyWereWritten() throws DataException {
        assertEquals("{date=2024-01-01 10:40}", text(Yaml.read("date: 2024-01-01 10:40")));
        assertEquals("{date=2024-01-03T09:30-04:00}", text(Toml.read("date = 2024-01-03T09:30:00-04:00")));
    }

    @Test
    void errorsKnowTheirPlace() {
        DataException yaml = assertThrows(DataException.class, () -> Yaml.read("a: 1\nb: c: d\n", 5));
        assertEquals(
                "6:5 mapping values are not allowed here", yaml.line() + ":" + yaml.column() + " " + yaml.getMessage());
        DataException twice = assertThrows(DataException.class, () -> Yaml.read("a: 1\na: 2\n"));
        assertEquals("2:1 the key 'a' is there twice", twice.line() + ":" + twice.column() + " " + twice.getMessage());
        DataException toml = assertThrows(DataException.class, () -> Toml.read("a = 1\nb = \n", 5));
        assertEquals(6, toml.line());
        DataException json = assertThrows(DataException.class, () -> Json.read("{\n\"a\": }", 5));
        assertEquals(6, json.line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: &a [*a]", "a: &a {b: *a}", "? [a]\n: b", "a: b: c", "\t- x", "%YAML 9.9\n---\na: b"})
    void badYamlIsAnErrorLikeAnyOther(String text) {
        assertThrows(DataException.class, () -> Yaml.read(text));
    }

    @Test
    void bombsAreRefusedInTime() {
        StringBuilder laughs = new StringBuilder("a0: &a0 x\n");
        for (int i = 1; i < 30; i++) {
            laughs.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9) + "x"));
        }
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThrows(DataException.class, () -> Yaml.read(laughs.toString()));
            assertThrows(DataException.class, () -> Yaml.read("a: " + "[".repeat(100_000)));
            assertThrows(DataException.class, () -> Yaml.read("- ".repeat(100_000)));
            assertThrows(DataException.class, () -> Toml.read("a = " + "[".repeat(100_000)));
            assertThrows(DataException.class, () -> Json.read("[".repeat(100_000)));
        });
    }

    @Test
    void tagsMakeNothing() throws DataException {
        assertEquals("{x=/tmp/x}", text(Yaml.read("x: !!java.io.FileOutputStream /tmp/x")));
    }

    @Test
    void jsonIsWrittenTheSameEverywhere() throws IOException {
        StringBuilder out = new StringBuilder();
        new JsonWriter(out)
                .object()
                .member("title", "Zoë \"said\"\n\\ \u0001 \uD83D\uDE00 \uD83D")
                .member("nothing", (String) null)
                .member("pages", 3)
                .member("seconds", 0.25)
                .member("draft", false)
                .array("series")
                .value("A")
                .object()
                .member("b", "c")
                .end()
                .end()
                .array("empty")
                .end()
                .end();
        assertEquals("""
                {
                  "title": "Zoë \\"said\\"\\n\\\\ \\u0001 \uD83D\uDE00 \\ud83d",
                  "pages": 3,
                  "seconds": 0.25,
                  "draft": false,
                  "series": [
                    "A",
                    {
                      "b": "c"
                    }
                  ],
                  "empty": []
                }
                """, out.toString());
    }
}
