package anthology.typeset.boxes;

import anthology.css.ComputedStyle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The counters of a section while its tree is walked; CSS Lists 3, 4: a counter lives for siblings and descendants. */
final class Counters {
    private final Map<String, Deque<int[]>> values = new HashMap<>();
    private final Deque<List<String>> created = new ArrayDeque<>();

    Counters() {
        created.push(new ArrayList<>());
    }

    /** To be called before an element's children; after them {@link #leave()}. */
    void enter() {
        created.push(new ArrayList<>());
    }

    void leave() {
        for (String name : created.pop()) {
            deque(name).pop();
        }
    }

    void apply(ComputedStyle style) {
        style.counterReset().forEach(this::reset);
        style.counterIncrement().forEach(this::increment);
        style.counterSet().forEach(this::set);
    }

    void reset(String name, int value) {
        List<String> siblings = java.util.Objects.requireNonNull(created.peek());
        if (siblings.contains(name)) {
            set(name, value);
        } else {
            siblings.add(name);
            deque(name).push(new int[] {value});
        }
    }

    void increment(String name, int by) {
        cell(name)[0] += by;
    }

    void set(String name, int value) {
        cell(name)[0] = value;
    }

    int value(String name) {
        int[] top = deque(name).peek();
        return top == null ? 0 : top[0];
    }

    /** The values of all levels, outermost first. */
    List<Integer> values(String name) {
        List<Integer> all = new ArrayList<>();
        deque(name).descendingIterator().forEachRemaining(cell -> all.add(cell[0]));
        return all.isEmpty() ? List.of(0) : all;
    }

    private int[] cell(String name) {
        int[] top = deque(name).peek();
        if (top == null) {
            reset(name, 0);
            top = java.util.Objects.requireNonNull(deque(name).peek());
        }
        return top;
    }

    private Deque<int[]> deque(String name) {
        return values.computeIfAbsent(name, n -> new ArrayDeque<>());
    }
}
