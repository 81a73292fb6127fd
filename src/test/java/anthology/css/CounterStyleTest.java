package anthology.css;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CounterStyleTest {
    @ParameterizedTest
    @CsvSource({
        "4, lower-roman, iv",
        "1994, upper-roman, MCMXCIV",
        "0, lower-roman, 0",
        "4000, lower-roman, 4000",
        "26, lower-alpha, z",
        "27, lower-alpha, aa",
        "703, upper-latin, AAA",
        "7, decimal-leading-zero, 07",
        "3, lower-greek, γ",
        "9, disc, •",
        "9, '\"–\"', –",
        "25, lower-greek, αα",
        "0, decimal, 0",
        "-12, decimal, -12",
        "10, cjk-decimal, 一〇",
        "3, 'symbols(\"*\" \"+\")', **",
        "4, 'symbols(\"*\" \"+\")', ++",
        "3, 'symbols(cyclic \"*\" \"+\")', *",
        "0, 'symbols(cyclic \"*\" \"+\")', +",
        "3, 'symbols(fixed \"*\" \"+\")', 3",
        "5, 'symbols(numeric \"a\" \"b\")', bab",
        "3, 'symbols(alphabetic \"a\" \"b\")', aa",
        "999, 'symbols(\"*\")', 999"
    })
    void writesCounters(int value, String style, String expected) {
        CounterStyle read = CounterStyle.read(ValueReader.read(style));
        assertNotNull(read);
        assertEquals(expected, read.format(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-style", "symbols()", "symbols(numeric \"a\")", "symbols(\"a\" cyclic)", "1"})
    void knowsWhatIsNoStyle(String style) {
        assertNull(CounterStyle.read(ValueReader.read(style)));
    }
}
