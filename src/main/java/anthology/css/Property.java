package anthology.css;

import org.jspecify.annotations.Nullable;

/** A longhand property that works. */
final class Property<T> {
    private final String name;
    private final int index;
    private final boolean inherited;
    private final @Nullable T initial;
    private final Grammar<T> grammar;

    /** @param index place in a computed style, and in the order of computing */
    Property(String name, int index, boolean inherited, @Nullable T initial, Grammar<T> grammar) {
        this.name = name;
        this.index = index;
        this.inherited = inherited;
        this.initial = initial;
        this.grammar = grammar;
    }

    String name() {
        return name;
    }

    int index() {
        return index;
    }

    boolean inherited() {
        return inherited;
    }

    @Nullable
    T initial() {
        return initial;
    }

    Grammar<T> grammar() {
        return grammar;
    }

    Specified<T> inherit() {
        return basis -> basis.parent().value(this);
    }

    Specified<T> toInitial() {
        return Specified.always(initial);
    }
}
