package anthology.typeset.pages;

import anthology.css.ComputedStyle.Direction;
import anthology.typeset.boxes.BoxTree;
import java.util.ArrayList;
import java.util.List;

/**
 * The footnotes of a section as one sequence of strips, in the order of their calls: what stands on a page is a part
 * of it, and what is called but not yet set is carried over to the next page.
 */
@SuppressWarnings("ArrayRecordComponent")
record NoteStream(
        List<Strip> strips, int[] starts, int[] noteOf, int[] ends, double[] heights, List<Direction> directions) {

    static NoteStream of(List<BoxTree.Note> notes, Setting setting, double width) {
        List<Strip> strips = new ArrayList<>();
        int[] starts = new int[notes.size() + 1];
        int[] ends = new int[notes.size()];
        List<Integer> owners = new ArrayList<>();
        for (int k = 0; k < notes.size(); k++) {
            starts[k] = strips.size();
            ends[k] = notes.get(k).end();
            for (Strip strip : Flow.block(setting, notes.get(k).block(), width).strips()) {
                strips.add(strip);
                owners.add(k);
            }
        }
        starts[notes.size()] = strips.size();
        double[] heights = new double[strips.size() + 1];
        for (int i = 0; i < strips.size(); i++) {
            heights[i + 1] = heights[i] + strips.get(i).space + strips.get(i).height;
        }
        return new NoteStream(
                strips,
                starts,
                owners.stream().mapToInt(Integer::intValue).toArray(),
                ends,
                heights,
                notes.stream().map(note -> note.block().style().direction()).toList());
    }

    int size() {
        return strips.size();
    }

    /** How many strips belong to the first {@code notes} notes and to those called in the last of them. */
    int upTo(int notes) {
        return notes == 0 ? 0 : starts[ends[notes - 1]];
    }

    /** How many notes are called by the first {@code notes} calls of the text and in the last of these notes. */
    int notesUpTo(int calls) {
        return calls == 0 ? 0 : ends[calls - 1];
    }

    /** Height of the strips on a page, without the margin above the first. */
    double height(int from, int to) {
        return from >= to ? 0 : heights[to] - heights[from] - strips.get(from).space;
    }

    /** How many strips from {@code from} on, none after {@code limit}, are not higher than the room. */
    int fill(int from, int limit, double room) {
        int to = from;
        while (to < limit && height(from, to + 1) <= room + PageBreaker.TOLERANCE) {
            to++;
        }
        return to;
    }

    /** The direction of the note that the strip belongs to. */
    Direction direction(int strip) {
        return directions.get(noteOf[strip]);
    }

    /** The first strip of the note that the strip belongs to. */
    int first(int strip) {
        return starts[noteOf[strip]];
    }

    /** The end of the note that the strip belongs to. */
    int end(int strip) {
        return starts[noteOf[strip] + 1];
    }
}
