package anthology.typeset.pages;

import anthology.css.Cascade;
import anthology.css.ComputedStyle;
import anthology.css.PageStyle;
import anthology.model.Image;
import anthology.model.Section;
import anthology.typeset.Tag;
import anthology.typeset.boxes.Box;
import anthology.typeset.boxes.BoxBuilder;
import anthology.typeset.boxes.BoxTree;
import anthology.typeset.boxes.References;
import anthology.typeset.lines.LineBreaker;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Lays out one section after the other: once as is best for each paragraph, and again with some of them a line longer or
 * shorter where the pages are better for that. Safe for use by several threads as far as its
 * parts are.
 */
final class SectionLayout {
    /** Pages whose faults cost no more than this are left as they are. */
    private static final double GOOD = 50;

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
        Setting setting = Setting.paged(breakers.apply(section.path()), geometry.contentHeight(), grid);
        NoteStream notes = NoteStream.of(tree.notes(), setting.inside(), geometry.contentWidth());
        SectionPages pages = new SectionPages(cascade, notes, name, grid);
        Flowed flow = flow(setting, tree.root(), geometry.contentWidth());
        SectionPages.Cut cut = pages.cut(flow);
        if (cut.cost() > GOOD && pages.fit(flow) < cut.cost()) {
            Flowed fitted = flow(setting, tree.root(), geometry.contentWidth());
            SectionPages.Cut other = pages.cut(fitted);
            if (other.cost() < cut.cost()) {
                flow = fitted;
                cut = other;
            }
        }
        flow.strips().getFirst().anchor(section.href());
        flow.strips().forEach(strip -> strip.text = null);
        return new LaidSection(section, tag, flow, notes, cut.chunks(), grid, tree.references());
    }

    private static Flowed flow(Setting setting, Box.Block root, double width) {
        Flowed flow = Flow.block(setting, root, width);
        return flow.strips().isEmpty()
                ? new Flowed(List.of(new Strip(0, List.of())), flow.decorations(), flow.after())
                : flow;
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
}
