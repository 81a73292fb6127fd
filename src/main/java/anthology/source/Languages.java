package anthology.source;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of languages as blogs write them: {@code en}, {@code en_US}, {@code pt-br}. */
final class Languages {
    /** Codes of languages that are more often an extension: files about C#, TypeScript, shell scripts, .io domains. */
    private static final Set<String> NOT_LANGUAGES = Set.of("cs", "ts", "sh", "io", "sc", "ss", "tk", "br", "gz");

    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

    private Languages() {}

    /** Whether a part of a file's name names a language: {@code fr}, {@code zh-cn}, {@code pt_BR}. */
    static boolean isCode(String text) {
        int end = Math.min(text.length(), 2);
        boolean alone = text.length() == 2 || (text.length() > 2 && (text.charAt(2) == '-' || text.charAt(2) == '_'));
        String primary = text.substring(0, end);
        return alone
                && text.length() <= 12
                && !NOT_LANGUAGES.contains(primary)
                && CODES.contains(primary)
                && tag(text) != null;
    }

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
