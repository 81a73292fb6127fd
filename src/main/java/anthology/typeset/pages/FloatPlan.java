package anthology.typeset.pages;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which floats leave their place because a page ends there.
 *
 * @param places by the number of the float: the strip before which it stands, the first of a page
 * @param lifted this float and all after it are left out, to see where the page ends without them
 */
record FloatPlan(SortedMap<Integer, Integer> places, int lifted) {
    static final FloatPlan NONE = new FloatPlan(new TreeMap<>(), Integer.MAX_VALUE);

    /** The strip before which the float may stand at the earliest. */
    int place(int number) {
        return places.getOrDefault(number, 0);
    }

    boolean lifts(int number) {
        return number >= lifted;
    }

    FloatPlan lifting(int number) {
        return new FloatPlan(places, number);
    }

    FloatPlan with(int number, int strip) {
        SortedMap<Integer, Integer> more = new TreeMap<>(places);
        more.put(number, strip);
        return new FloatPlan(more, Integer.MAX_VALUE);
    }
}
