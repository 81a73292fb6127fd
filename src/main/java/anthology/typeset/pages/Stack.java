package anthology.typeset.pages;

/** Stacks strips on a page: margins above the first are dropped, but for those after a forced break. */
final class Stack {
    private final double grid;
    private double depth;
    private double top;

    Stack(double grid) {
        this.grid = grid;
    }

    /**
     * @param first whether it is the first of its page
     * @param forced whether the page starts with a forced break
     * @return how deep the page is with the strip
     */
    double add(Strip strip, boolean first, boolean forced) {
        if (first) {
            Strip.Again head = strip.head;
            top = (forced ? Math.max(0, strip.space) : 0) + (head == null ? 0 : head.height());
        } else {
            top = depth + strip.space;
            if (strip.snap && grid > 0) {
                double lines = Math.ceil(top / grid - 0.01);
                top = Math.max(top, lines * grid);
            }
        }
        depth = top + strip.height;
        return depth;
    }

    /** Top of the strip that was added last. */
    double top() {
        return top;
    }
}
