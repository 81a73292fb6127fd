package anthology.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorsTest {
    private static String text(Operators operators) {
        return new String(operators.toBytes(), StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "12,12",
        "0.5,0.5",
        "-0.25,-0.25",
        "1.0004,1",
        "1.0006,1.001",
        "-0.0001,0",
        "595.276,595.276",
        "1.05,1.05"
    })
    void numbersAreShort(double value, String expected) {
        assertEquals(expected, text(new Operators().number(value)));
    }

    @Test
    void operandsStandApart() {
        Operators operators = new Operators();
        operators.number(1).number(2.5).raw("Td").raw("/F1").integer(9).operator("Tf");
        operators.put('[').put('(');
        operators.glyph('(' << 8 | '\r');
        operators.put(')').integer(-3).put(']').raw("TJ");
        assertEquals("1 2.5 Td/F1 9 Tf\n[(\\(\\r)-3]TJ", text(operators));
    }
}
