package anthology.typeset.pages;

/** Where the notes of a page end that go on on the next, and what that costs. */
final class NoteCuts {
    private static final double LATE = 2e6;
    private static final double SPLIT = 500;
    private static final double TORN = 20_000;
    private static final double HYPHEN = 1000;
    private static final int LEAST = 2;

    private final NoteStream notes;
    private final int[] called;

    /** @param called for each strip of the text the end of the notes called up to it */
    NoteCuts(NoteStream notes, int[] called) {
        this.notes = notes;
        this.called = called;
    }

    /** The end of the notes that are called before the strip of the text. */
    int calledBefore(int strip) {
        return strip == 0 ? 0 : called[strip - 1];
    }

    /** As much of the notes as there is room for, cut where lines of a note may be parted. */
    int end(int from, int limit, double room) {
        int full = notes.fill(from, limit, room);
        if (full == limit || full == from) {
            return full;
        }
        int first = Math.max(from, notes.first(full));
        for (int to = full; to > first; to--) {
            if (mayCut(to)) {
                return to;
            }
        }
        return full;
    }

    /** Two lines of a note at least stand on each side of a cut. */
    private boolean mayCut(int strip) {
        return strip == notes.first(strip)
                || (notes.strips().get(strip).penalty < Strip.AVOID
                        && strip - notes.first(strip) >= LEAST
                        && notes.end(strip) - strip >= LEAST);
    }

    /** What it costs that the notes from one strip to another stand on the page that begins with a strip of the text. */
    double cost(int textFrom, int from, int to, int limit) {
        if (to == limit) {
            return 0;
        }
        boolean calls = limit > Math.max(calledBefore(textFrom), from);
        if (calls && to <= notes.first(limit - 1)) {
            return LATE;
        }
        double cost = SPLIT;
        if (to > from && to > notes.first(to)) {
            cost += mayCut(to) ? 0 : TORN;
            cost += notes.strips().get(to - 1).hyphenated ? HYPHEN : 0;
        }
        return cost;
    }
}
