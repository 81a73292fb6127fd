package anthology.typeset.math;

import java.util.HashMap;
import java.util.Map;

/**
 * The operator dictionary: how operators are spaced and whether they grow. Relations and whatever is not named are
 * spaced by five eighteenths of an em, binary operators by four, as in TeX.
 *
 * @see <a href="https://w3c.github.io/mathml-core/#operator-dictionary">MathML Core, B: operator dictionary</a>
 */
final class Operators {
    /**
     * What is known of an operator.
     *
     * @param before space before it, em
     * @param after space after it, em
     * @param stretchy whether it grows with what stands beside it
     * @param large whether it is larger in display style
     * @param movable whether its limits become scripts where there is no room
     */
    record Operator(double before, double after, boolean stretchy, boolean large, boolean movable) {}

    private static final double THIN = 3 / 18.0;
    private static final double MEDIUM = 4 / 18.0;
    private static final double THICK = 5 / 18.0;

    private static final Operator RELATION = new Operator(THICK, THICK, false, false, false);
    private static final Operator BINARY = new Operator(MEDIUM, MEDIUM, false, false, false);
    private static final Operator TIGHT = new Operator(0, 0, false, false, false);
    private static final Operator FENCE = new Operator(0, 0, true, false, false);
    private static final Operator ARROW = new Operator(THICK, THICK, true, false, false);
    private static final Operator PUNCTUATION = new Operator(0, THIN, false, false, false);
    private static final Operator SUM = new Operator(THIN, THIN, false, true, true);
    private static final Operator INTEGRAL = new Operator(THIN, THIN, false, true, false);

    private static final Map<Integer, Operator> KNOWN = new HashMap<>();

    static {
        all("+−-±∓×÷⋅·∗*⋆∘∙•∩∪⊎⊓⊔∨∧∖≀⨿⋄⊕⊖⊗⊘⊙◯†‡⊲⊳⊞⊟⊠⊡∔⊼⊻⩞⋒⋓⋏⋎⊛⊚⊝⊺⋉⋊⋋⋌⋇⋗⋖▹◃", BINARY);
        all("()[]{}⟨⟩⌊⌋⌈⌉⟮⟯⟦⟧⎰⎱⌜⌝⌞⌟|‖⟪⟫", FENCE);
        all("!′″‴⁗%‰°.…⋯/\\?@#$&¬∀∃∄∂∇√\u2061\u2062\u2063\u2064", TIGHT);
        all("^~¯ˇ˘˙¨´`˚_‾⏞⏟⎴⎵⏜⏝\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u030C\u20D7\u20DB", FENCE);
        all(",;", PUNCTUATION);
        all("∑∏∐⋂⋃⨆⋁⋀⨀⨂⨁⨄", SUM);
        all("∫∬∭⨌∮∯∰", INTEGRAL);
    }

    private Operators() {}

    private static void all(String characters, Operator operator) {
        characters.codePoints().forEach(c -> KNOWN.put(c, operator));
    }

    /** @param beside whether something stands on both sides of it */
    static Operator of(String text, boolean beside) {
        if (text.codePointCount(0, text.length()) != 1) {
            return RELATION;
        }
        int c = text.codePointAt(0);
        Operator known = KNOWN.get(c);
        if (known == null) {
            return isArrow(c) ? ARROW : RELATION;
        }
        return known.equals(BINARY) && !beside ? TIGHT : known;
    }

    static boolean isArrow(int c) {
        return (c >= 0x2190 && c <= 0x21FF) || (c >= 0x27F0 && c <= 0x27FF) || (c >= 0x2900 && c <= 0x297F);
    }

    /** Whether it grows in width, and not in height. */
    static boolean isWide(int c) {
        boolean upright = "↑↓↕⇑⇓⇕".indexOf(c) >= 0;
        return (isArrow(c) && !upright) || "^~¯ˇ˘_‾⏞⏟⎴⎵⏜⏝=\u0302\u0303\u0305\u20D7".indexOf(c) >= 0;
    }
}
