package anthology.css;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The grammars that many properties share. */
final class Grammars {
    private Grammars() {}

    /** Words, each with its meaning. */
    static <T> Grammar<T> words(Map<String, T> meanings) {
        return Grammar.single(listed(meanings), value -> word(meanings, value));
    }

    /** The constants of an enum, as CSS writes them. */
    static <E extends Enum<E>> Grammar<E> words(Class<E> type) {
        Map<String, E> meanings = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            meanings.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        return words(meanings);
    }

    static <T> @Nullable Specified<T> word(Map<String, T> meanings, Value value) {
        if (value instanceof Value.Word word) {
            String name = word.name().toLowerCase(Locale.ROOT);
            if (meanings.containsKey(name)) {
                return Specified.always(meanings.get(name));
            }
        }
        return null;
    }

    private static String listed(Map<String, ?> meanings) {
        return String.join(", ", meanings.keySet());
    }

    /** A map that keeps the order in which the words are listed to users. */
    static <T> Map<String, T> meanings(@Nullable Object... wordsAndMeanings) {
        Map<String, T> meanings = new LinkedHashMap<>();
        for (int i = 0; i < wordsAndMeanings.length; i += 2) {
            @SuppressWarnings("unchecked")
            T meaning = (T) wordsAndMeanings[i + 1];
            meanings.put(String.valueOf(wordsAndMeanings[i]), meaning);
        }
        return meanings;
    }

    /** A length or percentage, or one of the words that stand for null ({@code auto}, {@code none}). */
    static Grammar<Length> length(boolean mayBeNegative, String... words) {
        String allowed = "a length or percentage" + (words.length == 0 ? "" : ", " + String.join(", ", words));
        return Grammar.single(allowed, value -> {
            if (isOneOf(value, words)) {
                return Specified.always(null);
            }
            Amount amount = lengthAmount(value);
            return amount == null || (amount.isNegative() && !mayBeNegative) ? null : amount.value()::apply;
        });
    }

    /** A length in pt, or a word that stands for a number of pt. */
    static Grammar<Double> points(boolean mayBeNegative, Map<String, Double> words) {
        String allowed = "a length" + (words.isEmpty() ? "" : ", " + listed(words));
        return Grammar.single(allowed, value -> {
            Amount amount = lengthAmount(value);
            if (amount == null) {
                return word(words, value);
            }
            return amount.hasPercentage() || (amount.isNegative() && !mayBeNegative)
                    ? null
                    : basis -> amount.value().apply(basis).pt();
        });
    }

    /** A length or percentage; zero may lack its unit. */
    static @Nullable Amount lengthAmount(Value value) {
        Amount amount = Amount.read(value);
        if (amount == null || !amount.isNumber()) {
            return amount;
        }
        return value instanceof Value.Numeric n && n.number() == 0 ? amount : null;
    }

    static Grammar<Integer> integer(int least) {
        return Grammar.single("a whole number from " + least, value -> {
            Double number = Amount.number(value);
            return number == null || number != Math.rint(number) || number < least
                    ? null
                    : Specified.always(number.intValue());
        });
    }

    static Grammar<Color> color() {
        return Grammar.single("a colour", value -> {
            Color color = Color.read(value);
            return color == null ? null : Specified.always(color);
        });
    }

    /** Any identifier, a string or {@code none}; kept as written, strings in double quotes. */
    static boolean isOneOf(Value value, String... words) {
        for (String word : words) {
            if (value.is(word)) {
                return true;
            }
        }
        return false;
    }

    /** One or more of the words, each a flag of the set that results; {@code none} stands alone. */
    static Grammar<List<String>> flags(String alone, String... words) {
        return new Grammar<>(alone + ", or some of " + String.join(", ", words), values -> {
            if (values.size() == 1 && values.get(0).is(alone)) {
                return Specified.always(List.of());
            }
            boolean allKnown = !values.isEmpty() && values.stream().allMatch(value -> isOneOf(value, words));
            return allKnown
                    ? Specified.always(values.stream()
                            .map(value -> ((Value.Word) value).name().toLowerCase(Locale.ROOT))
                            .toList())
                    : null;
        });
    }
}
