package anthology.typeset.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import anthology.typeset.boxes.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningStringsTest {
    private static Strip strip(String... values) {
        Strip strip = new Strip(12, List.of());
        for (String value : values) {
            strip.mark(new Box.Assign("s", value));
        }
        return strip;
    }

    private static String all(RunningStrings strings) {
        return String.join(
                "|",
                strings.value("s", "first"),
                strings.value("s", "start"),
                strings.value("s", "last"),
                strings.value("s", "first-except"));
    }

    @Test
    void tellsEntryFirstStartAndLastApart() {
        RunningStrings strings = new RunningStrings();
        strings.turn(List.of(strip("a"), strip()));
        assertEquals("a|a|a|", all(strings));
        strings.turn(List.of(strip(), strip("b"), strip("c")));
        assertEquals("b|a|c|", all(strings));
        strings.turn(List.of());
        assertEquals("c|c|c|c", all(strings));
    }
}
