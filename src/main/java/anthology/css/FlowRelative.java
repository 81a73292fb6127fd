package anthology.css;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Longhands of the sides where lines start and end, which the direction maps to left and right; CSS Logical 1, 4. */
final class FlowRelative {
    /** What the property is where lines run from the left, and where they run from the right. */
    record Sides(Property<?> ltr, Property<?> rtl) {}

    private static final Map<String, Sides> ALL = Collections.unmodifiableMap(all());

    private FlowRelative() {}

    static Set<String> names() {
        return ALL.keySet();
    }

    static @Nullable Sides named(String name) {
        return ALL.get(name);
    }

    private static Map<String, Sides> all() {
        Map<String, Sides> all = new TreeMap<>();
        String[] patterns = {
            "margin-%s", "padding-%s", "border-%s-width", "border-%s-style", "border-%s-color", "inset-%s"
        };
        for (String pattern : patterns) {
            Property<?> left = Properties.named(pattern.replace("%s", "left").replace("inset-", ""));
            Property<?> right = Properties.named(pattern.replace("%s", "right").replace("inset-", ""));
            if (left != null && right != null) {
                all.put(pattern.replace("%s", "inline-start"), new Sides(left, right));
                all.put(pattern.replace("%s", "inline-end"), new Sides(right, left));
            }
        }
        return all;
    }
}
