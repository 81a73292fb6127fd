package anthology.typeset.math;

/**
 * How a part of a formula is set.
 *
 * @param size of the font at level 0, pt
 * @param level 0 in text, 1 in scripts, 2 in scripts of scripts
 * @param display whether there is room above and below
 * @param cramped whether superscripts are raised less, as in denominators
 * @param color 0xRRGGBB
 * @param scales of the levels 1 and 2
 */
record MathStyle(double size, int level, boolean display, boolean cramped, int color, double[] scales) {
    /** The size of the font here, pt. */
    double em() {
        return level == 0 ? size : size * scales[Math.min(level, 2) - 1];
    }

    /** 1/1000 em in pt. */
    double unit() {
        return em() / 1000;
    }

    MathStyle at(int newLevel, boolean newDisplay) {
        return new MathStyle(size, Math.max(0, Math.min(2, newLevel)), newDisplay, cramped, color, scales);
    }

    MathStyle script() {
        return at(level + 1, false);
    }

    MathStyle crampedStyle() {
        return new MathStyle(size, level, display, true, color, scales);
    }

    MathStyle inLine() {
        return at(level, false);
    }

    MathStyle colored(int newColor) {
        return new MathStyle(size, level, display, cramped, newColor, scales);
    }
}
