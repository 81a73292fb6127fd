package anthology.typeset.boxes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CounterStyleTest {
    @ParameterizedTest
    @CsvSource({
        "4, lower-roman, iv", "1994, upper-roman, MCMXCIV", "0, lower-roman, 0", "4000, lower-roman, 4000",
        "26, lower-alpha, z", "27, lower-alpha, aa", "703, upper-latin, AAA", "7, decimal-leading-zero, 07",
        "3, lower-greek, γ", "5, no-such-style, 5", "9, disc, •", "9, '\"–\"', –"
    })
    void writesCounters(int value, String style, String expected) {
        assertEquals(expected, CounterStyle.format(value, style));
    }
}
