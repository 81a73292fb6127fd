package anthology.typeset.pages;

import anthology.css.Cascade;
import anthology.css.ComputedStyle;
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
        Integer color = style.style().backgroundColor();
        if (style.style().background() != null) {
            double bleed = style.bleed();
            Borders.background(
                    style.style(),
                    -bleed,
                    -bleed,
                    geometry.width() + 2 * bleed,
                    geometry.height() + 2 * bleed,
                    content);
        } else if (color != null) {
            double bleed = style.bleed();
            content.add(new Placed.Fill(
                    -bleed, -bleed, geometry.width() + 2 * bleed, geometry.height() + 2 * bleed, color));
        }
        if (cut == null) {
            strings.turn(List.of());
        } else {
            strings.turn(page.section().flow().strips().subList(cut.from(), cut.to()));
            text(page, cut, geometry, content);
            notes(page, cut, style, geometry, content);
            start(page, cut);
        }
        furniture.add(page, style, geometry, strings, content);
        return new Page(
                geometry.width(),
                geometry.height(),
                style.bleed(),
                page.folio(),
                page.numbering(),
                page.number(),
                content);
    }

    private static void text(NumberedPage page, PageCut cut, PageGeometry geometry, List<Placed> content) {
        LaidSection section = page.section();
        List<Strip> strips = section.flow().strips();
        int count = cut.to() - cut.from();
        double[] tops = new double[count];
        Stack stack = new Stack(section.grid());
        for (int i = 0; i < count; i++) {
            stack.add(strips.get(cut.from() + i), i == 0, !page.continues());
            tops[i] = geometry.y() + stack.top();
        }
        decorations(section.flow(), cut, tops, geometry, content);
        Strip.Again head = count == 0 ? null : strips.get(cut.from()).head;
        if (head != null && page.continues()) {
            Flowed.place(head.content(), geometry.x(), geometry.y(), content);
        }
        int i = 0;
        while (i < count) {
            int end = i + 1;
            while (end < count && isOneBand(strips.get(cut.from() + i), strips.get(cut.from() + end))) {
                end++;
            }
            if (end == i + 1) {
                strip(strips.get(cut.from() + i), geometry.x(), tops[i], content);
            } else {
                band(strips.subList(cut.from() + i, cut.from() + end), geometry.x(), tops, i, content);
            }
            i = end;
        }
        Strip.Again foot = count == 0 ? null : strips.get(cut.to() - 1).foot;
        if (foot != null) {
            Flowed.place(foot.content(), geometry.x(), tops[count - 1] + strips.get(cut.to() - 1).height, content);
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
            Flowed flow, PageCut cut, double[] tops, PageGeometry geometry, List<Placed> content) {
        List<Placed> painted = new ArrayList<>();
        for (Decoration decoration : flow.decorations()) {
            if (decoration.last() < cut.from() || decoration.first() >= cut.to()) {
                continue;
            }
            boolean opens = decoration.first() >= cut.from();
            boolean closes = decoration.last() < cut.to();
            int last = (closes ? decoration.last() : cut.to() - 1) - cut.from();
            double from = opens ? tops[decoration.first() - cut.from()] + decoration.top() : tops[0];
            double to =
                    tops[last] + (closes ? decoration.bottom() : flow.strips().get(cut.to() - 1).height);
            decoration.paint(from, to, opens, closes, painted);
        }
        Flowed.place(painted, geometry.x(), 0, content);
    }

    private static void notes(
            NumberedPage page, PageCut cut, PageStyle style, PageGeometry geometry, List<Placed> content) {
        if (cut.noteFrom() == cut.noteTo()) {
            return;
        }
        NoteStream notes = page.section().notes();
        double height = notes.height(cut.noteFrom(), cut.noteTo());
        double y = geometry.y() + geometry.contentHeight() - height;
        rule(style.footnotes(), y, geometry, content);
        for (int i = cut.noteFrom(); i < cut.noteTo(); i++) {
            Strip strip = notes.strips().get(i);
            y += i == cut.noteFrom() ? 0 : strip.space;
            strip(strip, geometry.x(), y, content);
            y += strip.height;
        }
    }

    /** The rule above the notes: the top border of the note area, as long as that is wide. */
    private static void rule(
            @Nullable ComputedStyle area, double notesTop, PageGeometry geometry, List<Placed> content) {
        if (area == null) {
            return;
        }
        double thickness = area.borderWidth(Side.TOP);
        Length wanted = area.width();
        double length = wanted == null ? geometry.contentWidth() : wanted.resolve(geometry.contentWidth());
        double y = notesTop - area.padding(Side.TOP).resolve(geometry.width()) - thickness;
        Borders.edge(area, Side.TOP, geometry.x(), y, Math.min(length, geometry.contentWidth()), thickness, content);
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
