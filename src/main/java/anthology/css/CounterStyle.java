package anthology.css;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a counter is written; CSS Counter Styles 3.
 *
 * @param name as CSS has it; {@code symbols} for those that the sheet lists, empty for a text that does not count
 * @param system how the signs make up numbers
 * @param signs of the system, in order
 */
public record CounterStyle(String name, Kind system, List<String> signs) {
    /** CSS Counter Styles 3, 3.1. */
    public enum Kind {
        CYCLIC,
        NUMERIC,
        ALPHABETIC,
        SYMBOLIC,
        FIXED,
        ROMAN
    }

    private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final int ROMAN_LIMIT = 3999;
    /** A sign that stands more often than this is no number any more. */
    private static final int MOST_SIGNS = 60;

    private static final Map<String, CounterStyle> KNOWN = known();
    static final String ALLOWED = String.join(", ", KNOWN.keySet()) + ", symbols() or a text in quotes";
    static final CounterStyle DECIMAL = named("decimal");
    static final CounterStyle DISC = named("disc");
    /** Of page numbers in the front matter. */
    public static final CounterStyle LOWER_ROMAN = named("lower-roman");

    public CounterStyle {
        signs = List.copyOf(signs);
    }

    private static CounterStyle named(String name) {
        return java.util.Objects.requireNonNull(KNOWN.get(name));
    }

    /** A name, {@code symbols()} or a text; null for anything else. */
    static @Nullable CounterStyle read(List<Value> values) {
        return values.size() != 1
                ? null
                : switch (values.get(0)) {
                    case Value.Word word -> KNOWN.get(word.name().toLowerCase(Locale.ROOT));
                    case Value.Quoted quoted -> new CounterStyle("", Kind.CYCLIC, List.of(quoted.text()));
                    case Value.Function f -> f.name().equals("symbols") ? symbols(f.arguments()) : null;
                    default -> null;
                };
    }

    private static @Nullable CounterStyle symbols(List<Value> arguments) {
        boolean named = !arguments.isEmpty() && arguments.get(0) instanceof Value.Word;
        Kind system = named ? system(((Value.Word) arguments.get(0)).name()) : Kind.SYMBOLIC;
        List<String> signs = new ArrayList<>();
        for (Value value : arguments.subList(named ? 1 : 0, arguments.size())) {
            if (!(value instanceof Value.Quoted quoted)) {
                return null;
            }
            signs.add(quoted.text());
        }
        int least = system == Kind.NUMERIC || system == Kind.ALPHABETIC ? 2 : 1;
        return system == null || signs.size() < least ? null : new CounterStyle("symbols", system, signs);
    }

    private static @Nullable Kind system(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "cyclic" -> Kind.CYCLIC;
            case "numeric" -> Kind.NUMERIC;
            case "alphabetic" -> Kind.ALPHABETIC;
            case "symbolic" -> Kind.SYMBOLIC;
            case "fixed" -> Kind.FIXED;
            default -> null;
        };
    }

    /** Those that have a name. */
    static Set<String> names() {
        return KNOWN.keySet();
    }

    /** Whether it shows the same sign whatever the number is. */
    public boolean isBullet() {
        return system == Kind.CYCLIC && signs.size() == 1;
    }

    /** The counter's value alone; decimal where the system has no sign for it. */
    public String format(int value) {
        if (name.equals("decimal-leading-zero")) {
            return (value >= 0 && value < 10 ? "0" : "") + value;
        }
        if (system == Kind.CYCLIC) {
            return signs.get(Math.floorMod(value - 1, signs.size()));
        }
        if (system == Kind.NUMERIC) {
            return (value < 0 ? "-" : "") + positional(Math.abs((long) value));
        }
        String written = value < 1
                ? ""
                : switch (system) {
                    case ALPHABETIC -> letters(value);
                    case SYMBOLIC -> repeated(value);
                    case FIXED -> value <= signs.size() ? signs.get(value - 1) : "";
                    case ROMAN -> roman(value);
                    case CYCLIC, NUMERIC -> "";
                };
        return written.isEmpty() ? Integer.toString(value) : written;
    }

    /** What a list item shows: numbers with a full stop, symbols and texts as they are. */
    public String marker(int value) {
        String written = format(value);
        return written.isEmpty() || isBullet() || name.equals("symbols") ? written : written + ".";
    }

    private String positional(long value) {
        StringBuilder written = new StringBuilder();
        long rest = value;
        do {
            written.insert(0, signs.get((int) (rest % signs.size())));
            rest /= signs.size();
        } while (rest > 0);
        return written.toString();
    }

    private String letters(int value) {
        StringBuilder written = new StringBuilder();
        for (int rest = value; rest > 0; rest = (rest - 1) / signs.size()) {
            written.insert(0, signs.get((rest - 1) % signs.size()));
        }
        return written.toString();
    }

    private String repeated(int value) {
        int times = (value - 1) / signs.size() + 1;
        return times > MOST_SIGNS ? "" : signs.get((value - 1) % signs.size()).repeat(times);
    }

    private String roman(int value) {
        StringBuilder written = new StringBuilder();
        int rest = value > ROMAN_LIMIT ? 0 : value;
        for (int i = 0; i < ROMAN.length; i++) {
            for (; rest >= ROMAN[i]; rest -= ROMAN[i]) {
                written.append(signs.get(i));
            }
        }
        return written.toString();
    }

    private static Map<String, CounterStyle> known() {
        Map<String, CounterStyle> known = new LinkedHashMap<>();
        add(known, "none", Kind.CYCLIC, List.of(""));
        add(known, "disc", Kind.CYCLIC, List.of("•"));
        add(known, "circle", Kind.CYCLIC, List.of("◦"));
        add(known, "square", Kind.CYCLIC, List.of("▪"));
        add(known, "decimal", Kind.NUMERIC, row("0123456789"));
        add(known, "decimal-leading-zero", Kind.NUMERIC, row("0123456789"));
        add(known, "arabic-indic", Kind.NUMERIC, row("٠١٢٣٤٥٦٧٨٩"));
        add(known, "persian", Kind.NUMERIC, row("۰۱۲۳۴۵۶۷۸۹"));
        add(known, "cjk-decimal", Kind.NUMERIC, row("〇一二三四五六七八九"));
        List<String> roman = List.of("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i");
        add(known, "lower-roman", Kind.ROMAN, roman);
        add(
                known,
                "upper-roman",
                Kind.ROMAN,
                roman.stream().map(sign -> sign.toUpperCase(Locale.ROOT)).toList());
        for (String latin : List.of("alpha", "latin")) {
            add(known, "lower-" + latin, Kind.ALPHABETIC, row("abcdefghijklmnopqrstuvwxyz"));
            add(known, "upper-" + latin, Kind.ALPHABETIC, row("ABCDEFGHIJKLMNOPQRSTUVWXYZ"));
        }
        add(known, "lower-greek", Kind.ALPHABETIC, row("αβγδεζηθικλμνξοπρστυφχψω"));
        return known;
    }

    /** As CSS has it. */
    @Override
    public String toString() {
        return name.isEmpty() ? '"' + signs.get(0) + '"' : name;
    }

    private static void add(Map<String, CounterStyle> known, String name, Kind system, List<String> signs) {
        known.put(name, new CounterStyle(name, system, signs));
    }

    private static List<String> row(String signs) {
        return signs.codePoints().mapToObj(Character::toString).toList();
    }
}
