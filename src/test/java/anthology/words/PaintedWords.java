package anthology.words;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers words with where they are painted. Readers that know no structure go by the order in which a page is painted:
 * in a paragraph it is the same as that in which it is read, but for lines that run both ways, which are painted from
 * left to right.
 */
final class PaintedWords extends WordGatherer {
    private final List<Painted> paragraph = new ArrayList<>();

    /** Text, and its place among all that is painted. */
    private record Painted(MarkedText.Sequence text, int page, int number) {
        boolean precedes(Painted other) {
            return page < other.page || (page == other.page && number < other.number);
        }
    }

    /**
     * @param page from 0
     * @param number of the sequence on the page
     */
    void add(MarkedText.Sequence text, int page, int number) {
        add(text.text());
        paragraph.add(new Painted(text, page, number));
    }

    @Override
    void part() {
        super.part();
        if (paragraph.stream().noneMatch(painted -> painted.text.turned())) {
            for (int i = 1; i < paragraph.size(); i++) {
                Painted one = paragraph.get(i - 1);
                Painted next = paragraph.get(i);
                assertTrue(one.precedes(next), () -> "painted too early: " + next + " is read after " + one);
            }
        }
        paragraph.clear();
    }
}
