package anthology.css;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Colours that stand in attributes, not in stylesheets. */
public final class Colors {
    private Colors() {}

    /** A name or {@code #} with three or six digits as 0xRRGGBB; null for anything else. */
    public static @Nullable Integer rgb(String text) {
        Value value = text.startsWith("#")
                ? new Value.Hash(text.substring(1))
                : new Value.Word(text.toLowerCase(Locale.ROOT));
        Color color = Color.read(value);
        return color == null || color.kind() != Color.Kind.PLAIN ? null : color.rgb();
    }
}
