package anthology.css;

import anthology.css.Selector.Compound;
import anthology.css.Sheet.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Rules found by what their subject must be: its id, else a class, else its type. */
final class RuleIndex {
    /** Of the three origins, author sheets win. */
    enum Origin {
        PRINT_DEFAULTS(0),
        ATTRIBUTES(1),
        STYLE(2);

        private final long rank;

        Origin(long rank) {
            this.rank = rank << 60;
        }
    }

    /**
     * A rule with one of its selectors.
     *
     * @param rank greater wins: origin, then specificity, then order
     */
    record Candidate(Selector selector, Rule rule, long rank) {}

    private final Map<String, List<Candidate>> byId = new HashMap<>();
    private final Map<String, List<Candidate>> byClass = new HashMap<>();
    private final Map<String, List<Candidate>> byType = new HashMap<>();
    private final List<Candidate> others = new ArrayList<>();
    private final Set<String> pseudoElements = new HashSet<>();
    private int count;

    /** Adds rules that come after all that are there. */
    void add(List<Rule> rules, Origin origin) {
        for (Rule rule : rules) {
            count++;
            for (Selector selector : rule.selectors) {
                if (selector.pseudoElement() != null) {
                    pseudoElements.add(selector.pseudoElement());
                }
                bucket(selector.subject()).add(new Candidate(selector, rule, rank(origin, selector.specificity())));
            }
        }
    }

    /** Whether a rule is about a pseudo-element of that name. */
    boolean names(String pseudoElement) {
        return pseudoElements.contains(pseudoElement);
    }

    private long rank(Origin origin, int specificity) {
        return origin.rank | (long) specificity << 28 | count;
    }

    /** The rank of a rule made from an element's attributes. */
    static long rankOfAttributes() {
        return Origin.ATTRIBUTES.rank;
    }

    private List<Candidate> bucket(Compound subject) {
        if (subject.id() != null) {
            return byId.computeIfAbsent(subject.id(), id -> new ArrayList<>());
        }
        if (!subject.classes().isEmpty()) {
            return byClass.computeIfAbsent(subject.classes().get(0), name -> new ArrayList<>());
        }
        if (subject.type() != null) {
            return byType.computeIfAbsent(subject.type(), type -> new ArrayList<>());
        }
        return others;
    }

    /**
     * The rules that select the element, in cascade order, lowest first; by pseudo-element, the empty name for the
     * element itself.
     */
    Map<String, List<Candidate>> matching(Place place) {
        Map<String, List<Candidate>> matching = new TreeMap<>();
        collect(others, place, matching);
        collect(byType.get(place.element.name()), place, matching);
        String[] classes = place.classes();
        for (int i = 0; i < classes.length; i++) {
            if (!repeated(classes, i)) {
                collect(byClass.get(classes[i]), place, matching);
            }
        }
        String id = place.element.attribute("id");
        if (id != null) {
            collect(byId.get(id), place, matching);
        }
        matching.values().forEach(list -> list.sort(Comparator.comparingLong(Candidate::rank)));
        return matching;
    }

    private static boolean repeated(String[] classes, int index) {
        for (int i = 0; i < index; i++) {
            if (classes[i].equals(classes[index])) {
                return true;
            }
        }
        return false;
    }

    private static void collect(
            @org.jspecify.annotations.Nullable List<Candidate> bucket,
            Place place,
            Map<String, List<Candidate>> matching) {
        if (bucket == null) {
            return;
        }
        for (Candidate candidate : bucket) {
            if (candidate.selector.matches(place)) {
                String pseudo = candidate.selector.pseudoElement();
                matching.computeIfAbsent(pseudo == null ? "" : pseudo, name -> new ArrayList<>())
                        .add(candidate);
            }
        }
    }
}
