package anthology.typeset.lines;

import java.util.Locale;

/**
 * How words of a language are hyphenated.
 *
 * @param patterns name of the file of patterns, without its ending
 * @param exceptions name of the file of words that the patterns get wrong
 * @param left least number of letters before a hyphen
 * @param right least number of letters after it
 * @param apostrophes whether an apostrophe is part of a word
 * @param locale for lower case
 */
record HyphenationRules(String patterns, String exceptions, int left, int right, boolean apostrophes, Locale locale) {
    private static final HyphenationRules NONE = rules("none", 2);

    /** Regions of English that spell (and break) as Britain does. */
    private static final String BRITISH = " gb uk ie au nz za in ";

    /** The rules for a BCP 47 tag; those of a file that is not there where the language has none. */
    static HyphenationRules of(String tag) {
        String[] parts = tag.toLowerCase(Locale.ROOT).split("[-_]");
        String language = parts[0];
        return switch (language) {
            case "en" -> rules(BRITISH.contains(" " + parts[parts.length - 1] + " ") ? "en-gb" : "en-us", 3);
            case "fr" -> rules(language, 3).withApostrophes();
            case "pt", "et" -> rules(language, 3);
            case "it", "uk", "be" -> rules(language, 2).withApostrophes();
            case "no" -> rules("nb", 2);
            case "nn" -> new HyphenationRules("nb", "nn", 2, 2, false, Locale.ROOT);
            case "tr" -> new HyphenationRules("tr", "tr", 2, 2, false, Locale.forLanguageTag("tr"));
            default -> language.matches("[a-z]+") ? rules(language, 2) : NONE;
        };
    }

    private static HyphenationRules rules(String name, int right) {
        return new HyphenationRules(name, name, 2, right, false, Locale.ROOT);
    }

    private HyphenationRules withApostrophes() {
        return new HyphenationRules(patterns, exceptions, left, right, true, locale);
    }
}
