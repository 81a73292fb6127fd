package anthology.content.tex;

import anthology.model.Element;
import org.jspecify.annotations.Nullable;

/** Puts scripts beside an atom, or above and below it. */
final class Scripts {
    private Scripts() {}

    static Atom on(Atom atom, @Nullable Element below, @Nullable Element above, boolean limits) {
        Element base = atom.element();
        if (below == null && above == null) {
            return atom;
        }
        if (below == null) {
            return atom.with(Mathml.of(limits ? "mover" : "msup", base, java.util.Objects.requireNonNull(above)));
        }
        if (above == null) {
            return atom.with(Mathml.of(limits ? "munder" : "msub", base, below));
        }
        return atom.with(Mathml.of(limits ? "munderover" : "msubsup", base, below, above));
    }
}
