package anthology.content.tex;

import anthology.model.Element;

/**
 * A part of a formula.
 *
 * @param limits whether scripts stand above and below it where there is room
 */
record Atom(Element element, Kind kind, boolean limits) {
    Atom(Element element, Kind kind) {
        this(element, kind, false);
    }

    Atom with(Element other) {
        return new Atom(other, kind, false);
    }
}
