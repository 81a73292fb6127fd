package anthology.typeset.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Copyfitting: what pages can gain from paragraphs that are set a line longer or shorter. A paragraph serves the page on
 * which it begins.
 */
final class CopyFit {
    /** So many lines of a paragraph at least stay on the page on which it begins. */
    private static final int LEAST = 2;

    private final int start;
    private final List<Copy> copies = new ArrayList<>();
    /** For each strip how many paragraphs begin before it. */
    private final int[] before;

    /** A paragraph and its strips. */
    private record Copy(Elastic text, int from, int to) {
        int lines() {
            return to - from;
        }
    }

    /** The paragraphs among the strips from {@code start} to {@code end}. */
    CopyFit(List<Strip> strips, int start, int end) {
        this.start = start;
        this.before = new int[end - start + 1];
        for (int i = start; i < end; i++) {
            before[i - start] = copies.size();
            Elastic text = strips.get(i).text;
            if (text != null && strips.get(i).number == 0) {
                copies.add(new Copy(text, i, i + text.lines().size()));
            }
        }
        before[end - start] = copies.size();
    }

    /**
     * Whether the page from one strip to another can have so many lines more, or less where negative.
     *
     * @param lines from -2 to 2
     */
    boolean gives(int from, int to, int lines) {
        int step = Integer.signum(lines);
        int missing = Math.abs(lines);
        for (int k = before[from - start]; k < before[to - start] && missing > 0; k++) {
            missing -= serves(copies.get(k), to, step) ? 1 : 0;
        }
        return missing == 0;
    }

    private static boolean serves(Copy copy, int to, int step) {
        int here = Math.min(copy.to, to) - copy.from;
        return here + Math.min(0, step) >= LEAST && copy.text.can(step);
    }

    /** Whether the page that ends with the strip can end with a whole word. */
    boolean mends(Strip last) {
        return last.text != null && last.text.canEnd(last.number);
    }

    /** Sets as many paragraphs of the page otherwise, the longest first, and mends its last line. */
    void wish(int from, int to, int lines, Strip last) {
        int step = Integer.signum(lines);
        List<Copy> able = copies.subList(before[from - start], before[to - start]).stream()
                .filter(copy -> step != 0 && serves(copy, to, step))
                .sorted(Comparator.comparingInt(Copy::lines).reversed())
                .limit(Math.abs(lines))
                .toList();
        able.forEach(copy -> copy.text.wish(step, -1));
        Elastic text = last.text;
        if (text != null && last.hyphenated) {
            boolean changed = able.stream().anyMatch(copy -> copy.text.equals(text));
            text.wish(changed ? step : 0, last.number + (changed ? step : 0));
        }
    }
}
