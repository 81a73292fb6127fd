package anthology.typeset.pages;

import anthology.typeset.boxes.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The named strings of the page at hand; CSS GCPM 3, 1.2. */
final class RunningStrings {
    private final Map<String, String> entry = new HashMap<>();
    private final Map<String, String> exit = new HashMap<>();
    private final Map<String, String> first = new HashMap<>();
    private final List<String> atStart = new ArrayList<>();

    /** Turns to a page; a blank page has no strips. */
    void turn(List<Strip> strips) {
        entry.clear();
        entry.putAll(exit);
        first.clear();
        atStart.clear();
        for (int i = 0; i < strips.size(); i++) {
            for (Box mark : strips.get(i).marks) {
                if (mark instanceof Box.Assign assign) {
                    first.putIfAbsent(assign.name(), assign.value());
                    exit.put(assign.name(), assign.value());
                    if (i == 0) {
                        atStart.add(assign.name());
                    }
                }
            }
        }
    }

    /** The value of {@code string(name, which)} on this page. */
    String value(String name, String which) {
        String before = entry.getOrDefault(name, "");
        return switch (which) {
            case "last" -> exit.getOrDefault(name, "");
            case "start" -> atStart.contains(name) ? first.getOrDefault(name, before) : before;
            case "first-except" -> first.containsKey(name) ? "" : before;
            default -> first.getOrDefault(name, before);
        };
    }
}
