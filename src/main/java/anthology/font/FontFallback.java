package anthology.font;

import java.lang.Character.UnicodeScript;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Faces in the order in which they are asked for a character: those of the named families, then the general ones. A
 * font file is opened only when it is asked.
 */
final class FontFallback {
    private final List<FontSlot> slots;

    /** @param slots not empty, the first one readable */
    FontFallback(List<FontSlot> slots) {
        this.slots = List.copyOf(slots);
    }

    /** The face of the first family there is. */
    Face first() {
        for (FontSlot slot : slots) {
            Face face = slot.face();
            if (face != null) {
                return face;
            }
        }
        throw new IllegalStateException("no font can be read");
    }

    @Nullable
    Face covering(int character, boolean emoji) {
        return covering(Character.toString(character), emoji);
    }

    /** The first face that has all visible characters of the text, or null. */
    @Nullable
    Face covering(String text, boolean emoji) {
        if (emoji) {
            for (FontSlot slot : slots) {
                if (slot.emoji() && covers(slot, text)) {
                    return slot.face();
                }
            }
        }
        boolean eastAsian = eastAsian(text.codePointAt(0));
        for (FontSlot slot : slots) {
            // the one huge face is not opened for a symbol that might be in it
            if ((eastAsian || !slot.eastAsian()) && covers(slot, text)) {
                return slot.face();
            }
        }
        return null;
    }

    /** A face that has U+FFFD, or else the first. */
    Face replacement() {
        Face face = covering(0xFFFD, false);
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

    private static boolean eastAsian(int character) {
        UnicodeScript script = UnicodeScript.of(character);
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, HANGUL -> true;
            default -> (character >= 0x3000 && character <= 0x33FF) || (character >= 0xFE30 && character <= 0xFFEF);
        };
    }
}
