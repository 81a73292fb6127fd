package anthology.typeset.pages;

import anthology.css.ComputedStyle.Break;
import anthology.model.Section;
import anthology.typeset.Tag;
import anthology.typeset.boxes.NoteNumbers;
import java.util.ArrayList;
import java.util.List;

/**
 * A section cut into pages that have no numbers yet. Its content knows nothing of left and right pages, only how
 * deep facing ones are.
 *
 * @param recto its pages when the first of them is a recto, {@code verso} when it is a verso: of the same length or not
 * @param references whether it names pages or texts of other places
 */
record LaidSection(
        Section section,
        Tag tag,
        Flowed flow,
        NoteStream notes,
        List<Chunk> recto,
        List<Chunk> verso,
        double grid,
        boolean references) {

    /**
     * Pages between two forced breaks.
     *
     * @param side where the first page has to be, AUTO where it may be anywhere
     * @param page name of the page type
     * @param opens whether its first page is the first of its page group, for {@code :first}
     */
    record Chunk(Break side, String page, boolean opens, List<PageCut> cuts) {}

    /** The notes numbered from {@code first} on each page. */
    NoteNumbers numberedByPage(int first) {
        List<Integer> numbers = new ArrayList<>();
        for (Chunk chunk : recto) {
            for (PageCut cut : chunk.cuts()) {
                int number = first;
                for (Strip strip : flow.strips().subList(cut.from(), cut.to())) {
                    while (numbers.size() < notes.notesUpTo(strip.notes)) {
                        numbers.add(number++);
                    }
                }
            }
        }
        return new NoteNumbers(numbers);
    }
}
