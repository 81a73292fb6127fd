package anthology.css;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A complex selector; CSS Selectors 4.
 *
 * @param subject what the matched element itself must be
 * @param left what must stand before or around it
 * @param pseudoElement name without colons, or null
 * @param specificity ids, then classes, attributes and pseudo-classes, then types, ten bits each
 */
record Selector(
        Compound subject, @Nullable Link left, @Nullable String pseudoElement, int specificity) {
    static final int ID = 1 << 20;
    static final int CLASS = 1 << 10;
    static final int TYPE = 1;

    enum Combinator {
        DESCENDANT,
        CHILD,
        NEXT,
        LATER
    }

    /** A compound to the left with the combinator between it and what is to its right. */
    record Link(
            Combinator combinator,
            Compound compound,
            @Nullable Link left) {}

    /** Conditions on one element. Id, class and type stand apart because rules are found by them. */
    record Compound(@Nullable String type, @Nullable String id, List<String> classes, List<Condition> conditions) {
        boolean matches(Place place) {
            if ((type != null && !type.equals(place.element.name()))
                    || (id != null && !id.equals(place.element.attribute("id")))) {
                return false;
            }
            for (String name : classes) {
                if (!place.hasClass(name)) {
                    return false;
                }
            }
            for (Condition condition : conditions) {
                if (!condition.holds(place)) {
                    return false;
                }
            }
            return true;
        }
    }

    @FunctionalInterface
    interface Condition {
        boolean holds(Place place);
    }

    /** Whether the element, pseudo-elements aside, is selected. */
    boolean matches(Place place) {
        return subject.matches(place) && matches(place, left);
    }

    private static boolean matches(Place place, @Nullable Link link) {
        if (link == null) {
            return true;
        }
        boolean sideways = link.combinator == Combinator.NEXT || link.combinator == Combinator.LATER;
        boolean once = link.combinator == Combinator.NEXT || link.combinator == Combinator.CHILD;
        Place candidate = sideways ? place.previous() : place.parent;
        while (candidate != null) {
            if (link.compound.matches(candidate) && matches(candidate, link.left)) {
                return true;
            }
            candidate = once ? null : sideways ? candidate.previous() : candidate.parent;
        }
        return false;
    }
}
