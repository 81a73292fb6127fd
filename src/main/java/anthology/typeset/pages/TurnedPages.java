package anthology.typeset.pages;

import anthology.typeset.Placed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stacks the strips of a table that lies on its side: each page of it becomes one strip. Used once. */
final class TurnedPages {
    private static final double SLACK = 0.05;

    private final List<Strip> pages = new ArrayList<>();
    private final double x;
    private final double depth;
    private final double length;
    private final double height;
    private List<Placed> content = new ArrayList<>();
    private List<Strip> stacked = new ArrayList<>();
    private double y;

    private TurnedPages(double x, double depth, double length, double height) {
        this.x = x;
        this.depth = depth;
        this.length = length;
        this.height = height;
    }

    /**
     * @param strips laid out for a page of the width {@code length}
     * @param x left edge of the pages' content
     * @param depth how wide the pages' content is
     * @param length of the pages' content, without the room for notes
     * @param height of the pages' content
     */
    static List<Strip> of(List<Strip> strips, double x, double depth, double length, double height) {
        TurnedPages pages = new TurnedPages(x, depth, length, height);
        for (int i = 0; i < strips.size(); i++) {
            // strips that may not be parted go on together
            int end = i + 1;
            double needed = pages.above(strips.get(i)) + strips.get(i).height;
            while (end < strips.size() && strips.get(end).penalty >= Strip.AVOID) {
                needed += strips.get(end).space + strips.get(end).height;
                end++;
            }
            boolean starts = i == 0 || strips.get(i).penalty < Strip.AVOID;
            double foot = strips.get(end - 1).footHeight();
            boolean full =
                    pages.y + (starts ? needed + foot : pages.above(strips.get(i)) + strips.get(i).height) > depth;
            if (full && !pages.stacked.isEmpty()) {
                pages.turn();
            }
            pages.add(strips.get(i));
        }
        pages.turn();
        return pages.pages;
    }

    private double above(Strip strip) {
        return stacked.isEmpty() ? head(strip) : strip.space;
    }

    private double head(Strip strip) {
        return pages.isEmpty() || strip.head == null ? 0 : strip.head.height();
    }

    private void add(Strip strip) {
        Strip.@Nullable Again head = strip.head;
        if (stacked.isEmpty() && !pages.isEmpty() && head != null) {
            Flowed.place(head.content(), 0, 0, content);
        }
        y += above(strip);
        Flowed.place(strip.content, 0, y, content);
        y += strip.height;
        stacked.add(strip);
    }

    private void turn() {
        if (stacked.isEmpty()) {
            return;
        }
        Strip.@Nullable Again foot = stacked.getLast().foot;
        if (foot != null) {
            Flowed.place(foot.content(), 0, y, content);
            y += foot.height();
        }
        double left = x + Math.max(0, (depth - y) / 2);
        Strip page = new Strip(height - SLACK, List.of(new Placed.Turned(left, length, content)));
        stacked.forEach(page::absorb);
        page.height = page.notes > 0 ? length : page.height;
        page.baseline = page.height;
        pages.add(page);
        content = new ArrayList<>();
        stacked = new ArrayList<>();
        y = 0;
    }
}
