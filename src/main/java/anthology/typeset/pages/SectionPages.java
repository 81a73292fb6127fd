package anthology.typeset.pages;

import anthology.css.Cascade;
import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Break;
import anthology.css.ComputedStyle.Side;
import anthology.css.PageStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts the flow of a section into pages, chunk after chunk: chunks lie between forced breaks and changes of page type. */
final class SectionPages {
    private final Cascade cascade;
    private final NoteStream notes;
    private final String firstName;
    private final double grid;

    /** @param firstName name of the page type that the section begins on */
    SectionPages(Cascade cascade, NoteStream notes, String firstName, double grid) {
        this.cascade = cascade;
        this.notes = notes;
        this.firstName = firstName;
        this.grid = grid;
    }

    /** Whether the flow says on which side its first page stands. */
    boolean isSided(Flowed flow) {
        return switch (flow.strips().getFirst().forced) {
            case LEFT, RIGHT, RECTO, VERSO -> true;
            case AUTO, AVOID, PAGE, AVOID_PAGE, COLUMN, AVOID_COLUMN -> false;
        };
    }

    /** @param cost of the faults of all pages */
    record Cut(List<LaidSection.Chunk> chunks, double cost) {}

    /**
     * The best pages for the lines that there are.
     *
     * @param side that of the first of them, where the flow does not say
     */
    Cut cut(Flowed flow, PageFrame.Side side) {
        return cut(flow.strips(), false, side);
    }

    /**
     * Has paragraphs set otherwise where pages are better for it: the flow is to be laid out again then.
     *
     * @return what the faults of the pages should cost after that
     */
    double fit(Flowed flow) {
        return cut(flow.strips(), true, PageFrame.Side.EITHER).cost();
    }

    private Cut cut(List<Strip> strips, boolean fitted, PageFrame.Side begins) {
        List<LaidSection.Chunk> chunks = new ArrayList<>();
        int[] called = called(strips);
        double cost = 0;
        int start = 0;
        int noteFrom = 0;
        PageFrame.Side side = begins;
        String name = firstName;
        for (int i = 1; i <= strips.size(); i++) {
            boolean ends = i == strips.size()
                    || strips.get(i).forced != Break.AUTO
                    || !strips.get(i).page.equals(strips.get(i - 1).page);
            if (!ends) {
                continue;
            }
            Strip first = strips.get(start);
            boolean opens = start == 0 || !first.page.equals(name);
            name = first.page;
            side = side.forced(first.forced);
            PageFrame frame = frame(name, opens, side);
            Run run = new Run(start, i, noteFrom, called, frame);
            Pagination pages = fitted ? fitted(strips, run) : pages(strips, run, null);
            noteFrom = pages.cuts().getLast().noteTo();
            side = side.after(pages.cuts().size());
            cost += pages.cost();
            chunks.add(new LaidSection.Chunk(first.forced, name, opens, pages.cuts()));
            start = i;
        }
        return new Cut(chunks, cost);
    }

    /**
     * Strips between two forced breaks.
     *
     * @param noteFrom the first strip of the notes that is not yet set
     * @param called for each strip of the flow the end of the notes called so far
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Run(int from, int to, int noteFrom, int[] called, PageFrame frame) {}

    private Pagination pages(List<Strip> strips, Run run, @Nullable CopyFit fit) {
        return new PageBreaker(strips, run.from, run.to, notes, run.called, run.frame, fit).solve(run.noteFrom);
    }

    private Pagination fitted(List<Strip> strips, Run run) {
        CopyFit fit = new CopyFit(strips, run.from, run.to);
        return fit.agree(() -> pages(strips, run, fit));
    }

    /** For each strip the end of the notes called so far; the last takes what no line calls. */
    private int[] called(List<Strip> strips) {
        int[] called = new int[strips.size()];
        int so = 0;
        for (int i = 0; i < called.length; i++) {
            so = Math.max(so, notes.upTo(strips.get(i).notes));
            called[i] = so;
        }
        called[called.length - 1] = notes.size();
        return called;
    }

    private PageFrame frame(String name, boolean opens, PageFrame.Side side) {
        PageStyle first = cascade.page(name, opens, true, false);
        PageStyle other = cascade.page(name, false, true, false);
        return new PageFrame(
                PageGeometry.of(first).contentHeight(),
                PageGeometry.of(other).contentHeight(),
                noteGap(other, grid),
                grid,
                side);
    }

    /** What stands between text and notes, pt. */
    static double noteGap(PageStyle page, double grid) {
        ComputedStyle area = page.footnotes();
        return area == null
                ? grid / 2
                : Math.max(0, Flow.margin(area, Side.TOP, page.width())) + Flow.edge(area, Side.TOP, page.width());
    }
}
