package anthology.font;

/** Characters whose mirror image is another character: the brackets and quotes of BidiMirroring.txt that texts use. */
final class Mirrored {
    private static final String PAIRS = "()<>[]{}«»‹›≤≥⟦⟧⟨⟩⟪⟫⟮⟯⁅⁆⁽⁾₍₎⌈⌉⌊⌋〈〉《》「」『』【】〔〕";

    private Mirrored() {}

    static int of(int character) {
        int at = character > 0xFFFF ? -1 : PAIRS.indexOf(character);
        return at < 0 ? character : PAIRS.charAt(at ^ 1);
    }
}
