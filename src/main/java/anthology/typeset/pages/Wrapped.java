package anthology.typeset.pages;

import anthology.typeset.boxes.Box;
import anthology.typeset.lines.Line;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Sets one paragraph beside floats, and places the floats that it brings along: each at the top of the line that
 * brings it, or below that line where it would push its own call away. Used once.
 */
final class Wrapped {
    /** Lines of unequal height move each other about; after so many rounds the narrowest room is taken for all. */
    private static final int ROUNDS = 4;

    private final Paragraphs paragraphs;
    private final Box.Paragraph paragraph;
    private final Place place;
    private final double least;
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Box.Floating> after = new ArrayList<>();
    private final List<Floats.Standing> placed = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private double[] heights = {};
    private Opening.Set set;

    /**
     * Where the paragraph stands.
     *
     * @param y top of its first line
     * @param x left edge of its container
     * @param strip number of its first line in the flow
     */
    record Place(double y, double x, double width, int strip) {}

    /** From a line on these floats count. */
    private record Stretch(int from, Floats floats) {}

    Wrapped(Paragraphs paragraphs, Box.Paragraph paragraph, Floats floats, Place place) {
        this.paragraphs = paragraphs;
        this.paragraph = paragraph;
        this.place = place;
        this.least = Floated.leastRoom(paragraph.style(), place.width);
        this.stretches.add(new Stretch(0, floats));
        this.set = fitted();
    }

    /** Floats that stood before the paragraph and in it, as they are below it. */
    Floats floats() {
        return stretches.getLast().floats;
    }

    /** Floats that have found their place here. */
    List<Floats.Standing> placed() {
        return placed;
    }

    /** Floats that no text has room beside: they follow the paragraph. */
    List<Box.Floating> after() {
        return after;
    }

    Opening.Set set() {
        return set;
    }

    private double top(int line) {
        return slot(line).top;
    }

    /** Where floats above a line end that leave it no room. */
    List<Double> steps(int line) {
        return slot(line).steps;
    }

    /** How far a line begins from the left edge of the container. */
    double left(int line) {
        return slot(line).room.left();
    }

    /**
     * Places the floats.
     *
     * @param own those that the paragraph brings along, in order
     * @param deferred those that wait for the top of a page; those that find none here, and those of {@code own} that
     *     must wait, are in it afterwards
     * @return the strip that brings the first float that is lifted, or -1
     */
    int place(Setting setting, FloatPlan plan, List<Box.Floating> own, Deque<FloatArea.Waiting> deferred) {
        Deque<Box.Floating> coming = new ArrayDeque<>(own);
        int lifted = -1;
        while (true) {
            int line = coming.isEmpty() ? Integer.MAX_VALUE : lineOf(coming.getFirst());
            int turn = deferred.isEmpty()
                    ? Integer.MAX_VALUE
                    : lineAt(deferred.getFirst().place(plan));
            if (turn <= line && turn < set.lines().size()) {
                turnPage(turn, plan, deferred);
            } else if (coming.isEmpty()) {
                return lifted;
            } else {
                Box.Floating next = coming.removeFirst();
                if (plan.lifts(next.number())) {
                    lifted = lifted < 0 ? strip(line) : lifted;
                } else if (!deferred.isEmpty() || plan.place(next.number()) > strip(line)) {
                    deferred.add(waiting(setting, next));
                } else {
                    bring(waiting(setting, next), line, plan.isAlone(next.number()) ? 0 : setting.height());
                }
            }
        }
    }

    private FloatArea.Waiting waiting(Setting setting, Box.Floating box) {
        return new FloatArea.Waiting(Floated.of(setting, box, place.width), place.x, place.width);
    }

    private void turnPage(int line, FloatPlan plan, Deque<FloatArea.Waiting> deferred) {
        stretches.add(new Stretch(line, Floats.NONE));
        slots.clear();
        double top = top(line);
        int strip = strip(line);
        do {
            add(deferred.removeFirst(), top);
        } while (!deferred.isEmpty() && deferred.getFirst().place(plan) <= strip);
        set = fitted();
    }

    private void bring(FloatArea.Waiting next, int line, double page) {
        Box.Floating box = next.floated().box();
        if (!next.floated().leavesRoom(place.width, page)) {
            after.add(box);
            return;
        }
        Stretch before = stretches.getLast();
        Opening.Set setBefore = set;
        double below = top(line + 1);
        add(next, top(line));
        set = fitted();
        if (lineOf(box) > line) {
            stretches.set(stretches.size() - 1, before);
            placed.removeLast();
            set = setBefore;
            add(next, below);
            set = fitted();
        }
    }

    private void add(FloatArea.Waiting next, double y) {
        Stretch last = stretches.getLast();
        Floats.Standing standing = last.floats.place(next.floated(), y, next.x(), next.width());
        placed.add(standing);
        stretches.set(stretches.size() - 1, new Stretch(last.from, last.floats.with(standing)));
    }

    private int lineOf(Box.Floating box) {
        List<Line> lines = set.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).floats().contains(box.number())) {
                return i;
            }
        }
        return Math.max(0, lines.size() - 1);
    }

    /** Breaks the paragraph in the room that there is for each line, until lines and room agree. */
    private Opening.Set fitted() {
        slots.clear();
        Opening.Set found = broken(this::room);
        for (int round = 0; round < ROUNDS; round++) {
            List<Floats.Room> before = rooms(found.lines().size());
            heights = found.lines().stream().mapToDouble(Line::height).toArray();
            slots.clear();
            if (before.equals(rooms(found.lines().size()))) {
                return found;
            }
            found = broken(this::room);
        }
        Floats.Room narrowest = narrowest(rooms(found.lines().size()));
        return broken(line -> narrowest);
    }

    private Opening.Set broken(IntFunction<Floats.Room> rooms) {
        return paragraphs.set(paragraph, rooms, place.width);
    }

    private static Floats.Room narrowest(List<Floats.Room> rooms) {
        double left = 0;
        double right = Double.MAX_VALUE;
        for (Floats.Room room : rooms) {
            left = Math.max(left, room.left());
            right = Math.min(right, room.left() + room.width());
        }
        return new Floats.Room(left, Math.max(1, right - left));
    }

    private List<Floats.Room> rooms(int lines) {
        return IntStream.range(0, lines).mapToObj(this::room).toList();
    }

    private Floats.Room room(int line) {
        return slot(line).room;
    }

    /** The room of a line. */
    private record Slot(List<Double> steps, int strip, double top, double bottom, Floats.Room room) {}

    /** Number of a line's strip in the flow: each step before it is one too. */
    private int strip(int line) {
        return slot(line).strip;
    }

    private int lineAt(int strip) {
        int line = 0;
        while (strip(line) < strip) {
            line++;
        }
        return line;
    }

    private Slot slot(int line) {
        while (slots.size() <= line) {
            int n = slots.size();
            double height = n < heights.length ? heights[n] : paragraph.style().lineHeight();
            Floats floats = stretch(n).floats;
            double y = n == 0 ? place.y : slots.getLast().bottom;
            double top = floats.fit(y, height, place.x, place.width, least);
            List<Double> steps = floats.steps(y, top);
            int strip = (n == 0 ? place.strip : slots.getLast().strip + 1) + steps.size();
            slots.add(new Slot(steps, strip, top, top + height, floats.room(top, top + height, place.x, place.width)));
        }
        return slots.get(line);
    }

    private Stretch stretch(int line) {
        int i = stretches.size() - 1;
        while (stretches.get(i).from > line) {
            i--;
        }
        return stretches.get(i);
    }
}
