package anthology.typeset.lines;

import anthology.model.LanguageTag;
import java.util.Arrays;

/**
 * Where letters of a word must not become a ligature. In German none crosses the joint of a compound (Auflage,
 * Schifffahrt): the hyphenation patterns know the joints. In Turkish the dot of an i tells it from ı, so that f does not
 * swallow it.
 */
final class LigatureJoints {
    /** What keeps letters apart in shaping: U+200C ZERO WIDTH NON-JOINER. */
    static final char APART = '\u200C';

    /** Letters that begin no syllable of a simple word after f, unless a suffix does. */
    private static final String AFTER_F = "bfhijkl";

    private static final String VOWELS = "aeiouyäöü";

    private final Hyphenation hyphenation;

    LigatureJoints(Hyphenation hyphenation) {
        this.hyphenation = hyphenation;
    }

    /** The text, with U+200C at the joints; the same where there is none. */
    String apart(String text, String tag) {
        int f = text.indexOf('f');
        if (f < 0 || f + 1 >= text.length() || text.indexOf(APART) >= 0) {
            return text;
        }
        return switch (LanguageTag.primary(tag)) {
            case "de" -> german(text, f, tag);
            case "tr", "az" -> text.replace("fi", "f" + APART + "i");
            default -> text;
        };
    }

    private String german(String text, int firstF, String tag) {
        StringBuilder result = new StringBuilder(text);
        int[] places = {};
        int start = 0;
        int end = 0;
        for (int f = firstF; f >= 0 && f + 1 < text.length(); f = text.indexOf('f', f + 1)) {
            if (AFTER_F.indexOf(text.charAt(f + 1)) < 0) {
                continue;
            }
            if (f >= end) {
                start = f;
                end = f;
                while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
                    start--;
                }
                while (end < text.length() && Character.isLetter(text.charAt(end))) {
                    end++;
                }
                places = hyphenation.places(text.substring(start, end), tag);
            }
            boolean joint = Arrays.binarySearch(places, f + 1 - start) >= 0 && !doubled(text, f);
            if (joint) {
                result.insert(f + 1 + result.length() - text.length(), APART);
            }
        }
        return result.toString();
    }

    /**
     * Whether ff is likely to be one sound, which is broken between its letters too (schaf-fen): after a short vowel,
     * never after a consonant or two vowels (kopf-förmig, auf-fallen).
     */
    private static boolean doubled(String text, int f) {
        boolean two = text.charAt(f + 1) == 'f' && f >= 1 && text.charAt(f - 1) != 'f';
        boolean vowel = f >= 1 && VOWELS.indexOf(Character.toLowerCase(text.charAt(f - 1))) >= 0;
        boolean twoVowels = f >= 2 && VOWELS.indexOf(Character.toLowerCase(text.charAt(f - 2))) >= 0;
        return two && vowel && !twoVowels;
    }
}
