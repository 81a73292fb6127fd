package anthology.css;

/** Resolutions, in pixels an inch; CSS Values 4, 7.4. */
final class Resolutions {
    private Resolutions() {}

    /** @param word that stands for {@code meaning} */
    static Grammar<Double> grammar(String word, double meaning) {
        return Grammar.single("a resolution such as 150dpi, or " + word, value -> {
            Double resolution = value.is(word) ? Double.valueOf(meaning) : read(value);
            return resolution == null || !(resolution > 0) ? null : Specified.always(resolution);
        });
    }

    private static @org.jspecify.annotations.Nullable Double read(Value value) {
        return value instanceof Value.Numeric n
                ? switch (n.unit()) {
                    case "dpi" -> (Double) n.number();
                    case "dpcm" -> (Double) (n.number() * 2.54);
                    case "dppx", "x" -> (Double) (n.number() * 96);
                    default -> null;
                }
                : null;
    }
}
