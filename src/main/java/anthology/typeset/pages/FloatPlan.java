package anthology.typeset.pages;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which floats leave their place because a page ends there.
 *
 * @param places by the number of the float: the strip before which it stands, the first of a page
 * @param alone floats that do not float, because no page has room for them and the text beside them
 * @param lifted this float and all after it are left out, to see where the page ends without them
 */
record FloatPlan(SortedMap<Integer, Integer> places, SortedSet<Integer> alone, int lifted) {
    static final FloatPlan NONE = new FloatPlan(new TreeMap<>(), new TreeSet<>(), Integer.MAX_VALUE);

    /** The strip before which the float may stand at the earliest. */
    int place(int number) {
        return places.getOrDefault(number, 0);
    }

    boolean isAlone(int number) {
        return alone.contains(number);
    }

    boolean lifts(int number) {
        return number >= lifted;
    }

    FloatPlan lifting(int number) {
        return new FloatPlan(places, alone, number);
    }

    FloatPlan with(int number, int strip) {
        SortedMap<Integer, Integer> more = new TreeMap<>(places);
        more.put(number, strip);
        return new FloatPlan(more, alone, Integer.MAX_VALUE);
    }

    /** Places of floats after the first of these are forgotten: strips have other numbers then. */
    FloatPlan withAlone(Collection<Integer> numbers) {
        SortedSet<Integer> more = new TreeSet<>(alone);
        more.addAll(numbers);
        SortedMap<Integer, Integer> earlier = new TreeMap<>(places.headMap(Collections.min(numbers)));
        return new FloatPlan(earlier, more, Integer.MAX_VALUE);
    }
}
