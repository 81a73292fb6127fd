package anthology.typeset.pages;

import anthology.css.Cascade;
import anthology.model.Image;
import anthology.model.Section;
import anthology.typeset.boxes.References;
import anthology.typeset.lines.LineBreaker;
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
        return draft(section, references).fitted();
    }

    SectionDraft draft(Section section, References references) {
        return new SectionDraft(cascade, breakers.apply(section.path()), images, section, references);
    }
}
