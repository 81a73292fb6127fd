package anthology.css;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A computed {@code vertical-align}.
 *
 * @param keyword baseline, top, middle, bottom, text-top or text-bottom
 * @param shift rise over the block's baseline, pt
 */
record VerticalAlign(String keyword, double shift) {
    static final VerticalAlign BASELINE = new VerticalAlign("baseline", 0);

    static final Grammar<VerticalAlign> GRAMMAR = Grammar.single(
            "baseline, sub, super, top, middle, bottom, text-top, text-bottom, a length or a percentage",
            VerticalAlign::read);

    /** How far sub and super move the baseline, as a share of the parent's font size. */
    private static final double SUPER = 0.34;

    private static final double SUB = -0.16;

    VerticalAlign raised(double rise) {
        return rise == shift ? this : new VerticalAlign(keyword, rise);
    }

    private static @Nullable Specified<VerticalAlign> read(Value value) {
        if (value.is("super") || value.is("sub")) {
            double share = value.is("super") ? SUPER : SUB;
            return basis -> new VerticalAlign("baseline", share * basis.parent().fontSize());
        }
        if (value instanceof Value.Word word) {
            String name = word.name().toLowerCase(Locale.ROOT);
            boolean known = List.of("baseline", "top", "middle", "bottom", "text-top", "text-bottom")
                    .contains(name);
            return known ? Specified.always(new VerticalAlign(name, 0)) : null;
        }
        Amount amount = Grammars.lengthAmount(value);
        return amount == null
                ? null
                : basis -> new VerticalAlign(
                        "baseline", amount.value().apply(basis).resolve(basis.lh()));
    }
}
