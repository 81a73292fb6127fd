package anthology.typeset.pages;

import anthology.css.Cascade;
import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Align;
import anthology.css.ComputedStyle.Direction;
import anthology.css.ComputedStyle.Side;
import anthology.css.Length;
import anthology.css.PageStyle;
import anthology.typeset.Layout;
import anthology.typeset.Page;
import anthology.typeset.Placed;
import anthology.typeset.lines.LineBreaker;
import anthology.typeset.paint.Borders;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes finished pages of numbered ones, in order: text, notes, furniture. Used once, by one thread. */
final class PageMaker {
    private final Cascade cascade;
    private final Furniture furniture;
    private final RunningStrings strings = new RunningStrings();
    private final List<Layout.PageStart> starts = new ArrayList<>();

    PageMaker(Cascade cascade, LineBreaker breaker, int pageCount) {
        this.cascade = cascade;
        this.furniture = new Furniture(breaker, pageCount);
    }

    /** Where the pages start in the sections. */
    List<Layout.PageStart> starts() {
        return starts;
    }

    Page make(NumberedPage page) {
        PageCut cut = page.cut();
        PageStyle style = cascade.page(page.name(), page.first(), page.right(), cut == null);
        PageGeometry geometry = PageGeometry.of(style);
        List<Placed> content = new ArrayList<>();
        ground(style, geometry, content);
        PrinterMarks.add(style, geometry, content);
        if (cut == null) {
            strings.turn(List.of());
        } else {
            strings.turn(page.section().flow().strips().subList(cut.from(), cut.to()));
            text(page, cut, geometry, notesHeight(page, cut, style), content);
            notes(page, cut, style, geometry, content);
            start(page, cut);
        }
        furniture.add(page, style, geometry, strings, content);
        return new Page(
                geometry.width(),
                geometry.height(),
                style.bleed(),
                PrinterMarks.room(style),
                page.folio(),
                page.numbering(),
                page.number(),
                content);
    }

    /** The page's colour, into the bleed, and the borders around its content; CSS Paged Media 3, 3.2. */
    private static void ground(PageStyle page, PageGeometry geometry, List<Placed> content) {
        double bleed = page.bleed();
        Borders.background(
                page.style(), -bleed, -bleed, geometry.width() + 2 * bleed, geometry.height() + 2 * bleed, content);
        Borders.edges(
                page.style(),
                geometry.left(),
                geometry.top(),
                geometry.width() - geometry.left() - geometry.right(),
                geometry.height() - geometry.top() - geometry.bottom(),
                Borders.Sides.ALL,
                content);
    }

    private static void text(
            NumberedPage page, PageCut cut, PageGeometry geometry, double notes, List<Placed> content) {
        LaidSection section = page.section();
        List<Strip> strips = section.flow().strips().subList(cut.from(), cut.to());
        int count = strips.size();
        Spots spots = Spots.of(strips, section.grid(), !page.continues(), geometry.contentHeight() - notes);
        double[] tops = new double[count];
        for (int i = 0; i < count; i++) {
            tops[i] = geometry.y() + spots.top()[i];
        }
        decorations(section.flow(), cut, tops, spots, geometry, content);
        Flowed.place(spots.rules(), geometry.x(), geometry.y(), content);
        Flowed.place(spots.again(), geometry.x(), geometry.y(), content);
        Strip.Again head = count == 0 ? null : strips.getFirst().head;
        if (head != null) {
            Flowed.place(head.content(), geometry.x() + spots.x()[0], geometry.y(), content);
        }
        int i = 0;
        while (i < count) {
            int end = i + 1;
            while (end < count && spots.aligned(i, end) && isOneBand(strips.get(i), strips.get(end))) {
                end++;
            }
            double x = geometry.x() + spots.x()[i];
            if (end == i + 1) {
                strip(strips.get(i), x, tops[i], content);
            } else {
                band(strips.subList(i, end), x, tops, i, content);
            }
            i = end;
        }
        Strip.Again foot = count == 0 ? null : strips.getLast().foot;
        if (foot != null) {
            double x = geometry.x() + spots.x()[count - 1];
            Flowed.place(foot.content(), x, tops[count - 1] + strips.getLast().height, content);
        }
    }

    private static boolean isOneBand(Strip one, Strip other) {
        return one.parts != null && other.parts != null && one.parts.band().equals(other.parts.band());
    }

