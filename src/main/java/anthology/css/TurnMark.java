package anthology.css;

import org.jspecify.annotations.Nullable;

/**
 * The mark before a line that goes on with the one before it, in text that keeps its own lines: {@code none}, or a
 * string, perhaps with a colour. CSS has no property for it; ours is {@code -anthology-turn-mark}.
 *
 * @param color 0xRRGGBB, null for that of the text
 */
public record TurnMark(String text, @Nullable Integer color) {
    /** How large it is, as a part of the size of the text. */
    public static final double SIZE = 0.85;

    static final Grammar<TurnMark> GRAMMAR = new Grammar<>("none, or a string and perhaps a colour", values -> {
        if (values.size() == 1 && values.getFirst().is("none")) {
            return Specified.always(null);
        }
        if (values.isEmpty() || values.size() > 2 || !(values.getFirst() instanceof Value.Quoted mark)) {
            return null;
        }
        if (values.size() == 1) {
            return Specified.always(new TurnMark(mark.text(), null));
        }
        Color color = Color.read(values.getLast());
        return color == null || color.kind() != Color.Kind.PLAIN
                ? null
                : Specified.always(new TurnMark(mark.text(), color.rgb()));
    });
}
