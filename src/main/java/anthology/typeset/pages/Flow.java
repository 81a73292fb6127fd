package anthology.typeset.pages;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Break;
import anthology.css.ComputedStyle.Direction;
import anthology.css.ComputedStyle.Side;
import anthology.css.Length;
import anthology.typeset.boxes.Box;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Lays boxes out one below the other: margins, edges, widths, break rules; CSS 2.2, 8 to 10. Used once. */
final class Flow {
    private static final double LEAST_WIDTH = 1;
    private static final double OFF_GRID = 0.01;
    /** Lines that stay with a heading, or with a paragraph that announces them. */
    private static final int KEPT = 2;
    /** The first or last line of a list alone on its page, which is as bad as a page that ends three lines early. */
    private static final double LONE = 700;
    /** Lists of fewer lines have no such lines. */
    private static final int LIST = 4;

    private final Setting setting;
    private final Paragraphs paragraphs;
    private final List<Strip> strips = new ArrayList<>();
    private final List<Decoration> decorations = new ArrayList<>();
    private final Margins margins = new Margins();
    private final Deque<HungMarker> markers = new ArrayDeque<>();
    private final List<Box> marks = new ArrayList<>();
    private final List<String> anchors = new ArrayList<>();
    /** Margin above the edges that are open, once there are any. */
    private double settled;

    private boolean isSettled;
    /** Height of the open edges above the next strip. */
    private double lead;

    private double penalty;
    /** So many lines that follow stay with what stands above them. */
    private int kept;

    private Break forced = Break.AUTO;
    private boolean columnBreak;
    private boolean tied;
    private String page;
    private boolean loose;

    /** The mark of a list item that waits for its first line. */
    private record HungMarker(Box.Marker marker, double x) {}

    private Flow(Setting setting, String page, double pictureLimit) {
        this.setting = setting;
        this.page = page;
        this.paragraphs = new Paragraphs(setting, pictureLimit);
    }

    /** Lays a block out with its own margins, in a place of the given width. */
    static Flowed block(Setting setting, Box.Block block, double width) {
        Flow flow = new Flow(setting, "auto", setting.height());
        flow.add(block, 0, width);
        return flow.finish();
    }

    /** Lays out what is in a block: its edges and margins are left to the caller. */
    static Flowed inside(Setting setting, Box.Block block, double width) {
        Flow flow = new Flow(setting, "auto", setting.height());
        flow.children(block, 0, Math.max(LEAST_WIDTH, width));
        return flow.finish();
    }

    /** Lays out what stands in columns, in the width of one of them. */
    static Flowed column(Setting setting, List<Box> content, double width) {
        Flow flow = new Flow(setting, "auto", setting.height());
        flow.boxes(content, 0, Math.max(LEAST_WIDTH, width));
        return flow.finish();
    }

    private Flowed finish() {
        if (!markers.isEmpty()) {
            emit(new Strip(0, List.of()));
        }
        double below = margins.take();
        if ((!marks.isEmpty() || !anchors.isEmpty()) && strips.isEmpty()) {
            emit(new Strip(0, List.of()));
        } else if (!strips.isEmpty()) {
            Strip last = strips.getLast();
            marks.forEach(last::mark);
            anchors.forEach(last::anchor);
        }
        if (below > 0 && strips.isEmpty()) {
            margins.add(below);
        }
        return new Flowed(List.copyOf(strips), List.copyOf(decorations), forced);
    }

    private void add(Box box, double x, double width) {
        switch (box) {
            case Box.Block block -> block(block, x, width);
            case Box.Paragraph paragraph -> paragraph(paragraph, x, width);
            case Box.Picture picture -> picture(picture, x, width);
            case Box.Table table -> table(table, x, width);
            case Box.Anchor anchor -> anchors.add(anchor.name());
            case Box.Assign assign -> marks.add(assign);
            case Box.PageNumber number -> marks.add(number);
        }
    }

    /** Lines of another height than the grid's have no use for it: what comes after them finds it again. */
    private void paragraph(Box.Paragraph paragraph, double x, double width) {
        double ofGrid = paragraph.style().lineHeight() / setting.grid();
        boolean fits = Math.abs(ofGrid - Math.rint(ofGrid)) < OFF_GRID;
        boolean waits = loose && !fits;
        for (Strip line : paragraphs.strips(paragraph, x, width)) {
            margins.add(line.space);
            loose &= fits;
            emit(line);
        }
        loose |= waits;
        if (paragraph.announces()) {
            kept = KEPT;
        }
    }

