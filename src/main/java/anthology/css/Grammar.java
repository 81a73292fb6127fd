package anthology.css;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values that a property takes.
 *
 * @param allowed says to users what these are: {@code a length, a percentage or auto}
 */
record Grammar<T>(String allowed, Reader<T> reader) {
    @FunctionalInterface
    interface Reader<T> {
        /** The value, or null where it is not allowed. */
        @Nullable
        Specified<T> read(List<Value> values);
    }

    /** A grammar of values that stand alone. */
    static <T> Grammar<T> single(String allowed, java.util.function.Function<Value, @Nullable Specified<T>> reader) {
        return new Grammar<>(allowed, values -> values.size() == 1 ? reader.apply(values.get(0)) : null);
    }
}
