package anthology.model;

import java.util.Locale;

/** Language tags, <a href="https://www.rfc-editor.org/info/bcp47">BCP 47</a>. */
public final class LanguageTag {
    private LanguageTag() {}

    /** The language itself, without script and region, in lower case: {@code zh} of {@code zh-Hant-TW}. */
    public static String primary(String tag) {
        int end = tag.indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    }
}
