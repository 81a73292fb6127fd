package anthology.typeset.boxes;

import java.util.List;

/**
 * The boxes of a section.
 *
 * @param root box of the html element
 * @param notes in the order of their first calls; {@code NoteCall.note} is an index of it
 * @param floats whether text runs beside a box, so that it may have to be laid out several times
 * @param references whether the text names pages or texts of other places, so that it changes when these do
 */
public record BoxTree(Box.Block root, List<Note> notes, boolean floats, boolean references) {

    /**
     * A footnote.
     *
     * @param end index after the last note that is called in this one; index of this note plus one where none is
     */
    public record Note(Box.Block block, int end) {}
}
