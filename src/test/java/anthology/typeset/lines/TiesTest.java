package anthology.typeset.lines;

import static anthology.typeset.lines.TestStyle.style;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.css.ComputedStyle;
import anthology.diagnostic.Diagnostics;
import anthology.font.Fonts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TiesTest {
    private final Ties ties = new Ties();

    private static ParagraphText text(String text, String language) {
        return new ParagraphText(List.of(new Inline.Run(text, style(language, ""), null, 0, 0, null)), false);
    }

    /** Spaces that tie are written ~, those that are soft _ and others as they are. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | read K.~Ishiguro and J.~R.~R.~Tolkien or J.R.R.~Tolkien again",
                "en | see p.~42 and pp.~7–9 in No.~5 or chap.~3, §~4",
                "en | then Dr.~Stevens met Mr~Farraday (Mrs~Benn too)",
                "en | run_5~km at_20~°C for_10~% of them",
                "en | on_3_May_1956 or May_3, twice",
                "en | one~— two and so~… on",
                "en | you and I._The rest; a b c",
                "fr | Il dit~: «~Oui~!~» et M.~Ono partit le_1er_mai",
                "fr | 3,50~€ la page n°~5 du t.~2",
                "de | das heißt d.~h. und z.~B. auf S.~42, Nr.~5 am_3._Mai",
                "es | dijo —claro— y salió de la pág.~9",
                "pl | i~w~domu z~nim, s.~5",
                "ru | с~ним на стр.~5, а~потом~— нет",
                "de | »Nein« sagte «Er» dann »Ja«",
            })
    void tiesWhatBelongsTogether(String language, String expected) {
        ParagraphText text = text(expected.replace('~', ' ').replace('_', ' '), language);
        StringBuilder found = new StringBuilder(text.text(0, text.length()));
        for (int i = 0; i < text.length(); i++) {
            if (text.at(i) == ' ') {
                double penalty = ties.penalty(text, i, i + 1);
                found.setCharAt(i, penalty >= Ties.TIED ? '~' : penalty > 0 ? '_' : ' ');
            }
        }
        assertEquals(expected, found.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Il crie : « Au feu ! » Pourquoi ?, 5",
        "fr, Le code :a et :b, 0",
        "de, Das ist z. B. so und d. h. nicht, 2",
        "en, He cries : no, 0"
    })
    void narrowsSpacesThatAreNeverBroken(String language, String words, int narrow) {
        assertEquals(0, gaps(words, style(language, "font-family: monospace;")).size());
        ComputedStyle style = style(language, "");
        List<Piece> gaps = gaps(words, style);
        assertEquals(narrow, gaps.size());
        double wordSpace = plain(style).space;
        for (Piece gap : gaps) {
            assertTrue(gap.width() < wordSpace, "narrower than a word space");
            assertTrue(!((Piece.Gap) gap).breakable());
        }
    }

    private static TextStyle plain(ComputedStyle style) {
        return new TextStyle(style, Fonts.of(List.of(), new Diagnostics()), new LigatureJoints(new Hyphenation()), 0);
    }

    private static List<Piece> gaps(String words, ComputedStyle style) {
        ParagraphText text = new ParagraphText(List.of(new Inline.Run(words, style, null, 0, 0, null)), false);
        TextStyle plain = plain(style);
        List<Piece> pieces = Pieces.of(text, s -> plain, new Diagnostics(), "chapter.xhtml");
        return pieces.stream().filter(Piece.Gap.class::isInstance).toList();
    }

    @Test
    void neverParsMoreThanTheTextHas() {
        assertEquals(0, ties.penalty(text("a b", "en"), 1, 3));
    }
}
