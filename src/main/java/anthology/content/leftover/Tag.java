package anthology.content.leftover;

import java.util.Locale;

/**
 * A template's tag as it stands in a text.
 *
 * @param end behind it
 * @param name in lower case, {@code _} as {@code -}; for what closes a tag the name of what it closes
 * @param written its name as the author wrote it
 * @param arguments what follows the name
 */
record Tag(int start, int end, Form form, String name, String written, String arguments, boolean closing) {
    /** By its brackets. */
    enum Form {
        /** {@code {{< >}}} and <code>{{% %}}</code>. */
        SHORTCODE,
        /** <code>{% %}</code>. */
        STATEMENT,
        /** <code>{{ }}</code>. */
        EXPRESSION,
        /** A shortcode written so that it shows itself, with a comment's marks in its brackets. */
        ESCAPED,
        /** {@code {# #}}. */
        COMMENT
    }

    static String normal(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
