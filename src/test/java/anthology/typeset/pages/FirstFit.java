package anthology.typeset.pages;

import anthology.css.Cascade;
import anthology.css.ComputedStyle.Break;
import anthology.css.PageStyle;
import anthology.model.Edition;
import anthology.model.Image;
import anthology.model.Section;
import anthology.typeset.Layout;
import anthology.typeset.Page;
import anthology.typeset.Tag;
import anthology.typeset.boxes.NoteNumbers;
import anthology.typeset.boxes.References;
import anthology.typeset.lines.LineBreaker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The simplest page builder there is, to compare with: it puts on a page what fits, line after line with the notes that
 * are called, and looks neither back nor ahead. Breaks that must be are made, breaks to be avoided are not known.
 */
public final class FirstFit {
    private static final References NONE = new References() {
        @Override
        public String folio(String destination) {
            return "";
        }

        @Override
        public String text(String destination) {
            return "";
        }
    };

    private final Cascade cascade;
    private final Function<String, LineBreaker> breakers;

    private FirstFit(Cascade cascade, Function<String, LineBreaker> breakers) {
        this.cascade = cascade;
        this.breakers = breakers;
    }

    /** The book with the lines that it has anyway, on pages cut by this builder; references say nothing. */
    public static Layout of(Edition edition, Cascade cascade, Function<String, LineBreaker> breakers) {
        return new FirstFit(cascade, breakers).layout(edition);
    }

    private Layout layout(Edition edition) {
        Map<String, Image> images = new HashMap<>();
        edition.images().forEach(image -> images.put(image.href(), image));
        SectionLayout sections = new SectionLayout(cascade, breakers, images);
        List<LaidSection> laid = edition.sections().stream()
                .filter(section -> section.kind() != Section.Kind.COVER)
                .map(section ->
                        cut(sections.draft(section, NONE, NoteNumbers.WRITTEN).natural()))
                .toList();
        Numbering numbering = Numbering.of(laid, false);
        PageMaker maker =
                new PageMaker(cascade, breakers.apply(""), numbering.pages().size());
        List<Page> pages = new ArrayList<>();
        numbering.pages().forEach(page -> pages.add(maker.make(page)));
        Tag document = new Tag("Document", null);
        laid.stream()
                .map(LaidSection::tag)
                .filter(tag -> !tag.children().isEmpty())
                .forEach(document::adopt);
        return new Layout(pages, document, numbering.folios(), maker.starts());
    }

    private LaidSection cut(LaidSection laid) {
        List<Strip> strips = laid.flow().strips();
        List<LaidSection.Chunk> chunks = new ArrayList<>();
        int start = 0;
        int notes = 0;
        for (int i = 1; i <= strips.size(); i++) {
            boolean ends = i == strips.size()
                    || strips.get(i).forced != Break.AUTO
                    || !strips.get(i).page.equals(strips.get(i - 1).page);
            if (!ends) {
                continue;
            }
            Strip first = strips.get(start);
            boolean opens = start == 0 || !first.page.equals(strips.get(start - 1).page);
            List<PageCut> cuts = cuts(laid, start, i, notes, first.page, opens);
            notes = cuts.getLast().noteTo();
            chunks.add(new LaidSection.Chunk(first.forced, first.page, opens, cuts));
            start = i;
        }
        return new LaidSection(
                laid.section(), laid.tag(), laid.flow(), laid.notes(), chunks, chunks, laid.grid(), laid.references());
    }

    private List<PageCut> cuts(LaidSection laid, int start, int end, int noteFrom, String name, boolean opens) {
        List<Strip> strips = laid.flow().strips();
        NoteStream notes = laid.notes();
        List<PageCut> cuts = new ArrayList<>();
        int at = start;
        int note = noteFrom;
        while (at < end || note < calledBefore(laid, end)) {
            PageStyle style = cascade.page(name, opens && cuts.isEmpty(), true, false);
            double height = PageGeometry.of(style).contentHeight();
            double gap = SectionPages.noteGap(style, laid.grid());
            Stack stack = new Stack(laid.grid());
            double depth = 0;
            int to = at;
            int noteTo = note;
            while (to < end) {
                double next = stack.add(strips.get(to), to == at, at == start);
                int called = Math.max(noteTo, calledBefore(laid, to + 1));
                double room = height - next - (called > note ? gap : 0);
                if (to > at && (room < 0 || notes.fill(note, called, room) < Math.min(called, noteTo + 1))) {
                    break;
                }
                depth = next;
                noteTo = notes.fill(note, called, room);
                to++;
            }
            if (to == end) {
                noteTo = Math.max(note, notes.fill(note, calledBefore(laid, end), height - depth - gap));
                noteTo = at == end ? Math.max(note + 1, noteTo) : noteTo;
            }
            cuts.add(new PageCut(at, to, note, noteTo));
            at = to;
            note = noteTo;
        }
        return cuts;
    }

    private static int calledBefore(LaidSection laid, int strip) {
        int called = 0;
        for (Strip each : laid.flow().strips().subList(0, strip)) {
            called = Math.max(called, laid.notes().upTo(each.notes));
        }
        return strip == laid.flow().strips().size() ? laid.notes().size() : called;
    }
}