    private void block(Box.Block block, double x, double width) {
        if (block.figure()) {
            figure(block, x, width);
        } else {
            plainBlock(block, x, width);
        }
    }

    /** Pictures of a figure shrink until the whole figure stands on one page. */
    private void figure(Box.Block block, double x, double width) {
        Flow trial = new Flow(setting, page, paragraphs.pictureLimit());
        trial.plainBlock(block, 0, width);
        double excess = trial.finish().height() - setting.height();
        double limit = paragraphs.pictureLimit();
        if (excess > 0) {
            double tallest = paragraphs.tallest(block, width);
            paragraphs.limitPictures(Math.max(setting.height() / 4, tallest - excess));
        }
        plainBlock(block, x, width);
        paragraphs.limitPictures(limit);
    }

    private void plainBlock(Box.Block block, double x, double width) {
        ComputedStyle style = block.style();
        String outerPage = page;
        if (!block.page().equals("auto")) {
            page = block.page();
        }
        breakHere(style.breakBefore());
        margins.add(margin(style, Side.TOP, width));
        Span span = Span.of(style, width);
        double top = edge(style, Side.TOP, width);
        double bottom = edge(style, Side.BOTTOM, width);
        boolean decorated = Decoration.wanted(style);
        int first = strips.size();
        int slot = decorations.size();
        double insetTop = 0;
        if (top > 0 || decorated) {
            settle();
            insetTop = lead;
            lead += top;
            if (decorated) {
                decorations.add(new Decoration(0, 0, 0, 0, 0, 0, style));
            }
        }
        if (block.marker() != null) {
            boolean rightToLeft = block.marker().style().direction() == Direction.RTL;
            markers.add(new HungMarker(block.marker(), x + span.content() + (rightToLeft ? span.width() : 0)));
        }
        children(block, x + span.content(), span.width());
        if (!markers.isEmpty() && block.marker() != null) {
            emit(new Strip(0, List.of()));
        }
        double missing = missingHeight(style, first, insetTop + top, bottom);
        if (bottom > 0 || missing > 0 || decorated) {
            if (strips.size() == first) {
                emit(new Strip(0, List.of()));
            }
            Strip last = strips.getLast();
            last.height += Math.max(0, margins.take()) + bottom + missing;
            loose |= bottom > 0 || missing > 0;
            if (decorated) {
                decorations.set(
                        slot,
                        new Decoration(
                                first,
                                insetTop,
                                strips.size() - 1,
                                last.height,
                                x + span.border(),
                                span.borderWidth(),
                                style));
            }
        }
        finishBlock(block, first, width);
        page = outerPage;
    }

    private void finishBlock(Box.Block block, int first, double width) {
        ComputedStyle style = block.style();
        if (style.breakInsideAvoid() || block.figure() || block.heading()) {
            strips.subList(Math.min(first + 1, strips.size()), strips.size()).forEach(Strip::avoid);
        }
        if (strips.size() - first >= LIST && block.list()) {
            strips.get(first + 1).cost(LONE);
            strips.getLast().cost(LONE);
        }
        if (style.breakInsideAvoidColumn()) {
            strips.stream()
                    .skip(first + 1)
                    .filter(strip -> strip.columns == null)
                    .forEach(strip -> strip.tied = true);
        }
        if (style.relative()) {
            double dx = inset(style.inset(Side.LEFT), style.inset(Side.RIGHT), width);
            double dy = inset(style.inset(Side.TOP), style.inset(Side.BOTTOM), setting.height());
            strips.subList(first, strips.size()).forEach(strip -> strip.shift(dx, dy));
        }
        margins.add(margin(style, Side.BOTTOM, width));
        breakHere(style.breakAfter());
        if (block.heading() && strips.size() > first) {
            kept = KEPT;
        }
    }

    private void children(Box.Block block, double x, double width) {
        if (block.style().multicol()) {
            multicol(block, x, width);
        } else {
            boxes(block.children(), x, width);
        }
    }

    private void boxes(List<Box> boxes, double x, double width) {
        for (Box box : boxes) {
            add(box, x, width);
        }
    }

    private void multicol(Box.Block block, double x, double width) {
        Multicol multicol = new Multicol(setting, block.style(), x, width);
        for (Multicol.Part part : Multicol.parts(block)) {
            switch (part) {
                case Multicol.Part.Spanner spanner -> add(spanner.block(), x, width);
                case Multicol.Part.Columns columns -> columns(multicol.columns(columns.content()));
            }
        }
    }

