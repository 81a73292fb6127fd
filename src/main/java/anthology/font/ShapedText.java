package anthology.font;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word as glyphs, in as many faces as it needs. Immutable and shared.
 *
 * @param parts in logical order; most words have one
 * @param missing characters that no font has; they show as a replacement
 */
public record ShapedText(List<Part> parts, List<Integer> missing) {
    /**
     * @param scale of the font size: below 1 for small capitals that the face does not have itself
     * @param actual what the part stands for where its glyphs do not say it, or null
     */
    public record Part(Shaped shaped, float scale, @Nullable String actual) {
        /** 1/1000 em. */
        public float width() {
            return shaped.width() * scale;
        }
    }

    public ShapedText {
        parts = List.copyOf(parts);
        missing = List.copyOf(missing);
    }

    /** 1/1000 em. */
    public float width() {
        if (parts.size() == 1) {
            return parts.get(0).width();
        }
        float sum = 0;
        for (Part part : parts) {
            sum += part.width();
        }
        return sum;
    }
}
