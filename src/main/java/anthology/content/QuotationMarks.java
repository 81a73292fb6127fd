package anthology.content;

import java.util.Locale;

/**
 * The quotation marks of a language.
 *
 * @param open outer, with the space that follows it where the language sets one
 * @param close outer, with the space before it
 */
record QuotationMarks(String open, String close, String innerOpen, String innerClose) {
    private static final QuotationMarks ENGLISH = new QuotationMarks("“", "”", "‘", "’");
    private static final QuotationMarks GERMAN = new QuotationMarks("„", "“", "‚", "‘");
    private static final QuotationMarks SWISS = new QuotationMarks("«", "»", "‹", "›");
    private static final QuotationMarks FRENCH = new QuotationMarks("«\u202F", "\u202F»", "“", "”");
    private static final QuotationMarks EASTERN = new QuotationMarks("«", "»", "„", "“");
    private static final QuotationMarks NORWEGIAN = new QuotationMarks("«", "»", "‘", "’");
    private static final QuotationMarks POLISH = new QuotationMarks("„", "”", "«", "»");
    private static final QuotationMarks HUNGARIAN = new QuotationMarks("„", "”", "»", "«");
    private static final QuotationMarks SWEDISH = new QuotationMarks("”", "”", "’", "’");
    private static final QuotationMarks DANISH = new QuotationMarks("»", "«", "›", "‹");
    private static final QuotationMarks SOUTHERN = new QuotationMarks("«", "»", "“", "”");

    /** Those of a BCP 47 tag; the English ones where the language is not known. */
    static QuotationMarks of(String language) {
        String tag = language.toLowerCase(Locale.ROOT);
        if (tag.equals("de-ch") || tag.equals("it-ch") || tag.equals("fr-ch")) {
            return SWISS;
        }
        if (tag.equals("pt-br")) {
            return ENGLISH;
        }
        return switch (tag.split("-", 2)[0]) {
            case "de", "cs", "sk", "sl", "bg", "lt", "et", "is" -> GERMAN;
            case "fr" -> FRENCH;
            case "es", "it", "ca", "gl", "el", "pt" -> SOUTHERN;
            case "ru", "uk", "be" -> EASTERN;
            case "nb", "nn", "no" -> NORWEGIAN;
            case "pl", "ro", "hr" -> POLISH;
            case "hu" -> HUNGARIAN;
            case "sv", "fi" -> SWEDISH;
            case "da" -> DANISH;
            default -> ENGLISH;
        };
    }
}