    /** Strips of table rows: the text of a cell stands together, though it is in several strips. */
    private static void band(List<Strip> strips, double x, double[] tops, int first, List<Placed> content) {
        List<Placed> above = new ArrayList<>();
        SortedMap<Integer, List<Placed>> cells = new TreeMap<>();
        for (int i = 0; i < strips.size(); i++) {
            Strip strip = strips.get(i);
            double y = tops[first + i];
            strip.anchors.forEach(anchor -> content.add(new Placed.Destination(anchor, y)));
            Strip.Parts parts = Objects.requireNonNull(strip.parts);
            Flowed.place(parts.below(), x, y, content);
            parts.cells()
                    .forEach((cell, text) ->
                            Flowed.place(text, x, y, cells.computeIfAbsent(cell, each -> new ArrayList<>())));
            Flowed.place(parts.above(), x, y, above);
        }
        cells.values().forEach(content::addAll);
        content.addAll(above);
    }

    private static void strip(Strip strip, double x, double y, List<Placed> content) {
        for (String anchor : strip.anchors) {
            content.add(new Placed.Destination(anchor, y));
        }
        Flowed.place(strip.content, x, y, content);
    }

    private static void decorations(
            Flowed flow, PageCut cut, double[] tops, Spots spots, PageGeometry geometry, List<Placed> content) {
        List<Placed> painted = new ArrayList<>();
        List<Placed> inColumns = new ArrayList<>();
        for (Decoration decoration : flow.decorations()) {
            if (decoration.last() < cut.from() || decoration.first() >= cut.to()) {
                continue;
            }
            if (flow.strips().get(decoration.first()).columns != null) {
                spots.paint(decoration, cut.from(), inColumns);
                continue;
            }
            boolean opens = decoration.first() >= cut.from();
            boolean closes = decoration.last() < cut.to();
            double from = opens ? tops[decoration.first() - cut.from()] + decoration.top() : tops[0];
            double to =
                    closes ? tops[decoration.last() - cut.from()] + decoration.bottom() : geometry.y() + spots.foot();
            decoration.paint(from, to, opens, closes, painted);
        }
        Flowed.place(painted, geometry.x(), 0, content);
        Flowed.place(inColumns, geometry.x(), geometry.y(), content);
    }

    /** What the notes take away from the text. */
    private static double notesHeight(NumberedPage page, PageCut cut, PageStyle style) {
        return cut.noteFrom() == cut.noteTo()
                ? 0
                : page.section().notes().height(cut.noteFrom(), cut.noteTo())
                        + SectionPages.noteGap(style, page.section().grid());
    }

    private static void notes(
            NumberedPage page, PageCut cut, PageStyle style, PageGeometry geometry, List<Placed> content) {
        if (cut.noteFrom() == cut.noteTo()) {
            return;
        }
        NoteStream notes = page.section().notes();
        double height = notes.height(cut.noteFrom(), cut.noteTo());
        double y = geometry.y() + geometry.contentHeight() - height;
        rule(style.footnotes(), notes.direction(cut.noteFrom()), y, geometry, content);
        for (int i = cut.noteFrom(); i < cut.noteTo(); i++) {
            Strip strip = notes.strips().get(i);
            y += i == cut.noteFrom() ? 0 : strip.space;
            strip(strip, geometry.x(), y, content);
            y += strip.height;
        }
    }

    /**
     * The rule above the notes: the top border of the note area, as long as that is wide.
     *
     * @param direction of the notes, which begin where it does
     */
    private static void rule(
            @Nullable ComputedStyle area,
            Direction direction,
            double notesTop,
            PageGeometry geometry,
            List<Placed> content) {
        if (area == null) {
            return;
        }
        double thickness = area.borderWidth(Side.TOP);
        Length wanted = area.width();
        double length = wanted == null ? geometry.contentWidth() : wanted.resolve(geometry.contentWidth());
        double y = notesTop - area.padding(Side.TOP).resolve(geometry.width()) - thickness;
        double drawn = Math.min(length, geometry.contentWidth());
        double x = geometry.x() + Paragraphs.aligned(Align.START, direction, geometry.contentWidth() - drawn);
        Borders.edge(area, Side.TOP, x, y, drawn, thickness, content);
    }

    private void start(NumberedPage page, PageCut cut) {
        for (Strip strip : page.section().flow().strips().subList(cut.from(), cut.to())) {
            if (strip.node >= 0) {
                starts.add(new Layout.PageStart(
                        page.folio(), page.section().section().href(), strip.node, strip.offset));
                return;
            }
        }
    }
}
