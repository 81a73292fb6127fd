package anthology.typeset.pages;

import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Break;
import anthology.css.ComputedStyle.Clear;
import anthology.css.ComputedStyle.Direction;
import anthology.css.ComputedStyle.Side;
import anthology.css.Length;
import anthology.typeset.Placed;
import anthology.typeset.boxes.Box;
import anthology.typeset.paint.Borders;
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
    /** Share of a page that the padding above a block takes at most. */
    private static final double HIGHEST_EDGE = 0.3;

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

    /** Height of all strips so far, each with the space above it. */
    private double depth;

    private final FloatArea area;

    /** Blocks that have begun and of which nothing is laid out yet. */
    private final List<Start> starts = new ArrayList<>();

    /** Where a block begins, below the top of its first strip: margins go through its upper edge until then. */
    private static final class Start {
        double inset;
        boolean known;
    }

    /** The mark of a list item that waits for its first line. */
    private record HungMarker(Box.Marker marker, double x) {}

    private Flow(Setting setting, String page, double pictureLimit, FloatPlan plan) {
        this.setting = setting;
        this.page = page;
        this.paragraphs = new Paragraphs(setting, pictureLimit);
        this.area = new FloatArea(setting, plan);
    }

    private Flow(Setting setting) {
        this(setting, "auto", setting.height(), FloatPlan.NONE);
    }

    /** Lays out all of a section, in pages of the given width. */
    static Flowed section(Setting setting, Box.Block root, double width, FloatPlan plan) {
        Flow flow = new Flow(setting, "auto", setting.height(), plan);
        flow.add(root, 0, width);
        return flow.finish();
    }

    /** Lays a block out with its own margins, in a place of the given width. */
    static Flowed block(Setting setting, Box.Block block, double width) {
        Flow flow = new Flow(setting);
        flow.add(block, 0, width);
        return flow.finish();
    }

    /** Lays a block out that is a place of its own, from the left upper corner of its border box. */
    static Flowed fitted(Setting setting, Box.Block block, Span span, double container) {
        Flow flow = new Flow(setting);
        flow.edged(block, 0, container, span, true);
        return flow.finish();
    }

    /** Lays out what is in a cell, and stays in it with its margins: edges are left to the caller. */
    static Flowed inside(Setting setting, Box.Block block, double width) {
        Flow flow = new Flow(setting);
        flow.settle();
        flow.children(block, 0, Math.max(LEAST_WIDTH, width));
        if (!flow.strips.isEmpty()) {
            flow.extend(Math.max(0, flow.margins.take()));
        }
        return flow.finish();
    }

    /** Lays out what stands in columns, in the width of one of them. */
    static Flowed column(Setting setting, List<Box> content, double width) {
        Flow flow = new Flow(setting);
        flow.boxes(content, 0, Math.max(LEAST_WIDTH, width));
        return flow.finish();
    }

    private Flowed finish() {
        if (!markers.isEmpty()) {
            emit(new Strip(0, List.of()));
        }
        area.settleAll(nextTop());
        descend(area.floats().foot());
        if (area.hasLoose()) {
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
        return new Flowed(List.copyOf(strips), List.copyOf(decorations), forced, area.report(strips));
    }

    private void add(Box box, double x, double width) {
        switch (box) {
            case Box.Block block -> block(block, x, width);
            case Box.Paragraph paragraph -> paragraph(paragraph, x, width);
            case Box.Floating floating -> floating(floating, x, width);
            case Box.Picture picture -> picture(picture, x, width);
            case Box.Table table -> table(table, x, width);
            case Box.Anchor anchor -> anchors.add(anchor.name());
            case Box.Assign assign -> marks.add(assign);
            case Box.PageNumber number -> marks.add(number);
        }
    }

    private void paragraph(Box.Paragraph paragraph, double x, double width) {
        area.turn(strips.size());
        List<Box.Floating> own = new ArrayList<>();
        for (Box.Piece piece : paragraph.pieces()) {
            if (piece instanceof Box.Piece.Floating floating) {
                own.add(floating.box());
            }
        }
        double ofGrid = paragraph.style().lineHeight() / setting.grid();
        boolean onGrid = Math.abs(ofGrid - Math.rint(ofGrid)) < OFF_GRID;
        boolean waits = loose && !onGrid;
        if (own.isEmpty() && area.isIdle()) {
            paragraphs.strips(paragraph, x, width).forEach(line -> line(line, onGrid));
        } else {
            wrapped(paragraph, own, x, width, onGrid);
        }
        loose |= waits;
        if (paragraph.announces()) {
            kept = KEPT;
        }
    }

    /** Lines of another height than the grid's have no use for it: what comes after them finds it again. */
    private void line(Strip line, boolean onGrid) {
        margins.add(line.space);
        loose &= onGrid;
        emit(line);
    }

    private void wrapped(Box.Paragraph paragraph, List<Box.Floating> own, double x, double width, boolean onGrid) {
        area.settle(nextTop());
        Wrapped wrapped = new Wrapped(
                paragraphs, paragraph, area.floats(), new Wrapped.Place(nextTop(), x, width, strips.size()));
        area.bring(wrapped, own);
        List<Strip> lines = paragraphs.strips(wrapped.set(), null, paragraph.style(), x);
        for (int i = 0; i < lines.size(); i++) {
            wrapped.steps(i).forEach(this::fill);
            lines.get(i).left = wrapped.left(i);
            line(lines.get(i), onGrid);
        }
        wrapped.after().forEach(floating -> add(floating.content(), x, width));
    }

    private void floating(Box.Floating floating, double x, double width) {
        area.turn(strips.size());
        if (!area.take(floating, strips.size(), x, width)) {
            clear(floating.style());
            add(floating.content(), x, width);
        }
    }

    /** Top of what comes next. */
    private double nextTop() {
        return isSettled ? depth + settled + Math.max(0, lead + margins.sum()) : depth + margins.sum();
    }

    /** Leaves what is above {@code y} to floats; between two of them a page may end. */
    private void descend(double y) {
        area.floats().steps(nextTop(), y).forEach(this::fill);
    }

    private void fill(double y) {
        Strip filler = new Strip(Math.max(0, y - nextTop()), List.of());
        filler.filler = true;
        emit(filler);
    }

    /** Begins below the floats that the style clears. */
    private void clear(ComputedStyle style) {
        if (style.clear() != Clear.NONE) {
            area.settle(nextTop());
            descend(area.cleared(style.clear(), strips.size()));
        }
    }

    /** Makes the last strip higher. */
    private void extend(double height) {
        Strip last = strips.getLast();
        last.height += height;
        depth += height;
        area.attach(last, strips.size() - 1, depth - last.height, depth);
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
        Flow trial = new Flow(setting, page, paragraphs.pictureLimit(), FloatPlan.NONE);
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
        if (!block.page().equals("auto") && !block.page().equals(page)) {
            endFloats();
            page = block.page();
        }
        breakHere(style.breakBefore());
        margins.add(margin(style, Side.TOP, width));
        clear(style);
        int first = strips.size();
        int decorated = decorations.size();
        Span span = Span.of(style, width);
        if (Span.givesWay(style, width)) {
            setting.breaker()
                    .contradiction(
                            "margins and padding leave no room for text",
                            "they are made smaller until there is an inch of it");
        }
        if (style.transform() == null || !transformed(block, x, width, span)) {
            boolean apart = style.standsApart();
            edged(block, x, width, apart ? beside(block, x, width, span) : span, apart);
        }
        finishBlock(block, first, decorated, width);
        page = outerPage;
    }

    /** Where a block apart stands: beside the floats that are there, as wide as they let it be, or below them. */
    private Span beside(Box.Block block, double x, double width, Span span) {
        area.turn(strips.size());
        area.settle(nextTop());
        if (area.floats().isEmpty()) {
            return span;
        }
        Apart apart = new Apart(setting, block, area.floats(), span);
        double top = apart.top(nextTop(), x, width);
        descend(top);
        return apart.span(top, x, width);
    }

    /** A block that is turned or scaled stands on one page; false where it is too high for that. */
    private boolean transformed(Box.Block block, double x, double width, Span span) {
        Flowed flowed = Flow.fitted(setting.inside(), block, span.from(0), width);
        double height = flowed.height();
        if (height > setting.height()) {
            return false;
        }
        List<Placed> content = new ArrayList<>();
        Flowed.place(
                Framed.transformed(block.style(), span.borderWidth(), height, flowed.stack()),
                x + span.border(),
                0,
                content);
        Strip strip = new Strip(height, List.copyOf(content));
        flowed.passTo(strip);
        emit(strip);
        loose = true;
        return true;
    }

    /**
     * A block between its edges, without its margins.
     *
     * @param apart whether margins and floats of what is in it stay in it
     */
    private void edged(Box.Block block, double x, double width, Span span, boolean apart) {
        ComputedStyle style = block.style();
        double top = Math.min(edge(style, Side.TOP, width), setting.height() * HIGHEST_EDGE);
        double bottom = Math.min(edge(style, Side.BOTTOM, width), setting.height() * HIGHEST_EDGE);
        int first = strips.size();
        int slot = decorations.size();
        Start start = new Start();
        starts.add(start);
        if (top > 0 || apart) {
            settle();
            lead += top;
        }
        if (Borders.wanted(style)) {
            decorations.add(new Decoration(0, 0, 0, 0, 0, 0, style));
        }
        if (block.marker() != null) {
            boolean rightToLeft = block.marker().style().direction() == Direction.RTL;
            markers.add(new HungMarker(block.marker(), x + span.content() + (rightToLeft ? span.width() : 0)));
        }
        children(block, x + span.content(), span.width());
        if (apart && !area.isIdle()) {
            area.settle(nextTop());
            descend(area.floats().foot(x + span.content(), span.width()));
        }
        if (!markers.isEmpty() && block.marker() != null) {
            emit(new Strip(0, List.of()));
        }
        double missing = missingHeight(style, first, start.inset + top, top + bottom);
        boolean keepsMargins = apart && strips.size() > first && margins.sum() > 0;
        if (bottom > 0 || missing > 0 || keepsMargins || (top > 0 && strips.size() == first)) {
            if (strips.size() == first) {
                emit(new Strip(0, List.of()));
            }
            extend(Math.max(0, margins.take()) + bottom + missing);
            loose |= bottom > 0 || missing > 0;
        }
        starts.remove(start);
        if (Borders.wanted(style)) {
            decorate(slot, first, start.inset, x, span, style);
        }
    }

    private void decorate(int slot, int first, double top, double x, Span span, ComputedStyle style) {
        if (strips.size() == first) {
            decorations.subList(slot, decorations.size()).clear();
            return;
        }
        int last = strips.size() - 1;
        decorations.set(
                slot,
                new Decoration(
                        first, top, last, strips.get(last).height, x + span.border(), span.borderWidth(), style));
    }

    /**
     * @param first strip of the block
     * @param decorated number of its first decoration
     */
    private void finishBlock(Box.Block block, int first, int decorated, double width) {
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
            decorations.subList(decorated, decorations.size()).replaceAll(each -> each.moved(dx, dy));
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

    /**
     * What is missing to the block's least height; CSS 2.2, 10.7.
     *
     * @param above what the first strip holds above the content
     * @param edges above and below the content
     */
    private double missingHeight(ComputedStyle style, int first, double above, double edges) {
        double wanted = style.height() == null ? 0 : style.height().resolve(setting.height());
        wanted = style.maxHeight() == null
                ? wanted
                : Math.min(wanted, style.maxHeight().resolve(setting.height()));
        wanted = style.minHeight() == null
                ? wanted
                : Math.max(wanted, style.minHeight().resolve(setting.height()));
        wanted = Math.min(wanted, setting.height()) - (style.borderBox() ? edges : 0);
        if (wanted <= 0) {
            return 0;
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
        clear(style);
        area.turn(strips.size());
        area.settle(nextTop());
        Framed framed = paragraphs.framed(picture, width);
        double y = area.floats().fit(nextTop(), framed.height(), x, width, Math.min(width, framed.width()));
        Floats.Room room = area.floats().room(y, y + framed.height(), x, width);
        descend(y);
        emit(Paragraphs.picture(picture, framed, x + room.left(), room.width()));
        loose = true;
        margins.add(margin(style, Side.BOTTOM, width));
    }

    private void table(Box.Table table, double x, double width) {
        ComputedStyle style = table.style();
        breakHere(style.breakBefore());
        margins.add(margin(style, Side.TOP, width));
        clear(style);
        if (!area.isIdle()) {
            area.settle(nextTop());
            descend(area.floats().cleared(Clear.BOTH));
        }
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
        area.turn(strips.size());
        area.settle(nextTop());
        if (isSettled) {
            lead += margins.take();
        } else {
            settled = space();
            isSettled = true;
        }
        start(lead);
    }

    /** What begins here begins so far below the top of the next strip. */
    private void start(double inset) {
        for (Start start : starts) {
            start.inset = start.known ? start.inset : inset;
            start.known = true;
        }
    }

    /** The margins above; what follows never comes above the strip before it. */
    private double space() {
        double least = strips.isEmpty() ? 0 : -strips.getLast().height;
        return Math.max(least, margins.take());
    }

    private void emit(Strip strip) {
        boolean held = area.holds(depth);
        if (isSettled) {
            double above = Math.max(0, lead + margins.take());
            start(above);
            strip.space = settled;
            strip.shift(0, above);
            if (!strip.line) {
                strip.baseline = strip.height + above;
            }
            strip.height += above;
        } else {
            strip.space = space();
            start(0);
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
        while (!markers.isEmpty() && !strip.filler) {
            HungMarker marker = markers.pop();
            paragraphs.hang(marker.marker(), marker.x() + strip.left, strip);
        }
        if (held) {
            strip.penalty = Math.max(strip.penalty, Strip.AVOID);
        }
        if (area.turnsPage(strips.size())) {
            strip.penalty = Strip.TURN;
        }
        double y = depth + strip.space;
        depth = y + strip.height;
        strips.add(strip);
        area.attach(strip, strips.size() - 1, y, depth);
        area.pass(depth);
    }

    /** Before a break that must be. */
    private void endFloats() {
        if (!area.isIdle()) {
            area.settleAll(nextTop());
            descend(area.floats().cleared(Clear.BOTH));
        }
    }

    private void breakHere(Break kind) {
        switch (kind) {
            case AUTO -> {}
            case COLUMN -> columnBreak = true;
            case AVOID_COLUMN -> tied = true;
            case AVOID, AVOID_PAGE -> penalty = Math.max(penalty, Strip.AVOID);
            case PAGE -> {
                endFloats();
                forced = forced == Break.AUTO ? Break.PAGE : forced;
            }
            case LEFT, RIGHT, RECTO, VERSO -> {
                endFloats();
                forced = kind;
            }
        }
    }

    /** Pt; none beside a box where it would pull the box off the page. */
    static double margin(ComputedStyle style, Side side, double width) {
        Length margin = style.margin(side);
        double length = margin == null ? 0 : margin.resolve(width);
        boolean beside = side == Side.LEFT || side == Side.RIGHT;
        return beside && length < -width / 2 ? 0 : length;
    }

    static double edge(ComputedStyle style, Side side, double width) {
        return Math.max(0, style.padding(side).resolve(width)) + Math.max(0, style.borderWidth(side));
    }

    private static double inset(
            @org.jspecify.annotations.Nullable Length start,
            @org.jspecify.annotations.Nullable Length end,
            double reference) {
        return start != null ? start.resolve(reference) : end != null ? -end.resolve(reference) : 0;
    }
}
