package anthology.font;

import java.lang.Character.UnicodeScript;

/** Unicode scripts as OpenType names them. */
final class Script {
    private Script() {}

    /** Whether the character takes the script of its neighbours. */
    static boolean shared(int character) {
        UnicodeScript script = UnicodeScript.of(character);
        return script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED || script == UnicodeScript.UNKNOWN;
    }

    /** Whether letters of the text are written in one stroke: moved apart, they would be torn. */
    static boolean joins(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u0600') {
                switch (UnicodeScript.of(c)) {
                    case ARABIC, SYRIAC, MONGOLIAN, NKO, DEVANAGARI, BENGALI, GURMUKHI -> {
                        return true;
                    }
                    default -> {}
                }
            }
        }
        return false;
    }

    /** OpenType script tag. */
    static String tag(int character) {
        return switch (UnicodeScript.of(character)) {
            case COMMON, INHERITED, UNKNOWN, LATIN -> "latn";
            case GREEK -> "grek";
            case CYRILLIC -> "cyrl";
            case HEBREW -> "hebr";
            case ARABIC -> "arab";
            case SYRIAC -> "syrc";
            case ARMENIAN -> "armn";
            case GEORGIAN -> "geor";
            case HAN, BOPOMOFO -> "hani";
            case HIRAGANA, KATAKANA -> "kana";
            case HANGUL -> "hang";
            case THAI -> "thai";
            case LAO -> "lao ";
            case DEVANAGARI -> "dev2";
            case BENGALI -> "bng2";
            case TAMIL -> "tml2";
            case TELUGU -> "tel2";
            case KANNADA -> "knd2";
            case MALAYALAM -> "mlm2";
            case GUJARATI -> "gjr2";
            case GURMUKHI -> "gur2";
            case ETHIOPIC -> "ethi";
            case TIBETAN -> "tibt";
            default -> "DFLT";
        };
    }
}
