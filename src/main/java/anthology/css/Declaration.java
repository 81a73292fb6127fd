package anthology.css;

import anthology.diagnostic.Location;
import java.util.List;

/** A declaration ready for the cascade. */
sealed interface Declaration {
    boolean important();

    /** Longhands with their values. */
    record Plain(List<Assignment> assignments, boolean important) implements Declaration {}

    /** A custom property; CSS Custom Properties 1. */
    record Custom(String name, List<Value> values, boolean important, Location location) implements Declaration {}

    /** A property whose value uses custom properties and so can be read only when these are known. */
    record Pending(String property, List<Value> values, boolean important, Location location) implements Declaration {}

    /** @param rtl the property that is set instead where lines run from the right; mostly the same */
    record Assignment(Property<?> property, Property<?> rtl, Specified<?> value) {}
}
