package anthology.font;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Faces in the order in which they are asked for a character: those of the named families, then the general ones. A
 * font file is opened only when it is asked.
 */
final class FontFallback {
    private final List<FontSlot> named;
    private final List<FontSlot> general;
    /** The large ones, not opened for a sign that might be in them. */
    private final Map<EastAsian, List<FontSlot>> eastAsian;

    /**
     * @param named those that the style names
     * @param general those for all other text; of both together at least one can be read
     * @param eastAsian those for Chinese, Japanese and Korean, by the forms that are wanted
     */
    FontFallback(List<FontSlot> named, List<FontSlot> general, Map<EastAsian, List<FontSlot>> eastAsian) {
        this.named = List.copyOf(named);
        this.general = List.copyOf(general);
        this.eastAsian = new EnumMap<>(eastAsian);
    }

    private Stream<FontSlot> slots() {
        return Stream.concat(named.stream(), general.stream());
    }

    /** The face of the first family there is. */
    Face first() {
        return slots().map(FontSlot::face)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no font can be read"));
    }

    /** The first face that has all visible characters of the text, or null. */
    @Nullable
    Face covering(String text, boolean emoji) {
        if (emoji) {
            Face face = first(general.stream().filter(FontSlot::emoji).toList(), text);
            if (face != null) {
                return face;
            }
        }
        Face face = first(named, text);
        return face != null ? face : first(general, text);
    }

    /** The same for a text in East Asian writing; what is a sign of alphabets too is not taken from their faces. */
    @Nullable
    Face covering(String text, EastAsian forms) {
        Face own = EastAsian.sharedSign(text.codePointAt(0)) ? null : first(named, text);
        Face large = own != null ? own : first(Objects.requireNonNull(eastAsian.get(forms)), text);
        return large != null ? large : covering(text, false);
    }

    private static @Nullable Face first(List<FontSlot> slots, String text) {
        for (FontSlot slot : slots) {
            if (covers(slot, text)) {
                return slot.face();
            }
        }
        return null;
    }

    /** A face that has U+FFFD, or else the first. */
    Face replacement() {
        Face face = covering("\uFFFD", false);
        return face != null ? face : first();
    }

    private static boolean covers(FontSlot slot, String text) {
        Face face = slot.face();
        if (face == null) {
            return false;
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (!face.covers(character) && !Shaping.invisible(character)) {
                return false;
            }
        }
        return true;
    }
}
