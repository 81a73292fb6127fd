package anthology.typeset.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Moves floats that do not fit on the rest of their page to the top of the next one, while the text goes on. One after
 * the other, as each changes what follows: the section is laid out without the float and all later ones, to see where
 * its page ends, then with the float there. Those that no page has room for beside their text stand alone.
 */
final class FloatBreaks {
    /** So many floats of a section are moved; later ones take the text beside them along. */
    private static final int MOST = 100;

    /** Times that floats which a page divides are made blocks. */
    private static final int ROUNDS = 10;

    /** To spare less than so many lines no float is moved. */
    private static final int LEAST_GAIN = 2;

    private final Function<FloatPlan, Laid> layout;
    private final Set<Integer> settled = new HashSet<>();

    /** A section that is cut into pages. */
    record Laid(Flowed flow, SectionPages.Cut cut) {
        /** The page that a strip stands on. */
        private PageSpan page(int strip) {
            for (LaidSection.Chunk chunk : cut.chunks()) {
                List<PageCut> cuts = chunk.cuts();
                for (PageCut page : cuts) {
                    if (strip < page.to()) {
                        int end = cuts.getLast().to();
                        return new PageSpan(
                                page.from(), page.to(), cuts.getFirst().from() == page.from(), page.to() == end);
                    }
                }
            }
            return new PageSpan(0, flow.strips().size(), true, true);
        }
    }

    /** Strips of a page; whether the break before it, and that after it, must be. */
    private record PageSpan(int from, int to, boolean opens, boolean closes) {}

    private FloatBreaks(Function<FloatPlan, Laid> layout) {
        this.layout = layout;
    }

    /** @param layout lays the section out by a plan, always alike */
    static Laid settle(Function<FloatPlan, Laid> layout) {
        return new FloatBreaks(layout).settle();
    }

    private Laid settle() {
        FloatPlan plan = FloatPlan.NONE;
        Laid laid = layout.apply(plan);
        for (int moves = 0; moves < MOST; moves++) {
            Flowed.Beside next = first(laid, plan);
            if (next == null) {
                break;
            }
            int place = place(laid, layout.apply(plan.lifting(next.number())), next, plan);
            if (place > plan.place(next.number())) {
                plan = plan.with(next.number(), place);
                laid = layout.apply(plan);
            } else {
                settled.add(next.number());
                if (isTorn(next, laid.page(next.first()))) {
                    settled.removeIf(number -> number > next.number());
                    plan = plan.withAlone(List.of(next.number()));
                    laid = layout.apply(plan);
                }
            }
        }
        return whole(laid, plan);
    }

    /** Floats that a page's end would still divide stand alone, as blocks do. */
    private Laid whole(Laid laid, FloatPlan plan) {
        Laid found = laid;
        FloatPlan changed = plan;
        for (int round = 0; round < ROUNDS; round++) {
            List<Integer> torn = torn(found);
            if (torn.isEmpty()) {
                break;
            }
            changed = changed.withAlone(torn);
            found = layout.apply(changed);
        }
        return found;
    }

    private static List<Integer> torn(Laid laid) {
        return laid.flow().floats().beside().stream()
                .filter(each -> isTorn(each, laid.page(each.first())))
                .map(Flowed.Beside::number)
                .toList();
    }

    /** The first float that a page's end divides, or that leaves a hole at the foot of the page before its own. */
    private Flowed.@Nullable Beside first(Laid laid, FloatPlan plan) {
        List<Flowed.Beside> floats = new ArrayList<>(laid.flow().floats().beside());
        floats.sort(Comparator.comparingInt(Flowed.Beside::number));
        for (Flowed.Beside each : floats) {
            PageSpan page = laid.page(each.first());
            boolean placed = plan.place(each.number()) == page.from() && page.from() > 0;
            if (!settled.contains(each.number()) && !placed && (isTorn(each, page) || opens(laid, each, page))) {
                return each;
            }
        }
        return null;
    }

    private static boolean isTorn(Flowed.Beside each, PageSpan page) {
        return each.last() >= page.to() && each.first() > page.from();
    }

    private static boolean opens(Laid laid, Flowed.Beside each, PageSpan page) {
        boolean together = !page.opens;
        for (int i = page.from() + 1; i <= each.first(); i++) {
            together &= laid.flow().strips().get(i).penalty >= Strip.AVOID;
        }
        return together;
    }

    /** The strip that the page ends before without the float, or -1 where the float had better stay. */
    private static int place(Laid laid, Laid without, Flowed.Beside each, FloatPlan plan) {
        PageSpan page = laid.page(each.first());
        int from = without.flow().floats().lifted();
        for (int earlier : plan.places().headMap(each.number()).values()) {
            from = Math.max(from, earlier);
        }
        PageSpan other = without.page(from);
        boolean gains = isTorn(each, page) || (other.from() < page.from() && other.to() - page.from() >= LEAST_GAIN);
        boolean stays = other.closes() || without.flow().floats().barrier() < other.to();
        return gains && !stays ? other.to() : -1;
    }
}
