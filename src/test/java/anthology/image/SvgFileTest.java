package anthology.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.model.Artwork;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SvgFileTest {
    private static final String OPEN = "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10'>";

    private static byte[] bytes(String svg) {
        return svg.getBytes(StandardCharsets.UTF_8);
    }

    private static String cleaned(String content) throws IOException {
        return new String(SvgFile.read(bytes(OPEN + content + "</svg>")).bytes(), StandardCharsets.UTF_8);
    }

    private static Artwork printed(String content) throws IOException {
        return SvgPrint.artwork(SvgFile.read(bytes(OPEN + content + "</svg>")), 200, 100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<rect onclick='alert(1)' width='1'/>",
                "<a href='javascript:alert(1)'><rect width='1'/></a>",
                "<image href='http://example.com/x.png' width='1' height='1'/>",
                "<image href='data:image/svg+xml;base64,AAAA' width='1' height='1'/>",
                "<use href='file:///etc/passwd'/>",
                "<use href='other.svg#alert'/>",
                "<style>@import url(http://example.com/alert.css); @font-face { src: url(alert) }</style>",
                "<style>rect { fill: url(http://example.com/alert) }</style>",
                "<style>rect { fill: u\\rl(http://example.com/alert) }</style>",
                "<rect style='fill:url(\"http://example.com/alert\")'/>",
                "<rect fill='url( http://example.com/alert )'/>",
                "<iframe src='http://example.com/alert'/>",
                "<animate attributeName='href' values='javascript:alert(1)'/>",
                "<set attributeName='onload' to='alert(1)'/>",
                "<handler>alert(1)</handler>",
            })
    void nothingRunsOrLeadsAway(String content) throws IOException {
        String svg = cleaned(content);
        for (String bad : new String[] {"alert", "http://example", "javascript", "passwd", "data:", "import"}) {
            assertFalse(svg.contains(bad), svg);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "width='100' height='50' | 100 | 50",
                "width='1in' height='72pt' | 96 | 96",
                "viewBox='0 0 30 60' | 30 | 60",
                "viewBox='0 0 30 60' width='60' | 60 | 120",
                "viewBox='0,0,30,60' width='100%' height='100%' | 30 | 60",
                "viewBox='0 0 3e9 1e9' | 2400 | 800",
                "width='1000000' height='1000000' | 2400 | 2400",
                "viewBox='0 0 0 0' | 300 | 150",
                "viewBox='a b' | 300 | 150",
            })
    void size(String attributes, int width, int height) throws IOException {
        SvgFile file = SvgFile.read(bytes("<svg " + attributes + "><rect width='1' height='1'/></svg>"));
        assertEquals(width, file.width());
        assertEquals(height, file.height());
    }

    @Test
    void entitiesOfDrawingProgramsAreKnownAndBombsAreNot() throws IOException {
        String program =
                "<!DOCTYPE svg PUBLIC 'x' 'http://127.0.0.1:9/svg.dtd' [<!ENTITY s 'http://www.w3.org/2000/svg'>"
                        + "<!ENTITY out SYSTEM 'file:///etc/passwd'>]>"
                        + "<svg xmlns='&s;'><title>A&out;B</title><rect width='9' height='9'/></svg>";
        SvgFile file = SvgFile.read(bytes(program));
        assertEquals("AB", file.root().text());
        StringBuilder bomb = new StringBuilder("<!DOCTYPE svg [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 10; i++) {
            bomb.append("<!ENTITY a" + i + " '")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        byte[] whole = bytes(bomb + "]><svg><text>&a9;</text></svg>");
        assertTimeout(
                Duration.ofSeconds(2), () -> assertFalse(SvgFile.read(whole).isWhole()));
    }

    @Test
    void whatNeverEndsIsRefused() {
        assertThrows(IOException.class, () -> cleaned("<g id='a'><use href='#a'/></g>"));
        assertThrows(IOException.class, () -> cleaned("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>"));
        StringBuilder bomb = new StringBuilder("<g id='a0'><rect width='1'/></g>");
        for (int i = 1; i < 12; i++) {
            bomb.append("<g id='a" + i + "'>")
                    .append(("<use href='#a" + (i - 1) + "'/>").repeat(10))
                    .append("</g>");
        }
        assertThrows(IOException.class, () -> cleaned(bomb.toString()));
        assertThrows(
                IOException.class,
                () -> cleaned("<pattern id='p'><rect width='1' height='1' fill='url(#p)'/></pattern>"
                        + "<rect width='9' height='9' fill='url(#p)'/>"));
    }

    @Test
    void deepNestingIsCutOff() throws IOException {
        Artwork deep = printed("<g>".repeat(5000) + "<rect width='5' height='5'/>" + "</g>".repeat(5000));
        assertInstanceOf(Artwork.Drawing.class, deep);
    }

    @Test
    void plainDrawingsAreShapesInPrint() throws IOException {
        Artwork.Drawing drawing = assertInstanceOf(
                Artwork.Drawing.class,
                printed("<style>rect.r { fill: #ff8000 } #t { font: bold 5px sans-serif }</style>"
                        + "<rect class='r' x='1' y='2' width='3' height='4' opacity='.5'/>"
                        + "<text id='t' x='10' y='5' text-anchor='middle'>Ab</text>"));
        assertEquals(2, drawing.marks().size());
        assertEquals(new Artwork.Plain(0xFF8000), drawing.marks().getFirst().paint());
        assertEquals(0.5, drawing.marks().getFirst().opacity(), 0.01);
        assertArrayEquals(
                new double[] {1, 2, 4, 2, 4, 6, 1, 6},
                java.util.Arrays.copyOf(drawing.marks().getFirst().outline().points(), 8));
        double[] letters = drawing.marks().get(1).outline().points();
        double left = 99;
        double right = 0;
        for (int i = 0; i < letters.length; i += 2) {
            left = Math.min(left, letters[i]);
            right = Math.max(right, letters[i]);
        }
        assertEquals(10, (left + right) / 2, 0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"M0 0h50v50Z 5", "M0 0h50v50z,,-5 5z", "M0 0h50v50Z)", "M0 0h50v50ZZ Z5"})
    void pathsEndWhereTheyGoAstray(String data) throws IOException {
        Artwork.Drawing drawing = assertInstanceOf(Artwork.Drawing.class, printed("<path d='" + data + "'/>"));
        double[] points = drawing.marks().getFirst().outline().points();
        assertArrayEquals(new double[] {0, 0, 50, 0, 50, 50}, java.util.Arrays.copyOf(points, 6), data);
    }

    @Test
    void gradientsStayGradientsInPrint() throws IOException {
        Artwork.Drawing drawing = (Artwork.Drawing) printed("<linearGradient id='g'><stop stop-color='red'/>"
                + "<stop offset='.5' stop-color='#00f'/><stop offset='1'/></linearGradient>"
                + "<radialGradient id='r' gradientTransform='scale(.5)'><stop stop-color='#fff' stop-opacity='.5'/>"
                + "<stop offset='1' stop-color='#0f0' stop-opacity='.5'/></radialGradient>"
                + "<rect width='20' height='10' fill='url(#g)'/><circle r='4' fill='url(#r)'/>");
        Artwork.Gradient line = (Artwork.Gradient) drawing.marks().getFirst().paint();
        assertArrayEquals(new int[] {0xFF0000, 0x0000FF, 0}, line.colors());
        assertEquals(0.5, line.offsets()[1], 1e-6);
        assertEquals(20, line.matrix()[0] * line.coordinates()[2] + line.matrix()[4], 1e-3);
        assertEquals(6, ((Artwork.Gradient) drawing.marks().getLast().paint()).coordinates().length);
        assertEquals(0.5, drawing.marks().getLast().opacity(), 0.01);
    }

    @Test
    void gradientsThatFadeArePixelsInPrint() throws IOException {
        Artwork pixels = printed("<linearGradient id='g'><stop stop-color='red'/>"
                + "<stop offset='1' stop-opacity='0'/></linearGradient>"
                + "<rect width='20' height='10' fill='url(#g)'/>");
        assertEquals(200, pixels.width());
        assertEquals(100, pixels.height());
    }

    @Test
    void wordsInOtherLanguagesStandInThePlaceThatSvgGivesThem() throws IOException {
        String svg = cleaned("<switch><foreignObject><p>one <b>two</b><br/>three</p></foreignObject>"
                + "<text x='7' font-size='9'>[Not supported by viewer]</text></switch>"
                + "<switch><foreignObject><p> </p></foreignObject><text>fallback</text></switch>"
                + "<foreignObject width='10' height='4'><div>label</div></foreignObject>");
        assertTrue(
                svg.contains("<text x=\"7\" font-size=\"9\"><tspan x=\"7\" dy=\"-0.600em\">one two</tspan>"
                        + "<tspan x=\"7\" dy=\"1.200em\">three</tspan></text>"),
                svg);
        assertFalse(svg.contains("Not supported"), svg);
        assertTrue(svg.contains("fallback"), svg);
        assertTrue(svg.contains("<text x=\"5.000\" y=\"2.000\""), svg);
        assertFalse(svg.contains("div"), svg);
    }

    @Test
    void aFileThatBreaksOffIsShownAsFarAsItGoes() throws IOException {
        SvgFile file = SvgFile.read(bytes(OPEN + "<rect width='9' height='9'/><circle r='"));
        assertFalse(file.isWhole());
        assertTrue(new String(file.bytes(), StandardCharsets.UTF_8).contains("<rect"));
        assertThrows(IOException.class, () -> SvgFile.read(bytes("<p>no drawing</p>")));
    }
}
