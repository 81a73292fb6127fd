package anthology.font;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * In whose forms Chinese characters are drawn: the same one looks different in Beijing, Taipei, Tokyo and Seoul; The
 * Unicode Standard, 18.1. Each has a chain of faces: its own, then those that have what it lacks.
 */
enum EastAsian {
    SIMPLIFIED,
    TRADITIONAL,
    JAPANESE,
    KOREAN;

    /** Of Chinese that does not say in which characters it is written. */
    private static final Set<String> TRADITIONAL_REGIONS = Set.of("TW", "HK", "MO");

    /** In the order in which they are asked. */
    List<String> families() {
        return switch (this) {
            case SIMPLIFIED -> List.of("Noto Serif SC", "Noto Serif TC", "Noto Serif JP", "Noto Serif KR");
            case TRADITIONAL -> List.of("Noto Serif TC", "Noto Serif SC", "Noto Serif JP", "Noto Serif KR");
            case JAPANESE -> List.of("Noto Serif JP", "Noto Serif SC", "Noto Serif TC", "Noto Serif KR");
            case KOREAN -> List.of("Noto Serif KR", "Noto Serif JP", "Noto Serif TC", "Noto Serif SC");
        };
    }

    /** The forms that text is meant in: its language decides, else the letters that go with the characters. */
    static EastAsian of(Locale language, String text) {
        return switch (language.getLanguage()) {
            case "ja", "ain", "ryu" -> JAPANESE;
            case "ko" -> KOREAN;
            case "zh", "yue", "wuu", "nan", "hak", "lzh" -> traditional(language) ? TRADITIONAL : SIMPLIFIED;
            default -> byLetters(text);
        };
    }

    private static boolean traditional(Locale language) {
        return language.getScript().isEmpty()
                ? TRADITIONAL_REGIONS.contains(language.getCountry())
                        || Set.of("yue", "nan", "hak").contains(language.getLanguage())
                : language.getScript().equals("Hant");
    }

    private static EastAsian byLetters(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (UnicodeScript.of(text.charAt(i))) {
                case HIRAGANA, KATAKANA -> {
                    return JAPANESE;
                }
                case HANGUL -> {
                    return KOREAN;
                }
                case BOPOMOFO -> {
                    return TRADITIONAL;
                }
                default -> {}
            }
        }
        return SIMPLIFIED;
    }

    /** Whether the language's text is set in full-width signs throughout: Chinese and Japanese. */
    static boolean fullWidth(Locale language) {
        return switch (language.getLanguage()) {
            case "ja", "zh", "yue", "wuu", "nan", "hak", "lzh" -> true;
            default -> false;
        };
    }

    /** Whether the character belongs to these scripts alone. */
    static boolean covers(int character) {
        return switch (UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, HANGUL -> true;
            default -> (character >= 0x3000 && character <= 0x33FF) || (character >= 0xFE30 && character <= 0xFFEF);
        };
    }

    /** Whether the sign is drawn one way among these characters and another way among those of alphabets. */
    static boolean sharedSign(int character) {
        return switch (character) {
            case '“', '”', '‘', '’', '…', '‥', '—', '·' -> true;
            default -> false;
        };
    }
}
