package anthology.typeset.pages;

import anthology.css.ComputedStyle.Break;
import anthology.typeset.Placed;
import anthology.typeset.boxes.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A slice of the flow that no page break divides: a line, a picture, a row of a table. Filled in while the flow is
 * laid out, only read after that.
 */
final class Strip {
    /** Of a break that must not be: only where there is no other way. */
    static final double AVOID = 1e6;

    /** Of a break that all that stands around it forbids. */
    private static final double MOST_AVOIDED = 4e7;

    /** Of a break that a float waits for. */
    static final double TURN = -1e7;

    /** Margin before it, pt; dropped at the top of a page, but not after a forced break. */
    double space;
    /** pt, edges of the blocks that start or end with it included. */
    double height;
    /** From its top to the baseline of its line, pt; its height where there is none. */
    double baseline;
    /** How far floats push its line to the right, pt. */
    double left;
    /** Relative to the left edge of the page's content and the strip's top. */
    List<Placed> content;
    /** Cost of a page break before it. */
    double penalty;
    /** A break that must be before it, or AUTO. */
    Break forced = Break.AUTO;
    /** The columns that it stands in one of, its content relative to the left edge of that one; null for none. */
    @Nullable
    ColumnSet columns;
    /** Whether a column must end before it. */
    boolean columnBreak;
    /** Whether no column may end before it. */
    boolean tied;
    /** Name of the page type it must stand on. */
    String page = "auto";
    /** Whether its line ends in a hyphen that was put there. */
    boolean hyphenated;
    /** Whether nothing stands in it but floats. */
    boolean filler;
    /** Whether it is a line of text. */
    boolean line;
    /** Whether it starts on the next line of the grid, because what stands before it is of any height. */
    boolean snap;
    /** How many notes are called in it and before it, in the order of calls; 0 where none is called in it. */
    int notes;
    /** What comes again above it when it is the first of its page. */
    @Nullable
    Again head;
    /** What comes again below it when it is the last of its page. */
    @Nullable
    Again foot;
    /** The same as the content, by cells, where it is a part of a row that may be divided. */
    @Nullable
    Parts parts;
    /** Named strings and page numbers that are set here. */
    List<Box> marks = List.of();
    /** Destinations at its top. */
    List<String> anchors = List.of();
    /** Destinations that are in its content already. */
    List<String> placedAnchors = List.of();
    /** Text node of its first character, -1 for none, and the character's place in it. */
    int node = -1;

    int offset;
    /** The paragraph that it is a line of, where that can be set in several ways, and the line's number in it. */
    @Nullable
    Elastic text;

    int number;

    Strip(double height, List<Placed> content) {
        this.height = height;
        this.baseline = height;
        this.content = content;
    }

    /**
     * A part of table rows that are cut into several strips. Those that come to stand on one page are read together,
     * cell after cell.
     *
     * @param band the same for all strips of the rows
     * @param below backgrounds
     * @param cells the strip's part of each cell, by the number of the cell
     * @param above borders
     */
    record Parts(Object band, List<Placed> below, SortedMap<Integer, List<Placed>> cells, List<Placed> above) {
        private Parts moved(double dx, double dy) {
            return with(content -> Strip.moved(content, dx, dy));
        }

        Parts with(UnaryOperator<List<Placed>> change) {
            SortedMap<Integer, List<Placed>> changed = new TreeMap<>();
            cells.forEach((cell, content) -> changed.put(cell, change.apply(content)));
            return new Parts(band, change.apply(below), changed, change.apply(above));
        }
    }

    /** Rows of a table that stand on each of its pages. */
    record Again(double height, List<Placed> content) {}

    /** How much lower a page ends that ends with it, while its table goes on. */
    double footHeight() {
        return foot == null ? 0 : foot.height();
    }

    /** A page break before it costs so much at least. */
    void cost(double least) {
        penalty = Math.max(penalty, least);
    }

    /** A page break before it is in one thing more that should stay whole. */
    void avoid() {
        penalty = Math.min(MOST_AVOIDED, penalty + AVOID);
    }

    /** Moves what is in it. */
    void shift(double dx, double dy) {
        if (dx == 0 && dy == 0) {
            return;
        }
        baseline += dy;
        content = moved(content, dx, dy);
        parts = parts == null ? null : parts.moved(dx, dy);
    }

    private static List<Placed> moved(List<Placed> content, double dx, double dy) {
        List<Placed> moved = new ArrayList<>(content.size());
        for (Placed piece : content) {
            moved.add(
                    piece instanceof Placed.Group group
                            ? new Placed.Group(group.dx() + dx, group.dy() + dy, group.content(), group.reading())
                            : new Placed.Group(dx, dy, List.of(piece)));
        }
        return List.copyOf(moved);
    }

    /** Puts something before what is in it. */
    void prepend(List<Placed> placed) {
        content = joined(placed, content);
        Parts divided = parts;
        parts = divided == null
                ? null
                : new Parts(divided.band, joined(placed, divided.below), divided.cells, divided.above);
    }

    private static List<Placed> joined(List<Placed> first, List<Placed> second) {
        List<Placed> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    void mark(Box mark) {
        List<Box> more = new ArrayList<>(marks);
        more.add(mark);
        marks = List.copyOf(more);
    }

    void anchor(String name) {
        anchors = with(anchors, name);
    }

    void placedAnchor(String name) {
        placedAnchors = with(placedAnchors, name);
    }

    private static List<String> with(List<String> names, String name) {
        List<String> more = new ArrayList<>(names);
        more.add(name);
        return List.copyOf(more);
    }

    /** Puts what the other carries, but for its content, on this one too. */
    void absorb(Strip other) {
        other.marks.forEach(this::mark);
        other.anchors.forEach(this::anchor);
        other.placedAnchors.forEach(this::placedAnchor);
        notes = Math.max(notes, other.notes);
        if (node < 0 && other.node >= 0) {
            node = other.node;
            offset = other.offset;
        }
    }
}
