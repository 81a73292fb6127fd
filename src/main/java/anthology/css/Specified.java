package anthology.css;

import org.jspecify.annotations.Nullable;

/** A parsed value that awaits its element to become a computed one. */
@FunctionalInterface
interface Specified<T> {
    @Nullable
    T compute(Basis basis);

    static <T> Specified<T> always(@Nullable T value) {
        return basis -> value;
    }
}