    /** Columns stand between two strips without height, which have what is above and below all of them. */
    private void columns(Flowed flowed) {
        emit(new Strip(0, List.of()));
        int first = strips.size();
        for (Strip strip : flowed.strips()) {
            forced = strip.forced == Break.AUTO ? forced : strip.forced;
            loose = strip.snap;
            margins.add(strip.space);
            emit(strip);
        }
        for (Decoration own : flowed.decorations()) {
            decorations.add(own.after(first));
        }
        penalty = Strip.AVOID;
        emit(new Strip(0, List.of()));
        loose = true;
        breakHere(flowed.after());
    }

    /** What is missing to the block's least height. */
    private double missingHeight(ComputedStyle style, int first, double above, double bottom) {
        Length height = style.height() == null ? style.minHeight() : style.height();
        if (height == null) {
            return 0;
        }
        double wanted = Math.min(height.resolve(setting.height()), setting.height());
        if (style.borderBox()) {
            wanted -= bottom;
        }
        double has = strips.size() == first ? 0 : -above;
        for (int i = first; i < strips.size(); i++) {
            has += strips.get(i).height + (i == first ? 0 : strips.get(i).space);
        }
        return Math.max(0, wanted - has);
    }

    private void picture(Box.Picture picture, double x, double width) {
        ComputedStyle style = picture.style();
        margins.add(margin(style, Side.TOP, width));
        Strip strip = paragraphs.picture(picture, x, width);
        emit(strip);
        loose = true;
        margins.add(margin(style, Side.BOTTOM, width));
    }

    private void table(Box.Table table, double x, double width) {
        ComputedStyle style = table.style();
        breakHere(style.breakBefore());
        margins.add(margin(style, Side.TOP, width));
        int first = strips.size();
        List<Strip> rows = new TableLayout(setting, table).strips(x, width);
        for (int i = 0; i < rows.size(); i++) {
            Strip row = rows.get(i);
            if (style.breakInsideAvoid() && i > 0) {
                row.avoid();
            }
            margins.add(row.space);
            emit(row);
        }
        if (strips.size() > first) {
            loose = true;
        }
        margins.add(margin(style, Side.BOTTOM, width));
        breakHere(style.breakAfter());
    }

    /** Ends the collapsing of margins above: an edge follows. */
    private void settle() {
        if (isSettled) {
            lead += margins.take();
        } else {
            settled = margins.take();
            isSettled = true;
        }
    }

    private void emit(Strip strip) {
        if (isSettled) {
            double above = Math.max(0, lead + margins.take());
            strip.space = settled;
            strip.shift(0, above);
            if (!strip.line) {
                strip.baseline = strip.height + above;
            }
            strip.height += above;
        } else {
            strip.space = margins.take();
        }
        isSettled = false;
        lead = 0;
        strip.cost(kept > 0 ? Math.max(Strip.AVOID, penalty) : penalty);
        kept = strip.line ? Math.max(0, kept - 1) : 0;
        strip.forced = forced == Break.AUTO ? strip.forced : forced;
        strip.page = page;
        strip.snap &= loose;
        strip.columnBreak |= columnBreak;
        strip.tied |= tied;
        penalty = 0;
        forced = Break.AUTO;
        columnBreak = false;
        tied = false;
        loose = false;
        marks.forEach(strip::mark);
        marks.clear();
        anchors.forEach(strip::anchor);
        anchors.clear();
        while (!markers.isEmpty()) {
            HungMarker marker = markers.pop();
            paragraphs.hang(marker.marker(), marker.x(), strip);
        }
        strips.add(strip);
    }

    private void breakHere(Break kind) {
        switch (kind) {
            case AUTO -> {}
            case COLUMN -> columnBreak = true;
            case AVOID_COLUMN -> tied = true;
            case AVOID, AVOID_PAGE -> penalty = Math.max(penalty, Strip.AVOID);
            case PAGE -> forced = forced == Break.AUTO ? Break.PAGE : forced;
            case LEFT, RIGHT, RECTO, VERSO -> forced = kind;
        }
    }

    static double margin(ComputedStyle style, Side side, double width) {
        Length margin = style.margin(side);
        return margin == null ? 0 : margin.resolve(width);
    }

    static double edge(ComputedStyle style, Side side, double width) {
        return Math.max(0, style.padding(side).resolve(width)) + style.borderWidth(side);
    }

    private static double inset(
            @org.jspecify.annotations.Nullable Length start,
            @org.jspecify.annotations.Nullable Length end,
            double reference) {
        return start != null ? start.resolve(reference) : end != null ? -end.resolve(reference) : 0;
    }
}
