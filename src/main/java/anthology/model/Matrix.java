package anthology.model;

/**
 * What turns, scales and moves points of a plane: x' = ax + cy + e, y' = bx + dy + f; y grows downwards.
 */
public record Matrix(double a, double b, double c, double d, double e, double f) {
    public static final Matrix SAME = new Matrix(1, 0, 0, 1, 0, 0);

    public static Matrix translation(double x, double y) {
        return new Matrix(1, 0, 0, 1, x, y);
    }

    /** This after the other. */
    public Matrix after(Matrix o) {
        return new Matrix(
                a * o.a + c * o.b,
                b * o.a + d * o.b,
                a * o.c + c * o.d,
                b * o.c + d * o.d,
                a * o.e + c * o.f + e,
                b * o.e + d * o.f + f);
    }
}
