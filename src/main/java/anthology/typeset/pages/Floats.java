package anthology.typeset.pages;

import anthology.css.ComputedStyle.Clear;
import java.util.ArrayList;
import java.util.List;

/**
 * Where floats stand in a flow, and what room they leave beside them; CSS 2.2, 9.5. Heights are from the top of the
 * flow, pt. Immutable.
 */
record Floats(List<Standing> standing) {
    static final Floats NONE = new Floats(List.of());
    private static final double NEAR = 0.01;

    /**
     * A float's margin box.
     *
     * @param start its left edge
     * @param end its right edge
     * @param foot where it ends but for its margin
     */
    record Standing(Floated floated, double start, double end, double top, double bottom, double foot) {
        private boolean left() {
            return floated.box().left();
        }
    }

    /**
     * What floats leave of a place.
     *
     * @param left how far it begins from the left edge of the place
     */
    record Room(double left, double width) {}

    boolean isEmpty() {
        return standing.isEmpty();
    }

    /** The room between two heights, in a place that begins at {@code x}. */
    Room room(double top, double bottom, double x, double width) {
        double left = x;
        double right = x + width;
        double deep = Math.max(bottom, top + 2 * NEAR);
        for (Standing other : standing) {
            if (other.top < deep - NEAR && other.bottom > top + NEAR) {
                left = other.left() ? Math.max(left, other.end) : left;
                right = other.left() ? right : Math.min(right, other.start);
            }
        }
        return new Room(left - x, Math.max(0, right - left));
    }

    /** The lowest height at which the room changes that is below {@code y}, or {@code y} where there is none. */
    double next(double y) {
        double next = Double.MAX_VALUE;
        for (Standing other : standing) {
            if (other.bottom > y + NEAR) {
                next = Math.min(next, other.bottom);
            }
        }
        return next == Double.MAX_VALUE ? y : next;
    }

    /** The heights at which the room changes, from {@code y} to {@code end}, which is one. */
    List<Double> steps(double y, double end) {
        List<Double> steps = new ArrayList<>();
        double step = next(y);
        while (step > y && step < end - NEAR && (steps.isEmpty() || step > steps.getLast())) {
            steps.add(step);
            step = next(step);
        }
        if (end > y + NEAR) {
            steps.add(end);
        }
        return steps;
    }

    /** Below this the floats of the sides that are cleared are over. */
    double cleared(Clear clear) {
        double bottom = 0;
        for (Standing other : standing) {
            bottom = clear.clears(other.left()) ? Math.max(bottom, other.bottom) : bottom;
        }
        return bottom;
    }

    /** Where the last of them ends, but for its margin. */
    double foot() {
        return standing.stream().mapToDouble(Standing::foot).max().orElse(0);
    }

    /** Where the last of those in a place ends. */
    double foot(double x, double width) {
        return standing.stream()
                .filter(each -> each.start > x - NEAR && each.end < x + width + NEAR)
                .mapToDouble(Standing::bottom)
                .max()
                .orElse(0);
    }

    /** The first height from {@code y} on that offers the room. */
    double fit(double y, double height, double x, double width, double wanted) {
        double top = y;
        while (room(top, top + height, x, width).width() < wanted - NEAR) {
            double next = next(top);
            if (next <= top) {
                break;
            }
            top = next;
        }
        return top;
    }

    /** Places a float as high as may be, and no higher than {@code y}; CSS 2.2, 9.5.1. */
    Standing place(Floated floated, double y, double x, double width) {
        double top = Math.max(y, cleared(floated.box().style().clear()));
        for (Standing other : standing) {
            top = Math.max(top, other.top);
        }
        top = fit(top, floated.height(), x, width, Math.min(width, floated.width()));
        Room room = room(top, top + floated.height(), x, width);
        double start = x + room.left + (floated.box().left() ? 0 : room.width - floated.width());
        double bottom = top + floated.height();
        return new Standing(floated, start, start + floated.width(), top, bottom, bottom - floated.marginBelow());
    }

    Floats with(Standing added) {
        List<Standing> more = new ArrayList<>(standing);
        more.add(added);
        return new Floats(List.copyOf(more));
    }

    /** Without those that are over at the height {@code y}. */
    Floats from(double y) {
        List<Standing> rest =
                standing.stream().filter(each -> each.bottom > y + NEAR).toList();
        return rest.size() == standing.size() ? this : new Floats(rest);
    }

    /** Whether a page must not begin with what follows {@code bottom}: a float that stands above goes on. */
    boolean holds(double bottom) {
        for (Standing other : standing) {
            if (other.top < bottom - NEAR && other.foot > bottom + NEAR) {
                return true;
            }
        }
        return false;
    }
}
