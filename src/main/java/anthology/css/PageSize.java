package anthology.css;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A page's trimmed width and height, pt; CSS Paged Media 3, 6. */
record PageSize(double width, double height) {
    private static final double MM = 7.2 / 2.54;

    /** What {@code size} takes. A {@code x} between the lengths may stand, as people write it in recipes. */
    static final Grammar<PageSize> GRAMMAR =
            new Grammar<>("one or two lengths, or a name like A5 or letter with portrait or landscape", PageSize::read);

    private static @Nullable Specified<PageSize> read(List<Value> written) {
        List<Value> values = written.stream()
                .filter(value -> !value.is("x") && !value.is("×"))
                .toList();
        if (values.isEmpty() || values.size() > 2) {
            return null;
        }
        Amount width = Amount.read(values.get(0));
        if (width != null) {
            Amount height = Amount.read(values.get(values.size() - 1));
            return height == null || !isLength(width) || !isLength(height)
                    ? null
                    : basis -> new PageSize(
                            width.value().apply(basis).pt(),
                            height.value().apply(basis).pt());
        }
        return named(values);
    }

    private PageSize turned() {
        return new PageSize(/* width= */ height, /* height= */ width);
    }

    private static boolean isLength(Amount amount) {
        return !amount.isNumber() && !amount.hasPercentage() && !amount.isNegative();
    }

    private static @Nullable Specified<PageSize> named(List<Value> words) {
        PageSize size = null;
        Boolean landscape = null;
        for (Value value : words) {
            PageSize preset = value instanceof Value.Word word ? preset(word.name()) : null;
            if (preset != null && size == null) {
                size = preset;
            } else if ((value.is("landscape") || value.is("portrait")) && landscape == null) {
                landscape = value.is("landscape");
            } else if (!value.is("auto") || words.size() > 1) {
                return null;
            }
        }
        PageSize upright = size == null ? DEFAULT : size;
        return Specified.always(Boolean.TRUE.equals(landscape) ? upright.turned() : upright);
    }

    /** Of books whose style gives no size: 5.5 x 8.5 inches. */
    static final PageSize DEFAULT = new PageSize(396, 612);

    private static @Nullable PageSize preset(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "a3" -> new PageSize(297 * MM, 420 * MM);
            case "a4" -> new PageSize(210 * MM, 297 * MM);
            case "a5" -> new PageSize(148 * MM, 210 * MM);
            case "a6" -> new PageSize(105 * MM, 148 * MM);
            case "b4" -> new PageSize(250 * MM, 353 * MM);
            case "b5" -> new PageSize(176 * MM, 250 * MM);
            case "b6" -> new PageSize(125 * MM, 176 * MM);
            case "jis-b4" -> new PageSize(257 * MM, 364 * MM);
            case "jis-b5" -> new PageSize(182 * MM, 257 * MM);
            case "letter" -> new PageSize(612, 792);
            case "legal" -> new PageSize(612, 1008);
            case "ledger" -> new PageSize(792, 1224);
            default -> null;
        };
    }
}
