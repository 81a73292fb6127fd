package anthology.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    @Test
    void findsWhatWasMeant() {
        assertEquals(Optional.of("harbor"), Nearest.to("harbour", List.of("haven", "harbor", "arbour-day")));
        assertEquals(Optional.of("Title"), Nearest.to("tilte", List.of("subtitle", "Title")), "a swap, and case");
        assertEquals(Optional.of("bat"), Nearest.to("rat", List.of("cat", "bat")), "the first in the alphabet");
        assertEquals(Optional.empty(), Nearest.to("sea", List.of("mountain")));
        assertEquals(Optional.empty(), Nearest.to("harbour", List.of("harbor"), 0));
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', 9, 0",
        "sea, sea, 9, 0",
        "sea, seas, 9, 1",
        "sea, esa, 9, 1",
        "kitten, sitting, 9, 3",
        "ca, abc, 9, 3",
        "kitten, sitting, 3, 3",
        "kitten, sitting, 2, 2",
        "short, a much longer word, 4, 4"
    })
    void countsSlips(String one, String other, int limit, int expected) {
        assertEquals(expected, Nearest.distance(one, other, limit));
        assertEquals(expected, Nearest.distance(other, one, limit));
    }
}
