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
        "pt, ti-po-gra-fia",
        "pt, li-vra-ria",
        "nl, boek-druk-kunst",
        "nl, let-ter-gre-pen",
        "da, bog-tryk-ker-kunst",
        "da, ord-de-ling",
        "sv, av-stav-ning",
        "sv, boktryckar-konst",
        "nb, ord-de-ling",
        "nn, ord-de-ling",
        "no, bok-han-del",
        "fi, kir-ja-pai-no",
        "fi, ta-vu-tus",
        "pl, ty-po-gra-fia",
        "pl, książ-ka",
        "hu, könyv-nyom-ta-tás",
        "hu, el-vá-lasz-tás",
        "ru, пе-ре-нос",
        "ru, кни-го-пе-ча-та-ние",
        "uk, пе-ре-нос",
        "uk, книж-ка",
        "el, τυ-πο-γρα-φία",
        "el, βι-βλίο",
        "la, ty-po-gra-phia",
        "ca, ti-po-gra-fia",
        "tr, ki-tap-la-rı-mız",
        "tr, İS-TAN-BUL",
        "hr, knjiž-ni-ca",
        "sl, ti-sko-vi-na",
        "et, raa-ma-tu-kogu",
        "lt, kny-gy-nas",
        "gl, li-bra-ría",
        "bg, кни-го-пе-ча-та-не",
        "be, пе-ра-нос",
        "is, bóka-safn",
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
