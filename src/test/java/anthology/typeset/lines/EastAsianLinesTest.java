package anthology.typeset.lines;

import static anthology.typeset.lines.TestStyle.style;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anthology.css.ComputedStyle;
import anthology.diagnostic.Diagnostics;
import anthology.font.Fonts;
import anthology.font.Shaped;
import anthology.typeset.Placed;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EastAsianLinesTest {
    private static final String JAPANESE = "「きょうは、もう閉めますよ」と司書は言った。わたしは、あわてて『海辺のノート』を鞄にしまった。コーヒーとケーキを売る小さなカフェは"
            + "（駅前の角に）あった。マスターはいつもジャズのレコードをかけ、ゆっくりとコーヒーをいれる。ちょっとした会話が、ぽつりぽつりとつづく。";
    private static final String CHINESE = "店主说：“这本书我读过三遍，每一遍都不一样！”我问他（那时他正在泡茶）为什么，他只是笑了笑。《红楼梦》放在最上面的一层，旁边是《围城》。"
            + "那家店有12个书架、3只猫，还有一台Olivetti打字机。“明天见。”店主总是这么说……“如果雨停了的话。”——他是说真的。";
    private static final String KOREAN = "골목 끝에 작은 책방이 하나 있었다. 주인은 매일 아침 문을 열기 전에 꽃에 물을 주고 낮게 말하곤 했다.";
    private static final double SIZE = 10;

    private final Diagnostics diagnostics = new Diagnostics();
    private final LineBreaker breaker =
            new LineBreaker(Fonts.of(List.of(), diagnostics), new Hyphenation(), diagnostics, "chapter.xhtml");

    private List<Line> set(String text, String css, String language, double width) {
        ComputedStyle style = style(language, "font-size: 10pt; text-align: start; hanging-punctuation: last;" + css);
        return breaker.lines(List.of(new Inline.Run(text, style, null, 0, 0, null)), style, Measure.of(width));
    }

    private static List<Placed.Glyphs> glyphs(Line line) {
        return line.content().stream()
                .filter(Placed.Glyphs.class::isInstance)
                .map(Placed.Glyphs.class::cast)
                .toList();
    }

    private static String text(Line line) {
        return glyphs(line).stream()
                .flatMap(glyphs -> glyphs.text().stream())
                .map(Shaped::text)
                .collect(Collectors.joining())
                .strip();
    }

    private static double right(Line line) {
        Placed.Glyphs last = glyphs(line).getLast();
        return last.x() + last.width();
    }

    @Test
    void noLineBeginsOrEndsWithASignThatMustNot() {
        for (int width = 70; width < 320; width += 7) {
            for (List<Line> lines : List.of(
                    set(JAPANESE, "text-align: justify", "ja", width),
                    set(CHINESE, "text-align: justify", "zh", width))) {
                for (Line line : lines) {
                    String text = text(line);
                    assertFalse("、。，」』）》！”…：ーっょ".indexOf(text.charAt(0)) >= 0, text);
                    assertFalse("「『（《“".indexOf(text.charAt(text.length() - 1)) >= 0, text);
                    assertFalse(text.startsWith("—") && !text.startsWith("——"), text);
                }
            }
        }
    }

    @Test
    void addressesInALineOfIdeographsLeaveItTheRestOfItsBreaks() {
        String text = "如分析计算蛋白质的内部结构的Folding@home项目，验证者将aggregation_bits中与自己的位置对应的位设为一，然后提交。";
        for (int width = 100; width < 300; width += 9) {
            for (Line line : set(text, "text-align: justify", "zh", width)) {
                assertTrue(right(line) - glyphs(line).getLast().letterSpace() <= width + SIZE / 2 + 0.1, text(line));
            }
        }
        assertEquals(List.of(), diagnostics.all());
    }

    @Test
    void linesReachTheEdgeAndNoFurtherThanABlankHalf() {
        for (int width = 150; width < 320; width += 11) {
            List<Line> lines = set(JAPANESE, "text-align: justify", "ja", width);
            for (Line line : lines.subList(0, lines.size() - 1)) {
                String text = text(line);
                boolean blank = "、。」』）".indexOf(text.charAt(text.length() - 1)) >= 0;
                // room is added after the last glyph too, where nobody sees it
                double over = right(line) - glyphs(line).getLast().letterSpace() - width;
                assertEquals(blank ? SIZE / 2 : 0, over, 0.1, text);
            }
        }
    }

    @Test
    void ideographsMoveApartAndWordsOfLettersStayWhole() {
        List<Line> lines = set(CHINESE, "text-align: justify", "zh", 157);
        boolean seen = false;
        for (Line line : lines) {
            for (Placed.Glyphs glyphs : glyphs(line)) {
                if (glyphs.text().getFirst().text().equals("Olivetti")) {
                    assertEquals(0, glyphs.letterSpace());
                    seen = true;
                }
            }
        }
        assertTrue(seen);
    }

    @Test
    void thereIsRoomBetweenIdeographsAndFigures() {
        double with = right(set("有12个", "", "zh", 300).getFirst());
        double without =
                right(set("有12个", "text-autospace: no-autospace", "zh", 300).getFirst());
        assertEquals(2 * SIZE / 8, with - without, 0.01);
    }

    @Test
    void koreanIsBrokenBetweenSyllablesUnlessWordsAreKept() {
        boolean broken = false;
        for (int width = 60; width < 140; width += 5) {
            List<Line> lines = set(KOREAN, "text-align: justify", "ko", width);
            broken |= lines.stream().anyMatch(line -> !isWhole(text(line)));
            for (Line line : set(KOREAN, "text-align: justify; word-break: keep-all", "ko", width)) {
                assertTrue(isWhole(text(line)), text(line));
            }
        }
        assertTrue(broken);
    }

    /** Whether the line is made of whole words. */
    private static boolean isWhole(String line) {
        return (" " + KOREAN + " ").contains(" " + line + " ");
    }

    @Test
    void emphasisMarksStandAboveLettersOnly() {
        Line line = set("大事、な", "text-emphasis: filled sesame", "ja", 300).getFirst();
        List<Placed.Glyphs> marks =
                glyphs(line).stream().filter(glyphs -> glyphs.baseline() < 0).toList();
        assertEquals(3, marks.size());
        assertEquals(SIZE / 2, marks.get(0).size());
        // centred: a square of half the size over one of the whole
        assertEquals(SIZE / 4, marks.get(0).x(), 0.01);
        assertEquals(3 * SIZE + SIZE / 4, marks.get(2).x(), 0.01);
    }
}
