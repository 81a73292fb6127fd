package anthology.css;

import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A computed length: absolute part and share of a reference that only layout knows (the containing block's width,
 * unless the property says otherwise).
 *
 * @param pt absolute part
 * @param fraction of the reference: 0.5 for 50%
 * @param reckoned what it is for a reference where that is no such sum ({@code min()}, {@code max()}, {@code clamp()} of
 *     percentages), or null; the other two are then near to it
 */
public record Length(double pt, double fraction, @Nullable DoubleUnaryOperator reckoned) {
    public static final Length ZERO = new Length(0, 0);
    /** Longer than any page, pt. */
    private static final double FAR = 10_000;

    public Length(double pt, double fraction) {
        this(pt, fraction, null);
    }

    public static Length pt(double pt) {
        return pt == 0 ? ZERO : new Length(pt, 0);
    }

    public static Length percent(double percent) {
        return new Length(0, percent / 100);
    }

    static Length reckoned(DoubleUnaryOperator reckoned) {
        double none = reckoned.applyAsDouble(0);
        return new Length(none, (reckoned.applyAsDouble(FAR) - none) / FAR, reckoned);
    }

    public double resolve(double reference) {
        return reckoned == null ? pt + fraction * reference : reckoned.applyAsDouble(reference);
    }

    Length plus(Length other) {
        return reckoned == null && other.reckoned == null
                ? new Length(pt + other.pt, fraction + other.fraction)
                : reckoned(reference -> resolve(reference) + other.resolve(reference));
    }

    Length times(double factor) {
        return reckoned == null
                ? new Length(pt * factor, fraction * factor)
                : reckoned(reference -> resolve(reference) * factor);
    }
}
