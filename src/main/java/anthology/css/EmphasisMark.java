package anthology.css;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The mark that stands above each emphasised letter; CSS Text Decoration 4, 3.2. */
final class EmphasisMark {
    static final Grammar<String> GRAMMAR = new Grammar<>(
            "none, filled or open with dot, circle, double-circle, triangle or sesame, or a string",
            EmphasisMark::read);

    private EmphasisMark() {}

    private static @Nullable Specified<String> read(List<Value> values) {
        if (values.size() == 1 && values.get(0).is("none")) {
            return Specified.always("");
        }
        if (values.size() == 1 && values.get(0) instanceof Value.Quoted quoted) {
            return Specified.always(quoted.text());
        }
        boolean open = false;
        String shape = "circle";
        for (Value value : values) {
            if (!(value instanceof Value.Word word)) {
                return null;
            }
            switch (word.name().toLowerCase(Locale.ROOT)) {
                case "filled" -> open = false;
                case "open" -> open = true;
                case "dot", "circle", "double-circle", "triangle", "sesame" ->
                    shape = word.name().toLowerCase(Locale.ROOT);
                default -> {
                    return null;
                }
            }
        }
        return values.isEmpty() ? null : Specified.always(mark(shape, open));
    }

    private static String mark(String shape, boolean open) {
        return switch (shape) {
            case "dot" -> open ? "◦" : "•";
            case "double-circle" -> open ? "◎" : "◉";
            case "triangle" -> open ? "△" : "▲";
            case "sesame" -> open ? "﹆" : "﹅";
            default -> open ? "○" : "●";
        };
    }
}
