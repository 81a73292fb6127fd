package anthology.cover;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.diagnostic.Diagnostics;
import anthology.font.Fonts;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoverArtistTest {
    private final Fonts fonts = Fonts.of(List.of(), new Diagnostics());

    @Test
    void sameTitleGivesTheSameBytes() {
        byte[] once = new CoverArtist(fonts).draw("Nocturnes", "Five Stories", "Kazuo Ishiguro", "en");
        byte[] again = new CoverArtist(Fonts.of(List.of(), new Diagnostics()))
                .draw("Nocturnes", "Five Stories", "Kazuo Ishiguro", "en");
        assertArrayEquals(once, again);
    }

    /** Whatever the title, its letters stand inside the label's rules and fill a good part of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nocturnes",
                "Reading Ishiguro in Order",
                "I",
                "慢读石黑一雄",
                "לקרוא לאט",
                "Rechtsschutzversicherungsgesellschaften",
                "The Long and Winding History of the Public Libraries of Northern England and Their Readers",
                "A very long title that goes on and on, as titles of collected posts do when nobody stops them, and then"
                        + " on for another line or two, until every reader has understood that it is a long one"
            })
    void titlesStandInsideTheLabel(String title) throws IOException {
        BufferedImage cover = ImageIO.read(
                new ByteArrayInputStream(new CoverArtist(fonts).draw(title, "A subtitle", "An Author", "en")));
        assertEquals(CoverArtist.WIDTH, cover.getWidth());
        assertEquals(CoverArtist.HEIGHT, cover.getHeight());
        // between the inner rule and the text nothing but paper
        for (int y = 400; y < 1840; y += 3) {
            assertTrue(isPaper(cover, 250, y) && isPaper(cover, 1350, y), title + " reaches the rules at " + y);
        }
        int dark = 0;
        for (int y = 400; y < 1840; y += 4) {
            for (int x = 300; x < 1300; x += 4) {
                dark += isPaper(cover, x, y) ? 0 : 1;
            }
        }
        assertTrue(dark > 600, title + " is hardly to be seen: " + dark);
    }

    @Test
    void lettersAndRulesStandOutFromThePaper() {
        for (Palette palette : Palette.ALL) {
            assertTrue(contrast(palette.ink(), Palette.PAPER) >= 7, "ink " + palette);
            assertTrue(contrast(palette.accent(), Palette.PAPER) >= 4.5, "accent " + palette);
        }
    }

    private static boolean isPaper(BufferedImage cover, int x, int y) {
        Color color = new Color(cover.getRGB(x, y));
        return Math.abs(color.getRed() - Palette.PAPER.getRed()) < 14
                && Math.abs(color.getBlue() - Palette.PAPER.getBlue()) < 14;
    }

    /** WCAG 2.2, contrast ratio. */
    private static double contrast(Color a, Color b) {
        double lighter = Math.max(luminance(a), luminance(b));
        double darker = Math.min(luminance(a), luminance(b));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
