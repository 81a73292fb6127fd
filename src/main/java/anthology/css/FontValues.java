package anthology.css;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the font properties take; CSS Fonts 4. */
final class FontValues {
    private static final Map<String, Double> SIZES = Grammars.meanings(
            "xx-small",
            7.2,
            "x-small",
            9.0,
            "small",
            10.65,
            "medium",
            12.0,
            "large",
            14.4,
            "x-large",
            18.0,
            "xx-large",
            24.0,
            "xxx-large",
            36.0);

    /** Words of the font-variant properties and the OpenType features they switch. */
    private static final Map<String, Map<String, Integer>> FEATURES = features();

    private FontValues() {}

    static final Grammar<List<String>> FAMILIES =
            new Grammar<>("font families between commas; names with digits or signs in quotes", FontValues::families);

    static final Grammar<Double> SIZE =
            Grammar.single("a length, a percentage or a size like medium, large, smaller", FontValues::size);

    static final Grammar<Integer> WEIGHT =
            Grammar.single("a number from 1 to 1000, normal, bold, bolder or lighter", FontValues::weight);

    /** A computed line height: a factor of the font size, or pt. */
    record LineHeight(double value, boolean isFactor) {
        double pt(double fontSize) {
            return isFactor ? value * fontSize : value;
        }
    }

    static final LineHeight NORMAL_LINE = new LineHeight(1.2, true);

    static final Grammar<LineHeight> LINE_HEIGHT =
            Grammar.single("a number, a length, a percentage or normal", FontValues::lineHeight);

    static final Grammar<Map<String, Integer>> SETTINGS =
            new Grammar<>("normal, or four-letter features in quotes with a number, on or off", FontValues::settings);

    static @Nullable Specified<List<String>> families(List<Value> values) {
        List<String> families = new ArrayList<>();
        for (List<Value> part : Value.split(values, ',')) {
            if (part.size() == 1 && part.get(0) instanceof Value.Quoted quoted) {
                families.add(quoted.text());
            } else {
                StringBuilder name = new StringBuilder();
                for (Value value : part) {
                    if (!(value instanceof Value.Word word)) {
                        return null;
                    }
                    name.append(name.isEmpty() ? "" : " ").append(word.name());
                }
                families.add(name.toString());
            }
            if (families.getLast().isBlank()) {
                return null;
            }
        }
        return Specified.always(List.copyOf(families));
    }

    private static @Nullable Specified<Double> size(Value value) {
        if (value.is("larger") || value.is("smaller")) {
            double factor = value.is("larger") ? 1.2 : 1 / 1.2;
            return basis -> basis.em() * factor;
        }
        Amount amount = Grammars.lengthAmount(value);
        if (amount == null) {
            return Grammars.word(SIZES, value);
        }
        return amount.isNegative()
                ? null
                : basis -> Math.max(0, amount.value().apply(basis).resolve(basis.em()));
    }

    private static @Nullable Specified<Integer> weight(Value value) {
        if (value.is("bolder")) {
            return basis -> {
                int parent = basis.parent().fontWeight();
                return parent < 350 ? 400 : parent < 550 ? 700 : Math.max(900, parent);
            };
        }
        if (value.is("lighter")) {
            return basis -> {
                int parent = basis.parent().fontWeight();
                return parent < 100 ? parent : parent < 550 ? 100 : parent < 750 ? 400 : 700;
            };
        }
        Double number = Amount.number(value);
        if (number != null) {
            return number < 1 || number > 1000 ? null : Specified.always((int) Math.round(number));
        }
        return Grammars.word(Map.of("normal", 400, "bold", 700), value);
    }

    private static @Nullable Specified<LineHeight> lineHeight(Value value) {
        if (value.is("normal")) {
            return Specified.always(NORMAL_LINE);
        }
        Double number = Amount.number(value);
        if (number != null) {
            return number < 0 ? null : Specified.always(new LineHeight(number, true));
        }
        Amount amount = Amount.read(value);
        return amount == null || amount.isNumber() || amount.isNegative()
                ? null
                : basis -> new LineHeight(amount.value().apply(basis).resolve(basis.em()), false);
    }

    private static @Nullable Specified<Map<String, Integer>> settings(List<Value> values) {
        if (values.size() == 1 && values.get(0).is("normal")) {
            return Specified.always(Map.of());
        }
        Map<String, Integer> settings = new TreeMap<>();
        for (List<Value> part : Value.split(values, ',')) {
            if (part.isEmpty() || part.size() > 2 || !(part.get(0) instanceof Value.Quoted tag)) {
                return null;
            }
            Value last = part.get(part.size() - 1);
            Double number = part.size() == 1 || last.is("on") ? Double.valueOf(1) : Amount.number(last);
            if (last.is("off")) {
                number = 0.0;
            }
            if (number == null || number < 0 || tag.text().length() != 4) {
                return null;
            }
            settings.put(tag.text(), number.intValue());
        }
        return Specified.always(Map.copyOf(settings));
    }

    private static Map<String, Map<String, Integer>> features() {
        Map<String, Map<String, Integer>> features = new LinkedHashMap<>();
        String[] table = {
            "lining-nums lnum=1",
            "oldstyle-nums onum=1",
            "proportional-nums pnum=1",
            "tabular-nums tnum=1",
            "diagonal-fractions frac=1",
            "stacked-fractions afrc=1",
            "ordinal ordn=1",
            "slashed-zero zero=1",
            "common-ligatures liga=1 clig=1",
            "no-common-ligatures liga=0 clig=0",
            "discretionary-ligatures dlig=1",
            "no-discretionary-ligatures dlig=0",
            "historical-ligatures hlig=1",
            "no-historical-ligatures hlig=0",
            "contextual calt=1",
            "no-contextual calt=0",
            "super sups=1",
            "sub subs=1",
            "none liga=0 clig=0 dlig=0 hlig=0 calt=0",
            "historical-forms hist=1",
            "titling-caps titl=1",
            "unicase unic=1",
            "petite-caps pcap=1",
            "all-petite-caps pcap=1 c2pc=1"
        };
        for (String line : table) {
            String[] words = line.split(" ");
            Map<String, Integer> switched = new TreeMap<>();
            for (int i = 1; i < words.length; i++) {
                switched.put(words[i].substring(0, 4), Integer.valueOf(words[i].substring(5)));
            }
            features.put(words[0], switched);
        }
        return features;
    }

    /** The features that a style's font properties ask for, by tag; CSS Fonts 4, 7.2: settings come last. */
    static Map<String, Integer> features(ComputedStyle style) {
        Map<String, Integer> features = new TreeMap<>();
        List<String> words = new ArrayList<>();
        words.addAll(style.require(Properties.FONT_VARIANT_LIGATURES));
        words.addAll(style.require(Properties.FONT_VARIANT_NUMERIC));
        words.addAll(style.require(Properties.FONT_VARIANT_POSITION));
        words.addAll(style.require(Properties.FONT_VARIANT_ALTERNATES));
        words.add(style.require(Properties.FONT_VARIANT_CAPS)
                .name()
                .toLowerCase(Locale.ROOT)
                .replace('_', '-'));
        for (String word : words) {
            features.putAll(FEATURES.getOrDefault(word, Map.of()));
        }
        String kerning = style.require(Properties.FONT_KERNING);
        if (!kerning.equals("auto")) {
            features.put("kern", kerning.equals("normal") ? 1 : 0);
        }
        features.putAll(style.require(Properties.FONT_FEATURE_SETTINGS));
        return java.util.Collections.unmodifiableMap(features);
    }
}
