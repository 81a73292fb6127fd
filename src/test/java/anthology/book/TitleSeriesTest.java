package anthology.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleSeriesTest {
    private static String found(String title) {
        TitleSeries series = TitleSeries.of(title);
        return series == null ? "-" : series.name() + " " + series.part();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tides, part 3 | Tides 3",
                "Tides (Part 3) | Tides 3",
                "Tides (3/7) | Tides 3",
                "Tides [3 of 7] – Ebb | Tides 3",
                "Tides #3: Ebb | Tides 3",
                "Tides – Part III | Tides 3",
                "Tides Part 03: Ebb | Tides 3",
                "Salt and Water, Part Two | Salt and Water 2",
                "Gezeiten, Teil 4 | Gezeiten 4",
                "Marées (partie 2) | Marées 2",
                "潮汐（三） | 潮汐 3",
                "潮汐 第十二回 | 潮汐 12",
                "Learning C# | -",
                "A Part of the Sea | -",
                "Party 3 | -",
                "Part 3 | -",
                "Rust 1.76 | -",
            })
    void titlesNumberTheirParts(String title, String expected) {
        assertEquals(expected, found(title));
    }

    @Test
    void aLongTitleTakesNoTime() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> found(" (".repeat(140)) + found("part ".repeat(59)) + found(",".repeat(1_000_000)));
    }
}
