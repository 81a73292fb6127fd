package anthology.typeset.lines;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HyphenationTest {
    private final Hyphenation hyphenation = new Hyphenation();

    @ParameterizedTest
    @CsvSource({
        "en, hy-phen-ation",
        "en, con-sid-er-able",
        "en, Ishig-uro",
        "en-GB, some-thing",
        "en, as-so-ciate",
        "en, never",
        "de, Sil-ben-tren-nung",
        "de-AT, Ver-öf-fent-li-chung",
        "fr, ty-po-gra-phie",
        "es, ti-po-gra-fía",
        "it, ti-po-gra-fia",
        "xx, hyphenation",
        "'', hyphenation",
    })
    void breaksWords(String language, String expected) {
        String word = expected.replace("-", "");
        StringBuilder broken = new StringBuilder(word);
        int[] places = hyphenation.places(word, language);
        for (int i = places.length - 1; i >= 0; i--) {
            broken.insert(places[i], '-');
        }
        assertEquals(expected, broken.toString());
    }
}
