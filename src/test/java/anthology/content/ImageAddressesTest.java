package anthology.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageAddressesTest {
    private static List<String> of(String html) {
        return ImageAddresses.of(Jsoup.parseBodyFragment(html).selectFirst("img"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<img src='a.png'> | a.png",
                "<img src='my photo.png'> | my%20photo.png",
                "<img src='s.jpg' srcset='s.jpg 400w, m.jpg 1200w,l.jpg 2000w, xl.jpg 6000w'> | l.jpg m.jpg xl.jpg s.jpg",
                "<img src='s.jpg' srcset='m.jpg 2x, l.jpg 3x'> | l.jpg m.jpg s.jpg",
                "<img src='s.jpg' srcset='a,b.jpg, c.jpg'> | s.jpg a,b.jpg c.jpg",
                "<img src='s.jpg' srcset=',, x.jpg 1e9w, y.jpg w, '> | s.jpg x.jpg y.jpg",
                "<img src='data:image/gif;base64,R0lG' data-src='real.jpg'> | real.jpg",
                "<img src='grey.gif' data-lazy-src='real.jpg' data-orig-file='orig.jpg'> | orig.jpg real.jpg",
                "<img src='data:image/png;base64,AAAA'> | data:image/png;base64,AAAA",
                "<img src='javascript:alert(1)' data-src='data:text/html,x'> | ''",
                "<picture><source srcset='a.avif' type='image/avif'><source srcset='a.webp' type='image/webp'>"
                        + "<img src='a.jpg'></picture> | a.jpg a.webp a.avif",
                "<picture><source srcset='n.jpg' media='(prefers-color-scheme: dark)'><source media='(max-width: 600px)'"
                        + " srcset='crop.jpg'><source srcset='w-1600.webp 1600w'><img src='a.jpg'></picture>"
                        + " | w-1600.webp a.jpg",
            })
    void bestForPrintFirst(String html, String expected) {
        List<String> found = of(html);
        assertEquals(expected, String.join(" ", found));
    }

    @ParameterizedTest
    @CsvSource({
        "width='1' height=1, true",
        "width='0px' height=' 1 ', true",
        "style='height: 1px !important; Width:1px;border:0', true",
        "width=1 height=1 data-src='x.jpg', false",
        "width=1 height=100, false",
        "width=100 height=100 style='width:1px;height:1px', false",
        "style='max-width:1px;height:1px', false",
        "'', false"
    })
    void onePixelOnlyCountsReaders(String attributes, boolean isCounter) {
        assertEquals(
                isCounter,
                ImageAddresses.isCounter(Jsoup.parseBodyFragment("<img src='t.gif' " + attributes + ">")
                        .selectFirst("img")));
    }

    @Test
    void whatReadersWithoutScriptsSeeIsNotShownTwice() {
        Element twice = Jsoup.parseBodyFragment("<p><img data-src='a.jpg'><noscript><img src='a.jpg'></noscript></p>");
        assertTrue(ImageAddresses.isRepeated(twice.selectFirst("noscript")));
        Element once = Jsoup.parseBodyFragment("<p><b>x</b><noscript><img src='a.jpg'></noscript></p>");
        assertFalse(ImageAddresses.isRepeated(once.selectFirst("noscript")));
    }
}
