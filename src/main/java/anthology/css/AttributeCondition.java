package anthology.css;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An attribute selector; CSS Selectors 4, 6.
 *
 * @param name with its prefix where it has one
 * @param anyNamespace whether the name may have any prefix
 * @param operator the character that makes the operator, {@code =} for equality, {@code ]} for mere presence
 */
record AttributeCondition(String name, boolean anyNamespace, char operator, String value, boolean ignoreCase)
        implements Selector.Condition {

    static AttributeCondition present(String name, boolean anyNamespace) {
        return new AttributeCondition(name, anyNamespace, ']', "", false);
    }

    @Override
    public boolean holds(Place place) {
        String written = written(place);
        if (written == null) {
            return false;
        }
        String actual = ignoreCase ? written.toLowerCase(Locale.ROOT) : written;
        String wanted = ignoreCase ? value.toLowerCase(Locale.ROOT) : value;
        return switch (operator) {
            case ']' -> true;
            case '=' -> actual.equals(wanted);
            case '~' ->
                !wanted.isBlank() && List.of(actual.strip().split("\\s+")).contains(wanted);
            case '|' -> actual.equals(wanted) || actual.startsWith(wanted + "-");
            case '^' -> !wanted.isEmpty() && actual.startsWith(wanted);
            case '$' -> !wanted.isEmpty() && actual.endsWith(wanted);
            case '*' -> !wanted.isEmpty() && actual.contains(wanted);
            default -> false;
        };
    }

    private @Nullable String written(Place place) {
        String plain = place.element.attribute(name);
        if (plain != null || !anyNamespace) {
            return plain;
        }
        return place.element.attributes().entrySet().stream()
                .filter(attribute -> attribute.getKey().endsWith(":" + name))
                .map(java.util.Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
