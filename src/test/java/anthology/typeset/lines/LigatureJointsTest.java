package anthology.typeset.lines;

import static anthology.typeset.lines.TestStyle.style;
import static org.junit.jupiter.api.Assertions.assertEquals;

import anthology.css.ComputedStyle;
import anthology.diagnostic.Diagnostics;
import anthology.font.Fonts;
import anthology.font.ShapedText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LigatureJointsTest {
    private final LigatureJoints joints = new LigatureJoints(new Hyphenation());

    @ParameterizedTest
    @CsvSource({
        "de, Auf|lage",
        "de, auf|fallen",
        "de, Schiff|fahrt",
        "de, (schaffen)",
        "de, finden",
        "de, Kopf|form",
        "de, auf|finden und treffen",
        "de, stoff|lich",
        "de, Pfiff",
        "de-AT, Hof|bibliothek",
        "en, Auflage",
        "tr, f|il f|iyat"
    })
    void partsLettersAtJoints(String language, String expected) {
        String text = expected.replace("|", "");
        assertEquals(expected, joints.apart(text, language).replace(LigatureJoints.APART, '|'));
    }

    private ShapedText shaped(String text, String language, String declarations) {
        ComputedStyle style = style(language, "font-family: \"Source Serif 4\";" + declarations);
        Diagnostics diagnostics = new Diagnostics();
        return new TextStyle(style, Fonts.of(List.of(), diagnostics), joints, 0).shape(text, false);
    }

    @Test
    void keepsTheTextAndItsPlaces() {
        ShapedText.Part word = shaped("Auflage", "de", "").parts().getFirst();
        assertEquals("Auflage", word.shaped().text());
        assertEquals(7, word.shaped().glyphs().length);
        assertEquals(
                List.of(0, 1, 2, 3, 4, 5, 6),
                java.util.Arrays.stream(word.shaped().clusters()).boxed().toList());
        assertEquals(6, shaped("finden", "en", "").parts().getFirst().shaped().glyphs().length + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "font-variant-ligatures: none",
                "font-variant-ligatures: no-common-ligatures",
                "font-feature-settings: \"liga\" 0",
                "letter-spacing: 0.1em"
            })
    void setsNoLigaturesWhereTheStyleWantsNone(String declarations) {
        assertEquals(
                6,
                shaped("finden", "en", declarations).parts().getFirst().shaped().glyphs().length);
    }
}
