package anthology.style;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sizes of a trimmed page that a recipe can ask for: by name, or as {@code 5.5in x 8.5in}. */
final class PageSize {
    private static final Pattern MEASURES = Pattern.compile(
            "([0-9]+(?:\\.[0-9]+)?)\\s*(in|mm|cm|pt)?\\s*[x×]\\s*([0-9]+(?:\\.[0-9]+)?)\\s*(in|mm|cm|pt)");
    private static final double LEAST_PT = 144;
    private static final double MOST_PT = 2880;

    private static final Map<String, String> NAMED = named();

    private PageSize() {}

    /** Names of sizes, in the order in which they are shown. */
    static Set<String> names() {
        return NAMED.keySet();
    }

    /** What CSS says for it; empty when it is neither a name nor a size between 2 in and 40 in. */
    static Optional<String> css(String written) {
        String named = NAMED.get(written);
        if (named != null) {
            return Optional.of(named);
        }
        Matcher sizes = MEASURES.matcher(written);
        if (!sizes.matches()) {
            return Optional.empty();
        }
        String unit = sizes.group(4);
        String widthUnit = sizes.group(2) == null ? unit : sizes.group(2);
        boolean fits = fits(sizes.group(1), widthUnit) && fits(sizes.group(3), unit);
        return fits ? Optional.of(sizes.group(1) + widthUnit + " " + sizes.group(3) + unit) : Optional.empty();
    }

    private static boolean fits(String number, String unit) {
        double pt = Double.parseDouble(number)
                * switch (unit) {
                    case "in" -> 72;
                    case "cm" -> 72 / 2.54;
                    case "mm" -> 72 / 25.4;
                    default -> 1;
                };
        return pt >= LEAST_PT && pt <= MOST_PT;
    }

    private static Map<String, String> named() {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("pocket", "4.25in 6.87in");
        named.put("digest", "5.5in 8.5in");
        named.put("trade", "6in 9in");
        named.put("royal", "6.14in 9.21in");
        named.put("a6", "105mm 148mm");
        named.put("a5", "148mm 210mm");
        named.put("b5", "176mm 250mm");
        named.put("a4", "210mm 297mm");
        named.put("letter", "8.5in 11in");
        return named;
    }
}
