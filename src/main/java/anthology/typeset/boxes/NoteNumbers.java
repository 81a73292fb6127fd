package anthology.typeset.boxes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for the notes of a section other than those that are written at their calls.
 *
 * @param numbers by note, in the order of first calls; none where all stay as they are written
 */
public record NoteNumbers(List<Integer> numbers) {
    /** All as they are written. */
    public static final NoteNumbers WRITTEN = new NoteNumbers(List.of());

    /** The number of a note, as text; null for what is written. */
    @Nullable
    String of(int note) {
        return note >= 0 && note < numbers.size() ? numbers.get(note).toString() : null;
    }
}
