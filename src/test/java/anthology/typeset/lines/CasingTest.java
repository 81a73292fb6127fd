package anthology.typeset.lines;

import static org.junit.jupiter.api.Assertions.assertEquals;

import anthology.css.ComputedStyle.Transform;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CasingTest {
    @ParameterizedTest
    @CsvSource({
        "UPPERCASE, el, άνθρωπος, ΑΝΘΡΩΠΟΣ",
        "UPPERCASE, el, μάιος, ΜΑΪΟΣ",
        "UPPERCASE, el, μαΐου, ΜΑΪΟΥ",
        "UPPERCASE, el, ταΰγετος, ΤΑΫΓΕΤΟΣ",
        "UPPERCASE, el, ὦ ᾍδης, Ω ΑΙΔΗΣ",
        "UPPERCASE, el, ναι ή όχι, ΝΑΙ Ή ΟΧΙ",
        "UPPERCASE, en, άνθρωπος, ΆΝΘΡΩΠΟΣ",
        "UPPERCASE, tr, istanbul ılık, İSTANBUL ILIK",
        "LOWERCASE, tr, ILIK İSTANBUL, ılık istanbul",
        "LOWERCASE, el, ΟΔΟΣ ΣΑΣ, οδος σας",
        "UPPERCASE, de, straße, STRASSE",
        "CAPITALIZE, nl, ijsland en de ijssel bij, IJsland En De IJssel Bij",
        "CAPITALIZE, en, ijsland, Ijsland",
        "UPPERCASE, en, 𐐨𐐩, 𐐀𐐁",
    })
    void followsTheLanguage(Transform transform, String language, String text, String expected) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean begins = i == 0 || text.charAt(i - 1) == ' ';
            result.append(Casing.of(text, i, transform, language, begins));
        }
        assertEquals(expected, result.toString());
    }
}
