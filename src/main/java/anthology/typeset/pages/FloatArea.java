package anthology.typeset.pages;

import anthology.css.ComputedStyle.Clear;
import anthology.typeset.Placed;
import anthology.typeset.boxes.Box;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The floats of one flow, from where they come until a strip holds them. Used once. */
final class FloatArea {
    private static final double NEAR = 0.01;

    private final Setting setting;
    private final FloatPlan plan;
    private Floats floats = Floats.NONE;
    /** Those that stand as high as what comes next. */
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    /** Those that wait for the top of a page. */
    private final Deque<Waiting> deferred = new ArrayDeque<>();
    /** Those that have their place and that no strip holds yet. */
    private final List<Floats.Standing> loose = new ArrayList<>();

    private final List<Held> held = new ArrayList<>();
    private int lifted = -1;
    private int barrier = Integer.MAX_VALUE;

    /** A float and the place between the edges of its container. */
    record Waiting(Floated floated, double x, double width) {
        /** The strip before which it may stand at the earliest. */
        int place(FloatPlan plan) {
            return plan.place(floated.box().number());
        }
    }

    /** A float in a strip; its foot from the top of the flow. */
    private record Held(int number, int strip, double foot) {}

    FloatArea(Setting setting, FloatPlan plan) {
        this.setting = setting;
        this.plan = plan;
    }

    /** Takes a float that comes before a strip; false where no text has room beside it, so that it is a block. */
    boolean take(Box.Floating box, int strip, double x, double width) {
        if (plan.lifts(box.number())) {
            lifted = lifted < 0 ? strip : lifted;
            return true;
        }
        Waiting taken = new Waiting(Floated.of(setting, box, width), x, width);
        if (plan.isAlone(box.number()) || !taken.floated.leavesRoom(width, setting.height())) {
            return false;
        }
        if (!deferred.isEmpty() || plan.place(box.number()) > strip) {
            deferred.add(taken);
        } else {
            waiting.add(taken);
        }
        return true;
    }

    /** Whether what comes next may be laid out as if there were no floats. */
    boolean isIdle() {
        return floats.isEmpty() && waiting.isEmpty() && deferred.isEmpty() && loose.isEmpty();
    }

    /** Before a strip: floats that waited for the top of its page are next. */
    void turn(int strip) {
        while (!deferred.isEmpty() && deferred.getFirst().place(plan) <= strip) {
            floats = deferred.getFirst().place(plan) == strip ? Floats.NONE : floats;
            waiting.add(deferred.removeFirst());
        }
    }

    /** Gives floats that wait their place, at the height {@code y}. */
    void settle(double y) {
        while (!waiting.isEmpty()) {
            Waiting next = waiting.removeFirst();
            Floats.Standing standing = floats.place(next.floated, y, next.x, next.width);
            floats = floats.with(standing);
            loose.add(standing);
        }
    }

    /** At the end of the flow nothing waits any longer. */
    void settleAll(double y) {
        waiting.addAll(deferred);
        deferred.clear();
        settle(y);
    }

    Floats floats() {
        return floats;
    }

    boolean hasLoose() {
        return !loose.isEmpty();
    }

    /** Lets a paragraph place the floats that it brings along. */
    void bring(Wrapped wrapped, List<Box.Floating> own) {
        int brought = wrapped.place(setting, plan, own, deferred);
        lifted = lifted < 0 ? brought : lifted;
        floats = wrapped.floats();
        loose.addAll(wrapped.placed());
    }

    /** Where what clears the sides may begin. */
    double cleared(Clear clear, int strip) {
        if (lifted >= 0 && clear != Clear.NONE) {
            barrier = Math.min(barrier, strip);
        }
        return floats.cleared(clear);
    }

    /** Puts floats that begin between the top and the bottom of a strip into it. */
    void attach(Strip strip, int number, double top, double bottom) {
        List<Placed> content = new ArrayList<>();
        for (Floats.Standing standing : List.copyOf(loose)) {
            if (standing.top() < bottom - NEAR || standing.top() <= top) {
                loose.remove(standing);
                Floated floated = standing.floated();
                Flowed.place(floated.content(), standing.start(), standing.top() - top, content);
                floated.carried().forEach(strip::absorb);
                held.add(new Held(floated.box().number(), number, standing.foot()));
            }
        }
        strip.prepend(content);
    }

    /** Whether a page must not end at the height {@code y}. */
    boolean holds(double y) {
        return floats.holds(y);
    }

    /** Lets floats go that are over. */
    void pass(double y) {
        floats = floats.from(y);
    }

    boolean turnsPage(int strip) {
        return plan.places().containsValue(strip);
    }

    /** What became of them. */
    Flowed.Floating report(List<Strip> strips) {
        List<Flowed.Beside> beside = new ArrayList<>();
        for (Held each : held) {
            int last = each.strip;
            double y = 0;
            for (int i = 0; i < strips.size() && y < each.foot - NEAR; i++) {
                y += strips.get(i).space;
                last = y < each.foot - NEAR ? Math.max(last, i) : last;
                y += strips.get(i).height;
            }
            beside.add(new Flowed.Beside(each.number, each.strip, last));
        }
        return new Flowed.Floating(List.copyOf(beside), lifted, barrier);
    }
}
