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
import anthology.typeset.boxes.NoteNumbers;
import anthology.typeset.boxes.References;
import anthology.typeset.lines.LineBreaker;
import anthology.typeset.pages.PageFrame.Side;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A section that is being laid out: once as is best for each paragraph, and again with some of them a line longer or
 * shorter where the pages are better for that. Used once, by one thread.
 */
final class SectionDraft {
    /** Pages whose faults cost no more than this are left as they are. */
    private static final double GOOD = 50;
    /** Chapters of more lines, some 900 pages, are no books' chapters: they are laid out once. */
    private static final int LONGEST = 30_000;

    private final Section section;
    private final Tag tag = new Tag("Sect", null);
    private final BoxTree tree;
    private final double width;
    private final double grid;
    private final Setting setting;
    private final NoteStream notes;
    private final SectionPages pages;
    private final @Nullable Integer firstNote;

    SectionDraft(
            Cascade cascade,
            LineBreaker breaker,
            Map<String, Image> images,
            Section section,
            References references,
            NoteNumbers numbers) {
        this.section = section;
        this.tree = BoxBuilder.build(section, cascade.style(section), tag, images, references, numbers);
        String name = pageName(tree.root());
        PageStyle style = cascade.page(name, false, true, false);
        this.firstNote = style.style().counterReset().get("footnote");
        PageGeometry geometry = PageGeometry.of(style);
        this.width = geometry.contentWidth();
        this.grid = leading(tree.root());
        this.setting = Setting.paged(breaker, geometry.contentHeight(), grid, new SetParagraphs(tree.floats()));
        this.notes = NoteStream.of(tree.notes(), setting.inside(), width);
        this.pages = new SectionPages(cascade, notes, name, grid);
    }

    /** Every paragraph as is best for it. */
    LaidSection natural() {
        Flowed flow = flow(FloatPlan.NONE);
        return laid(flow, pages.cut(flow, Side.EITHER));
    }

    /** Paragraphs set otherwise where pages are better for it; beside floats they stay as they are. */
    LaidSection fitted() {
        if (tree.floats()) {
            return floated();
        }
        Flowed natural = flow(FloatPlan.NONE);
        SectionPages.Cut cut = pages.cut(natural, Side.EITHER);
        if (cut.cost() <= GOOD || natural.strips().size() > LONGEST || pages.fit(natural) >= cut.cost()) {
            return laid(natural, cut);
        }
        Flowed fitted = flow(FloatPlan.NONE);
        SectionPages.Cut other = pages.cut(fitted, Side.EITHER);
        return other.cost() < cut.cost() ? laid(fitted, other) : laid(natural, cut);
    }

    /**
     * How its notes are numbered when they begin anew on each page, which {@code counter-reset: footnote} in a page rule
     * asks for; CSS GCPM 3, 2.4.1.
     */
    NoteNumbers numbers(LaidSection laid) {
        return firstNote == null ? NoteNumbers.WRITTEN : laid.numberedByPage(firstNote + 1);
    }

    private LaidSection laid(Flowed flow, SectionPages.Cut cut) {
        flow.strips().getFirst().anchor(section.href());
        boolean alike = pages.isSided(flow) || firstNote != null;
        List<LaidSection.Chunk> recto =
                alike ? cut.chunks() : pages.cut(flow, Side.RECTO).chunks();
        List<LaidSection.Chunk> verso =
                alike ? cut.chunks() : pages.cut(flow, Side.VERSO).chunks();
        flow.strips().forEach(strip -> strip.text = null);
        return new LaidSection(section, tag, flow, notes, recto, verso, grid, tree.references());
    }

    /** Floats that do not fit on their page moved to the next. */
    private LaidSection floated() {
        FloatBreaks.Laid laid = FloatBreaks.settle(plan -> {
            Flowed flow = flow(plan);
            return new FloatBreaks.Laid(flow, pages.cut(flow, Side.EITHER));
        });
        return laid(laid.flow(), laid.cut());
    }

    private Flowed flow(FloatPlan plan) {
        Flowed flow = Flow.section(setting, tree.root(), width, plan);
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
