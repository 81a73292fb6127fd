package anthology.cover;

import java.awt.Color;
import java.util.List;

/**
 * The colours of a cover. Letters stand on paper in ink; the ground carries a pattern of its own shade.
 *
 * @param ground the binding's colour
 * @param pattern what is drawn on the ground, a little lighter
 * @param ink of title and author: at least 7:1 on the paper
 * @param accent of rules and ornament: at least 4.5:1 on the paper
 */
record Palette(Color ground, Color pattern, Color ink, Color accent) {
    /** Of the label, whatever the palette. */
    static final Color PAPER = new Color(0xF7F1E4);

    static final List<Palette> ALL = List.of(
            of(0x1F3B57, 0x3F5F7E, 0x16293D, 0x8A5A22),
            of(0x24493C, 0x447061, 0x16302A, 0x8A5A22),
            of(0x6E2731, 0x93505A, 0x4A1820, 0x7A5A2A),
            of(0x46345A, 0x6A577F, 0x2E213D, 0x85572A),
            of(0x2B5963, 0x4E7F89, 0x17363D, 0x9A4A2C),
            of(0x8F4A2F, 0xB2745A, 0x4C2415, 0x2F5A5C),
            of(0x44546A, 0x6A7B93, 0x253142, 0x8C4A3A),
            of(0x5B5A36, 0x818059, 0x34331C, 0x8A4A28));

    private static Palette of(int ground, int pattern, int ink, int accent) {
        return new Palette(new Color(ground), new Color(pattern), new Color(ink), new Color(accent));
    }
}
