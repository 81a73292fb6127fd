package anthology.typeset.pages;

import anthology.css.Cascade;
import anthology.model.Image;
import anthology.model.Section;
import anthology.typeset.boxes.NoteNumbers;
import anthology.typeset.boxes.References;
import anthology.typeset.lines.LineBreaker;
import java.util.Map;
import java.util.function.Function;

/** Lays out one section after the other; safe for use by several threads as far as its parts are. */
final class SectionLayout {
    /** Other numbers of notes may move calls to other pages, and so give other numbers; seldom twice. */
    private static final int ROUNDS = 6;

    private final Cascade cascade;
    private final Function<String, LineBreaker> breakers;
    private final Map<String, Image> images;

    SectionLayout(Cascade cascade, Function<String, LineBreaker> breakers, Map<String, Image> images) {
        this.cascade = cascade;
        this.breakers = breakers;
        this.images = images;
    }

    LaidSection lay(Section section, References references) {
        NoteNumbers numbers = NoteNumbers.WRITTEN;
        for (int round = 1; ; round++) {
            SectionDraft draft = draft(section, references, numbers);
            LaidSection laid = draft.fitted();
            NoteNumbers found = draft.numbers(laid);
            if (found.equals(numbers) || round == ROUNDS) {
                return laid;
            }
            numbers = found;
        }
    }

    SectionDraft draft(Section section, References references, NoteNumbers numbers) {
        return new SectionDraft(cascade, breakers.apply(section.path()), images, section, references, numbers);
    }
}
