package anthology.model;

import java.text.Bidi;
import java.util.Locale;
import java.util.Set;

/** In which direction a language or a text is written, as HTML's attribute {@code dir} says it. */
public enum WritingDirection {
    LEFT_TO_RIGHT("ltr"),
    RIGHT_TO_LEFT("rtl");

    private static final Set<String> LANGUAGES = Set.of(
            "ar", "arc", "arz", "azb", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "ks", "lrc", "mzn", "nqo", "pnb",
            "ps", "sd", "sdh", "syr", "ug", "ur", "yi");
    private static final Set<String> SCRIPTS =
            Set.of("Adlm", "Arab", "Aran", "Hebr", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa");

    private final String attribute;

    WritingDirection(String attribute) {
        this.attribute = attribute;
    }

    /** {@code ltr} or {@code rtl}. */
    public String attribute() {
        return attribute;
    }

    /** @param language BCP 47; a script in it decides, else the script that the language mostly has */
    public static WritingDirection of(String language) {
        Locale locale = Locale.forLanguageTag(language.replace('_', '-'));
        boolean fromRight = locale.getScript().isEmpty()
                ? LANGUAGES.contains(locale.getLanguage())
                : SCRIPTS.contains(locale.getScript());
        return fromRight ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
    }

    /** By the first letter that has a direction; UAX 9, P2 and P3. */
    public static WritingDirection ofText(String text) {
        boolean fromRight = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).getBaseLevel() == 1;
        return fromRight ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
    }
}
