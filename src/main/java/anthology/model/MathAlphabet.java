package anthology.model;

import java.util.Map;

/**
 * The alphabets of mathematics as Unicode has them: letters that differ in form differ in meaning.
 *
 * @see <a href="https://w3c.github.io/mathml-core/#mathvariant-attribute">MathML Core, C: tables of mathvariant</a>
 */
public enum MathAlphabet {
    BOLD(0x1D400, 0x1D6A8, 0x1D7CE),
    ITALIC(0x1D434, 0x1D6E2, 0),
    BOLD_ITALIC(0x1D468, 0x1D71C, 0x1D7CE),
    SCRIPT(0x1D49C, 0, 0),
    FRAKTUR(0x1D504, 0, 0),
    DOUBLE_STRUCK(0x1D538, 0, 0x1D7D8),
    SANS_SERIF(0x1D5A0, 0, 0x1D7E2),
    MONOSPACE(0x1D670, 0, 0x1D7F6);

    /** Letters that Unicode had before it had the alphabets. */
    private static final Map<Integer, Integer> OLDER = Map.ofEntries(
            Map.entry(0x1D455, 0x210E),
            Map.entry(0x1D49D, 0x212C),
            Map.entry(0x1D4A0, 0x2130),
            Map.entry(0x1D4A1, 0x2131),
            Map.entry(0x1D4A3, 0x210B),
            Map.entry(0x1D4A4, 0x2110),
            Map.entry(0x1D4A7, 0x2112),
            Map.entry(0x1D4A8, 0x2133),
            Map.entry(0x1D4AD, 0x211B),
            Map.entry(0x1D4BA, 0x212F),
            Map.entry(0x1D4BC, 0x210A),
            Map.entry(0x1D4C4, 0x2134),
            Map.entry(0x1D506, 0x212D),
            Map.entry(0x1D50B, 0x210C),
            Map.entry(0x1D50C, 0x2111),
            Map.entry(0x1D515, 0x211C),
            Map.entry(0x1D51D, 0x2128),
            Map.entry(0x1D53A, 0x2102),
            Map.entry(0x1D53F, 0x210D),
            Map.entry(0x1D545, 0x2115),
            Map.entry(0x1D547, 0x2119),
            Map.entry(0x1D548, 0x211A),
            Map.entry(0x1D549, 0x211D),
            Map.entry(0x1D551, 0x2124));

    /** What follows omega in each Greek alphabet. */
    private static final String GREEK_FORMS = "∂ϵϑϰϕϱϖ";

    private final int latin;
    private final int greek;
    private final int digits;

    MathAlphabet(int latin, int greek, int digits) {
        this.latin = latin;
        this.greek = greek;
        this.digits = digits;
    }

    /** The letter or digit in this alphabet; itself where the alphabet does not have it. */
    public int of(int c) {
        if (c >= 'A' && c <= 'Z') {
            return known(latin + c - 'A');
        }
        if (c >= 'a' && c <= 'z') {
            return known(latin + 26 + c - 'a');
        }
        if (digits != 0 && c >= '0' && c <= '9') {
            return digits + c - '0';
        }
        if (this == ITALIC && (c == 'ı' || c == 'ȷ')) {
            return c == 'ı' ? 0x1D6A4 : 0x1D6A5;
        }
        return greek == 0 ? c : greek(c);
    }

    /** Each character of the text in this alphabet. */
    public String of(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().map(this::of).forEach(out::appendCodePoint);
        return out.toString();
    }

    private int greek(int c) {
        if (c >= 'Α' && c <= 'Ω' && c != 0x3A2) {
            return greek + c - 'Α';
        }
        if (c == '∇') {
            return greek + 25;
        }
        if (c >= 'α' && c <= 'ω') {
            return greek + 26 + c - 'α';
        }
        int form = GREEK_FORMS.indexOf(c);
        return form < 0 ? c : greek + 51 + form;
    }

    private static int known(int c) {
        return OLDER.getOrDefault(c, c);
    }
}
