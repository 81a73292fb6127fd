package anthology.typeset.lines;

import anthology.css.ComputedStyle.Transform;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Capitals and small letters as the language writes them, character by character; CSS Text 3, 2.1.1.
 *
 * <p>Greek capitals have no accents, and a diaeresis parts what an accent parted; in Dutch a capital IJ is two letters.
 */
final class Casing {
    private static final String GREEK_ACCENTS = "\u0300\u0301\u0342\u0313\u0314";
    private static final char DIAERESIS = '\u0308';

    private Casing() {}

    /**
     * What the character at an index becomes; the low half of a surrogate pair gives nothing, the high half gives both.
     *
     * @param begins whether it is the first of its word
     */
    static String of(String text, int index, Transform transform, String language, boolean begins) {
        char c = text.charAt(index);
        if (transform == Transform.NONE || (transform == Transform.CAPITALIZE && !begins)) {
            return transform == Transform.CAPITALIZE && dutch(language, text, index - 1) ? "J" : String.valueOf(c);
        }
        if (Character.isLowSurrogate(c) && index > 0 && Character.isHighSurrogate(text.charAt(index - 1))) {
            return "";
        }
        String whole = Character.toString(text.codePointAt(index));
        Locale locale = Locale.forLanguageTag(language);
        if (transform == Transform.LOWERCASE) {
            return lower(text, index, whole, locale);
        }
        return transform == Transform.UPPERCASE && locale.getLanguage().equals("el")
                ? greekCapital(text, index, whole)
                : whole.toUpperCase(locale);
    }

    /** Whether "ij" begins at the index, and with it a word. */
    private static boolean dutch(String language, String text, int index) {
        return index >= 0
                && (language.equals("nl") || language.startsWith("nl-"))
                && text.startsWith("ij", index)
                && (index == 0 || !Character.isLetterOrDigit(text.charAt(index - 1)));
    }

    /** A sigma at the end of a word has a form of its own. */
    private static String lower(String text, int index, String whole, Locale locale) {
        boolean last = whole.equals("Σ")
                && index > 0
                && Character.isLetter(text.charAt(index - 1))
                && (index + 1 == text.length() || !Character.isLetter(text.charAt(index + 1)));
        return last ? "ς" : whole.toLowerCase(locale);
    }

    private static String greekCapital(String text, int index, String whole) {
        boolean alone = (index == 0 || !Character.isLetter(text.charAt(index - 1)))
                && (index + 1 >= text.length() || !Character.isLetter(text.charAt(index + 1)));
        if (whole.equals("ή") && alone) {
            // "or" keeps its accent, to be told from the article
            return "Ή";
        }
        StringBuilder capital = new StringBuilder();
        String parted = Normalizer.normalize(whole, Normalizer.Form.NFD);
        for (int i = 0; i < parted.length(); i++) {
            if (GREEK_ACCENTS.indexOf(parted.charAt(i)) < 0) {
                capital.append(parted.charAt(i));
            }
        }
        if ((whole.equals("ι") || whole.equals("υ")) && index > 0 && accentedVowel(text.charAt(index - 1))) {
            capital.append(DIAERESIS);
        }
        String letters = Normalizer.normalize(capital, Normalizer.Form.NFC);
        return Normalizer.normalize(letters.toUpperCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    private static boolean accentedVowel(char c) {
        String parted = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        return parted.length() == 2 && "αεηιουωΑΕΗΙΟΥΩ".indexOf(parted.charAt(0)) >= 0 && parted.charAt(1) == '\u0301';
    }
}
