package anthology.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The phrases of the product itself in one language, {@code /languages/<tag>.properties} on the class path; English where
 * a language has none, but no months and number words of English.
 */
public final class Phrases {
    private static final String FALLBACK = "en";

    private final Map<String, String> table;

    private Phrases(Map<String, String> table) {
        this.table = Map.copyOf(table);
    }

    /** @param language a BCP 47 tag */
    public static Phrases in(String language) {
        String primary = LanguageTag.primary(language);
        Map<String, String> own = load(primary.equals("no") ? "nb" : primary);
        if (own.isEmpty()) {
            own = load(FALLBACK);
            own.keySet().removeAll(List.of("months", "numbers", "tens"));
        }
        return new Phrases(own);
    }

    /** The phrase, or null where there is no such. */
    public @Nullable String get(String key) {
        return table.get(key);
    }

    /** The phrase, or what is said where there is no such. */
    public String say(String key, String otherwise) {
        return table.getOrDefault(key, otherwise);
    }

    private static Map<String, String> load(String language) {
        Map<String, String> table = new TreeMap<>();
        if (!language.matches("[a-z]{2,3}")) {
            return table;
        }
        try (InputStream file = Phrases.class.getResourceAsStream("/languages/" + language + ".properties")) {
            if (file != null) {
                Properties read = new Properties();
                read.load(new InputStreamReader(file, StandardCharsets.UTF_8));
                read.stringPropertyNames().forEach(key -> table.put(key, read.getProperty(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
