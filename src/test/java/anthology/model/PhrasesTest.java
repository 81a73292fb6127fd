package anthology.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
    private static final Set<String> OF_SOME_LANGUAGES = Set.of("date.first", "date.GB", "numbers", "tens");

    private static Properties phrases(String language) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Phrases.class.getResourceAsStream("/languages/" + language + ".properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }

    private static Set<String> keys(Properties properties) {
        Set<String> keys = new TreeSet<>(properties.stringPropertyNames());
        keys.removeAll(OF_SOME_LANGUAGES);
        return keys;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ca", "cs", "da", "de", "el", "es", "fi", "fr", "hu", "it", "la", "nb", "nl", "nn", "pl", "pt", "ru",
                "sv", "tr", "uk"
            })
    void everyLanguageSaysAllThatEnglishSays(String language) throws IOException {
        Properties english = phrases("en");
        Properties own = phrases(language);
        assertEquals(keys(english), keys(own));
        assertEquals(12, own.getProperty("months").split(",").length);
        for (String key : keys(english)) {
            assertTrue(!own.getProperty(key).isBlank(), key);
            for (String place : new String[] {"{0}", "{1}"}) {
                assertEquals(
                        english.getProperty(key).contains(place),
                        own.getProperty(key).contains(place),
                        key);
            }
        }
    }

    @Test
    void takesTheFirstPartOfATag() {
        assertEquals("Índice", Phrases.in("pt-BR").get("contents"));
        assertEquals("Innhold", Phrases.in("no").get("contents"));
        assertEquals("Contents", Phrases.in("xx").get("contents"));
    }
}
