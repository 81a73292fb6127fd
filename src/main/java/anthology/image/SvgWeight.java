package anthology.image;

import anthology.model.Element;
import anthology.model.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** How much there is to draw when everything that is used elsewhere is counted wherever it is used. */
final class SvgWeight {
    /** Nobody draws more by hand, and few programs do. */
    private static final long MOST = 500_000;
    /** Things that use things that use things. */
    private static final int DEEPEST = 20;

    private final Map<String, Element> byId = new HashMap<>();
    private final IdentityHashMap<Element, Long> known = new IdentityHashMap<>();
    private final Set<String> entered = new HashSet<>();

    private SvgWeight() {}

    /** Whether drawing ends, and before long. */
    static boolean isSane(Element root) {
        SvgWeight weight = new SvgWeight();
        weight.collect(root);
        return weight.of(root) <= MOST;
    }

    private void collect(Element element) {
        String id = element.attribute("id");
        if (id != null) {
            byId.putIfAbsent(id, element);
        }
        for (Node child : element.children()) {
            if (child instanceof Element inner) {
                collect(inner);
            }
        }
    }

    private long of(Element element) {
        Long before = known.get(element);
        if (before != null) {
            return before;
        }
        long weight = 1;
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            String name = attribute.getKey();
            String value = attribute.getValue();
            if (name.equals("xlink:href") && value.startsWith("#")) {
                weight += used(value.substring(1));
            } else if (value.startsWith("url(#") && value.indexOf(')') > 0) {
                String path = element.attribute(element.name().startsWith("poly") ? "points" : "d");
                long times = name.startsWith("marker") && path != null ? 1 + path.length() / 4 : 1;
                weight += times * used(value.substring(5, value.indexOf(')')));
            }
        }
        for (Node child : element.children()) {
            if (child instanceof Element inner) {
                weight += of(inner);
            }
        }
        known.put(element, Math.min(weight, MOST + 1));
        return Math.min(weight, MOST + 1);
    }

    private long used(String id) {
        Element element = byId.get(id);
        if (element == null) {
            return 0;
        }
        if (entered.size() >= DEEPEST || !entered.add(id)) {
            return MOST + 1;
        }
        long weight = of(element);
        entered.remove(id);
        return weight;
    }
}
