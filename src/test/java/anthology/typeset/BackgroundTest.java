package anthology.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures behind boxes, round corners, offsets and transformations; the picture of the book is 3000pt by 2250pt. */
class BackgroundTest {
    private static final double NEAR = 0.1;

    private static PageText page(String css, String body) {
        return PageText.of(new TestBook()
                .css("p { text-indent: 0; text-align: left } .b { width: 200pt; height: 100pt; } " + css)
                .chapter(body)
                .typeset()
                .pages()
                .getFirst());
    }

    private static List<Placed.Picture> behind(String css) {
        return page(".b { background-image: url(images/i.png); " + css + " }", "<div class=\"b\">x</div>")
                .backgrounds();
    }

    @ParameterizedTest
    @CsvSource({
        "cover, 40, 40, 200, 150",
        "contain, 40, 40, 133.33, 100",
        "50pt, 40, 40, 50, 37.5",
        "50% auto, 40, 40, 100, 75",
        "auto 50pt, 40, 40, 66.67, 50",
        "20pt 60pt, 40, 40, 20, 60"
    })
    void sizesThePictureBehindABox(String size, double x, double y, double width, double height) {
        Placed.Picture picture =
                behind("background-repeat: no-repeat; background-size: " + size).getFirst();
        assertEquals(
                List.of(x, y, width, height),
                List.of(picture.x(), picture.y(), round(picture.width()), round(picture.height())));
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }

    @ParameterizedTest
    @CsvSource({
        "right bottom, 190, 102.5",
        "center, 115, 71.25",
        "top, 115, 40",
        "bottom left, 40, 102.5",
        "10pt 20pt, 50, 60",
        "50% 100%, 115, 102.5"
    })
    void placesThePictureBehindABox(String position, double x, double y) {
        Placed.Picture picture = behind(
                        "background-repeat: no-repeat; background-size: 50pt; background-position: " + position)
                .getFirst();
        assertEquals(x, picture.x(), NEAR);
        assertEquals(y, picture.y(), NEAR);
    }

    @Test
    void repeatsThePictureOverTheBorderBox() {
        assertEquals(4 * 3, behind("background-size: 50pt").size());
        assertEquals(
                4, behind("background-size: 50pt; background-repeat: repeat-x").size());
        assertEquals(
                3, behind("background-size: 50pt; background-repeat: repeat-y").size());
        assertEquals(
                1,
                behind("background: url(images/i.png) no-repeat center / 50pt").size());
        assertEquals(
                5 * 3,
                behind("background-size: 50pt; background-position: 10pt 0").size());
    }

    @Test
    void roundsCorners() {
        PageText page = page(
                ".b { background-color: #eee; border-radius: 10pt; border: 2pt solid #f00 }",
                "<div class=\"b\">x</div>");
        assertEquals(2, page.shapes().size());
        Placed.Shape ground = page.shapes().getFirst();
        assertEquals("mlclclclch", ground.outline().steps());
        assertEquals(10, ground.outline().points()[0], NEAR);
        assertTrue(page.shapes().getLast().outline().isEvenOdd());
        assertEquals(0xFF0000, page.shapes().getLast().color());
    }

    @Test
    void movesRelativeBoxesAndLeavesTheirPlace() {
        PageText page = page(
                ".m { position: relative; left: 12pt; top: -3pt; background-color: #eee } b { position: relative; top: 2pt; left: 5pt; background-color: #ddd }",
                "<p>one</p><p class=\"m\">two</p><p>three <b>four</b> five</p>");
        assertEquals(52, page.find("two").x(), NEAR);
        assertEquals(page.find("one").baseline() + 12 - 3, page.find("two").baseline(), NEAR);
        assertEquals(page.find("one").baseline() + 24, page.find("three").baseline(), NEAR);
        Placed.Fill ground = page.fills().stream()
                .filter(fill -> fill.color() == 0xEEEEEE)
                .findFirst()
                .orElseThrow();
        assertEquals(52, ground.x(), NEAR);
        assertEquals(40 + 12 - 3, ground.y(), NEAR);
        assertEquals(page.find("three").baseline() + 2, page.find("four").baseline(), NEAR);
        assertEquals(
                page.find("three").x() + page.find("three").width() + 5,
                page.find("four").x(),
                NEAR);
        assertEquals(page.find("three").baseline(), page.find("five").baseline(), NEAR);
        Placed.Fill behind = page.fills().stream()
                .filter(fill -> fill.color() == 0xDDDDDD)
                .findFirst()
                .orElseThrow();
        assertEquals(page.find("four").x(), behind.x(), NEAR);
    }

    @Test
    void transformsPicturesAboutTheirMiddle() {
        PageText page = page(
                "img { width: 80pt; transform: rotate(90deg) scale(0.5) } ",
                "<p>before</p><div><img src=\"images/i.png\" alt=\"i\"/></div><p>after</p>");
        Placed.Transformed t = page.transformed().getFirst();
        // the middle stays where it is
        assertEquals(40, t.matrix().a() * 40 + t.matrix().c() * 30 + t.matrix().e(), NEAR);
        assertEquals(30, t.matrix().b() * 40 + t.matrix().d() * 30 + t.matrix().f(), NEAR);
        assertEquals(0.5, t.matrix().b(), 0.001);
        assertEquals(
                12 * 2 + 60, page.find("after").baseline() - page.find("before").baseline(), 12);
    }

    @Test
    void transformsBlocksInOnePiece() {
        PageText page = page(
                "figure { margin: 0; width: 100pt; transform: translate(10pt, 50%); transform-origin: left top }",
                "<p>before</p><figure>held</figure><p>after</p>");
        Placed.Transformed t = page.transformed().getFirst();
        assertEquals(10, t.matrix().e(), NEAR);
        assertEquals(6, t.matrix().f(), NEAR);
        assertEquals(page.find("before").baseline() + 24, page.find("after").baseline(), NEAR);
    }
}
