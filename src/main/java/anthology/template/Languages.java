package anthology.template;

import java.util.Locale;
import java.util.Set;

/** What a language's tag says of its script. */
final class Languages {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi");

    private Languages() {}

    /** {@code rtl} or {@code ltr}. */
    static String direction(String language) {
        return RIGHT_TO_LEFT.contains(Locale.forLanguageTag(language).getLanguage()) ? "rtl" : "ltr";
    }
}
