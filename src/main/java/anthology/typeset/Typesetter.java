package anthology.typeset;

import anthology.css.Cascade;
import anthology.diagnostic.Diagnostics;
import anthology.font.Fonts;
import anthology.model.Edition;
import anthology.model.Progress;
import anthology.typeset.lines.Hyphenation;
import anthology.typeset.lines.LineBreaker;
import anthology.typeset.pages.BookLayout;

/** Turns an edition into pages. */
public final class Typesetter {
    private Typesetter() {}

    /**
     * Sets all sections but the cover. The same input gives the same layout, whatever the number of threads.
     *
     * @param cascade the edition's stylesheets
     * @param fonts the edition's fonts and the shipped ones
     * @param progress hears of sections, then of pages
     */
    public static Layout typeset(
            Edition edition, Cascade cascade, Fonts fonts, Progress progress, Diagnostics diagnostics) {
        Hyphenation hyphenation = new Hyphenation();
        return BookLayout.of(
                edition, cascade, path -> new LineBreaker(fonts, hyphenation, diagnostics, path), progress);
    }
}
