package anthology.typeset.lines;

import java.lang.Character.UnicodeScript;

/**
 * How lines of Chinese, Japanese and Korean are broken: almost anywhere, but for signs that begin or end no line.
 *
 * @see <a href="https://www.w3.org/TR/jlreq/">Requirements for Japanese Text Layout, 3.1.7 and 3.1.8</a>
 * @see <a href="https://www.w3.org/TR/clreq/">Requirements for Chinese Text Layout, 3.1.2</a>
 */
final class EastAsianLines {
    /** Closing marks, stops, repetition and sound marks, small kana. */
    private static final String BEGINS_NO_LINE = "、。，．・：；？！‼⁇⁈⁉ー゛゜ゝゞヽヾ々〻‐゠–〜～｜％‰℃℉¢°′″"
            + "）］｝〉》」』】〕〗〙〛〞〟｠｣｡､･ﾞﾟ"
            + "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯｰ";

    /** Opening marks, and signs that belong to the number after them. */
    private static final String ENDS_NO_LINE = "（［｛〈《「『【〔〖〘〚〝｟｢￥＄￡＃№";

    /** Signs of which the right half of their square is blank. */
    private static final String BLANK_AFTER = "、。，．）］｝〉》」』】〕〗〙";

    private static final String STOPS = "、。，．";
    private static final String BLANK_BEFORE = "（［｛〈《「『【〔〖〘";

    private EastAsianLines() {}

    static boolean beginsNoLine(char c) {
        return c >= '\u00A2' && BEGINS_NO_LINE.indexOf(c) >= 0;
    }

    static boolean endsNoLine(char c) {
        return c >= '\u2116' && ENDS_NO_LINE.indexOf(c) >= 0;
    }

    /** The part of its square by which a sign at the end of a line may stand over the edge, being blank there. */
    static double blankAtEnd(char c, String language) {
        // in Taiwan and Hong Kong stops stand in the middle
        boolean centred = STOPS.indexOf(c) >= 0 && language.matches("zh-(Hant|TW|HK|MO).*|yue.*");
        return BLANK_AFTER.indexOf(c) >= 0 && !centred ? 0.5 : 0;
    }

    /** The same at the start of a line. */
    static double blankAtStart(char c) {
        return BLANK_BEFORE.indexOf(c) >= 0 ? 0.5 : 0;
    }

    /** Whether the character is as wide as it is high, and a line may end on both of its sides. */
    static boolean ideographic(ParagraphText text, int at) {
        char c = text.at(at);
        if (c < '\u2E80') {
            return false;
        }
        int character = c;
        if (Character.isHighSurrogate(c) && at + 1 < text.length()) {
            character = Character.toCodePoint(c, text.at(at + 1));
        } else if (Character.isLowSurrogate(c) && at > 0) {
            character = Character.toCodePoint(text.at(at - 1), c);
        }
        return ideographic(character);
    }

    static boolean ideographic(int c) {
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> true;
            default -> (c >= 0x3000 && c <= 0x303F) || (c >= 0x3200 && c <= 0x33FF) || (c >= 0xFF00 && c <= 0xFFEF);
        };
    }

    static boolean hangul(char c) {
        return (c >= '\uAC00' && c <= '\uD7A3') || (c >= '\u1100' && c <= '\u11FF');
    }

    /** Whether any of the text is ideographic. */
    static boolean any(String text) {
        return text.codePoints().anyMatch(c -> c >= 0x2E80 && ideographic(c));
    }
}
