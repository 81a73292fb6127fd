package anthology.typeset.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Copyfitting: what pages can gain from paragraphs that are set a line longer or shorter. A paragraph serves the page on
 * which it begins.
 *
 * <p>What paragraphs may give is guessed while pages are looked for; whether those of the best pages can give it is found
 * out then, and if they cannot, pages are looked for again. So few paragraphs are set in ways that no page asks for.
 */
final class CopyFit {
    /** So many lines of a paragraph at least stay on the page on which it begins. */
    private static final int LEAST = 2;
    /** After so many rounds nothing is guessed any more. */
    private static final int ROUNDS = 8;

    private final List<Strip> strips;
    private final int start;
    private final List<Copy> copies = new ArrayList<>();
    /** For each strip how many paragraphs begin before it. */
    private final int[] before;
    /** For each number of paragraphs how many of them may be a line shorter, and longer. */
    private int[] takers = {};

    private int[] givers = {};
    private final Set<Ask> refused = new HashSet<>();
    private boolean sure;

    /** A paragraph and its strips. */
    private record Copy(Elastic text, int from, int to) {
        int lines() {
            return to - from;
        }
    }

    /**
     * What a page asks of its paragraphs.
     *
     * @param lines that they give it, less than 0 where they take some
     */
    record Ask(int from, int to, int lines) {}

    /** A paragraph, and how it is to be set. */
    private record Grant(Elastic text, int more, int whole) {}

    /** The paragraphs among the strips from {@code start} to {@code end}. */
    CopyFit(List<Strip> strips, int start, int end) {
        this.strips = strips;
        this.start = start;
        this.before = new int[end - start + 1];
        for (int i = start; i < end; i++) {
            before[i - start] = copies.size();
            Elastic text = strips.get(i).text;
            if (text != null && strips.get(i).number == 0) {
                copies.add(new Copy(text, i, i + text.set().lines().size()));
            }
        }
        before[end - start] = copies.size();
    }

    /** Looks for pages until their paragraphs can do what they ask for, and has them do it. */
    Pagination agree(Supplier<Pagination> search) {
        for (int round = 1; ; round++) {
            sure = round > ROUNDS;
            givers = counted(1);
            takers = counted(-1);
            Pagination found = search.get();
            List<Grant> grants = new ArrayList<>();
            boolean granted = true;
            for (Ask ask : found.asks()) {
                if (!grant(ask, grants)) {
                    refused.add(ask);
                    granted = false;
                }
            }
            if (granted || sure) {
                grants.forEach(grant -> grant.text.wish(grant.more, grant.whole));
                return found;
            }
        }
    }

    private int[] counted(int step) {
        int[] counted = new int[copies.size() + 1];
        for (int k = 0; k < copies.size(); k++) {
            counted[k + 1] = counted[k] + (may(copies.get(k), step) ? 1 : 0);
        }
        return counted;
    }

    private boolean may(Copy copy, int step) {
        return sure ? copy.text.isKnownToGive(step) : copy.text.may(step);
    }

    /** Whether the page from one strip to another may, as far as is known, have what it asks for. */
    boolean mayGive(Ask ask) {
        int step = Integer.signum(ask.lines);
        int[] able = step > 0 ? givers : takers;
        int first = before[ask.from - start];
        int end = before[ask.to - start];
        int giving = able[end] - able[first];
        if (end > first && !serves(copies.get(end - 1), ask.to, step) && may(copies.get(end - 1), step)) {
            giving--;
        }
        return giving >= Math.abs(ask.lines) && !refused.contains(ask);
    }

    /** Whether enough of a paragraph stays on a page that ends before a strip. */
    private static boolean serves(Copy copy, int to, int step) {
        return Math.min(copy.to, to) - copy.from + Math.min(0, step) >= LEAST;
    }

    /** Whether a page that ends with the strip may, as far as is known, end with a whole word. */
    boolean mayMend(Strip last) {
        Elastic text = last.text;
        return text != null && (sure ? text.isKnownToEnd(last.number) : text.mayEnd(last.number));
    }

    /** Has as many paragraphs of the page set otherwise, those first that stand wholly on it, and its last line mended. */
    private boolean grant(Ask ask, List<Grant> grants) {
        int step = Integer.signum(ask.lines);
        boolean hyphenAccepted = strips.get(ask.to - 1).hyphenated && !mayMend(strips.get(ask.to - 1));
        List<Elastic> able = able(ask, step).limit(Math.abs(ask.lines)).toList();
        Strip last = strips.get(ask.to - 1);
        Elastic text = last.text;
        int more = text != null && able.contains(text) ? step : 0;
        int line = last.number + more;
        boolean mends = text != null && text.hyphenates(more, line) && text.can(more, line);
        for (Elastic each : able) {
            if (!mends || !each.equals(text)) {
                grants.add(new Grant(each, step, -1));
            }
        }
        if (text != null && mends) {
            grants.add(new Grant(text, more, line));
        }
        return able.size() == Math.abs(ask.lines)
                && (text == null || mends || hyphenAccepted || !text.hyphenates(more, line));
    }

    private Stream<Elastic> able(Ask ask, int step) {
        return copies.subList(before[ask.from - start], before[ask.to - start]).stream()
                .filter(copy -> step != 0 && serves(copy, ask.to, step))
                .sorted(Comparator.comparing((Copy copy) -> copy.to > ask.to)
                        .thenComparing(Comparator.comparingInt(Copy::lines).reversed()))
                .map(Copy::text)
                .filter(text -> text.may(step) && text.can(step, -1));
    }
}
