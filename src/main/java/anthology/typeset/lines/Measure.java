package anthology.typeset.lines;

/** The room for each line of a paragraph: drop caps and floats make lines shorter. */
public interface Measure {
    /** Left edge of line {@code n} (from 0) from that of the block, pt. */
    double left(int n);

    /** Width of line {@code n}, pt; text-indent not taken off. */
    double width(int n);

    static Measure of(double width) {
        return new Measure() {
            @Override
            public double left(int n) {
                return 0;
            }

            @Override
            public double width(int n) {
                return width;
            }
        };
    }
}
