package anthology.font;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.diagnostic.Diagnostics;
import anthology.model.FontFile;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShaperTest {
    private final Fonts fonts = Fonts.of(List.of(), new Diagnostics());

    private Shaped shape(String text, Map<String, Integer> features) {
        ShapedText shaped =
                fonts.shaper(List.of("EB Garamond"), 400, false, "en", features).shape(text, false);
        assertEquals(1, shaped.parts().size(), text);
        return shaped.parts().get(0).shaped();
    }

    private Shaped shape(String text) {
        return shape(text, Map.of());
    }

    @Test
    void joinsLettersToLigatures() {
        Shaped office = shape("office");
        assertTrue(office.glyphs().length < 6);
        assertEquals(6, shape("office", Map.of("liga", 0)).glyphs().length);
        assertArray(office.clusters(), 0, 1, 4, 5);
    }

    private static void assertArray(int[] actual, int... expected) {
        assertEquals(Arrays.toString(expected), Arrays.toString(actual));
    }

    @Test
    void kerns() {
        Shaped pair = shape("AV");
        Face face = pair.face();
        assertTrue(pair.width() < face.advance(face.glyph('A')) + face.advance(face.glyph('V')) - 20);
        assertEquals(
                face.advance(face.glyph('A')) + face.advance(face.glyph('V')),
                shape("AV", Map.of("kern", 0)).width());
    }

    @Test
    void choosesSmallCapitalsOldStyleFiguresAndSuperiors() {
        assertNotEquals(
                Arrays.toString(shape("small").glyphs()),
                Arrays.toString(shape("small", Map.of("smcp", 1)).glyphs()));
        assertNotEquals(
                Arrays.toString(shape("1984", Map.of("lnum", 1)).glyphs()),
                Arrays.toString(shape("1984", Map.of("onum", 1)).glyphs()));
        assertNotEquals(
                Arrays.toString(shape("12").glyphs()),
                Arrays.toString(shape("12", Map.of("sups", 1)).glyphs()));
    }

    @Test
    void makesSmallCapitalsWhereTheFaceHasNone() {
        ShapedText shaped = fonts.shaper(List.of("monospace"), 400, false, "en", Map.of("smcp", 1))
                .shape("Abc", false);
        assertEquals(2, shaped.parts().size());
        assertEquals(0.8f, shaped.parts().get(1).scale());
        assertEquals("BC", shaped.parts().get(1).shaped().text());
        assertEquals("bc", shaped.parts().get(1).actual());
    }

    @Test
    void fallsBackByCluster() {
        Shaper shaper = fonts.shaper(List.of("serif"), 400, false, "en", Map.of());
        assertEquals("Noto Serif Hebrew", family(shaper, "שלום"));
        assertEquals("Noto Serif SC", family(shaper, "石黒"));
        assertEquals("Noto Emoji", family(shaper, "😀"));
        assertEquals("EB Garamond", family(shaper, "Ελλάδα"));
        ShapedText unknown = shaper.shape("\uE123", false);
        assertEquals(List.of(0xE123), unknown.missing());
        assertFalse(unknown.parts().get(0).shaped().glyphs().length == 0);
        assertEquals(
                0,
                shaper.shape("\u00AD\u200B\u2060", false)
                        .parts()
                        .get(0)
                        .shaped()
                        .glyphs()
                        .length);
    }

    @Test
    void drawsChineseCharactersInTheFormsOfTheLanguage() {
        assertEquals("Noto Serif JP", family("ja", "直"));
        assertEquals("Noto Serif KR", family("ko", "直"));
        assertEquals("Noto Serif SC", family("zh", "直"));
        assertEquals("Noto Serif TC", family("zh-Hant", "直"));
        assertEquals("Noto Serif TC", family("zh-HK", "直"));
        assertEquals("Noto Serif SC", family("en", "直"));
        assertEquals("Noto Serif JP", family("en", "直す"));
        assertEquals("Noto Serif KR", family("", "한국"));
    }

    private String family(String language, String text) {
        return family(fonts.shaper(List.of("serif"), 400, false, language, Map.of()), text);
    }

    @Test
    void takesQuotationMarksOfChineseFromItsOwnFace() {
        assertEquals("Noto Serif SC", family("zh", "“好”"));
        assertEquals("EB Garamond", family("zh", "“Hello”"));
        assertEquals("EB Garamond", family("en", "“"));
    }

    @Test
    void setsPunctuationThatMeetsCloser() {
        Shaper shaper = fonts.shaper(List.of("serif"), 400, false, "ja", Map.of());
        assertEquals(1500, shaper.shape("。「", false).width(), 1);
        assertEquals(2000, shaper.shape("字「", false).width(), 1);
    }

    @Test
    void composesHangul() {
        Shaper shaper = fonts.shaper(List.of("serif"), 400, false, "ko", Map.of());
        Shaped parted = shaper.shape("\u1112\u1161\u11AB", false).parts().get(0).shaped();
        assertEquals(1, parted.glyphs().length);
        assertEquals(parted.face().glyph('한'), parted.glyphs()[0]);
    }

    @Test
    void setsSequencesOfEmojiAsOneSign() {
        Shaper shaper = fonts.shaper(List.of("serif"), 400, false, "en", Map.of());
        for (String sequence : List.of("1\uFE0F\u20E3", "👩\u200D🚀", "🇩🇪", "👍🏽", "🏳\uFE0F\u200D🌈", "❤\uFE0F")) {
            ShapedText text = shaper.shape(sequence, false);
            assertEquals(1, text.parts().size(), sequence);
            assertEquals(1, text.parts().get(0).shaped().glyphs().length, sequence);
        }
    }

    private static String family(Shaper shaper, String text) {
        return shaper.shape(text, false).parts().get(0).shaped().face().file().family();
    }

    @Test
    void joinsArabicLettersAndTurnsThemRound() {
        Shaper shaper = fonts.shaper(List.of("serif"), 400, false, "ar", Map.of());
        Shaped word = shaper.shape("بيت", true).parts().get(0).shaped();
        assertTrue(word.clusters()[0] > word.clusters()[word.clusters().length - 1]);
        Face face = word.face();
        for (int glyph : word.glyphs()) {
            assertFalse(glyph == face.glyph('ب') || glyph == face.glyph('ي') || glyph == face.glyph('ت'));
        }
    }

    @Test
    void placesAccentsThatHaveNoLetterOfTheirOwn() {
        Shaped plain = shape("x");
        Shaped accented = shape("x\u0301");
        assertEquals(2, accented.glyphs().length);
        assertEquals(plain.width(), accented.width());
        assertTrue(accented.offsets().length == 4);
        assertEquals(1, shape("e\u0301").glyphs().length);
    }

    @Test
    void choosesTheNearestWeight() {
        assertEquals("EBGaramond-SemiBold.ttf", bold(List.of("No Such", "serif"), false));
        assertEquals("SourceSerif4-Italic.ttf", bold(List.of("Source Serif 4"), true));
    }

    @Test
    void namesTheFilesThatATextIsSetIn() {
        assertEquals(List.of("EBGaramond-SemiBold.ttf"), files("Plain Ελλάδα"));
        assertEquals(List.of("EBGaramond-SemiBold.ttf", "NotoSerifHebrew-Bold.ttf"), files("a שלום"));
        assertEquals(List.of("EBGaramond-SemiBold.ttf"), files(""));
    }

    private List<String> files(String text) {
        BitSet characters = new BitSet();
        text.codePoints().forEach(characters::set);
        List<String> families = List.of("serif", "No Such", "EB Garamond", "Noto Serif Hebrew", "Noto Naskh Arabic");
        return fonts.files(families, 700, false, characters).stream()
                .map(FontFile::fileName)
                .toList();
    }

    /** The file of the face in which a word is set. */
    private String bold(List<String> families, boolean italic) {
        ShapedText word = fonts.shaper(families, 700, italic, "en", Map.of()).shape("word", false);
        return word.parts().getFirst().shaped().face().file().fileName();
    }
}
