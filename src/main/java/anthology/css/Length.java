package anthology.css;

/**
 * A computed length: absolute part and share of a reference that only layout knows (the containing block's width,
 * unless the property says otherwise).
 *
 * @param pt absolute part
 * @param fraction of the reference: 0.5 for 50%
 */
public record Length(double pt, double fraction) {
    public static final Length ZERO = new Length(0, 0);

    public static Length pt(double pt) {
        return pt == 0 ? ZERO : new Length(pt, 0);
    }

    public static Length percent(double percent) {
        return new Length(0, percent / 100);
    }

    public double resolve(double reference) {
        return pt + fraction * reference;
    }
}
