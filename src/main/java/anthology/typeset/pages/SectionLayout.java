package anthology.typeset.pages;

import anthology.css.Cascade;
import anthology.css.ComputedStyle;
import anthology.css.ComputedStyle.Break;
import anthology.css.ComputedStyle.Side;
import anthology.css.PageStyle;
import anthology.model.Image;
import anthology.model.Section;
import anthology.typeset.Tag;
import anthology.typeset.boxes.Box;
import anthology.typeset.boxes.BoxBuilder;
import anthology.typeset.boxes.BoxTree;
import anthology.typeset.boxes.References;
import anthology.typeset.lines.LineBreaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Lays out one section after the other; safe for use by several threads as far as its parts are. */
final class SectionLayout {
    private final Cascade cascade;
    private final Function<String, LineBreaker> breakers;
    private final Map<String, Image> images;

    SectionLayout(Cascade cascade, Function<String, LineBreaker> breakers, Map<String, Image> images) {
        this.cascade = cascade;
        this.breakers = breakers;
        this.images = images;
    }

    LaidSection lay(Section section, References references) {
        Tag tag = new Tag("Sect", null);
        BoxTree tree = BoxBuilder.build(section, cascade.style(section), tag, images, references);
        String name = pageName(tree.root());
        PageStyle style = cascade.page(name, false, true, false);
        PageGeometry geometry = PageGeometry.of(style);
        double grid = leading(tree.root());
        Setting setting = new Setting(
                breakers.apply(section.path()), geometry.contentHeight(), grid, true, new SetParagraphs(tree.floats()));
        NoteStream notes = NoteStream.of(tree.notes(), setting.inside(), geometry.contentWidth());
        FloatBreaks.Laid laid = FloatBreaks.settle(plan -> {
            Flowed flow = Flow.section(setting, tree.root(), geometry.contentWidth(), plan);
            if (flow.strips().isEmpty()) {
                flow = new Flowed(List.of(new Strip(0, List.of())), flow.decorations(), flow.after());
            }
            flow.strips().getFirst().anchor(section.href());
            return new FloatBreaks.Laid(flow, chunks(flow, notes, name, grid));
        });
        return new LaidSection(section, tag, laid.flow(), notes, laid.chunks(), grid, tree.references());
    }

    /** The page type that the section begins on. */
    private static String pageName(Box.Block block) {
        if (!block.page().equals("auto")) {
            return block.page();
        }
        for (Box child : block.children()) {
            if (child instanceof Box.Block inner) {
                return pageName(inner);
            }
        }
        return "auto";
    }

    /** Line height of the body: the unit of the page. */
    private static double leading(Box.Block root) {
        ComputedStyle style = root.style();
        for (Box child : root.children()) {
            if (child instanceof Box.Block body) {
                style = body.style();
                break;
            }
        }
        return Math.max(1, style.lineHeight());
    }

    private List<LaidSection.Chunk> chunks(Flowed flow, NoteStream notes, String firstName, double grid) {
        List<Strip> strips = flow.strips();
        int[] called = called(strips, notes);
        List<LaidSection.Chunk> chunks = new ArrayList<>();
        int start = 0;
        int noteFrom = 0;
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
            List<PageCut> cuts = PageBreaker.pages(
                    strips, start, i, notes, called, noteFrom, frame(name, opens, first.forced, grid));
            noteFrom = cuts.getLast().noteTo();
            chunks.add(new LaidSection.Chunk(first.forced, name, opens, cuts));
            start = i;
        }
        return chunks;
    }

    /** For each strip the end of the notes called so far; the last takes what no line calls. */
    private static int[] called(List<Strip> strips, NoteStream notes) {
        int[] called = new int[strips.size()];
        int so = 0;
        for (int i = 0; i < called.length; i++) {
            so = Math.max(so, notes.upTo(strips.get(i).notes));
            called[i] = so;
        }
        called[called.length - 1] = notes.size();
        return called;
    }

    private PageFrame frame(String name, boolean opens, Break side, double grid) {
        PageStyle first = cascade.page(name, opens, true, false);
        PageStyle other = cascade.page(name, false, true, false);
        return new PageFrame(
                PageGeometry.of(first).contentHeight(),
                PageGeometry.of(other).contentHeight(),
                noteGap(other, grid),
                grid,
                side == Break.RIGHT || side == Break.RECTO);
    }

    /** What stands between text and notes, pt. */
    static double noteGap(PageStyle page, double grid) {
        ComputedStyle area = page.footnotes();
        return area == null
                ? grid / 2
                : Math.max(0, Flow.margin(area, Side.TOP, page.width())) + Flow.edge(area, Side.TOP, page.width());
    }
}
