package anthology.content.leftover;

import java.util.Map;

/**
 * A tag or an expression of JSX.
 *
 * @param name of the element, empty for a fragment; what an expression holds
 * @param attributes values as text, those that are expressions in braces
 */
record JsxTag(int start, int end, Kind kind, String name, Map<String, String> attributes) {
    enum Kind {
        OPEN,
        CLOSE,
        SELF_CLOSING,
        EXPRESSION
    }

    /** Whether it is a component, and not an element of HTML. */
    boolean isComponent() {
        return name.isEmpty() || Character.isUpperCase(name.charAt(0)) || name.indexOf('.') >= 0;
    }
}
