package anthology.typeset.pages;

import anthology.css.ComputedStyle.Break;
import anthology.css.CounterStyle;
import anthology.model.Section.Matter;
import anthology.typeset.Page;
import anthology.typeset.boxes.Box;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts sections in order and gives their pages numbers: roman before the body, arabic from 1 in it. Blank pages come
 * where a page has to be a recto or a verso and would not be.
 */
final class Numbering {
    private final List<NumberedPage> pages = new ArrayList<>();
    private final Map<String, String> folios = new LinkedHashMap<>();
    private Page.Numbering style = Page.Numbering.LOWER_ROMAN;
    private int number = 1;
    private boolean body;
    private Break pending = Break.AUTO;

    private final boolean rightToLeft;

    private Numbering(boolean rightToLeft) {
        this.rightToLeft = rightToLeft;
    }

    /** @param rightToLeft whether the book is bound on the right, so that its rectos are left-hand pages */
    static Numbering of(List<LaidSection> sections, boolean rightToLeft) {
        Numbering numbering = new Numbering(rightToLeft);
        sections.forEach(numbering::add);
        return numbering;
    }

    List<NumberedPage> pages() {
        return pages;
    }

    /** Folio of each destination. */
    Map<String, String> folios() {
        return folios;
    }

    private void add(LaidSection section) {
        boolean opensBody = !body && section.section().kind().matter() != Matter.FRONT;
        List<LaidSection.Chunk> chunks = section.recto();
        for (int c = 0; c < chunks.size(); c++) {
            LaidSection.Chunk chunk = chunks.get(c);
            Break side = c == 0 && opensBody ? Break.RECTO : chunk.side();
            if (c == 0 && !sided(side) && sided(pending)) {
                side = pending;
            }
            boolean wantsRecto = side == Break.RECTO || side == (rightToLeft ? Break.LEFT : Break.RIGHT);
            if (sided(side) && wantsRecto != nextIsRecto()) {
                page(section, "auto", null, false, false);
            }
            if (c == 0 && pages.size() % 2 == 1) {
                chunks = section.verso();
                chunk = chunks.getFirst();
            }
            if (c == 0 && opensBody) {
                body = true;
                style = Page.Numbering.ARABIC;
                number = 1;
            }
            for (int i = 0; i < chunk.cuts().size(); i++) {
                PageCut cut = chunk.cuts().get(i);
                Integer set = pageNumber(section, cut);
                number = set == null ? number : Math.max(1, set);
                NumberedPage page = page(section, chunk.page(), cut, i == 0 && chunk.opens(), i > 0);
                destinations(page, section, cut);
            }
        }
        pending = section.flow().after();
    }

    private boolean nextIsRecto() {
        return pages.size() % 2 == 0;
    }

    private static boolean sided(Break side) {
        return switch (side) {
            case LEFT, RIGHT, RECTO, VERSO -> true;
            case AUTO, AVOID, PAGE, AVOID_PAGE, COLUMN, AVOID_COLUMN -> false;
        };
    }

    private NumberedPage page(
            LaidSection section, String name, @Nullable PageCut cut, boolean first, boolean continues) {
        String folio = style == Page.Numbering.LOWER_ROMAN
                ? CounterStyle.LOWER_ROMAN.format(number)
                : Integer.toString(number);
        NumberedPage page = new NumberedPage(
                section, name, cut, first, continues, nextIsRecto() != rightToLeft, style, number, folio);
        pages.add(page);
        number++;
        return page;
    }

    private static @Nullable Integer pageNumber(LaidSection section, PageCut cut) {
        Integer set = null;
        for (Strip strip : section.flow().strips().subList(cut.from(), cut.to())) {
            for (Box mark : strip.marks) {
                if (mark instanceof Box.PageNumber page) {
                    set = page.value();
                }
            }
        }
        return set;
    }

    private void destinations(NumberedPage page, LaidSection section, PageCut cut) {
        folios.putIfAbsent(section.section().href(), page.folio());
        for (Strip strip : section.flow().strips().subList(cut.from(), cut.to())) {
            strip.anchors.forEach(name -> folios.putIfAbsent(name, page.folio()));
            strip.placedAnchors.forEach(name -> folios.putIfAbsent(name, page.folio()));
        }
        for (Strip strip : section.notes().strips().subList(cut.noteFrom(), cut.noteTo())) {
            strip.anchors.forEach(name -> folios.putIfAbsent(name, page.folio()));
            strip.placedAnchors.forEach(name -> folios.putIfAbsent(name, page.folio()));
        }
    }
}
