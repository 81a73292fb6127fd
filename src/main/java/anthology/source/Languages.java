package anthology.source;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names of languages as blogs write them: {@code en}, {@code en_US}, {@code pt-br}. */
final class Languages {
    private Languages() {}

    /** The BCP 47 tag, or null for what is none. */
    static @Nullable String tag(@Nullable String written) {
        if (written == null) {
            return null;
        }
        try {
            String tag = new Locale.Builder()
                    .setLanguageTag(written.strip().replace('_', '-'))
                    .build()
                    .toLanguageTag();
            int primary = tag.indexOf('-') < 0 ? tag.length() : tag.indexOf('-');
            return primary <= 3 && !tag.startsWith("und") ? tag : null;
        } catch (IllformedLocaleException e) {
            return null;
        }
    }
}
